import { setImmediate as turn } from 'node:timers/promises';
import { type Catalogue, dayOf } from '../catalogue/catalogue.ts';
import { FirstOnes, type Place, readPlace, writePlace } from '../catalogue/first-ones.ts';
import type { Library } from '../library.ts';
import { type Memory, memoryOf } from '../memory/memory.ts';
import { readListed } from '../postmortems/list-postmortems.ts';
import { notePassages } from '../postmortems/note-reading.ts';
import type { Listed } from '../postmortems/postmortem.ts';
import { readShown } from '../postmortems/read-shown.ts';
import { answersOf } from '../reviews/answers.ts';
import { readFingerprints } from '../similar/read-fingerprints.ts';
import { tellingOf } from '../similar/telling.ts';
import type { Viewer } from '../viewer.ts';
import { chainsOf } from './chains.ts';
import { pairsOf } from './pairs.ts';

/** An outage that looks like earlier ones, of which nobody has said whether it is the same cause. */
export interface Candidate {
  readonly later: Listed;
  /** The likest first. */
  readonly earlier: readonly {
    readonly postmortem: Listed;
    /** The cause that both tell first … */
    readonly cause: string | undefined;
    /** … and the sentences of both that tell it. */
    readonly passages: { readonly later: string; readonly earlier: string };
  }[];
}

/** Older outages are history: whoever reads them finds what looks alike on their own pages. */
const YEARS = 2;
/** Of one outage so many earlier ones are asked about. */
const MOST_EARLIER = 3;

/**
 * The newest outages of the last two years that look like an earlier one, and of which nobody has said yet whether they
 * are. Each is ranked against all that the viewer may see; `most` are looked at, one after the other with others’ requests
 * between them, so that a large library holds up nobody: where they are not enough, `next` says where to go on.
 */
export async function recurrenceCandidates(
  library: Library,
  viewer: Viewer,
  { limit, most, after }: { readonly limit: number; readonly most: number; readonly after?: string | undefined },
): Promise<{ readonly items: readonly Candidate[]; readonly next: string | undefined }> {
  const memory = await memoryOf(library);
  const isHidden = memory.audiences.hiddenFrom(viewer);
  const places = newest(memory.catalogue, isHidden, { since: sinceOf(library), most, after });
  const outages = new Map((await readListed(library, viewer, places)).map((each) => [each.number, each]));
  const judged = await readJudged(library, [...outages.values()]);
  const nobody: Judged = { isNew: false, earlier: new Set() };
  const chainOf = chainNumbers(memory.catalogue, isHidden);
  const items: Candidate[] = [];
  let last: Place | undefined;
  for (const place of places) {
    if (items.length === limit) break;
    last = place;
    const later = outages.get(place.number);
    if (later === undefined) continue;
    const { isNew, earlier: settled } = judged.get(later.number) ?? nobody;
    if (isNew) continue;
    const found = await rank(library, memory, later, (earlier) => {
      const chain = chainOf.get(earlier);
      const inOne = chain !== undefined && chain === chainOf.get(later.number);
      return !isHidden(earlier) && !inOne && !settled.has(earlier);
    });
    const told = await tell(library, viewer, later, found);
    if (told !== undefined) items.push(told);
    await turn();
  }
  const isEnd = places.length < most && last === places.at(-1);
  return { items, next: isEnd || last === undefined ? undefined : writePlace(last) };
}

function sinceOf({ now }: Library): number {
  const day = now().toISOString().slice(0, 10);
  return dayOf(day) - YEARS * 10_000;
}

/** The newest outages after a place. */
function newest(
  catalogue: Catalogue,
  isHidden: (number: number) => boolean,
  { since, most, after }: { readonly since: number; readonly most: number; readonly after: string | undefined },
): readonly Place[] {
  const first = new FirstOnes(most, after === undefined ? undefined : readPlace(after));
  const { when } = catalogue;
  for (let number = catalogue.size - 1; number > 0; number--) {
    const at = when[number] as number;
    if (at >= since && catalogue.takesPart(number) && !isHidden(number)) first.offer({ score: 1, when: at, number });
  }
  return first.places;
}

/** Who is in a chain already, and in which: nobody is asked whether those are the same. */
function chainNumbers(catalogue: Catalogue, isHidden: (number: number) => boolean): ReadonlyMap<number, number> {
  const chains = chainsOf(catalogue, pairsOf(catalogue, isHidden));
  return new Map(chains.flatMap(({ numbers }, at) => numbers.map((number) => [number, at])));
}

/** What people have said of an outage already. */
interface Judged {
  /** That it is new: then nobody is asked about any earlier one. */
  readonly isNew: boolean;
  /** Numbers of those that they have compared it with. */
  readonly earlier: ReadonlySet<number>;
}

async function readJudged(
  { database: { read } }: Library,
  outages: readonly Listed[],
): Promise<ReadonlyMap<number, Judged>> {
  if (outages.length === 0) return new Map();
  const rows = await read
    .selectFrom('recurrence')
    .innerJoin('postmortem', 'postmortem.id', 'recurrence.postmortem_id')
    .leftJoin('postmortem as before', 'before.id', 'recurrence.earlier_id')
    .selectAll('recurrence')
    .select(['postmortem.number as later', 'before.number as earlier'])
    .where(
      'recurrence.postmortem_id',
      'in',
      outages.map(({ id }) => id),
    )
    .orderBy('recurrence.number')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ later }) => later)].map(([number, own]) => {
      const numbers = new Map(own.map(({ earlier_id, earlier }) => [earlier_id, earlier]));
      const standing = answersOf(own);
      const earlier = new Set(standing.flatMap((each) => numbers.get(each.earlier ?? null) ?? []));
      return [number, { isNew: standing.some(({ answer }) => answer === 'new'), earlier }];
    }),
  );
}

type Found = readonly { readonly number: number; readonly cause: string | undefined }[];

/** The earlier ones that one would be shown beside a failure. */
async function rank(
  library: Library,
  { catalogue, recurrence }: Memory,
  { id, number: later }: Listed,
  mayBe: (number: number) => boolean,
): Promise<Found> {
  const print = (await readFingerprints(library, [id])).get(id);
  if (print === undefined) return [];
  const { when } = catalogue;
  const at = when[later] as number;
  const isEarlier = (number: number): boolean => (when[number] as number) < at && catalogue.takesPart(number);
  const hits = recurrence.similar(print, MOST_EARLIER, (key) => isEarlier(Number(key)) && mayBe(Number(key)));
  return hits.filter(({ shown }) => shown).map(({ key, cause }) => ({ number: Number(key), cause }));
}

/** Both sentences of each pair; undefined where nothing is left to ask about. */
async function tell(library: Library, viewer: Viewer, later: Listed, found: Found): Promise<Candidate | undefined> {
  if (found.length === 0) return undefined;
  const texts = await readShown(library, viewer, [{ number: later.number }, ...found]);
  const [own, ...others] = texts;
  if (own?.postmortem.id !== later.id || others.length === 0) return undefined;
  const shown = texts.map(({ postmortem }) => postmortem);
  const prints = await readFingerprints(
    library,
    shown.map(({ id }) => id),
  );
  const earlier = others.map(({ postmortem, markdown }) => {
    const cause = found.find(({ number }) => number === postmortem.number)?.cause;
    const passages = {
      later: tellingOf(prints.get(later.id), own.markdown, cause),
      earlier: tellingOf(prints.get(postmortem.id), markdown, cause),
    };
    return { postmortem, cause, passages };
  });
  await notePassages(library, viewer, shown);
  return { later, earlier };
}
