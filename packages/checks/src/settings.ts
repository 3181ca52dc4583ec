import { nameKey, type PartName } from '@failonce/document';
import type { OwnCause } from './config/own-cause.ts';
import type { Level } from './define.ts';
import failonce from './formats/failonce.ts';
import type { Format, Limits, RequiredPart } from './formats/format.ts';

/** How a library wants its postmortems checked. Plain data: it can be sent to another thread. */
export interface Settings {
  /** The id of the format. */
  readonly format: string;
  /** Ids of the requirements that are asked. */
  readonly requirements: ReadonlySet<string>;
  readonly limits: Limits;
  /** Levels that differ from the unit's own, by id; `off` leaves it out altogether. */
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  /** Further names of the format's parts, as `nameKey` writes them. */
  readonly partNames: ReadonlyMap<string, PartName>;
  /** Parts that must be there beyond the requirements. */
  readonly parts: readonly RequiredPart[];
  /** Lower case: acronyms and terms that everybody in the company knows. */
  readonly knownWords: ReadonlySet<string>;
  /** Who has to sign off before a postmortem is published. */
  readonly review: ReviewRules;
  /** Within how many days after the outage tasks are due, by severity; see `dueDaysOf`. */
  readonly dueDays: ReadonlyMap<string, number>;
  /** So many days after a task was verified somebody looks whether the failure came back. */
  readonly lookAgainDays: number;
  /** After how many days people are reminded, and of what. */
  readonly remind: RemindDays;
  /** What is left out of public versions, who approves them, and who may read them without signing in. */
  readonly public: PublicChoices;
  /** Causes of the company's own, beside those that Failonce brings. */
  readonly ownCauses: readonly OwnCause[];
}

/** Who reads approved public versions without signing in: nobody, who knows the address, or everybody. */
export const PUBLIC_PAGES = ['none', 'by-address', 'listed'] as const;

/** What a company says of its public versions. */
export interface PublicChoices {
  /** Internal names, and what stands for each: “gateway-2” → “a gateway”. */
  readonly names: ReadonlyMap<string, string>;
  readonly people: readonly string[];
  /** Hosts whose addresses stay, with the beginning of a path where one is written. */
  readonly links: readonly string[];
  readonly keepTasks: boolean;
  /** E-mail addresses of people who approve, beside the owners. */
  readonly approvers: readonly string[];
  readonly pages: (typeof PUBLIC_PAGES)[number];
  /** What the company is called on its public pages. */
  readonly company: string | undefined;
}

const PUBLIC: PublicChoices = {
  names: new Map(),
  people: [],
  links: [],
  keepTasks: false,
  approvers: [],
  pages: 'none',
  company: undefined,
};

/** How many sign-offs publishing asks for: of peers, and of quality reviewers behind them. */
export interface ReviewRules {
  readonly peers: number;
  readonly quality: number;
}

/** One peer who is not an author, then one quality reviewer who is neither. */
const REVIEW: ReviewRules = { peers: 1, quality: 1 };

/**
 * Working days: `before` a task is due, of a `draft` that is not in review, of a `review` that nobody answers, of an
 * incident whose postmortem is `owed`. Days: after which it climbs to the team's `lead`, and to the `owners` of the library.
 */
export interface RemindDays {
  readonly before: number;
  readonly lead: number;
  readonly owners: number;
  readonly draft: number;
  readonly review: number;
  readonly owed: number;
}

export const REMIND: RemindDays = { before: 3, lead: 7, owners: 14, draft: 3, review: 2, owed: 1 };

/** What a format asks for, where the library says nothing of its own. */
export function settingsOf(format: Format): Settings {
  return {
    format: format.id,
    requirements: new Set(format.requirements),
    limits: format.limits,
    levels: new Map(Object.entries(format.levels)),
    partNames: partNamesOf(format.partNames),
    parts: format.parts,
    knownWords: new Set(),
    review: REVIEW,
    dueDays: new Map(),
    remind: REMIND,
    lookAgainDays: 90,
    public: PUBLIC,
    ownCauses: [],
  };
}

/** Lists of names by the part that they mean, turned round. */
export function partNamesOf(names: Readonly<Partial<Record<PartName, readonly string[]>>>): Map<string, PartName> {
  const known = new Map<string, PartName>();
  for (const [part, list] of Object.entries(names)) {
    for (const name of list) known.set(nameKey(name), part as PartName);
  }
  return known;
}

/** The set format as it stands. */
export const defaultSettings: Settings = settingsOf(failonce);
