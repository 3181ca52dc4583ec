import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arithmetic } from '../eval/mutations/faults/arithmetic.ts';
import { form } from '../eval/mutations/faults/form.ts';
import { leftovers } from '../eval/mutations/faults/leftovers.ts';
import { measures } from '../eval/mutations/faults/measures.ts';
import { missing } from '../eval/mutations/faults/missing.ts';
import { wording } from '../eval/mutations/faults/wording.ts';
import { Draft, type Mutation } from '../eval/mutations/mutation.ts';
import { checkText, type Finding } from '../packages/checks/src/index.ts';
import { at } from './root.ts';

// Are planted faults found? Into each good document of the sample library whose
// outage begins and ends on one day goes one fault of each kind: over several days many of them would be none (a start and
// an end that are swapped, events without a date).
//   npm run eval:mutations             faults that were missed, and what was newly reported beside them
//   npm run eval:mutations -- --check  fails below the floor

/** The share of faults found at their place that must not be fallen below. Only ever raised. */
const FLOOR = 0.97;

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const mutations: readonly Mutation[] = [...missing, ...arithmetic, ...measures, ...wording, ...leftovers, ...form];

const folder = at('examples/library');
const good = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  .filter(({ text }) => {
    const { requirements, metCount } = checkText(text);
    return metCount === requirements.length && new Draft(text).events.length > 0;
  });

let planted = 0;
let found = 0;
let clean = 0;
const missed: string[] = [];
const beside: string[] = [];
const unplanted: string[] = [];
for (const mutation of mutations) {
  let places = 0;
  for (const { name, text } of good) {
    const fault = mutation.plant(new Draft(text));
    if (fault === undefined) continue;
    places++;
    planted++;
    const fresh = newFindings(text, fault.text);
    const own = fresh.filter(({ id }) => id === mutation.expects);
    const where = fault.line;
    if (own.some((each) => where === undefined || linesOf(each, fault.text).has(where))) found++;
    else
      missed.push(
        `${mutation.id} in ${name}: ${mutation.expects} ${own.length > 0 ? `at line ${own[0]?.line}, not ${where}` : 'was not found'}`,
      );
    const others = fresh.filter(({ id }) => id !== mutation.expects && !follows(id, mutation.follows ?? []));
    if (others.length === 0) clean++;
    else
      beside.push(
        `${mutation.id} in ${name}: ${others.map(({ id, line, message }) => `${id}:${line} ${message}`).join(' | ')}`,
      );
  }
  if (places === 0) unplanted.push(mutation.id);
}

for (const each of missed) console.log(`Missed  ${each}`);
for (const each of beside) console.log(`Beside  ${each}`);
for (const each of unplanted) console.log(`No document has a place for ${each}.`);
const share = (count: number): string => `${((100 * count) / planted).toFixed(1)} %`;
console.log(
  `\n${mutations.length} kinds of faults, ${planted} planted in ${good.length} documents: ${found} found at their place (${share(found)}; bar 97 %), ${clean} with nothing else newly reported (${share(clean)}).`,
);
if (values.check) {
  const broken = good.length === 0 || unplanted.length > 0 || found / planted < FLOOR || clean / planted < FLOOR;
  console.log(broken ? 'Mutations: FAILED.' : 'Mutations: no figure is below its floor.');
  if (broken) process.exitCode = 1;
}

/** What is found in the faulty document and was not found in the good one. */
function newFindings(before: string, after: string): readonly Finding[] {
  const key = ({ id, message }: Finding): string => `${id}\n${message}`;
  const old = new Set(checkText(before).findings.map(key));
  return checkText(after).findings.filter((finding) => !old.has(key(finding)));
}

/** The lines that a finding is about, its other places included. */
function linesOf(finding: Finding, text: string): ReadonlySet<number> {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  return new Set([finding.line, ...finding.related.map(({ span }) => lineAt(span.start))]);
}

function follows(id: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern));
}
