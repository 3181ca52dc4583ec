import { createPostmortem, SYSTEM } from '@failonce/library';
import { addPerson, describeLibrary, sampleText } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

const TIMES = 300;
/** Medians of the same work differ by a few percent; a step that only one of them takes would show. */
const MOST_APART = 1.5;

describeLibrary('the time of an answer', (library) => {
  it('does not tell what is hidden from what is missing', async () => {
    const markdown = sampleText({ extra: 'More was found out. '.repeat(200) });
    const reader = await addPerson(library());
    const other = await addPerson(library());
    const { number } = await createPostmortem(library(), SYSTEM, {
      markdown,
      visibility: 'people',
      audience: [other.id],
    });
    const ask = testServer(library()).as(reader);
    for (const rest of ['', '/report', '/similar', '/revisions', '/revisions/1']) {
      const took = new Map<number, number[]>([
        [number, []],
        [number + 1, []],
      ]);
      // One after the other, so that whatever else the machine does meets both alike.
      for (let time = 0; time < TIMES; time++)
        for (const [which, times] of took) {
          const start = performance.now();
          expect((await ask('GET', `/api/v1/postmortems/${which}${rest}`)).status).toBe(404);
          times.push(performance.now() - start);
        }
      const [hidden, missing] = [...took.values()].map(median) as [number, number];
      const apart = Math.max(hidden / missing, missing / hidden);
      expect(apart, rest).toBeLessThan(MOST_APART);
    }
  });
});

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
