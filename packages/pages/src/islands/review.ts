// What the review page is better with: comments at the height of their words, a box at what is selected, and keys.
import { placeThreads } from './review/place-threads.ts';
import { selectWords } from './review/select-words.ts';
import { walkThreads } from './review/walk-threads.ts';

placeThreads();
selectWords();
walkThreads();
