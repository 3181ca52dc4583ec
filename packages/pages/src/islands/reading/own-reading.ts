import { dayText } from '../../parts/time.ts';

/** What the server says of one's own mark. */
interface OwnReading {
  readonly newest: number;
  readonly read?: { readonly revision: number; readonly at: string };
  readonly changed: boolean;
  readonly asked: readonly { readonly team: string; readonly by: string; readonly due?: string }[];
}

/** Says at the end of a postmortem what the one who reads has read of it, and which team of this one is asked to. */
export async function tellOwnReading(): Promise<void> {
  const place = document.querySelector<HTMLElement>('.reading-mark');
  const said = place?.querySelector('.reading-said');
  if (place === null || said == null) return;
  const { postmortem, address } = place.dataset;
  // Without it the button stands there all the same.
  const answer = await fetch(`/api/v1/postmortems/${postmortem}/reading`).catch(() => undefined);
  if (answer?.ok !== true) return;
  const own = (await answer.json()) as OwnReading;
  const { read, changed } = own;
  const line: (string | HTMLElement)[] = [];
  if (read !== undefined && !changed) {
    line.push(`You read this on ${dayText(read.at)}.`);
    place.querySelector('form')?.remove();
  } else {
    const [first] = own.asked;
    if (first !== undefined)
      line.push(
        `${first.by} asks your team ${first.team} to read it${first.due === undefined ? '' : ` until ${dayText(first.due)}`}. `,
      );
    if (read !== undefined) {
      const link = document.createElement('a');
      link.href = `${address}/versions?from=${read.revision}&to=${own.newest}`;
      link.textContent = 'what is different';
      line.push(`You read revision ${read.revision} on ${dayText(read.at)}. It has changed since: see `, link, '.');
    }
  }
  said.replaceChildren(...line);
}
