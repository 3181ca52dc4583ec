import { type Trigger, triggers } from '@failonce/recurrence';

/** The trigger that is called `id`. */
export function triggerById(id: string): Trigger | undefined {
  return triggers.find((trigger) => trigger.id === id);
}

/** Its name for people. */
export function triggerName(id: string): string {
  return triggerById(id)?.name ?? id;
}
