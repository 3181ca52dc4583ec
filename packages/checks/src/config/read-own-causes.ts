import type * as z from 'zod/mini';
import { checkIds } from '../check-ids.generated.ts';
import { requirementIds } from '../formats/failonce.ts';
import { didYouMean } from '../nearest.ts';
import type { Fault } from './config-problems.ts';
import type { OwnCause } from './own-cause.ts';
import type { ownCauseSchema } from './own-cause-schema.ts';
import { signFault } from './sign-fault.ts';
import { causeIds, triggerIds } from './taken-ids.generated.ts';

type Written = z.infer<typeof ownCauseSchema>;

/** What has an id that “failonce explain” tells of. */
const TAKEN = new Map<string, string>([
  ...requirementIds.map((id) => [id, 'a requirement'] as const),
  ...checkIds.map((id) => [id, 'a check'] as const),
  ...causeIds.map((id) => [id, 'a cause that Failonce brings'] as const),
  ...triggerIds.map((id) => [id, 'a trigger'] as const),
  ['config', 'what “failonce explain” calls failonce.yaml'],
]);

/** What each value of the causes allows and the whole does not, in the order in which it was written. */
export function ownCauseFaults(causes: readonly Written[]): Fault[] {
  const faults: Fault[] = [];
  const own = new Set<string>();
  const known = [...causeIds, ...causes.map(({ id }) => id)];
  for (const [at, cause] of causes.entries()) {
    const { id, signs = {}, examples = [], 'confused-with': confusedWith = [] } = cause;
    const fault = (steps: readonly PropertyKey[], message: string): void => {
      faults.push({ path: ['causes', at, ...steps], atKey: false, message });
    };
    const taken = TAKEN.get(id);
    if (taken !== undefined) fault(['id'], `“${id}” is ${taken}. Give your own cause another id.`);
    else if (own.has(id)) fault(['id'], `“${id}” is given twice. Keep one of the two, or give it another id.`);
    own.add(id);
    if (examples.length === 0 && (signs.named ?? []).length === 0) {
      fault(
        [],
        `Nothing tells by what “${id}” is recognized. Write “examples”, two or three sentences each as a postmortem would tell it, or “named” under “signs”.`,
      );
    }
    for (const [link, list] of Object.entries(signs)) {
      for (const [place, sign] of (list ?? []).entries()) {
        const wrong = signFault(sign);
        if (wrong !== undefined) fault(['signs', link, place], wrong);
      }
    }
    for (const [place, other] of confusedWith.entries()) {
      if (other.id === id) fault(['confused-with', place, 'id'], `“${id}” cannot be confused with itself.`);
      else if (!known.includes(other.id)) {
        const hint = didYouMean(other.id, known) || ' “failonce causes” lists the causes.';
        fault(['confused-with', place, 'id'], `“${other.id}” is no cause.${hint}`);
      }
    }
  }
  return faults;
}

/** The causes in the form that all causes have. */
export function ownCausesOf(causes: readonly Written[]): OwnCause[] {
  return causes.map(({ id, name, definition, family, generic, signs, examples, measures, ...rest }) => {
    const { 'set-off': setOff, ...links } = signs ?? {};
    return {
      id,
      name,
      family: family ?? 'own',
      generic: generic ?? false,
      definition,
      signs: { ...links, ...(setOff && { setOff }) } as OwnCause['signs'],
      confusedWith: rest['confused-with'] ?? [],
      examples: examples ?? [],
      measures: {
        prevent: measures?.prevent ?? [],
        detect: measures?.detect ?? [],
        limit: measures?.limit ?? [],
      },
    };
  });
}
