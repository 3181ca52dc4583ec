import type { Queries, Writing } from '../../database/database.ts';
import type { AskedTerm } from '../asked.ts';
import type { Field, FieldName } from '../fields.ts';

/** Postmortems in which all of these terms occur in one field. */
export interface Question {
  readonly field: FieldName;
  readonly terms: readonly AskedTerm[];
}

/** The search that a database has of its own: it keeps words and knows in which postmortems they occur, no more. */
export interface SearchAdapter {
  /** Makes the index: once, by a migration. */
  create(db: Queries): Promise<void>;
  /** Replaces what is known of a postmortem, by its number. */
  write(writing: Writing, number: number, fields: Readonly<Record<FieldName, Field>>): Promise<void>;
  /** Forgets a postmortem that is gone. */
  delete(writing: Writing, number: number): Promise<void>;
  /** The numbers of the postmortems that answer each question, in no order. */
  ask(db: Queries, questions: readonly Question[]): Promise<number[][]>;
}
