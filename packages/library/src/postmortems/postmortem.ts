import type { PostmortemRow, State, Visibility } from '../database/tables.ts';

/** What a list shows of a postmortem. */
export interface Listed {
  readonly id: string;
  /** 42 of “PM-42”. */
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly cause: string;
  readonly state: State;
  /** Published before it was complete: the day by which it has to be. */
  readonly interimUntil: string | undefined;
  readonly visibility: Visibility;
  readonly imported: boolean;
  readonly practice: boolean;
  /** Number of the newest revision. */
  readonly revision: number;
  readonly severity: string | undefined;
  readonly startDate: string | undefined;
  readonly startedAt: string | undefined;
  readonly zone: string | undefined;
  readonly durationMinutes: number | undefined;
  readonly affectedPercent: number | undefined;
  readonly words: number;
  readonly requirements: { readonly met: number; readonly of: number };
  readonly errors: number;
  /** `due`: when the open ones are, the earliest first; of those that say so. */
  readonly tasks: {
    readonly open: number;
    /** Verified ones as well. */
    readonly done: number;
    readonly verified: number;
    readonly declined: number;
    readonly due: readonly string[];
  };
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
}

/** A postmortem in a list. */
export interface ListedRow extends Listed {
  readonly services: readonly string[];
  /** Numbers of the earlier failures that its text says it is a recurrence of, of those that the viewer may see. */
  readonly recurrenceOf: readonly number[];
}

/** A postmortem with its newest text. */
export interface ReadPostmortem extends Listed {
  readonly markdown: string;
  /** Of the text; its `ETag`. */
  readonly sha256: string;
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly authors: readonly string[];
}

/** A row as the world sees it. */
export function listedOf(row: PostmortemRow): Listed {
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    title: row.title,
    cause: row.cause,
    state: row.state,
    interimUntil: row.interim_until ?? undefined,
    visibility: row.visibility,
    imported: row.imported === 1,
    practice: row.practice === 1,
    revision: row.head,
    severity: row.severity ?? undefined,
    startDate: row.start_date ?? undefined,
    startedAt: row.started_at ?? undefined,
    zone: row.zone ?? undefined,
    durationMinutes: row.duration_minutes ?? undefined,
    affectedPercent: row.affected_percent ?? undefined,
    words: row.words,
    requirements: { met: row.met, of: row.asked },
    errors: row.errors,
    tasks: {
      open: row.tasks_open,
      done: row.tasks_done,
      verified: row.tasks_verified,
      declined: row.tasks_declined,
      due: row.open_due?.split(' ') ?? [],
    },
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
  };
}
