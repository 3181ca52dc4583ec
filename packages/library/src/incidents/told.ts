/** What a source tells of one alert. It comes from outside: nothing of it is believed before `toldOf`. */
export interface ToldAlert {
  /** The source's own id of this one time that it fired. */
  readonly id: string;
  readonly title: string;
  readonly service?: string | undefined;
  readonly severity?: string | undefined;
  /** When it began; unknown, or in the future: now. */
  readonly beganAt?: string | undefined;
  readonly endedAt?: string | undefined;
  /** Where the source shows it. */
  readonly address?: string | undefined;
}

/** The same as it is kept: in one line, not too long, and with instants that can be. */
export interface KeptAlert {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  readonly severity: string;
  readonly beganAt: string;
  readonly endedAt: string | undefined;
  readonly address: string | undefined;
}

export const MOST_TITLE = 200;
export const MOST_SERVICE = 100;
const MOST_SEVERITY = 40;
const MOST_ID = 300;
const MOST_ADDRESS = 2000;
/** Before it there was no program to tell. */
const EARLIEST = Date.UTC(2000, 0, 1);

/** What was told, as it may be kept. */
export function toldOf(told: ToldAlert, now: Date): KeptAlert {
  const began = instantOf(told.beganAt, now) ?? now.getTime();
  const ended = told.endedAt === undefined ? undefined : (instantOf(told.endedAt, now) ?? now.getTime());
  return {
    id: line(told.id, MOST_ID),
    title: line(told.title, MOST_TITLE) || 'An alert without a title',
    service: line(told.service ?? '', MOST_SERVICE),
    severity: line(told.severity ?? '', MOST_SEVERITY),
    beganAt: new Date(began).toISOString(),
    endedAt: ended === undefined ? undefined : new Date(Math.max(ended, began)).toISOString(),
    address: addressOf(told.address),
  };
}

/** Words from outside in one line: without what no database or page can hold, and cut where they are too long. */
export function line(text: string, most: number): string {
  // linear: one class of characters
  const clean = text
    .slice(0, most * 4)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const characters = [...clean];
  return characters.length <= most
    ? clean
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** An address that a link may lead to. */
export function addressOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length > MOST_ADDRESS || !URL.canParse(text)) return undefined;
  const { protocol, href, username, password } = new URL(text);
  const isPlain = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return isPlain && href.length <= MOST_ADDRESS ? href : undefined;
}

function instantOf(text: string | undefined, now: Date): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) || at < EARLIEST || at > now.getTime() ? undefined : at;
}
