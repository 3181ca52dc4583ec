import { judged } from '@failonce/checks';
import {
  type Library,
  listMeetings,
  type Meeting,
  maySee,
  readForWork,
  readMeeting,
  type Viewer,
} from '@failonce/library';
import {
  causesToName,
  type MeetingPlace,
  type MeetingView,
  measuresOf,
  meetingEvents,
  summaryAloud,
} from '@failonce/pages';
import { can } from '../policies/can.ts';

/** Which meeting, and where on its page. */
export interface MeetingAt {
  /** Its number; the newest one without it. */
  readonly of: number | 'new' | undefined;
  readonly item: MeetingPlace['item'] | undefined;
  readonly event: number;
  readonly edit: number | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** Reads what the page of a meeting shows. Throws `not-found`. */
export async function readMeetingView(
  library: Library,
  viewer: Viewer,
  reference: string,
  { of, item, event, edit }: MeetingAt,
): Promise<MeetingView> {
  const read = await readForWork(library, viewer, reference);
  const all = await listMeetings(library, viewer, reference);
  const number = of === 'new' ? undefined : (of ?? all[0]?.number);
  const meeting = number === undefined ? undefined : await readMeeting(library, viewer, reference, number);
  const { document, report } = judged(read.markdown, library.settings);
  const now = library.now();
  return {
    about: { number: read.number, slug: read.slug, title: read.title.trim() },
    meeting,
    all,
    form: {
      day: new Date(now.getTime() + DAY).toISOString().slice(0, 10),
      zone: zoneOf([all[0]?.plan.zone, read.zone]),
      zones: [...new Set([...all.map(({ plan }) => plan.zone), zoneOf([read.zone]), 'UTC'])],
      participants: '',
    },
    events: meetingEvents(document, report),
    causes: causesToName(document),
    measures: measuresOf(document, now.toISOString().slice(0, 10)),
    summary: summaryAloud(document),
    at: { item: item ?? meeting?.moves.at(-1)?.item ?? 'welcome', event, edit },
    addressOf: addressIn(read, number),
    now: now.toISOString(),
    mayHold: can(viewer, 'meeting.hold'),
    mayNote: can(viewer, 'meeting.note'),
    unseeing: meeting === undefined || read.visibility === 'company' ? [] : await unseeing(library, reference, meeting),
  };
}

/** Where a place of a meeting is. */
export function addressIn(
  { number, slug }: { readonly number: number; readonly slug: string },
  of: number | undefined,
): (place: MeetingPlace) => string {
  return ({ item, event, edit }) => {
    const query = new URLSearchParams({
      ...(of === undefined ? {} : { of: String(of) }),
      item,
      ...(event === undefined || item !== 'events' ? {} : { event: String(event) }),
      ...(edit === undefined ? {} : { edit: String(edit) }),
    });
    return `/pm/${number}-${slug}/meeting?${query}`;
  };
}

/** The first that is a zone with a name of its own. */
function zoneOf(names: readonly (string | undefined)[]): string {
  return names.find((name) => name !== undefined && Intl.supportedValuesOf('timeZone').includes(name)) ?? 'UTC';
}

/** Who comes and may not see the postmortem. */
async function unseeing(library: Library, reference: string, { plan }: Meeting): Promise<string[]> {
  const people = plan.participants.filter(({ id }) => id !== undefined);
  const see = await Promise.all(people.map(({ id }) => maySee(library, id as string, reference)));
  return people.filter((_, at) => see[at] !== true).map(({ name }) => name);
}
