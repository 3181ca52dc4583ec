// What the reading page is better with; each does nothing where its place is not on the page.
import { followContents } from './reading/follow-contents.ts';
import { tellOwnReading } from './reading/own-reading.ts';
import { tellEvents } from './reading/tell-events.ts';

followContents();
tellEvents();
void tellOwnReading();
