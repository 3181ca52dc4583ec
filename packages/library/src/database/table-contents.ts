import type { Tables } from './tables.ts';

/** What the rows of a table are, and by which columns they stand in order. */
export interface TableContents {
  /**
   * `decided` by people, `derived` from the texts by this program, `secret`: how people and programs sign in, `typed`
   * and no revision yet, or `passing`: kept for minutes or days and then forgotten.
   */
  readonly holds: 'decided' | 'derived' | 'secret' | 'typed' | 'passing';
  readonly order: readonly [string, ...string[]];
}

/** Every table, in an order in which rows may be inserted. A new table is asked for here by the compiler. */
export const TABLE_CONTENTS = {
  person: { holds: 'decided', order: ['id'] },
  team: { holds: 'decided', order: ['id'] },
  team_member: { holds: 'decided', order: ['team_id', 'person_id'] },
  postmortem: { holds: 'decided', order: ['number'] },
  revision: { holds: 'decided', order: ['postmortem_id', 'number'] },
  draft: { holds: 'typed', order: ['postmortem_id'] },
  draft_update: { holds: 'typed', order: ['postmortem_id', 'number'] },
  review: { holds: 'decided', order: ['number'] },
  recurrence: { holds: 'decided', order: ['number'] },
  task: { holds: 'decided', order: ['postmortem_id', 'number'] },
  task_event: { holds: 'decided', order: ['postmortem_id', 'number', 'task_id', 'step'] },
  audience: { holds: 'decided', order: ['postmortem_id', 'member_id'] },
  file: { holds: 'decided', order: ['sha256'] },
  file_part: { holds: 'decided', order: ['sha256', 'part'] },
  file_use: { holds: 'decided', order: ['postmortem_id', 'sha256'] },
  meeting: { holds: 'decided', order: ['id'] },
  meeting_plan: { holds: 'decided', order: ['meeting_id', 'number'] },
  meeting_entry: { holds: 'decided', order: ['meeting_id', 'number'] },
  reading_mark: { holds: 'decided', order: ['postmortem_id', 'person_id', 'revision'] },
  reading_request: { holds: 'decided', order: ['id'] },
  public_version: { holds: 'decided', order: ['id'] },
  thread: { holds: 'decided', order: ['id'] },
  comment: { holds: 'decided', order: ['id'] },
  mention: { holds: 'decided', order: ['comment_id', 'person_id'] },
  look: { holds: 'decided', order: ['postmortem_id', 'person_id'] },
  notice: { holds: 'decided', order: ['id'] },
  preference: { holds: 'decided', order: ['person_id'] },
  incident: { holds: 'decided', order: ['id'] },
  alert: { holds: 'decided', order: ['source_id', 'external_id'] },
  reminded: { holds: 'decided', order: ['kind', 'subject', 'anchor'] },
  change: { holds: 'decided', order: ['number'] },
  counter: { holds: 'decided', order: ['name'] },
  term: { holds: 'derived', order: ['postmortem_id', 'kind', 'value'] },
  fingerprint: { holds: 'derived', order: ['postmortem_id'] },
  service: { holds: 'decided', order: ['id'] },
  purged: { holds: 'secret', order: ['id'] },
  invitation: { holds: 'secret', order: ['id'] },
  api_token: { holds: 'secret', order: ['id'] },
  alert_source: { holds: 'secret', order: ['id'] },
  setting: { holds: 'secret', order: ['name'] },
  endpoint: { holds: 'secret', order: ['id'] },
  message: { holds: 'secret', order: ['id'] },
  auth_user: { holds: 'secret', order: ['id'] },
  auth_session: { holds: 'secret', order: ['id'] },
  auth_account: { holds: 'secret', order: ['id'] },
  auth_verification: { holds: 'secret', order: ['id'] },
  auth_passkey: { holds: 'secret', order: ['id'] },
  auth_rate_limit: { holds: 'secret', order: ['id'] },
  masked: { holds: 'derived', order: ['postmortem_id'] },
  word: { holds: 'derived', order: ['word'] },
  search: { holds: 'derived', order: ['number'] },
  request: { holds: 'passing', order: ['id'] },
  login: { holds: 'passing', order: ['id'] },
} as const satisfies Readonly<Record<string, TableContents> & Record<keyof Tables, TableContents>>;

export type TableName = keyof typeof TABLE_CONTENTS;

/** The names of all tables, in that order. */
export const TABLE_NAMES = Object.keys(TABLE_CONTENTS) as TableName[];

/** The tables that people's decisions are in: what an export takes along. */
export const DECIDED = TABLE_NAMES.filter((name) => holds(name) === 'decided');

/** What cannot be derived: what a backup takes along. */
export const KEPT = TABLE_NAMES.filter((name) => ['decided', 'secret', 'typed'].includes(holds(name)));

function holds(name: TableName): TableContents['holds'] {
  return TABLE_CONTENTS[name].holds;
}
