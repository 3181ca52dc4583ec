export { picturesOf } from '@failonce/pages';
export { type Asset, type Assets, readAssets } from './assets.ts';
export { defineOutput, type Output } from './define-output.ts';
export { messageText } from './mail/message-text.ts';
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
export { type PublicOptions, publishedOfPublic, settingsForOutsiders } from './public/published-of-public.ts';
export type { LeftOut } from './public/traced.ts';
export type { Picture, Published } from './published.ts';
export { publishedOfText, type TextOptions } from './published-of-text.ts';
export { entryOf, type SiteEntry } from './site/entry.ts';
export type { SiteFrame } from './site/frame.ts';
export { siteLinks } from './site/links.ts';
export { type SiteFile, siteFiles } from './site/pages.ts';
export { type Plan, planSite, type SiteText } from './site/plan.ts';
export { filled, shellOf, type Together } from './site/reading-page.ts';
export { type SearchRecord, searchRecord } from './site/search-record.ts';
export { slackText } from './slack/mrkdwn.ts';
