export { defineOutput, type Output } from './define-output.ts';
export { loadOutput, type OutputId, outputIds } from './outputs.generated.ts';
export type { Picture, Published } from './published.ts';
