/** Small words that are left out of what is asked for. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be been but by did do does for from had has have how in into is it its of on or our that the their then there these they this to was we were what when where which why with'.split(
    ' ',
  ),
);
