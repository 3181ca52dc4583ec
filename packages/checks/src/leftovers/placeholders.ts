/** Signs that stand where something was meant to be written. Each finds from where to where in a text. */

export interface FoundPlaceholder {
  readonly kind: 'open' | 'figure' | 'filler' | 'bracket' | 'owner';
  readonly start: number;
  readonly end: number;
}

const OPEN = /(?<![\w#/.@-])(?:TODO|FIXME|TBD|TBC|TBA|XXX)(?![\w/.@-]\w|\w)/g;
const QUESTION = /\?{3,9}/g;
const FIGURE =
  /(?<![\w.:/-])(?:XX?:XX?(?::XX)?|xx:xx(?::xx)?|XX?(?:[.,]XX?)? ?%|xx ?%|X{1,4} (?:minutes|hours|seconds|days|users|customers|percent)|HH:MM(?::SS)?|hh:mm(?::ss)?|YYYY[-/.](?:MM|DD)[-/.](?:DD|MM)|(?:DD|MM)[-/.](?:MM|DD)[-/.]YYYY|yyyy-mm-dd)(?![\w/-])/g;
const FILLER = /\b(?:lorem ipsum|dolor sit amet)\b/gi;
/** What stands in brackets: an order to the writer … */
const ORDER =
  /\[ ?(?:please )?(?:insert|enter|add|fill in|describe|specify|provide|replace|summari[sz]e|explain|write|paste|list|state|mention|include) [^\][\n]{1,80}\]/gi;
const YOURS = /\[ ?your [^\][\n]{1,40}\]/gi;
/** … or the name of what belongs there. */
const NAMED =
  /\[ ?(?:(?:start|end|incident|outage|service|system|team|team or person|person|project|company|product|author|engineer|owner|event|affected|resolution|detection|due|reporter|report) )?(?:names?|date|time|time ?zone|duration|percentage|owner|author|assignee)(?: here)? ?\]/gi;
const FIELD =
  /\[ ?(?:(?:incident |outage )(?:title|description|summary|number|id|name)|(?:title|description|services?|team|url|details|amount|value|severity|number|summary|impact|cause|link|reason|person|component|system) (?:name|here)|(?:date|time)(?:,| and|\/| &) (?:date|time)|XX?|todo|tbd) ?\]/gi;
const ANGLE =
  /<(?:(?:your|insert|enter|add|fill in|describe) [^<>\n]{1,60}|(?:name|date|time|duration|number|owner|author|service name|team name|start time|end time|description|url|todo|tbd)(?: here)?)>/gi;
/** "{DATE}", "{time range of the incident}" */
const BRACE = /(?<![$%{\w])\{(?:[A-Z][A-Z _]{2,40}|[a-z]{2,20} [a-z]{1,20}(?:,? [a-z.:0-9]{1,20}){0,12})\}(?!\})/g;

/** What templates write in brackets behind a task, where a person's name belongs. */
const OWNER = /(?<=\()@(?:owner|name|someone|somebody|username|user|assignee|handle|person)(?=[,)])/gi;

/** What is in any text that has a placeholder. */
const ANY =
  /TODO|TBD|TBC|TBA|FIXME|XX|xx|\?\?\?|HH:|hh:|YYYY|yyyy|orem ipsum|olor sit|<[a-zA-Z]|\{[a-zA-Z]|\[[ A-Za-z]|X[ :%]|\(@/;

/** May there be a placeholder in the text? Most have none. */
export function mayHoldPlaceholder(text: string): boolean {
  return ANY.test(text);
}

/** The placeholders of a text. `inTasks`: among measures, where "TODO" is a word for a task and for its state. */
export function findPlaceholders(plain: string, inTasks: boolean): FoundPlaceholder[] {
  const found: FoundPlaceholder[] = [];
  for (const match of plain.matchAll(OPEN)) {
    const word = match[0];
    const end = match.index + word.length;
    const alone = standsAlone(plain, match.index, end);
    const certain = word === 'TBD' || (!inTasks && (alone || (match.index === 0 && leadsIn(plain, end))));
    if (certain || (inTasks && plain.length <= word.length + 2 && word !== 'TODO'))
      found.push({ kind: 'open', start: match.index, end });
  }
  for (const match of plain.matchAll(QUESTION)) {
    const end = match.index + match[0].length;
    if (standsAlone(plain, match.index, end)) found.push({ kind: 'open', start: match.index, end });
  }
  for (const match of plain.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    // A text about how times are written is none that lacks one.
    const letters = /^[hHyYdDmM]/.test(match[0]);
    if (letters && (/\bformat|\bpars|\bschema|\bpattern/i.test(plain) || !isExpected(plain, match.index))) continue;
    found.push({ kind: 'figure', start: match.index, end });
  }
  for (const match of plain.matchAll(FILLER))
    found.push({ kind: 'filler', start: match.index, end: match.index + match[0].length });
  for (const pattern of [ORDER, YOURS, NAMED, FIELD, ANGLE, BRACE]) {
    for (const match of plain.matchAll(pattern))
      found.push({ kind: 'bracket', start: match.index, end: match.index + match[0].length });
  }
  for (const match of plain.matchAll(OWNER))
    found.push({ kind: 'owner', start: match.index, end: match.index + match[0].length });
  return found;
}

/** Is nothing before it but a label, and nothing behind it but a sign? Or is it in brackets? */
function standsAlone(plain: string, start: number, end: number): boolean {
  const before = plain.slice(0, start).trimEnd();
  const after = plain.slice(end).trimStart();
  if (/[([]$/.test(before)) return /^[)\]:,;-]/.test(after);
  return (before === '' || /[:–—=|]$/.test(before)) && (after === '' || /^[.:;,!)\]]/.test(after));
}

/** "TODO add the numbers": lower-case words go on; "TODO list" is a name. */
function leadsIn(plain: string, end: number): boolean {
  return /^(?: ?[-–—:(] ?| )(?!list|item|comment|app\b)[a-z]/.test(plain.slice(end, end + 12));
}

/** At the beginning, behind a label, or behind a word that goes before a time or date. */
function isExpected(plain: string, start: number): boolean {
  const before = plain.slice(Math.max(0, start - 20), start);
  return start === 0 || /(?:[:(|]|[-–—]|\b(?:from|to|at|on|due|until|by|since|and))\s?$/i.test(before);
}
