import { isKnownWord } from '@failonce/document';
import type { Cut } from '../cut.ts';
import { decode } from '../decoded.ts';
import { type FoundName, NameFinder } from '../name-finder.ts';
import { namesOfMentioned, namesOfPerson, namesOfTeam } from '../names-of-people.ts';
import type { PublicReading } from '../reading.ts';
import { unknownPeople } from '../unknown-people.ts';
import { cutName } from './cut-name.ts';

const LABEL =
  /^(?:authors?|written by|author\(s\)|owners?|document owner|post-?mortem owner|reviewers?|reviewed by|participants?|attendees|present|responders?|incident commander|commander|ic|scribe|on-?call(?: engineers?)?|assignees?|assigned to|contacts?|contact person|reported by|reporter|prepared by|approved by|approvers?|signed(?: off)?(?: by)?|sign-?offs?|people|people involved|who|team members|engineers?|facilitator|editors?|comms lead|operations lead|distribution|cc)$/i;

/** What is known of people before anything is cut: the words of the front matter and of tasks go first. */
export interface Known {
  readonly people: NameFinder<string>;
  readonly names: NameFinder<string>;
  /** What may be put in place of a name. */
  readonly safe: (put: string) => string;
}

/** Gathers whom and what to look for. */
export function knownOf({ document, rules, text, views }: PublicReading): Known {
  const people = new NameFinder<string>();
  const names = new NameFinder<string>();
  for (const [name, put] of rules.names) names.add({ name, word: false }, put);
  for (const person of rules.people) for (const name of namesOfPerson(person)) people.add(name, 'an engineer');
  for (const team of rules.teams) for (const name of namesOfTeam(team)) names.add(name, 'a team');
  const mentioned = new Set<string>();
  for (const { value } of document.frontMatter?.authors ?? [])
    for (const each of splitPeople(value)) mentioned.add(each);
  for (const { annotation } of document.measures) if (annotation?.owner) mentioned.add(annotation.owner.value);
  for (const block of document.blocks) {
    if (block.kind === 'code' || !('label' in block) || block.label === undefined) continue;
    if (LABEL.test(block.label.name.plain))
      for (const each of splitPeople(block.label.value.plain)) mentioned.add(each);
  }
  for (const match of text.matchAll(MENTION)) mentioned.add(match[0]);
  for (const each of unknownPeople(document, rules.words ?? NONE)) mentioned.add(each);
  for (const each of mentioned) for (const name of namesOfMentioned(each)) people.add(name, 'an engineer');
  // “@femi” owns a task, and the timeline tells of “Femi Adeyemi”: both are names then.
  for (const view of views)
    for (const { start, end } of people.find(view)) {
      const further = FURTHER.exec(text.slice(end, end + 60))?.[1]?.replace(/['’]s$/, '');
      if (further === undefined || isKnownWord(further.toLowerCase()) || NO_NAMES.test(further)) continue;
      for (const name of namesOfMentioned(`${text.slice(start, end)} ${further}`)) people.add(name, 'an engineer');
    }
  return { people, names, safe: safePuts([people, names]) };
}

/** What holds a name itself would be put in its place again and again. */
function safePuts(finders: readonly NameFinder<string>[]): Known['safe'] {
  const safe = new Map<string, string>();
  return (put) => {
    let known = safe.get(put);
    if (known === undefined) {
      const view = decode(put);
      known = finders.some((finder) => finder.find(view).length > 0) ? '…' : put;
      safe.set(put, known);
    }
    return known;
  };
}

const NONE: ReadonlySet<string> = new Set();

function splitPeople(value: string): string[] {
  return value
    .split(/[,;&/|]| and /)
    .map((each) => each.replace(/<[^<>]{0,200}>|\([^()]{0,200}\)/g, '').trim())
    .filter((each) => each !== '' && each.length < 80);
}

/** Another name behind a name. */
const FURTHER = /^[ \t]{1,3}(\p{Lu}[\p{L}’'-]{1,40})/u;
const NO_NAMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$|^(?:utc|gmt)$/i;
const MENTION = /(?<![\p{L}\p{N}@.%+-])@[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*/gu;
const CHAT = /<[@#!][A-Za-z0-9^_-]+(?:\|[^<>|\n]{0,80})?>/g;

/** People: by the names that are known, by mentions, and where a label or the head of a column says that it names some. */
export function findPeople(reading: PublicReading, known: Known): Cut[] {
  const { document, views, text } = reading;
  const why = 'Outside, it does not matter who somebody is.';
  const cuts: Cut[] = [];
  const cutAll = (found: readonly FoundName<string>[], kind: 'person' | 'name', reason: string) => {
    for (const each of found) cuts.push(cutName(reading, { ...each, value: known.safe(each.value) }, kind, reason));
  };
  for (const view of views) {
    cutAll(known.people.find(view), 'person', why);
    cutAll(known.names.find(view), 'name', 'This is an internal name.');
  }
  for (const pattern of [CHAT, MENTION]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      cuts.push(cutName(reading, { start: match.index, end, value: 'an engineer' }, 'person', why));
    }
  }
  let columns: number[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'row') {
      if (block.header) {
        columns = block.cells.flatMap((cell, index) => (LABEL.test(cell.plain.trim()) ? [index] : []));
        continue;
      }
      for (const index of columns) {
        const cell = block.cells[index];
        if (cell === undefined || !/\p{L}/u.test(cell.plain) || cell.plain.trim() === 'an engineer') continue;
        cuts.push({ ...cell.span, put: 'an engineer', kind: 'person', why });
      }
      continue;
    }
    columns = [];
    if (block.kind === 'code' || !('label' in block) || block.label === undefined) continue;
    const { name, value } = block.label;
    if (!LABEL.test(name.plain) || !/\p{L}/u.test(value.plain)) continue;
    cuts.push({ start: name.span.start, end: block.span.end, put: '', kind: 'person', why });
  }
  return cuts;
}
