/** Where the library lies, for every command that works on one. */
export const dataOption = {
  data: {
    type: 'string',
    value: 'PLACE',
    summary:
      'The library: a file, a folder or a postgres:// address (default: FAILONCE_DATA, DATABASE_URL, else yours)',
  },
} as const;
