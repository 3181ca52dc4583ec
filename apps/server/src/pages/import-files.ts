import { importDocuments } from '@failonce/library';
import { importPage } from '@failonce/pages';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/import',
  permission: 'postmortem.create',
  show: async () => ({ page: importPage() }),
  act: async ({ server, library, viewer, files }) => {
    if (files.length === 0) return { page: importPage({ problem: 'Choose the files first.' }), status: 422 };
    const offered = await Promise.all(
      files.map(async (file) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const name = shownName(file.name);
        return { path: name, read: () => server.texts.read(name, bytes) };
      }),
    );
    return { page: importPage({ report: await importDocuments(library, viewer, offered) }) };
  },
});

const LONGEST = 200;

/** The name of a file without its folders, whichever system it comes from, and without signs that nobody sees. */
function shownName(path: string): string {
  const name = path.split(/[/\\]/).findLast((each) => each.trim() !== '') ?? '';
  const seen = name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim();
  return seen === '' ? 'a file without a name' : seen.slice(0, LONGEST);
}
