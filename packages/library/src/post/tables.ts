/** Something that a person is told: in the app at once, and by mail together with what else there is. */
export interface NoticeTable {
  id: string;
  /** What makes it once, whoever tells it and how often: “task-due:<task>:2026-03-01:owner”. */
  key: string;
  person_id: string;
  /** By which its sentence is found: “task-due”. */
  kind: string;
  /** Whoever may not see this postmortem is not told. */
  postmortem_id: string | null;
  /** The id of what it is about: a task, an incident … */
  subject: string;
  at: string;
  /** JSON: what its sentence needs. No words of a postmortem. */
  detail: string;
  /** Does it wait for no others? */
  urgent: number;
  seen_at: string | null;
  /** When it was decided whether it goes by mail … */
  gathered_at: string | null;
  /** … and in which one. */
  message_id: string | null;
}

/** The outbox: what leaves the library, each once with this id, and again with the same id where nobody knows whether it did. */
export interface MessageTable {
  id: string;
  channel: 'mail' | 'post';
  /** Whom a mail is for. */
  person_id: string | null;
  /** Where a post goes. */
  endpoint_id: string | null;
  /** What it is about; told to nobody who may not see it. */
  postmortem_id: string | null;
  /** “notices”, “meeting”; of a post, its event. */
  kind: string;
  /** JSON. */
  body: string;
  /** When it came to be. */
  at: string;
  /** `dropped`: when its turn came there was nothing left to tell. */
  state: 'waiting' | 'sent' | 'given-up' | 'dropped';
  /** How often it was tried in vain. */
  tries: number;
  next_at: string;
  /** By which attempt it is being sent just now. */
  lease: string | null;
  /** The last answer: its HTTP status, and what was said. */
  status: number | null;
  answer: string | null;
  settled_at: string | null;
}

/** A program, or a channel of a chat, that is told of events. */
export interface EndpointTable {
  id: string;
  name: string;
  /** “standard”, “slack”, “teams”, “mattermost”. */
  format: string;
  /** Sealed: whoever knows the address of a chat may write into it. */
  address: string;
  /** Sealed: what its posts are signed with … */
  secret: string;
  /** … and what they were signed with before, for as long as both are valid. */
  secret_before: string | null;
  rotated_at: string | null;
  /** JSON: the events that it wants. */
  kinds: string;
  created_at: string;
  created_by: string;
  /** Attempts in vain since the last that went well. */
  failures: number;
  /** While it does not answer, nothing is sent there until then. */
  waits_until: string | null;
  disabled_at: string | null;
  /** Who disabled it; empty where it did not answer for days. */
  disabled_by: string | null;
}

/** When a person wants to be told by mail; without a row, as the library says. */
export interface PreferenceTable {
  person_id: string;
  /** JSON: as `QuietHours`. */
  quiet: string | null;
  /** Does the person want the weekly digest? */
  digest: number | null;
}

export interface PostTables {
  notice: NoticeTable;
  message: MessageTable;
  endpoint: EndpointTable;
  preference: PreferenceTable;
}
