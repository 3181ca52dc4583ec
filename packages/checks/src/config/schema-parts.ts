import * as z from 'zod/mini';

/** Text that must not be empty: a line, where nothing else is said. */
export const text = (description: string, most = 200) =>
  z.string().check(z.minLength(1), z.maxLength(most), z.describe(description));

/** A list of such texts, which may be left out. */
export const list = (description: string, most = 200) =>
  z.optional(z.array(text('One line of text.', most)).check(z.maxLength(1000), z.describe(description)));
