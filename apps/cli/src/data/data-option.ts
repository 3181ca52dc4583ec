/** Where the library lies, for every command that works on one. */
export const dataOption = {
  data: {
    type: 'string',
    value: 'PLACE',
    summary:
      'The library: a file, a folder or a postgres:// address (default: FAILONCE_DATA, DATABASE_URL, else yours)',
  },
} as const;

/** The same for those that derive something from texts, as the server does: by the same settings. */
export const libraryOptions = {
  ...dataOption,
  config: { type: 'string', value: 'FILE', summary: 'Settings, rather than the nearest failonce.yaml' },
} as const;
