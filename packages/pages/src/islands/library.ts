// What the library is better with: search as one types, and keys.
import { keys } from './library/keys.ts';
import { searchAsTyped } from './library/search-as-typed.ts';

searchAsTyped();
keys();
