/** What happened to a task, as its rows tell. */
interface Row {
  readonly number: number;
  readonly step: number;
  readonly kind: string;
  readonly at: string;
  readonly detail: string;
}

const SETTLES = {
  proposed: 'proposed',
  accepted: 'accepted',
  handed: 'proposed',
  started: 'in-progress',
  done: 'done',
  verified: 'verified',
  declined: 'declined',
  reopened: 'accepted',
} as const;

/**
 * How a task stands, worked out a second time: not by following its history, but by looking from its end for what settles
 * each question. `until`: as it stood at an instant.
 */
export function taskAgain(all: readonly Row[], until = '9999') {
  const rows = all.filter((row) => sinceOf(row, all) <= until);
  const latest = rows
    .toSorted((a, b) => b.number - a.number || b.step - a.step)
    .map(({ kind, detail }) => ({ kind, ...(JSON.parse(detail) as Readonly<Record<string, unknown>>) }) as Happened);
  const at = latest.findIndex(({ kind }) => Object.hasOwn(SETTLES, kind));
  const settling = latest[at];
  const owner = latest.find((each) => 'owner' in each || each.kind === 'proposed')?.['owner'] ?? null;
  const kind = settling?.kind as keyof typeof SETTLES;
  // Opened again, it is somebody’s, or waits to be taken: as it was when that happened.
  const ownerThen = latest.slice(at + 1).find((each) => 'owner' in each || each.kind === 'proposed')?.['owner'] ?? null;
  const state = kind === 'reopened' && ownerThen === null ? 'proposed' : SETTLES[kind];
  const there = latest.find((each) => ['proposed', 'gone', 'back'].includes(each.kind))?.kind !== 'gone';
  const asking = latest.find((each) =>
    ['decline-asked', 'decline-refused', 'declined', 'done', 'verified', 'reopened', 'proposed'].includes(each.kind),
  );
  const asks =
    asking?.kind === 'decline-asked'
      ? 'approval'
      : asking?.kind === 'done' && asking['written'] !== 'then'
        ? 'verification'
        : null;
  return {
    state,
    gone: !there,
    open: there && ['proposed', 'accepted', 'in-progress'].includes(state) ? 1 : 0,
    owner_id: owner,
    due_on: latest.find((each) => 'due' in each || each.kind === 'proposed')?.['due'] ?? null,
    postponed: latest.filter((each) => each.kind === 'postponed').length,
    asks: there ? asks : null,
  };
}

type Happened = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** From when on it counts: what an old file ticks without a day was done when it was promised. */
function sinceOf({ at, kind, detail }: Row, all: readonly Row[]): string {
  const { on, written } = JSON.parse(detail) as { readonly on?: string; readonly written?: string };
  const promised = (JSON.parse(all.find((row) => row.kind === 'proposed')?.detail ?? '{}') as { readonly on?: string })
    .on;
  const day = on ?? (kind === 'done' && written === 'then' ? promised : undefined);
  return day !== undefined && day < at ? day : at;
}
