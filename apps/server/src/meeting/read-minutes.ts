import { judged } from '@failonce/checks';
import { type Library, readForWork, readMeeting, type Viewer } from '@failonce/library';
import { meetingEvents, minutesOf } from '@failonce/pages';

/** The minutes of a meeting, for one viewer. */
export async function readMinutes(library: Library, viewer: Viewer, reference: string, number: number) {
  const read = await readForWork(library, viewer, reference);
  const meeting = await readMeeting(library, viewer, reference, number);
  const { document, report } = judged(read.markdown, library.settings);
  const about = { number: read.number, slug: read.slug, title: read.title.trim() };
  return minutesOf(about, meeting, meetingEvents(document, report), library.now().toISOString());
}
