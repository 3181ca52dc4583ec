// The tables of what people say of words.

/** What was said of some words of a postmortem: the first comment and its answers. */
export interface ThreadTable {
  id: string;
  postmortem_id: string;
  /** In whose text the words stand at this place; null for the newest, as in every open thread. */
  revision: number | null;
  /** 0: the words are not there any more. The place is where they stood, and the anchor what they were. */
  stands: number;
  /** Half-open; -1 for a thread about the whole postmortem. */
  start_at: number;
  end_at: number;
  // The anchor, as it is written: never shown, since a secret may stand in it.
  exact: string;
  prefix: string;
  suffix: string;
  /** The words as they were shown when somebody pointed at them. */
  quote: string;
  /** What shall stand in their place, where that is suggested. */
  replacement: string | null;
  resolution: 'resolved' | 'applied' | null;
  resolved_at: string | null;
  resolved_by: string | null;
}

export interface CommentTable {
  id: string;
  thread_id: string;
  author_id: string;
  /** Empty once it was deleted. */
  body: string;
  created_at: string;
  changed_at: string | null;
  deleted_at: string | null;
}

/** Whom a comment names. */
export interface MentionTable {
  comment_id: string;
  person_id: string;
}

/** The newest revision that a person has looked at. */
export interface LookTable {
  postmortem_id: string;
  person_id: string;
  revision: number;
  at: string;
}

export interface CommentTables {
  thread: ThreadTable;
  comment: CommentTable;
  mention: MentionTable;
  look: LookTable;
}
