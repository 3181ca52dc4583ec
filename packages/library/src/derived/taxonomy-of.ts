import type { Settings } from '@failonce/checks';
import { type Taxonomy, taxonomyWith } from '@failonce/recurrence';

const known = new WeakMap<Settings, Taxonomy>();

/** The causes that a library is read by: ours and the company's own. */
export function taxonomyOf(settings: Settings): Taxonomy {
  let taxonomy = known.get(settings);
  if (taxonomy === undefined) {
    taxonomy = taxonomyWith(settings.ownCauses);
    known.set(settings, taxonomy);
  }
  return taxonomy;
}
