import type { Generated, Selectable } from 'kysely';
import type { CommentTables } from '../comments/tables.ts';
import type { IncidentTables } from '../incidents/tables.ts';
import type { MeasureTables } from '../measures/tables.ts';
import type { MeetingTables } from '../meetings/tables.ts';
import type { PostTables } from '../post/tables.ts';
import type { PublicTables } from '../public/tables.ts';
import type { ReaderTables } from '../readers/tables.ts';

// The tables, alike on both databases: instants and dates are text in ISO 8601 (they sort as they stand), yes and no are
// 1 and 0, and identifiers are UUIDs of version 7.

/** Who of the company may see a postmortem. */
export type Visibility = 'company' | 'team' | 'people';

/** Where a postmortem stands. */
export type State = 'draft' | 'in-review' | 'published' | 'closed' | 'withdrawn';

/** One postmortem: what people decided of it, and what is derived from its newest revision. */
export interface PostmortemTable {
  id: string;
  /** 42 of “PM-42”. */
  number: number;
  slug: string;
  state: State;
  visibility: Visibility;
  /** Taken in from old files: shown as “as written then”, never blocked. */
  imported: number;
  /** What the file was called that it was taken in from, without folders and ending, in lower case. */
  file: string | null;
  /** Published before it was complete: the day by which it has to be, “2026-03-01”. */
  interim_until: string | null;
  head_id: string;
  /** Number of the newest revision, from 1. */
  head: number;
  created_at: string;
  created_by: string;
  updated_at: string;
  // Derived from the newest revision from here on.
  /** Version of the code that derived it. */
  derived: number;
  title: string;
  /** The root cause in a sentence, as the summary says it. */
  cause: string;
  severity: string | null;
  /** Day of the outage, “2026-02-14”, as written. */
  start_date: string | null;
  /** Instant of its beginning, where day, time and zone are known. */
  started_at: string | null;
  zone: string | null;
  duration_minutes: number | null;
  /** From its beginning to when it was noticed. */
  detect_minutes: number | null;
  affected_percent: number | null;
  words: number;
  /** Requirements that are met, of how many. */
  met: number;
  asked: number;
  errors: number;
  practice: number;
  // How the tasks stand that the newest text promises (`countTasks`).
  tasks_open: number;
  /** Verified ones as well. */
  tasks_done: number;
  tasks_verified: Generated<number>;
  tasks_declined: Generated<number>;
  /** Open, or done and to be verified: what keeps it from being closed. */
  tasks_unsettled: Generated<number>;
  /** When the open tasks are due, the earliest first: “2026-03-01 2026-04-15”. */
  open_due: string | null;
}

/** Only ever added to. */
export interface RevisionTable {
  id: string;
  postmortem_id: string;
  number: number;
  markdown: string;
  sha256: string;
  author_id: string;
  message: string;
  created_at: string;
  /** A secret was taken out of it by an owner. */
  purged: Generated<number>;
  /** JSON: the ids of the others who have typed it. */
  co_authors: Generated<string>;
}

/** Who may see a postmortem that is not for the whole company. */
export interface AudienceTable {
  postmortem_id: string;
  /** A team or a person. */
  member_id: string;
}

/** What people decided of a postmortem while it was reviewed, in order. Only ever added to. */
export interface ReviewTable {
  /** Of the change that it is: so they stand in order, whichever replica wrote them. */
  number: number;
  postmortem_id: string;
  at: string;
  actor_id: string;
  kind: string;
  /** The revision that it was said of … */
  revision: number;
  /** … and the SHA-256 of what that one says, without the progress of its measures. */
  substance: string;
  /** The person or team that is asked. */
  target_id: string | null;
  /** JSON: what the kind needs beside it. */
  detail: string;
}

/** What people answered to the question whether a failure was seen before. Only ever added to; the newest answer counts. */
export interface RecurrenceTable {
  /** Of the change that it is. */
  number: number;
  postmortem_id: string;
  /** The earlier failure that is spoken of; null for all of them. */
  earlier_id: string | null;
  answer: 'recurrence' | 'other-cause' | 'new' | 'taken-back';
  actor_id: string;
  at: string;
  revision: number;
}

/** Derived: what a postmortem says it was about, by kind. */
export interface TermTable {
  postmortem_id: string;
  /** `earlier`: an earlier failure that the text says it is a recurrence of. */
  kind: 'service' | 'cause' | 'author' | 'trigger' | 'earlier';
  /** To find it by: lower case. */
  value: string;
  /** As it is written. */
  name: string;
}

/** Derived: what its likeness to others is found by. */
export interface FingerprintTable {
  postmortem_id: string;
  derived: number;
  body: string;
}

/** Derived: the newest text as it may be shown, of postmortems that have a secret in it. */
export interface MaskedTable {
  postmortem_id: string;
  markdown: string;
}

/** Derived: the words that there are, to find the one that was meant. */
export interface WordTable {
  word: string;
}

/** What happened in the library, in order: for feeds, replicas and the audit log. Only ever added to. */
export interface ChangeTable {
  number: number;
  at: string;
  /** Empty for the system. */
  actor_id: string;
  kind: string;
  /** The thing that it is about. */
  subject: string;
  /** JSON: what a reader may need beside it. */
  detail: string;
}

/** Numbers that every write takes from one row, which also puts the writes of several replicas in order. */
export interface CounterTable {
  name: 'change' | 'postmortem';
  value: number;
}

/** A person's place in the library; who they are is kept by the sign-in. */
export interface PersonTable {
  id: string;
  name: string;
  email: string;
  role: Role;
  created_at: string;
  disabled_at: string | null;
}

/** What a person may do, from most to least. */
export type Role = (typeof ROLES)[number];
export const ROLES = ['owner', 'quality-reviewer', 'reviewer', 'editor', 'reader'] as const;

export interface TeamTable {
  id: string;
  name: string;
  /** The group of the identity provider that it follows. */
  group_name: Generated<string | null>;
  /** Who answers for what nobody of it does. */
  lead_id: Generated<string | null>;
  created_at: string;
}

export interface TeamMemberTable {
  team_id: string;
  person_id: string;
}

/** The company's catalogue of services. */
export interface ServiceTable {
  id: string;
  /** To find it by: lower case, as in a `term`. */
  value: string;
  name: string;
  /** Who owns it: a team, a person, or nobody yet. */
  team_id: string | null;
  person_id: string | null;
  created_at: string;
}

/** Ways in that are open; a used one is gone. */
export interface InvitationTable {
  id: string;
  /** Null for the link of the first start. */
  email: string | null;
  role: Role;
  token_hash: string;
  created_at: string;
  created_by: string;
  expires_at: string;
}

/** What a program may do with a token. */
export type Scope = (typeof SCOPES)[number];
export const SCOPES = ['read', 'write', 'admin'] as const;

export interface ApiTokenTable {
  id: string;
  person_id: string;
  name: string;
  token_hash: string;
  scope: Scope;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** What an owner has set, by name. */
export interface SettingTable {
  name: string;
  /** JSON; what is secret in it is sealed. */
  value: string;
}

/** A table of the sign-in's own, of which the library knows which row is whose. */
export interface AuthTable {
  id: string;
}
export interface AuthUserTable extends AuthTable {
  email: string;
}
export interface AuthSessionTable extends AuthTable {
  userId: string;
  createdAt: string | Date;
  expiresAt: string | Date;
  userAgent: string | null;
  ipAddress: string | null;
}

/** Writes that a client has named, so that they are done once. */
export interface RequestTable {
  id: string;
  hash: string;
  /** Empty until it is known. */
  answer: string;
  at: string;
}

/** What is known of a secret that was purged from a postmortem. */
export interface PurgedTable {
  id: string;
  postmortem_id: string;
  salt: string;
  length: number;
  sieve: number;
  hash: string;
}

/** A picture, once by its content. */
export interface FileTable {
  /** Of its bytes. */
  sha256: string;
  /** As texts name it. */
  name: string;
  type: 'png' | 'jpeg' | 'webp' | 'gif';
  width: number;
  height: number;
  size: number;
  created_at: string;
  /** An owner has taken it out: its bytes are gone. */
  purged: Generated<number>;
}

/** A piece of a file's bytes, so that no row is large. */
export interface FilePartTable {
  sha256: string;
  /** From 0. */
  part: number;
  /** Base64. */
  content: string;
}

/** Which postmortem shows which file: whoever may see the one may see the other. */
export interface FileUseTable {
  postmortem_id: string;
  sha256: string;
  added_at: string;
  added_by: string;
}

/** A program that waits for a person to let it in. */
export interface LoginTable {
  id: string;
  code_hash: string;
  user_code_hash: string;
  /** What the person is shown of it. */
  name: string;
  answer: 'allowed' | 'refused' | null;
  person_id: string | null;
  expires_at: string;
  asked_at: string | null;
}

/** A postmortem as people are typing it: the shared document of one epoch, as Yjs encodes it. */
export interface DraftTable {
  postmortem_id: string;
  /** Which shared document it is. Another epoch is another document, with whose updates this one has nothing to do. */
  epoch: string;
  /** The revision whose text its base has: the row whose number is `through`. */
  revision: number;
  /** The last update that is in the base and no longer a row of its own. */
  through: number;
  /** The last update. */
  updates: number;
  typed_at: string;
}

/** The document as of that revision, and what was typed since, piece by piece. */
export interface DraftUpdateTable {
  postmortem_id: string;
  number: number;
  epoch: string;
  /** Who has typed it; empty for what came from a revision. */
  author_id: string;
  /** In base64. */
  body: string;
}

export interface Tables
  extends MeasureTables,
    MeetingTables,
    ReaderTables,
    CommentTables,
    PostTables,
    IncidentTables,
    PublicTables {
  postmortem: PostmortemTable;
  revision: RevisionTable;
  audience: AudienceTable;
  review: ReviewTable;
  recurrence: RecurrenceTable;
  term: TermTable;
  fingerprint: FingerprintTable;
  masked: MaskedTable;
  word: WordTable;
  change: ChangeTable;
  counter: CounterTable;
  person: PersonTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  service: ServiceTable;
  invitation: InvitationTable;
  api_token: ApiTokenTable;
  setting: SettingTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  auth_account: AuthTable;
  auth_verification: AuthTable;
  auth_passkey: AuthTable;
  auth_rate_limit: AuthTable;
  request: RequestTable;
  login: LoginTable;
  purged: PurgedTable;
  file: FileTable;
  file_part: FilePartTable;
  file_use: FileUseTable;
  draft: DraftTable;
  draft_update: DraftUpdateTable;
}

export type PostmortemRow = Selectable<PostmortemTable>;
