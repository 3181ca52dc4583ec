import type { Settings } from '@failonce/checks';
import { taxonomyWith } from '@failonce/recurrence';

/** Causes by what people call them; one that is no longer known has its id for a name, and no page in the guide. */
export function causeNames(
  ids: readonly string[],
  settings: Settings,
): { readonly id: string; readonly name: string; readonly known: boolean }[] {
  const taxonomy = taxonomyWith(settings.ownCauses);
  return ids.map((id) => ({ id, name: taxonomy.nameOf(id), known: taxonomy.cause(id) !== undefined }));
}
