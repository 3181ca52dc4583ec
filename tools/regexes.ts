import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Expression, findExpressions } from './regexes/find.ts';
import type { Judgement } from './regexes/judge.ts';
import { at, shown, sources, workspaces } from './root.ts';

// Every regular expression of the product must run in linear time: a document of 256 KB that somebody wrote to hurt
// must still be judged within a second, and at that size even quadratic time is far too long.

const cacheFile = at('node_modules/.cache/failonce/regexes.json');
const cached = readCache();

const files = workspaces().flatMap(sources);
const expressions: Expression[] = [];
for (const file of files) expressions.push(...(await findExpressions(file)));
const keyOf = ({ source, flags }: Expression): string => `/${source}/${flags}`;
const unjustified = expressions.filter(({ justification }) => justification === undefined);
const open = [...new Map(unjustified.filter(({ dynamic }) => !dynamic).map((each) => [keyOf(each), each])).values()];

const judgements = new Map<string, Judgement>(
  open.flatMap((each) => {
    const known = cached.get(keyOf(each));
    return known === undefined ? [] : [[keyOf(each), known] as const];
  }),
);
const queue = open.filter((each) => !judgements.has(keyOf(each)));
await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.ceil(queue.length / 8)) }, work));
writeCache();

let problems = 0;
for (const each of expressions) {
  if (each.justification !== undefined) continue;
  const judgement = each.dynamic ? undefined : judgements.get(keyOf(each));
  if (judgement?.linear) continue;
  problems++;
  console.log(`${shown(each.file)}:${each.line}  ${each.dynamic ? each.source : keyOf(each)}`);
  console.log(
    `  ${judgement?.reason ?? 'It is put together when it runs and was not seen: make it constant, or build it where the module loads.'}`,
  );
  if (judgement?.attack !== undefined) console.log(`  attack: ${judgement.attack}`);
}
const justified = expressions.length - unjustified.length;
console.log(
  `Regular expressions: ${expressions.length} in ${files.length} files, ${justified} justified by a comment, ${problems} not linear.`,
);
if (problems > 0) {
  console.log(
    'Bound the quantifiers ({0,20}), anchor it, or scan by hand. Where the input is short for certain, say so',
  );
  console.log('on the line or the line above: // linear: bounded by …');
}
if (expressions.length === 0) console.log('No regular expression was found: this check has looked at nothing.');
process.exitCode = problems === 0 && expressions.length > 0 ? 0 : 1;

/** One process's share: it takes the next expression until none is left. */
async function work(): Promise<void> {
  const judge = fork(at('tools/regexes/judge.ts'));
  const died = once(judge, 'exit').then(([code]) => {
    if (queue.length > 0) throw new Error(`The process that judges regular expressions ended with ${code}.`);
  });
  for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
    const { source, flags } = each;
    judge.send({ source, flags });
    const answer = await Promise.race([new Promise<Judgement>((resolve) => judge.once('message', resolve)), died]);
    if (answer) judgements.set(keyOf(each), answer);
  }
  judge.disconnect();
}

/** What earlier runs found out; a judgement depends on nothing but the expression. */
function readCache(): Map<string, Judgement> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(cacheFile, 'utf8')) as Record<string, Judgement>));
  } catch {
    return new Map();
  }
}

/** Keeps what is certain: a search that ran out of time may find its answer next time. */
function writeCache(): void {
  const certain = [...cached, ...judgements].filter(([, { certain }]) => certain);
  mkdirSync(at('node_modules/.cache/failonce'), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(Object.fromEntries(certain)));
}
