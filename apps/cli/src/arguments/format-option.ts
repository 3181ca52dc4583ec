/** How a command that shows what was read writes it: for people, or for programs. */
export const formatOption = {
  format: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    choices: ['pretty', 'json'],
    summary: 'How to write the result (default: pretty)',
  },
} as const;
