import { causes } from '../../packages/recurrence/src/index.ts';

/** Middle words of invented names: products, hosts and teams, of which every company has others. */
const SYLLABLES =
  'ar bel cor dan el fin gal hor in jas kel lum mar nor or pel quin ros sal tar ul ven wil xen yor zan'.split(' ');
const PARTS = [
  'Summary',
  'Timeline (UTC)',
  'Root Cause',
  'Resolution',
  'Corrective and Preventative Measures',
] as const;
const EVENTS = [
  'An alert reported a rising error rate at the edge.',
  'The engineer on call looked at the dashboards and saw timeouts.',
  'The team was asked for help and opened a call.',
  'The first guess turned out to be wrong and was given up.',
  'The change was taken back, without any effect.',
  'The traffic was moved to the other site.',
  'The errors stopped and the queue drained slowly.',
];

/** The same numbers for the same seed: the generator "mulberry32" (Tommy Ettinger). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A postmortem of about 400 words for a number, always the same: causes as often as in the world (few often, many
 * seldom), told in sentences of our examples, with names that hardly two have in common.
 */
export function inventPostmortem(number: number): string {
  const random = randomFrom(number * 7919 + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const name = (): string => {
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const cause = causes[Math.floor(random() ** 2 * causes.length)] as (typeof causes)[number];
  const other = pick(causes);
  const service = name();
  const told = [pick(cause.examples), pick(cause.examples)].map((each) =>
    each.replace(/\bThe (\w+)/g, (all, word: string) => (random() < 0.4 ? `The ${name()} ${word}` : all)),
  );
  const date = `2026-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const events = EVENTS.map((event, i) => `- 1${i}:${10 + Math.floor(random() * 50)} ${event} (${name()})`);
  const bodies = [
    `${service} was down for ${10 + Math.floor(random() * 200)} minutes on ${date}. ${Math.floor(random() * 100)}% of users saw errors of ${name()}.`,
    events.join('\n'),
    `${told.join(' ')} ${random() < 0.3 ? pick(other.examples) : ''}`,
    `${pick(cause.measures.limit)}, and ${service} came back. ${name()} was watched until the evening.`,
    [pick(cause.measures.prevent), pick(cause.measures.detect), pick(other.measures.prevent)]
      .map((task, i) => `- [ ] ${task} at ${name()} (@${name().toLowerCase()}, due 2026-12-0${i + 1})`)
      .join('\n'),
  ];
  return `# ${service} down\n\n${PARTS.map((part, i) => `## ${part}\n\n${bodies[i]}\n`).join('\n')}`;
}
