import type { Settings } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { type Cause, type Taxonomy, taxonomyWith } from '@failonce/recurrence';

/**
 * The causes that Failonce brings and those of the libraries that are read together: what is compared has to be read by
 * the same causes.
 */
export function taxonomyOf(settings: readonly Settings[]): Taxonomy {
  const own = new Map<string, Cause>();
  for (const cause of settings.flatMap(({ ownCauses }) => ownCauses)) {
    const known = own.get(cause.id);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(cause)) {
      throw new AppError('config-invalid', {
        message: `Two failonce.yaml that count here mean different causes by “${cause.id}”. Give one of them another id, or name the file that counts with --config.`,
        details: { id: cause.id, help: false },
      });
    }
    own.set(cause.id, cause);
  }
  return taxonomyWith([...own.values()]);
}
