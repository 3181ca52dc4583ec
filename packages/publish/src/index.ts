export { type Asset, type Assets, readAssets } from './assets.ts';
export { defineOutput, type Output } from './define-output.ts';
export { loadOutput, type OutputId, outputIds } from './outputs.generated.ts';
export type { Picture, Published } from './published.ts';
export { publishedOfText, type TextOptions } from './published-of-text.ts';
