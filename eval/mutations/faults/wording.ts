import type { Mutation } from '../mutation.ts';

/** Blame, hindsight, and writing that an executive cannot follow. */
export const wording: readonly Mutation[] = [
  cause('forgot', 'person-blamed', 'Dave forgot to renew it.'),
  cause('carelessness', 'judging-words', 'This happened because of a careless change.'),
  cause('negligence', 'judging-words', 'It was negligent to leave it like that.'),
  cause('should-have', 'hindsight', 'The on-call engineer should have seen this much earlier.'),
  cause('could-have', 'hindsight', 'The team could easily have prevented it.'),
  cause(
    'endless-sentence',
    'sentence-too-long',
    'When the first of the machines had been restarted and its memory had been looked at by the two engineers who were there at that time, it turned out that the same thing had happened on the second one as well, which nobody had expected because that machine had been bought later and had been set up by another team in another city.',
  ),
  cause('acronym', 'acronym-unexplained', 'The QXRT was not consulted before the change.'),
  {
    id: 'jargon-in-the-summary',
    expects: 'summary-jargon',
    follows: ['acronym-unexplained'],
    plant: (draft) =>
      draft.rewrite(
        draft.find(/^- \*\*(?:Impact|What happened):\*\*/),
        (line) => `${line} The kubelet was OOM-killed and the mutex never released.`,
      ),
  },
  {
    id: 'event-of-four-sentences',
    expects: 'timeline-brief',
    plant: (draft) => {
      const [, , third = -1, fourth = -1] = draft.events;
      const more = ' We wait. Nobody answers. The graphs do not move.';
      const first = draft.rewrite(third, (line) => line + more);
      if (first === undefined) return undefined;
      const lines = first.text.split('\n');
      lines[fourth] += more;
      return { text: lines.join('\n'), line: third + 1 };
    },
  },
];

/** Adds a sentence to the part about the cause. */
function cause(id: string, expects: string, sentence: string): Mutation {
  return {
    id,
    expects,
    follows: ['length'],
    plant: (draft) => {
      const heading = draft.find(/^### Root cause/);
      return heading < 0 ? undefined : draft.rewrite(heading + 1, (line) => `${sentence} ${line}`);
    },
  };
}
