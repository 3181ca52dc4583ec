// What the page of a meeting is better with: the clock ticks, notes are kept without a new page, those of others come by
// themselves, and the arrows turn from event to event.
import { keepTyped } from './meeting/keep-typed.ts';
import { offerZone } from './meeting/offer-zone.ts';
import { sendNotes } from './meeting/send-notes.ts';
import { showNews } from './meeting/show-news.ts';
import { tick } from './meeting/tick.ts';
import { turnByKeys } from './meeting/turn-by-keys.ts';

offerZone();
tick();
turnByKeys();
keepTyped();
sendNotes();
showNews();
