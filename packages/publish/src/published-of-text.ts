import { defaultSettings, judged, type Settings } from '@failonce/checks';
import { isoDate, type Postmortem, slugOf } from '@failonce/document';
import { type Alike, type Earlier, noLinks, type Reading, type ReadingLinks } from '@failonce/pages';
import { fingerprint, type Taxonomy, taxonomyWith } from '@failonce/recurrence';
import type { Picture, Published } from './published.ts';

/** What is known of a text beside the text. */
export interface TextOptions {
  readonly settings?: Settings;
  /** The day as of which its measures are late or not: “2026-02-14”. */
  readonly today: string;
  /** Where files have numbers: 42 of “PM-42”. */
  readonly number?: number;
  /** Where it is read, where that is known. */
  readonly address?: string;
  /** A picture that lies beside it; its bytes must bear no metadata any more. */
  readonly pictures?: (address: string) => Promise<Picture | undefined>;
  /** Where links to other postmortems and other files lead, and where its pictures are on a page; without, nowhere. */
  readonly addressOfFile?: Reading['addressOfFile'];
  readonly pictureOf?: Reading['pictureOf'];
  readonly addressOfLink?: NonNullable<Reading['addressOfLink']>;
  readonly links?: ReadingLinks;
  /** Earlier failures that it says it is a recurrence of, and those that look like it, where others were compared. */
  readonly recurrenceOf?: readonly Earlier[];
  readonly alike?: readonly Alike[];
  /** The causes that it tells, the likeliest first, where they are known; without, its fingerprint is read. */
  readonly causes?: readonly string[];
  /** Are findings looked for? Who shows none is faster without; default: yes. */
  readonly findings?: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** A postmortem of which there is nothing but its text: a file. Never throws, and no secret of the text stands in it. */
export function publishedOfText(markdown: string, options: TextOptions): Published {
  const { settings = defaultSettings, today, number, address, pictures, alike, recurrenceOf = [] } = options;
  const { document, report } = judged(markdown, settings, options.findings === false ? NONE : undefined);
  const taxonomy = taxonomyOf(settings);
  const causes = options.causes ?? fingerprint(document, taxonomy).causes.map(({ id }) => id);
  const title = document.title?.plain.trim() || 'Untitled';
  const { frontMatter, facts } = document;
  return {
    reading: {
      number,
      slug: slugOf(title),
      title,
      state: undefined,
      interimUntil: undefined,
      stated: undefined,
      imported: false,
      practice: frontMatter?.kind?.value === 'practice',
      hiddenFromSome: false,
      revision: undefined,
      updatedAt: undefined,
      services: servicesOf(document),
      causes: causes.map((id) => ({ id, name: taxonomy.nameOf(id), known: taxonomy.cause(id) !== undefined })),
      authors: (frontMatter?.authors ?? []).map(({ value }) => value),
      startDate: facts.startDate && isoDate(facts.startDate.value),
      document,
      report,
      recurrenceOf,
      alike,
      addressOfFile: options.addressOfFile ?? (() => undefined),
      pictureOf: options.pictureOf ?? (() => undefined),
      addressOfLink: options.addressOfLink ?? (() => undefined),
      links: options.links ?? noLinks,
      today,
    },
    markdown: document.source.text,
    address,
    picture: pictures ?? (async () => undefined),
  };
}

/** Each once, in the words of its first naming. */
function servicesOf({ frontMatter, facts }: Postmortem): readonly string[] {
  const stated = frontMatter?.services ?? [];
  const names = (stated.length > 0 ? stated : facts.services).map(({ value }) => value.trim()).filter(Boolean);
  return [...new Map([...names].reverse().map((name) => [name.toLowerCase(), name])).values()].reverse();
}

const known = new WeakMap<Settings, Taxonomy>();

function taxonomyOf(settings: Settings): Taxonomy {
  let taxonomy = known.get(settings);
  if (taxonomy === undefined) {
    taxonomy = taxonomyWith(settings.ownCauses);
    known.set(settings, taxonomy);
  }
  return taxonomy;
}
