import { defineCheck } from '../define.ts';
import { matrixOf } from '../matrix/matrix.ts';

export default defineCheck({
  id: 'mark-unknown',
  level: 'warning',
  title: 'Tasks for causes that exist',
  want: 'A task must name a cause that is marked in the text',
  reason: 'A task "for ^c9" where no cause bears that mark looks as if it mended something, and nobody can say what.',
  messages: {
    unknown: 'No cause is marked ^{id}.',
    others: 'No cause is marked ^{id}; there is {known}.',
  },
  write: 'Put ^{id} at the end of the cause that the task addresses, or name another mark here.',
  examples: [
    {
      text: '## Root Cause\nNo alert watched the end date. ^c1\n\n## Corrective Measures\n### Tasks\n- [ ] Add an alert (@maria, due 2026-03-01, for ^c9)\n',
      found: ['^c9'],
    },
    {
      text: '## Root Cause\nNo alert watched the end date. ^c1\n\n## Corrective Measures\n### Tasks\n- [ ] Add an alert (@maria, due 2026-03-01, for ^c1)\n',
      found: [],
    },
  ],
  run: (document, report) => {
    const { causes, references } = matrixOf(document);
    if (references.length === 0) return;
    const known = new Set(causes.map(({ id }) => id));
    const places = new Set(references.map(({ span }) => span.start));
    const list = [...known].slice(0, MOST).map((id) => `^${id}`);
    const decided = new Map<string, boolean>();
    for (const { id, span } of references) {
      if (known.has(id)) continue;
      let meant = decided.get(id);
      if (meant === undefined) {
        meant = decided.size < MOST && standsElsewhere(document.source.text, id, places);
        decided.set(id, meant);
      }
      if (meant) continue;
      if (list.length === 0) report({ messageId: 'unknown', span, data: { id } });
      else report({ messageId: 'others', span, data: { id, known: list.join(', ') } });
    }
  },
});

/** Nobody marks more causes than this. */
const MOST = 20;

/** A mark in the middle of a paragraph is none by the format, but it is plain what was meant. */
function standsElsewhere(text: string, id: string, places: ReadonlySet<number>): boolean {
  const mark = `^${id}`;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const next = text.charCodeAt(at + mark.length);
    if (!(next >= 48 && next <= 57) && !places.has(at)) return true;
  }
  return false;
}
