import type { Settings } from '@failonce/checks';
import { taxonomyWith } from '@failonce/recurrence';

/** Causes by what people call them; one that is no longer known by its id. */
export function causeNames(
  ids: readonly string[],
  settings: Settings,
): { readonly id: string; readonly name: string }[] {
  const taxonomy = taxonomyWith(settings.ownCauses);
  return ids.map((id) => ({ id, name: taxonomy.cause(id)?.name ?? id }));
}
