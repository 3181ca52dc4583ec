import { existsSync } from 'node:fs';

/** A postmortem of a library, as people name it. */
export interface Reference {
  /** Where an address named it. */
  readonly server?: string;
  readonly reference: string;
}

const ADDRESS = /^(https?:\/\/[^\s/]{1,300})\/pm\/([1-9]\d{0,8})(?:[-/?#].*)?$/;

/** What names a postmortem of a library rather than a file: “PM-42”, or its address. */
export function referenceOf(given: string): Reference | undefined {
  const [, server, number] = ADDRESS.exec(given) ?? [];
  if (server !== undefined && number !== undefined) return { server, reference: number };
  return /^pm-[1-9]\d{0,8}$/i.test(given) && !existsSync(given) ? { reference: given.toUpperCase() } : undefined;
}
