import { triggers } from '@failonce/recurrence';

const NAMES = new Map(triggers.map(({ id, name }) => [id, name]));

/** A trigger by what people call it; one that is no longer known has its id for a name. */
export function triggerName(id: string): string {
  return NAMES.get(id) ?? id;
}
