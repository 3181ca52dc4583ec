import { all, type DomElement, holds, renamed, textIn } from './dom.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** A line in bold that is longer is a sentence. */
const LONGEST = 80;

/** Brings headings into the order of a postmortem: one title, its parts below it. Returns the title where it had to be given. */
export function orderHeadings(body: DomElement, title: string | undefined): void {
  for (const heading of all(body, HEADINGS)) {
    if (textIn(heading) === '' && !holds(heading, 'img')) heading.remove();
  }
  if (all(body, HEADINGS).length === 0) boldLines(body);
  const headings = all(body, HEADINGS);
  const tops = headings.filter(({ nodeName }) => nodeName === 'H1');
  const first = headings[0];
  const marked = tops.find((each) => each.getAttribute('class') === 'title');
  const own = marked ?? (tops.length === 1 && first === tops[0] ? first : undefined);
  const rest = headings.filter((each) => each !== own);
  if (own === undefined && title !== undefined) insertTitle(body, title);
  if (own === undefined && title === undefined) return;
  const highest = Math.min(...rest.map(levelOf));
  if (rest.length === 0) return;
  const shift = 2 - highest;
  if (shift !== 0) for (const each of rest) renamed(each, `h${Math.min(6, Math.max(2, levelOf(each) + shift))}`);
}

function levelOf({ nodeName }: DomElement): number {
  return Number(nodeName[1]);
}

function insertTitle(body: DomElement, title: string): void {
  const heading = body.ownerDocument.createElement('h1');
  heading.textContent = title;
  body.insertBefore(heading, body.firstChild);
}

/** Who has no headings writes their words in bold, in a line of its own. */
function boldLines(body: DomElement): void {
  for (const line of all(body, 'p')) {
    const words = textIn(line);
    if (words === '' || words.length > LONGEST || /[.!?,;]$/.test(words) || /^\d/.test(words)) continue;
    if (line.parentNode?.nodeName === 'LI' || line.parentNode?.nodeName === 'TD') continue;
    const bold = all(line, 'strong, b').map(textIn).join(' ').split(/\s+/).join(' ');
    if (bold !== words) continue;
    const heading = renamed(line, 'h2');
    // linear: bounded by LONGEST
    heading.textContent = words.replace(/\s*:$/, '');
  }
}
