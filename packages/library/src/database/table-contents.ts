import type { Tables } from './tables.ts';

/** What the rows of a table are, and by which columns they stand in order. */
export interface TableContents {
  /** `decided` by people, or `derived` from the texts by this program. */
  readonly holds: 'decided' | 'derived';
  readonly order: readonly [string, ...string[]];
}

/** Every table, in an order in which rows may be inserted. A new table is asked for here by the compiler. */
export const TABLE_CONTENTS = {
  person: { holds: 'decided', order: ['id'] },
  team: { holds: 'decided', order: ['id'] },
  team_member: { holds: 'decided', order: ['team_id', 'person_id'] },
  postmortem: { holds: 'decided', order: ['number'] },
  revision: { holds: 'decided', order: ['postmortem_id', 'number'] },
  audience: { holds: 'decided', order: ['postmortem_id', 'member_id'] },
  change: { holds: 'decided', order: ['number'] },
  counter: { holds: 'decided', order: ['name'] },
  term: { holds: 'derived', order: ['postmortem_id', 'kind', 'value'] },
  fingerprint: { holds: 'derived', order: ['postmortem_id'] },
} as const satisfies Readonly<Record<keyof Tables, TableContents>>;

export type TableName = keyof typeof TABLE_CONTENTS;

/** The names of all tables, in that order. */
export const TABLE_NAMES = Object.keys(TABLE_CONTENTS) as TableName[];

/** The tables that people's decisions are in. */
export const DECIDED: readonly TableName[] = TABLE_NAMES.filter((name) => TABLE_CONTENTS[name].holds === 'decided');
