import { dueDaysOf, judged, matrixOf } from '@failonce/checks';
import { aimOf, type Postmortem, promised, withoutLabel } from '@failonce/document';
import {
  type Evidence,
  type Library,
  readPerson,
  readPostmortem,
  type TaskEvent,
  type TaskInFull,
  tasksOf,
  type Viewer,
} from '@failonce/library';
import type { PostmortemMeasuresView, ShownEvidence, TaskShown, TaskStep } from '@failonce/pages';
import { can } from '../policies/can.ts';

/** The states of postmortems whose tasks people wait for. */
const WAITED_FOR: ReadonlySet<string> = new Set(['in-review', 'published', 'closed']);
const MOST_CAUSE = 200;
const DAY = 24 * 60 * 60 * 1000;

/** Reads the measures of a postmortem: what its text says of causes and ideas, and what became of its tasks. */
export async function readPostmortemMeasures(
  { library, viewer }: { readonly library: Library; readonly viewer: Viewer },
  reference: string,
): Promise<PostmortemMeasuresView> {
  const read = await readPostmortem(library, viewer, reference);
  const tasks = await tasksOf(library, viewer, reference, { noted: true });
  const { document } = judged(read.markdown, library.settings);
  const today = library.now().toISOString().slice(0, 10);
  const waited = WAITED_FOR.has(read.state) && !read.practice;
  const names = await namesOf(library, viewer, tasks);
  const shown = { number: read.number, today, waited, names };
  return {
    number: read.number,
    slug: read.slug,
    title: read.title.trim(),
    state: read.state,
    practice: read.practice,
    causes: causesOf(document),
    improvements: improvementsOf(document),
    tasks: tasks.map((task) => shownTask(task, shown)),
    latest: latestDay(library, read),
    today,
    editable: can(viewer, 'postmortem.revise'),
  };
}

function causesOf(document: Postmortem): PostmortemMeasuresView['causes'] {
  const seen = new Set<string>();
  return matrixOf(document).causes.flatMap(({ id, text }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const words = withoutLabel(text.plain)
      .replace(/\s?\^c\d{1,6}\s?$/, '')
      .trim();
    return [{ id, words: words.length > MOST_CAUSE ? `${words.slice(0, MOST_CAUSE)}…` : words }];
  });
}

function improvementsOf(document: Postmortem): PostmortemMeasuresView['improvements'] {
  const tasks = new Set(promised(document.measures));
  return document.measures
    .filter((measure) => !tasks.has(measure))
    .map(({ text }) => ({ words: text.plain.trim(), aim: aimOf(text.plain)?.aim }));
}

/** The last day on which its tasks should be due, where failonce.yaml says so. */
function latestDay(
  { settings }: Library,
  { severity, startDate }: { readonly severity: string | undefined; readonly startDate: string | undefined },
): string | undefined {
  const days = dueDaysOf(settings.dueDays, severity);
  if (days === undefined || startDate === undefined) return undefined;
  return new Date(Date.parse(startDate) + days * DAY).toISOString().slice(0, 10);
}

interface Shown {
  readonly number: number;
  readonly today: string;
  readonly waited: boolean;
  readonly names: ReadonlyMap<string, string>;
}

function shownTask(task: TaskInFull, { number, today, waited, names }: Shown): TaskShown {
  const { progress, events, owner, due, lookAgainOn } = task;
  const read = task.aim === undefined ? aimOf(task.words) : undefined;
  return {
    ...task,
    late: waited && task.open && due !== undefined && due < today,
    owner: (owner === undefined ? undefined : names.get(owner)) ?? task.ownerNamed,
    since: events[0]?.kind === 'proposed' ? (events[0].on ?? task.createdAt) : task.createdAt,
    aim: task.aim ?? read?.aim,
    aimSaid: task.aim !== undefined,
    aimWords: [...new Set(read?.evidence.map(({ start, end }) => task.words.slice(start, end)) ?? [])],
    address: task.address === undefined ? undefined : shownAddress(task.address),
    gone: progress.gone,
    evidence: progress.evidence && shownEvidence(progress.evidence, number),
    reason: progress.reason,
    verifiedBy: progress.verifiedBy === undefined ? undefined : names.get(progress.verifiedBy),
    lookAgain: lookAgainOn !== undefined && lookAgainOn <= today,
    history: events.map((event) => stepOf(event, number, names)),
  };
}

function stepOf(event: TaskEvent, number: number, names: ReadonlyMap<string, string>): TaskStep {
  const { kind, at, actor, ...rest } = event as TaskEvent & Readonly<Record<string, unknown>>;
  const owner = 'owner' in event ? event.owner : undefined;
  const evidence = 'evidence' in event ? event.evidence : undefined;
  return {
    ...(rest as Partial<TaskStep>),
    kind,
    at,
    by: actor === '' ? undefined : names.get(actor),
    owner: typeof owner === 'string' ? (names.get(owner) ?? (UUID.test(owner) ? undefined : owner)) : undefined,
    evidence: evidence && shownEvidence(evidence, number),
  };
}

const UUID = /^[0-9a-f-]{36}$/;

function shownEvidence({ kind, value }: Evidence, number: number): ShownEvidence {
  if (kind === 'address') return shownAddress(value);
  return { text: 'a picture', href: `/api/v1/postmortems/${number}/files/${encodeURIComponent(value)}` };
}

/** What is no address of the web is shown and not followed. */
function shownAddress(value: string): ShownEvidence {
  const isWeb = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return { text: value, href: isWeb ? value : undefined };
}

/** The names of all who have a task or did something with one. */
export async function namesOf(
  library: Library,
  viewer: Viewer,
  tasks: readonly TaskInFull[],
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const { owner, events } of tasks) {
    if (owner !== undefined) ids.add(owner);
    for (const event of events) {
      if (event.actor !== '') ids.add(event.actor);
      if ('owner' in event && typeof event.owner === 'string' && UUID.test(event.owner)) ids.add(event.owner);
    }
  }
  const people = await Promise.all([...ids].map((id) => readPerson(library, viewer, id).catch(() => undefined)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name] as const])));
}
