import { checks } from '../../checks.generated.ts';
import type { Check, Requirement } from '../../define.ts';
import { requirements } from '../../requirements.generated.ts';

let units: Map<string, Requirement | Check> | undefined;

/** The requirement or check that is called `id`. */
export function unitById(id: string): Requirement | Check | undefined {
  units ??= new Map([...requirements, ...checks].map((unit) => [unit.id, unit]));
  return units.get(id);
}

/** The unit as a requirement; undefined for a check beyond them. */
export function asRequirement(unit: Requirement | Check): Requirement | undefined {
  return 'part' in unit ? unit : undefined;
}
