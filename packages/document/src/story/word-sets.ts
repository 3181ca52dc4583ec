import { verbForms } from '../prose/inflect.ts';

/** The words of a list, parted by white space. */
export const forms = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** All forms of the verbs of a list: "look dig/dug" gives look, looks, looking, looked, dig, digs, … dug. */
export const verbs = (entries: string): ReadonlySet<string> => new Set([...forms(entries)].flatMap(verbForms));
