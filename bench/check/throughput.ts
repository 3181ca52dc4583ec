import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
// @ts-expect-error: it comes without types
import writeGood from 'textlint-rule-write-good';
import { checkText } from '../../packages/checks/src/index.ts';
import { parse } from '../../packages/document/src/index.ts';
import { median, printTable } from '../table.ts';
import { benchDocuments } from './documents.ts';

const ROUNDS = 7;
/** A round of a fast tool repeats the documents until it has lasted so long. */
const LEAST_ROUND = 1000;

interface Contender {
  readonly name: string;
  judge(text: string): unknown;
}

/** What one tool makes of the documents. */
export interface Throughput {
  readonly name: string;
  readonly documentsPerSecond: number;
}

/** Documents per second of ours and of other tools: the same documents, in turns, in one process. */
export async function measureThroughput(): Promise<readonly Throughput[]> {
  const { texts, origin } = benchDocuments();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(
    `\nThroughput: ${origin}, ${(bytes / texts.length / 1024).toFixed(1)} KB each, median of ${ROUNDS} rounds\n`,
  );

  const all = contenders();
  const rates = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const contender of all) {
      // The first round warms up and is not counted.
      const rate = await measure(contender, texts, round < 0 ? LEAST_ROUND * 5 : LEAST_ROUND);
      if (round >= 0) rates.get(contender.name)?.push(rate);
    }
  }

  const results = all.map(({ name }) => ({ name, documentsPerSecond: median(rates.get(name) ?? []) }));
  const rateOf = (name: string): number => results.find((each) => each.name === name)?.documentsPerSecond ?? 0;
  const ours = rateOf(OURS);
  printTable(
    ['tool', 'documents/s', 'ms a document', 'ours is', 'bar', 'goal', ''],
    results.map(({ name, documentsPerSecond }) => {
      const target = TARGETS[name];
      const ratio = ours / documentsPerSecond;
      return [
        name,
        documentsPerSecond.toFixed(0),
        (1000 / documentsPerSecond).toFixed(3),
        name === OURS ? '' : `${ratio.toFixed(2)} ×`,
        target ? `≥ ${target.bar}` : '',
        target ? `≥ ${target.goal}` : '',
        target
          ? ratio >= target.goal
            ? 'goal reached'
            : ratio >= target.bar
              ? 'within the bar'
              : 'BELOW THE BAR'
          : '',
      ];
    }),
  );
  return results;
}

const OURS = 'failonce (parse, judge)';
const TARGETS: Readonly<Record<string, { readonly bar: number; readonly goal: number }>> = {
  'markdown-it (parse)': { bar: 0.25, goal: 0.5 },
  'markdownlint (all rules)': { bar: 5, goal: 12 },
};

function contenders(): readonly Contender[] {
  const markdown = new MarkdownIt();
  const kernel = new TextlintKernel();
  const options = {
    ext: '.md',
    filePath: 'a.md',
    plugins: [{ pluginId: 'markdown', plugin: inner(markdownPlugin) as never }],
    rules: [{ ruleId: 'write-good', rule: inner(writeGood) as never }],
  };
  return [
    { name: OURS, judge: (text) => checkText(text) },
    { name: 'failonce (parse only)', judge: (text) => parse(text) },
    { name: 'markdown-it (parse)', judge: (text) => markdown.parse(text, {}) },
    { name: 'markdown-it (render)', judge: (text) => markdown.render(text) },
    { name: 'markdownlint (all rules)', judge: (text) => lint({ strings: { text }, config: { default: true } }) },
    { name: 'textlint + write-good', judge: (text) => kernel.lintText(text, options) },
  ];
}

/** What a CommonJS module means by its default export. */
function inner(module: unknown): unknown {
  return (module as { readonly default?: unknown }).default ?? module;
}

async function measure({ judge }: Contender, texts: readonly string[], least: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  let last = start;
  for (; last - start < least; last = performance.now()) {
    for (const text of texts) {
      const result = judge(text);
      if (result instanceof Promise) await result;
    }
    count += texts.length;
  }
  return (count * 1000) / (last - start);
}
