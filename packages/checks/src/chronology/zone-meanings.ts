import type { Chronology } from './chronology.ts';

/** One of the zones that an abbreviation stands for. */
export interface ZoneMeaning {
  /** "India Standard Time". */
  readonly name: string;
  readonly offsetMinutes: number;
  /** Words that tell that it is meant. */
  readonly hint: RegExp;
}

/** Abbreviations in common use for zones in several parts of the world. */
const meanings: ReadonlyMap<string, readonly ZoneMeaning[]> = new Map([
  [
    'CST',
    [
      {
        name: 'Central Standard Time',
        offsetMinutes: -360,
        hint: /\b(?:central (?:standard )?time|CDT|chicago|texas|dallas|houston)\b/i,
      },
      {
        name: 'China Standard Time',
        offsetMinutes: 480,
        hint: /\b(?:china|beijing|shanghai|chinese|shenzhen|taipei)\b/i,
      },
      { name: 'Cuba Standard Time', offsetMinutes: -300, hint: /\b(?:cuba|havana)\b/i },
    ],
  ],
  [
    'IST',
    [
      {
        name: 'India Standard Time',
        offsetMinutes: 330,
        hint: /\b(?:indian?|mumbai|delhi|bangalore|bengaluru|kolkata|hyderabad|chennai|pune)\b/i,
      },
      { name: 'Israel Standard Time', offsetMinutes: 120, hint: /\b(?:israeli?|tel aviv|jerusalem|IDT)\b/i },
      { name: 'Irish Standard Time', offsetMinutes: 60, hint: /\b(?:irish|ireland|dublin)\b/i },
    ],
  ],
  [
    'BST',
    [
      { name: 'British Summer Time', offsetMinutes: 60, hint: /\b(?:british|britain|london|england|UK|GMT)\b/i },
      { name: 'Bangladesh Standard Time', offsetMinutes: 360, hint: /\b(?:bangladeshi?|dhaka)\b/i },
    ],
  ],
  [
    'AST',
    [
      {
        name: 'Atlantic Standard Time',
        offsetMinutes: -240,
        hint: /\b(?:atlantic|ADT|halifax|puerto rico|bermuda)\b/i,
      },
      {
        name: 'Arabia Standard Time',
        offsetMinutes: 180,
        hint: /\b(?:arabian?|saudi|riyadh|kuwait|baghdad|bahrain|qatar)\b/i,
      },
    ],
  ],
  [
    'GST',
    [
      {
        name: 'Gulf Standard Time',
        offsetMinutes: 240,
        hint: /\b(?:gulf|dubai|emirates|UAE|oman|muscat|abu dhabi)\b/i,
      },
      { name: 'South Georgia Time', offsetMinutes: -120, hint: /\bsouth georgia\b/i },
    ],
  ],
]);

/** What an abbreviation may stand for; undefined where it has one meaning, or the seasons of one ("PT"). */
export function meaningsOf(name: string): readonly ZoneMeaning[] | undefined {
  return meanings.get(name.toUpperCase());
}

/**
 * Does the document say elsewhere which of the meanings it is? On a date in summer BST is British Summer Time to nearly
 * all who read it; in winter, or without a date, it is a question.
 */
export function isSettled(chronology: Chronology, name: string, among: readonly ZoneMeaning[]): boolean {
  const { source, frontMatter, facts } = chronology.document;
  if (frontMatter?.zone?.value.includes('/')) return true;
  if (name.toUpperCase() === 'BST') {
    const { month } = facts.startDate?.value ?? chronology.dates[0] ?? { month: 0 };
    if (month >= 4 && month <= 10) return true;
  }
  const offsets = new Set(among.map(({ offsetMinutes }) => sayOffset(offsetMinutes)));
  for (const [, offset] of source.text.matchAll(/(?:UTC|GMT) ?([+-]\d{1,2}(?::\d\d)?)/g))
    if (offsets.has((offset as string).replace(/^([+-])0/, '$1').replace(':00', ''))) return true;
  return among.some(({ hint }) => hint.test(source.text));
}

/** Minutes east of UTC of a zone on the day of the outage, where its name has one meaning or the document settles which. */
export function settledOffset(
  chronology: Chronology,
  zone: { readonly name: string; readonly offsetMinutes?: number | undefined },
): number | undefined {
  if (zone.offsetMinutes !== undefined) return zone.offsetMinutes;
  const among = meaningsOf(zone.name);
  if (among === undefined || !isSettled(chronology, zone.name, among)) return undefined;
  const { text } = chronology.document.source;
  const [meant, second] = among.filter(({ hint }) => hint.test(text));
  if (meant !== undefined) return second === undefined ? meant.offsetMinutes : undefined;
  return zone.name.toUpperCase() === 'BST' ? among[0]?.offsetMinutes : undefined;
}

/** "+5:30", "-6". */
export function sayOffset(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
