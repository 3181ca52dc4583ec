// What the pages of a static site are better with. It is loaded as a plain script, which also works from a disk.
import { followContents } from './reading/follow-contents.ts';
import { tellEvents } from './reading/tell-events.ts';

followContents();
tellEvents();
