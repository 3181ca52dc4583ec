import { buildAssets } from '../build-assets.ts';

/** What the pages load is made of the sources as they are now, not of those of the last build. */
export default buildAssets;
