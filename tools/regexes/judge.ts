import { createRequire } from 'node:module';
import type { check } from 'recheck';

/** Whether an expression runs in linear time, and what shows that it does not. */
export interface Judgement {
  readonly linear: boolean;
  /** False where the time ran out before an answer. */
  readonly certain: boolean;
  readonly reason: string;
  /** A text that makes it slow, as a JavaScript expression. */
  readonly attack?: string;
}

// The build without native parts: the same answer on every machine.
const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as {
  checkSync: (...args: Parameters<typeof check>) => Awaited<ReturnType<typeof check>>;
};

/** As long as the longest document that is judged whole. */
const attackLength = 256 * 1024;
const allowedMilliseconds = 100;

/** True where no quantifier is open-ended. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\./gs, '_').replace(/\[[^\]]*\]/g, '_');
  return !/[*+]|\{\d+,\}/.test(bare);
}

const quick: Judgement = {
  linear: true,
  certain: true,
  reason: 'Its quantifiers are bounded, and attacks take no time.',
};

/** True where this program needs next to no time for texts that should be slow. */
function isQuick(source: string, flags: string, texts: readonly string[]): boolean {
  return texts.every((text) => {
    const start = performance.now();
    new RegExp(source, flags).test(text);
    return performance.now() - start < allowedMilliseconds;
  });
}

/** The attack that was found, made as long as a document can be. */
function attackText(pumps: readonly { readonly prefix: string; readonly pump: string }[], suffix: string): string {
  const length = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(attackLength / Math.max(1, length));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** Where no attack is known: the expression's own words and common characters, over and over, with nothing that fits. */
function likelyAttacks(source: string): readonly string[] {
  const words = [...new Set(source.replace(/\\./gs, ' ').match(/[a-z]{2,20}/gi) ?? [])];
  const pieces = [
    'a',
    'A',
    '0',
    ' ',
    '-',
    '.',
    ':',
    'Aa ',
    'a ',
    'a.',
    '0 ',
    '00:',
    "A'",
    ...words,
    ...words.map((word) => `${word} `),
  ];
  return pieces.map((piece) => `${piece.repeat(attackLength / piece.length)}\0`);
}

/** Judges one expression: by its automaton where it has one, else by searching for an attack. */
export function judge(source: string, flags: string): Judgement {
  // The flags that change how a match is reported, not how it is found, and `v` as far as it equals `u`.
  const plain = flags.replace('d', '').replace('v', 'u');
  const result = checkSync(source, plain, {
    timeout: 10_000,
    maxIteration: 4,
    incubationTimeout: 250,
    attackTimeout: 1000,
  });
  if (result.status === 'safe') return { linear: true, certain: true, reason: result.complexity.type };
  if (result.status === 'vulnerable') {
    const { pumps, suffix } = result.attack;
    // Linear by its form; what is left to ask is whether the constant is small.
    if (isBounded(source) && isQuick(source, flags, [attackText(pumps, suffix)])) return quick;
    const degree =
      result.complexity.type === 'polynomial' ? `polynomial, degree ${result.complexity.degree}` : 'exponential';
    return { linear: false, certain: true, reason: `Its time is ${degree}.`, attack: result.attack.pattern };
  }
  if (result.error.kind === 'timeout' && isBounded(source) && isQuick(source, flags, likelyAttacks(source)))
    return quick;
  return {
    linear: false,
    certain: result.error.kind !== 'timeout',
    reason: `Nobody can tell (${result.error.kind}): simplify it, or scan by hand.`,
  };
}

process.on('message', ({ source, flags }: { source: string; flags: string }) => {
  process.send?.(judge(source, flags));
});
