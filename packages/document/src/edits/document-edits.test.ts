import { expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { applyEdits } from './edit.ts';
import { setTaskAnnotation } from './set-annotation.ts';
import { setMark, setTaskBox } from './set-value.ts';

const DOCUMENT = `# Checkout down

## Corrective and Preventative Measures
### Tasks
- [ ] Add an **alert** for \`end dates\` of [certificates](https://x.test/a)
  - on every gateway
- Renew the certificates
  by machine (@lee; [#812](https://x.test/812)) ^t7
1. [x] **Patch the proxy**
`;

it('edits the tasks of a document, and reads them back', () => {
  let text = DOCUMENT;
  const count = parse(text).measures.length;
  for (let i = 0; i < count; i++) {
    const due = { year: 2026, month: 3, day: i + 1 };
    const edit = (make: (document: ReturnType<typeof parse>) => ReturnType<typeof setMark>) => {
      const document = parse(text);
      text = applyEdits(document.source, make(document));
    };
    const taskOf = (document: ReturnType<typeof parse>) => {
      const task = document.measures[i];
      if (task === undefined) throw new Error('no such task');
      return task;
    };
    const before = taskOf(parse(text)).text.plain;
    edit((document) => setTaskAnnotation(document.source, taskOf(document), { owner: 'maria', due, causes: ['c1'] }));
    edit((document) => setMark(document.source, taskOf(document), `t${i + 1}`));
    edit((document) => setTaskBox(document.source, taskOf(document), true));
    const after = taskOf(parse(text));
    expect(after.text.plain).toBe(before);
    expect(after.checked).toBe(true);
    expect(after.mark?.value).toBe(`t${i + 1}`);
    expect(after.annotation?.owner?.value).toBe('maria');
    expect(after.annotation?.due?.value).toEqual(due);
    expect(after.annotation?.causes.map((cause) => cause.value)).toEqual(['c1']);
  }
  expect(parse(text).measures).toHaveLength(count);
  expect(text).toContain('[#812](https://x.test/812)');
  expect(text).toContain('`end dates` of [certificates](https://x.test/a) (@maria');
  expect(text).toContain('1. [x] **Patch the proxy** (@maria');
});
