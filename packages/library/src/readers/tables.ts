/** Somebody says to have read a revision. Only ever added to. */
export interface ReadingMarkTable {
  postmortem_id: string;
  person_id: string;
  revision: number;
  marked_at: string;
}

/** A team is asked to read a postmortem. */
export interface ReadingRequestTable {
  id: string;
  postmortem_id: string;
  team_id: string;
  /** Until which day: “2026-03-01”. */
  due: string | null;
  asked_at: string;
  asked_by: string;
  withdrawn_at: string | null;
}

export interface ReaderTables {
  reading_mark: ReadingMarkTable;
  reading_request: ReadingRequestTable;
}
