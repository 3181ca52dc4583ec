import { defineOutput } from '../define-output.ts';

export default defineOutput({
  id: 'markdown',
  title: 'Markdown',
  summary: 'The text itself, byte for byte, for any editor and for Git.',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  write: async ({ markdown }) => markdown,
});
