import { visible, wrap } from '@failonce/checks';
import { listed } from './listed.ts';
import type { Ranked } from './rank.ts';
import { type Shown, showHit } from './show-hit.ts';
import { nameOf } from './show-name.ts';
import { SILENCES, type Silence, silenceOf } from './silence.ts';

/** Hits that are shown for one postmortem. */
const MOST = 3;

/** The hits for one postmortem, for people; or one sentence that says why there are none. */
export function showRanked({ asked, found, compared }: Ranked, folder: string, shown: Shown): string {
  const { taxonomy, paint, width } = shown;
  const prose = (text: string): string[] => wrap(paint.words(visible(text)), width);
  const lines = nameOf(asked, width, paint);
  const hits = found.filter((each) => each.shown);
  const silence = silenceOf(asked);
  if (hits.length === 0) {
    const alone =
      compared === 0
        ? `There is no other postmortem in ${folder} to compare it with.`
        : compared === 1
          ? `The other postmortem in ${folder} did not fail this way.`
          : `No earlier postmortem of the ${compared} in ${folder} failed this way.`;
    lines.push('', ...prose(silence === undefined ? alone : SILENCES[silence]));
    if (silence === undefined) {
      const reads = listed(asked.fingerprint.causes.map(({ id }) => taxonomy.nameOf(id)));
      lines.push(...prose(`It reads as: ${reads}.`).map(paint.faint));
    }
    return `${lines.join('\n')}\n`;
  }
  for (const [at, hit] of hits.slice(0, MOST).entries())
    lines.push('', ...showHit(at + 1, asked, hit.other, hit, shown));
  if (hits.length > MOST) lines.push('', paint.faint(`and ${hits.length - MOST} more: --format json`));
  return `${lines.join('\n')}\n`;
}

/** What stands below all that was found. */
export function showSuggested(shown: Shown): string {
  const said = 'Suggested from the words of both. Whether it is the same failure, people decide.';
  return `${wrap(said, shown.width).map(shown.paint.faint).join('\n')}\n`;
}

/** What is left to say of a library when all that failed alike has been shown. */
export function showRest(counts: ReadonlyMap<Silence | 'found', number>, folder: string, shown: Shown): string {
  const of = (key: Silence | 'found'): number => counts.get(key) ?? 0;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const parts = [
    of('found') === 0
      ? 'none looks like the same failure as another'
      : `${of('found')} look like the same failure as another`,
    ...(of('alone') > 0 ? [`${of('alone')} ${of('alone') === 1 ? 'looks' : 'look'} like no other`] : []),
    ...(of('cause') > 0 ? [`${of('cause')} ${of('cause') === 1 ? 'names' : 'name'} no cause that is known`] : []),
    ...(of('language') > 0 ? [`${of('language')} ${of('language') === 1 ? 'is' : 'are'} not in English`] : []),
    ...(of('practice') > 0 ? [of('practice') === 1 ? '1 is a drill' : `${of('practice')} are drills`] : []),
  ];
  const text = `Of the ${total} postmortems in ${folder}, ${listed(parts)}.`;
  return `${wrap(shown.paint.words(visible(text)), shown.width)
    .map(shown.paint.faint)
    .join('\n')}\n`;
}
