import { type Check, checks, didYouMean, type Requirement, requirements } from '@failonce/checks';
import { AppError } from '@failonce/document';

/** A requirement or a check. */
export type Unit = Requirement | Check;

/** Every requirement and check, in the format's order. */
export function allUnits(): readonly Unit[] {
  return [...requirements, ...checks];
}

/** The unit that is called `id`. Throws, with the nearest name, where there is none. */
export function requireUnit(id: string): Unit {
  const units = allUnits();
  const unit = units.find((each) => each.id === id);
  if (unit !== undefined) return unit;
  throw unknownId(
    id,
    'requirement or check',
    units.map((each) => each.id),
  );
}

/** That `id` is no such thing, with the nearest of those that are. */
export function unknownId(id: string, thing: string, ids: readonly string[]): AppError {
  const hint = didYouMean(id, ids) || holding(id, ids);
  return new AppError('unknown-check', {
    message: `There is no ${thing} “${id}”.${hint}`,
    details: { id, help: 'failonce explain' },
  });
}

/** " Those with it in their name: …", for half an id that several have in common. */
function holding(word: string, ids: readonly string[]): string {
  const some = word.length < 3 ? [] : ids.filter((id) => id.includes(word.toLowerCase())).slice(0, 6);
  return some.length === 0 ? '' : ` Those with it in their name: ${some.join(', ')}.`;
}
