/**
 * Characters that nobody sees: controls, formats (zero-width, directions, tags), fillers and selectors beyond those of emoji.
 */
const SET =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff0-\\ufffb\\ue000\\ue001\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';

/** Is a character of it hidden? */
export const HIDDEN = new RegExp(`[${SET}]`, 'u');
/** Runs of hidden characters. */
export const HIDDEN_RUNS = new RegExp(`[${SET}]+`, 'gu');
