import { parse } from '@failonce/document';
import { expect, it } from 'vitest';
import { causes } from './causes.generated.ts';
import type { Cause } from './define-cause.ts';
import { fingerprint } from './fingerprint.ts';
import { RecurrenceIndex } from './ranking/recurrence-index.ts';
import { builtInTaxonomy, taxonomyWith } from './taxonomy.ts';

const own = (id: string, more: Partial<Cause>): Cause => ({
  id,
  name: 'Pigeon nest blocks the antenna',
  family: 'own',
  definition: 'Pigeons nest before the antenna of a depot.',
  signs: {},
  confusedWith: [],
  examples: [],
  measures: { prevent: [], detect: [], limit: [] },
  ...more,
});
const bySigns = own('pigeons', { signs: { named: ['Pigeon|dove nest|breed antenna|mast'] } });
const byExamples = own('late-prices', {
  name: 'Prices of the day before',
  definition: 'Stores open with the prices of the day before.',
  examples: ['The PRICE_FEED of node.js was still copying shelf labels when the stores opened.'],
});
const read = (text: string, taxonomy = builtInTaxonomy) => fingerprint(parse(`## Root Cause\n${text}\n`), taxonomy);
const NEST = 'A dove had bred on the mast of the depot, and the nest kept the antenna from seeing the relay.';
const PRICES = 'At six the PRICE_FEED was still copying the shelf labels, so stores opened with old prices.';

it.each([
  ['its signs', bySigns, NEST],
  ['its examples', byExamples, PRICES],
])('names a cause of the company by %s, with its passage', (_, cause, text) => {
  const [first] = read(text, taxonomyWith([cause])).causes;
  expect(first).toMatchObject({ id: cause.id, passage: { start: 14, end: 14 + text.length } });
  expect(read(text).causes.map(({ id }) => id)).not.toContain(cause.id);
});

it('puts causes of the company behind those that Failonce brings', () => {
  const taxonomy = taxonomyWith([bySigns, byExamples]);
  expect(taxonomy.causes).toEqual([...causes, bySigns, byExamples]);
  expect(taxonomy.numberOf('pigeons')).toBe(causes.length);
  expect(taxonomy.cause('late-prices')).toBe(byExamples);
  expect(taxonomy.cause('nobody')).toBeUndefined();
  expect([...read(NEST, taxonomy).mechanism.keys()][0]).toBe(causes.length);
});

it('finds the failure that came again, also after it was saved', () => {
  const taxonomy = taxonomyWith([bySigns]);
  const index = new RecurrenceIndex(taxonomy);
  index.set('first', read(NEST, taxonomy));
  index.set('disk', read('The disk was full, and no space was left for any write of the database.', taxonomy));
  const again = read('Pigeons nested in front of the antenna again, and the relay saw nothing of the depot.', taxonomy);
  const [hit] = index.similar(again);
  expect(hit).toMatchObject({ key: 'first', shown: true, cause: 'pigeons' });
  expect(RecurrenceIndex.fromBytes(index.toBytes(), taxonomy)?.similar(again)).toEqual(index.similar(again));
  expect(RecurrenceIndex.fromBytes(index.toBytes())).toBeUndefined();
});

it('has a key for what fingerprints depend on', () => {
  const keys = [[], [bySigns], [byExamples], [bySigns, byExamples]].map((each) => taxonomyWith(each).key);
  expect(new Set(keys).size).toBe(4);
  expect(taxonomyWith([{ ...bySigns }]).key).toBe(keys[1]);
  expect(taxonomyWith([])).toBe(builtInTaxonomy);
});

it('quotes the part that explains, rather than the title', () => {
  const told = 'The certificate of the gateway had expired on Sunday, and nobody watched its renewal.';
  const text = `# Certificate expired and was not renewed\n## Root Cause\nIt was quiet. ${told}\n`;
  const document = parse(text);
  const passage = fingerprint(document).causes[0]?.passage;
  expect(passage && document.source.slice(passage)).toBe(told);
});
