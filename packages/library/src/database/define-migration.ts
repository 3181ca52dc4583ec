import type { DatabaseKind, Queries } from './database.ts';

/** One step forward of the tables. Steps are only ever added; none is changed once it is published. */
export interface Migration {
  readonly up: (db: Queries, kind: DatabaseKind) => Promise<void>;
}

/** Declares a step; its file's name is its place in the order. */
export function defineMigration(migration: Migration): Migration {
  return migration;
}
