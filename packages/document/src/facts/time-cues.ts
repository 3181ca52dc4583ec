/** What the words beside a time say about it. */
export interface Cue {
  /** How plainly the outage begins at the time: 0 not at all, 1 it was seen, 2 something broke, 3 it is said. */
  readonly start: number;
  /** How plainly it ends at the time: 1 something was fixed, 2 it was over, 3 it is said. */
  readonly end: number;
  /** Something else happens: a deployment, maintenance, a peak. */
  readonly other: boolean;
}

const trouble =
  '(?:outage|incident|issue|problem|disruption|downtime|attack|failure|error|errors|impact|event|degradation|trouble|slowdown|crash|breach|interruption|unavailability|service failure|stress|symptoms)';

/*
 * These patterns are long, and to compile them takes longer than to use them for one document. Two that are half as long
 * compile in half the time, and "(?!\w)" in a third of that of a "\b" at the end.
 */

const saidStart = [
  new RegExp(
    `\\b${trouble}s? (?:first |then |suddenly |officially |was |were |has |had )?(?:began|begins|begin|begun|started|starts|start|starting|beginning|broke out|occurred|occured|occurs|happened|triggered|commenced|kicked off|initiated|arose|hit|surfaced|emerged|lasted from|ran from|spanned)(?![a-z])`,
    'i',
  ),
  new RegExp(`\\b(?:(?:start|beginning|onset|begin) of (?:the |our |this )?${trouble}|outage broke)(?![a-z])`, 'i'),
];
const bareStart =
  /\b(?:began|begins|started|starts|commenced|starting|beginning|since|broke out|triggered|onset|kicked off|happened|occurred|occured)\b(?! again| to (?:work|recover|return|respond|play|load))/i;
const broke =
  /\b(?:down|went dark|crash(?:es|ed|ing)?|unavailable|unresponsive|not responding|stopped|stops|dropped|offline|inaccessible|unreachable|not accessible|outage|failed|fails|failing|failure|broke|breaks|experienced?|experiencing|surge|spike[ds]?|overload(?:ed)?|became|becomes|denied|unable|could not|couldn['’]?t|cannot|errors?|timeouts?|timed out|degraded|degradation|slow(?:er|ness|ed)?|disruption|interruption|rejected|attack|encounter(?:ed|s)?|suffered|problem|issue|exhausted|refus(?:e|es|ed|ing)|lost|collapsed|hang|hung|froze|freezes?|blocked|ceased|full|gone|vanish(?:ed|es)?|disappear(?:ed|s)?|time-?outs?|missing|wrong|empty|stale|5\d\d|begin to|begins to|can['’]?t)(?!\w)/i;
const seen =
  /\b(?:detect(?:ed|s|ion)?|notic(?:ed?|es)|alerts?|alerted|alarms?|report(?:ed|s|ing)?|complain(?:ed|ts?|ing)?|discover(?:ed|s|y)?|found|flag(?:ged|s)|observed?|observes|saw|paged?|pages|realized|realised|spotted|identified|notifi(?:ed|es|cation)|identify|tickets?)(?!\w)/i;

const saidEnd = [
  new RegExp(
    `\\b${trouble}s? (?:officially |finally |was |were |is |had |has |been |fully |completely |then ){0,3}(?:ended|ends|end|ending|over|resolved|closed|cleared|concluded)(?![a-z])`,
    'i',
  ),
  new RegExp(`\\b(?:end|ending|conclusion) of (?:the |our |this )?${trouble}(?![a-z])`, 'i'),
  /\b(?:(?:fully|completely|full|complete|finally) (?:service )?(?:restored|restoration|recovered|recovery|resolved|operational|functional|functionality)|(?:full|complete) (?:service|functionality) (?:was |is |had been )?(?:restored|resumed|returned)|incident resolution|issue resolution)(?![a-z])/i,
];
const over =
  /\b(?:resolved|resolves|resolution|restor(?:ed|es|ing|ation)|recover(?:ed|s|y|ing)?|resum(?:ed|es|ption)|(?:was|is|are|were) up|(?:was|is|were|all|been) over|caught up|catch(?:es)? up|started again|back (?:up|online|on line|to normal|in (?:service|business|action|rotation)|on its feet|in operation)|(?:is|was|were|are|came|come|comes|brought|went|goes|go|site|service|everything|system|systems|all) back|back on|return(?:ed|s)? to (?:normal|service)|normal(?:ly|i[sz]ed)?|operational|fully functional|functional again|functioning|solved|stabili[sz]ed|stabili[sz]es|running (?:again|fine|properly|normally|smoothly)|up (?:and|&) run(?:n?ing)?|up again|works? again|working again|online again|available again|accessible again|all clear|reachable again|succe(?:ss|eded|ssfully authenticate)|concluded|lifted)(?!\w)/i;
/** For the words of a summary. */
const bareEnd =
  /\b(?:end(?:ed|s|ing)?|until|till|finish(?:ed|es)?|the last (?!outage|incident|time|minute|hour)\w+ (?:was|were|came|started|finished|failed|is))\b/i;
const fixed =
  /\b(?:fix(?:ed|es)?|mitigated|able to|closed|completed?|healthy|cleared|corrected|success(?:ful|fully)?|rolled back|confirmed|reverted|repaired|works|(?<!again and )again(?! and again)|100%)\b/i;
const notOver =
  /\bnone of\b|\bany ?more\b|\bno longer\b|\b(?:not|none|no longer|any ?more|stopped|ceased|n['’]t|persist(?:ed|s)?|without|no) (?:[a-z]{1,12} ){0,2}(?:resolve[ds]?|fix(?:ed)?|restored?|recover(?:ed)?|help(?:ed)?|success)|unresolved|partial(?:ly)?|some users (?:can|could)not|attempt(?:ed|s|ing)? to|tr(?:ied|y|ying) to|in order to|began (?:to )?(?:restor|recover)|gradual(?:ly)?|(?:begins?|began|start(?:s|ed)) (?:to )?(?:recover|restor|resolv|fix|return)/i;
const elsewhere =
  /\b(?:deploy(?:ed|s|ment|ing)?|releas(?:ed?|es)|launch(?:ed|es)?|maintenance|rollout|rolled out|merged|pushed|push|upgrade[ds]?|update[ds]?|updating|migration|migrated|installed|integrated|scheduled|planned|backup|cron|peak(?:ed|ing)?|window|config(?:uration)? change|routine|business hours|working hours)(?!\w)/i;

const matches = (patterns: readonly RegExp[], clause: string): boolean => patterns.some((each) => each.test(clause));

/** Does the clause say outright that the outage begins? */
export const saysBeginning = (clause: string): boolean => matches(saidStart, clause);

/** The cue that a clause gives to its time. */
export function cueOf(clause: string): Cue {
  let start = 0;
  if (matches(saidStart, clause)) start = 3;
  else if (broke.test(clause)) start = 2;
  else if (seen.test(clause)) start = 1;
  let end = 0;
  if (matches(saidEnd, clause)) end = 3;
  else if (over.test(clause)) end = 2;
  else if (fixed.test(clause)) end = 1;
  if (end > 0 && end < 3 && notOver.test(clause)) end = 0;
  return { start, end, other: elsewhere.test(clause) };
}

/** As `cueOf`, for the words of a summary, where "began", "since" and "ended" need no noun. */
export function summaryCueOf(clause: string): Cue {
  const cue = cueOf(clause);
  const start = cue.start < 3 && bareStart.test(clause) ? 2.5 : cue.start;
  const end = cue.end < 2 && bareEnd.test(clause) ? 2 : cue.end;
  return start === cue.start && end === cue.end ? cue : { start, end, other: cue.other };
}
