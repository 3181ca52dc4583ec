import type { Alike, Earlier } from '@failonce/pages';
import type { Fingerprint, Taxonomy } from '@failonce/recurrence';
import { postmortemAddress, uniqueNames } from './addresses.ts';
import { type Compared, findAlike, type LikeThat } from './alike.ts';
import type { SiteEntry } from './entry.ts';
import type { Together } from './reading-page.ts';

/** A postmortem of a site, as it is known before its pages are made. */
export interface SiteText {
  readonly entry: SiteEntry;
  /** The digest of its text. */
  readonly content: string;
  readonly fingerprint: () => Fingerprint;
  /** Who has the same of the same day is ordered by it; it is shown nowhere. */
  readonly key: string;
  /** By what other texts name its file, as `fileStem` gives it; undefined where it is none. */
  readonly stem: string | undefined;
}

/** Where each postmortem stands, and what all of them together tell of each. */
export interface Plan {
  /** Places among the texts, the newest outage first. */
  readonly order: readonly number[];
  /** By the text's place. */
  readonly together: readonly Together[];
  /** Failures that look alike, by the text's place: to be kept for the next time. */
  readonly alike: ReadonlyMap<number, readonly LikeThat[]>;
  /** Where a link of a text to the file of another leads, within the site. */
  readonly addressOfStem: (stem: string) => string | undefined;
}

/** Plans a site. `known`: what was alike the last time, for those of which it holds still. */
export function planSite(
  texts: readonly SiteText[],
  taxonomy: Taxonomy,
  known?: (at: number) => readonly LikeThat[] | undefined,
): Plan {
  const order = [...texts.keys()].sort((a, b) => newestFirst(texts[a] as SiteText, texts[b] as SiteText));
  const addresses = addressesOf(texts, order);
  const named = new NamedTexts(texts);
  const alike = new Map(findAlike(texts.map(compared), taxonomy, (at) => known?.(at) === undefined));
  if (known !== undefined)
    for (const at of texts.keys()) {
      const still = known(at);
      if (still !== undefined && still.length > 0) alike.set(at, still);
    }
  const recurrenceOf = texts.map(({ entry }, at) => named.of(entry.earlier).filter((other) => other !== at));
  const again: number[][] = texts.map(() => []);
  for (const [at, earlier] of recurrenceOf.entries()) for (const other of earlier) again[other]?.push(at);
  const earlierOf = (at: number, other: number): Earlier => {
    const { entry } = texts[other] as SiteText;
    return {
      number: entry.number,
      title: entry.title,
      date: entry.date,
      address: `../${addresses[other]}`,
      measuresThen: measuresThen(entry, texts[at]?.entry.date),
    };
  };
  const together = texts.map(
    ({ entry }, at): Together => ({
      address: addresses[at] as string,
      recurrenceOf: (recurrenceOf[at] ?? []).map((other) => earlierOf(at, other)),
      alike: (alike.get(at) ?? []).map(({ at: other, cause }): Alike => {
        const { entry: found } = texts[other] as SiteText;
        return {
          ...earlierOf(at, other),
          earlier: entry.date !== undefined && found.date !== undefined && found.date < entry.date,
          passages: { here: entry.told[cause] ?? '', there: found.told[cause] ?? '' },
        };
      }),
      again: [...(again[at] ?? [])]
        .sort((a, b) => newestFirst(texts[b] as SiteText, texts[a] as SiteText))
        .map((other) => earlierOf(at, other)),
    }),
  );
  return {
    order,
    together,
    alike,
    addressOfStem: (stem) => {
      const [at] = named.of([stem]);
      return at === undefined ? undefined : addresses[at];
    },
  };
}

function compared({ entry, content, fingerprint }: SiteText): Compared {
  return { date: entry.date, content, cause: entry.causes[0]?.id, practice: entry.practice, fingerprint };
}

/** Of those of which the day is not known, the ones that come last. */
function newestFirst(a: SiteText, b: SiteText): number {
  const [one, other] = [a.entry.date ?? '', b.entry.date ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return (b.entry.number ?? 0) - (a.entry.number ?? 0) || (a.key < b.key ? 1 : -1);
}

/** The oldest choose first, so that a new postmortem changes no address. */
function addressesOf(texts: readonly SiteText[], order: readonly number[]): readonly string[] {
  const oldestFirst = [
    ...order.filter((at) => texts[at]?.entry.date !== undefined).reverse(),
    ...order.filter((at) => texts[at]?.entry.date === undefined).reverse(),
  ];
  const names = uniqueNames(
    oldestFirst.map((at) => {
      const { number, title, date } = (texts[at] as SiteText).entry;
      return number === undefined
        ? { words: title, otherwise: date === undefined ? 'postmortem' : `outage ${date}` }
        : { words: `${number} ${title}`, otherwise: `pm ${number}` };
    }),
  );
  const addresses: string[] = [];
  for (const [place, at] of oldestFirst.entries()) addresses[at] = postmortemAddress(names[place] as string);
  return addresses;
}

/** How far the measures of an earlier one were on the day on which a later one began, where its text says. */
function measuresThen({ tasks }: SiteEntry, day: string | undefined): Earlier['measuresThen'] {
  if (day === undefined || tasks.length === 0 || tasks.some(({ done }) => done === true)) return undefined;
  return { done: tasks.filter(({ done }) => typeof done === 'string' && done < day).length, of: tasks.length };
}

/** The texts by what others call them: “pm/17” of a number, or the name of a file that no other has. */
class NamedTexts {
  readonly #byName = new Map<string, number | undefined>();

  constructor(texts: readonly SiteText[]) {
    for (const [at, { entry, stem }] of texts.entries()) {
      if (entry.number !== undefined) this.#add(`pm/${entry.number}`, at);
      if (stem !== undefined) this.#add(stem, at);
    }
  }

  #add(name: string, at: number): void {
    this.#byName.set(name, this.#byName.has(name) ? undefined : at);
  }

  of(names: readonly string[]): number[] {
    return [...new Set(names.flatMap((name) => this.#byName.get(name) ?? []))];
  }
}
