import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable } from '../bench/table.ts';
import { checkText } from '../packages/checks/src/index.ts';
import { readDocument } from '../packages/intake/src/index.ts';
import { loadOutput, publishedOfText } from '../packages/publish/src/index.ts';
import { at } from './root.ts';

// What is left of a postmortem that went out as Word or HTML and came in again: every requirement that was met should still be.
//   npm run eval:round-trip                 the sample library, and labelled documents where they are at hand
//   npm run eval:round-trip -- --list       each document that lost something, and what
//   npm run eval:round-trip -- FOLDER       other documents

const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });
const sample = at('examples/library');
const folders =
  positionals.length > 0 ? positionals : [sample, at('../shared/corpus/documents')].filter((each) => existsSync(each));

const rows: string[][] = [];
for (const folder of folders) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  for (const form of ['docx', 'html'] as const) {
    const { write } = await loadOutput(form);
    let whole = 0;
    let met = 0;
    let kept = 0;
    const losses = new Map<string, number>();
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      const written = await write(publishedOfText(text, { today: '2026-11-20' }));
      const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
      const { markdown } = await readDocument({ name: `a.${form}`, bytes });
      const after = new Set(metIn(markdown));
      const before = metIn(text);
      const lost = before.filter((id) => !after.has(id));
      met += before.length;
      kept += before.length - lost.length;
      if (lost.length === 0) whole++;
      else if (values.list) console.log(`${form} ${name}: ${lost.join(' ')}`);
      for (const id of lost) losses.set(id, (losses.get(id) ?? 0) + 1);
    }
    const most = [...losses].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
    rows.push([
      folder === sample ? 'sample library' : 'other documents',
      form,
      `${whole} of ${names.length}`,
      `${((kept / Math.max(1, met)) * 100).toFixed(1)} %`,
      most.map(([id, count]) => `${id} ${count}`).join(', '),
    ]);
    if (folder === sample && whole < names.length) process.exitCode = 1;
  }
}
printTable(['documents', 'as', 'kept whole', 'requirements kept', 'lost most'], rows);

function metIn(text: string): string[] {
  return checkText(text).requirements.flatMap(({ id, met }) => (met ? [id] : []));
}
