import { type Cause, causes } from '@failonce/recurrence';

const byId = new Map(causes.map((cause) => [cause.id, cause]));

/** The cause that is called `id`. */
export function causeById(id: string): Cause | undefined {
  return byId.get(id);
}

/** Its name for people. */
export function causeName(id: string): string {
  return byId.get(id)?.name ?? id;
}
