// What the pages of a static site are better with. It is loaded as a plain script, which also works from a disk.
import { keys } from './library/keys.ts';
import { followContents } from './reading/follow-contents.ts';
import { tellEvents } from './reading/tell-events.ts';
import { searchSite } from './site/search-site.ts';

const { up = '', search = 'titles' } = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
followContents();
tellEvents();
searchSite(up, search === 'texts');
keys();
