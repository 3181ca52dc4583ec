import { factsOf } from '@failonce/checks';
import { firstScreenOf } from '@failonce/pages';
import { answersOf } from '../answers/answers.ts';
import { defineOutput } from '../define-output.ts';
import type { Published } from '../published.ts';

export default defineOutput({
  id: 'json',
  title: 'JSON',
  summary: 'For programs: facts, answers, timeline, causes, measures and requirements, in a shape that stays.',
  extension: 'json',
  mediaType: 'application/json',
  write: async (published) => `${JSON.stringify(shapeOf(published), null, 2)}\n`,
});

/** Raised where a field goes or means something else; a further field is no new version. */
const VERSION = 1;

/** The documented shape (docs/guide/hand-on.md); what the text does not say is null. */
function shapeOf({ reading, address }: Published): unknown {
  const screen = firstScreenOf(reading);
  const { report } = reading;
  const stretch = (name: string): number | null => {
    const found = screen.line?.stretches.find((each) => each.name === name);
    return found === undefined ? null : found.to - found.from;
  };
  return {
    version: VERSION,
    number: reading.number ?? null,
    title: reading.title,
    address: address ?? null,
    state: reading.state ?? null,
    revision: reading.revision ?? null,
    updated_at: reading.updatedAt ?? null,
    as_of: reading.today,
    severity: reading.document.frontMatter?.severity?.value ?? null,
    practice: reading.practice,
    authors: reading.authors,
    services: reading.services,
    facts: factsOf(report.facts),
    answers: Object.fromEntries(
      answersOf(reading, screen).map(({ id, question, answer, more }) => [
        id,
        { question, answer, more: more ?? null },
      ]),
    ),
    timeline: {
      zone: reading.document.facts.zone?.value.name ?? null,
      minutes_to_detect: stretch('to detect'),
      minutes_to_escalate: stretch('to escalate'),
      minutes_to_resolve: stretch('to resolve'),
      // A day ends at 1440: “minute” goes on counting from the midnight before the outage.
      events: screen.events.map(({ clock, minute, kind, words }) => ({ time: clock, minute, kind, text: words })),
    },
    causes: reading.causes.map(({ id, name }) => ({ id, name })),
    recurrence_of: reading.recurrenceOf.map(({ number, title, date }) => ({
      number: number ?? null,
      title,
      date: date ?? null,
    })),
    measures: screen.measures.map(({ text, state, owner, due, done }) => ({
      text,
      state,
      owner: owner ?? null,
      due: due ?? null,
      done: done ?? null,
    })),
    requirements: Object.fromEntries(report.requirements.map(({ id, met }) => [id, met])),
    words: report.words,
  };
}
