export { type Asset, type Assets, readAssets } from './assets.ts';
export { defineOutput, type Output } from './define-output.ts';
export { loadOutput, type OutputId, outputIds } from './outputs.generated.ts';
export type { LeftOutKind } from './public/cut.ts';
export {
  isPublicPicture,
  type KnownToLibrary,
  type PublicRules,
  type PublicSettings,
  publicRules,
} from './public/public-rules.ts';
export { type PublicText, publicText } from './public/public-text.ts';
export type { LeftOut } from './public/traced.ts';
export type { Picture, Published } from './published.ts';
export { publishedOfText, type TextOptions } from './published-of-text.ts';
export { slackText } from './slack/mrkdwn.ts';
