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
    if (isBounded(source)) {
      // Linear by its form; what is left to ask is whether the constant is small.
      const times = Math.ceil(
        attackLength /
          Math.max(
            1,
            pumps.reduce((sum, { pump }) => sum + pump.length, 0),
          ),
      );
      const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
      const start = performance.now();
      new RegExp(source, flags).test(text);
      const needed = performance.now() - start;
      if (needed < allowedMilliseconds)
        return { linear: true, certain: true, reason: `bounded, ${needed.toFixed(1)} ms` };
    }
    const degree =
      result.complexity.type === 'polynomial' ? `polynomial, degree ${result.complexity.degree}` : 'exponential';
    return { linear: false, certain: true, reason: `Its time is ${degree}.`, attack: result.attack.pattern };
  }
  return {
    linear: false,
    certain: result.error.kind !== 'timeout',
    reason: `Nobody can tell (${result.error.kind}): simplify it, or scan by hand.`,
  };
}

process.on('message', ({ source, flags }: { source: string; flags: string }) => {
  process.send?.(judge(source, flags));
});
