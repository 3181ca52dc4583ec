import { checks } from '../../checks.generated.ts';
import type { Check, PartOfFormat, Requirement } from '../../define.ts';
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

/** What lists of things to do need to know about the unit that is called `id`. */
export function partAndTitle(id: string): { readonly title: string; readonly part?: PartOfFormat } | undefined {
  const unit = unitById(id);
  if (unit === undefined) return undefined;
  const part = asRequirement(unit)?.part;
  return part === undefined ? { title: unit.title } : { title: unit.title, part };
}
