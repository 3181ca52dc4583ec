import type { Source } from '@failonce/document';
import { anyStandsIn, literals } from '../literals.ts';

/** Sentences that tell a writer what to write: left over from a template, or from the task that set the writing. */

const VERB =
  '(?:briefly |please |in this section,? ){0,2}(?:describe|summari[sz]e|explain|outline|detail|document|state|specify|mention|provide|give|include|write|enter|fill in|note down|link to)';
const OBJECT =
  '(?:impact|incident|outage|issue|problem|root cause|cause|timeline|summary|overview|description|what|how|why|when|who|which|duration|users?|customers?|steps?|events?|detection|resolution|list|sentences?|paragraphs?|conditions?|details?|links?|screenshots?|lessons?|sequence|background|trigger|scope|nature|actions taken|mitigations?)';
/** "Describe the impact on users.", "Provide a brief summary of the incident" */
const TEMPLATE_LINE = new RegExp(
  `^${VERB} (?:(?:an?|the|any|all|your|brief|briefly|short|detailed|high-level|in|of|one|a few|few|relevant|additional|initial|to|here|exact|full|concise|clear|every|each|specific|key|main|major) ){0,5}${OBJECT}\\b`,
  'i',
);
/** A text with a figure or a name reports rather than asks. */
const REPORT = /\d|@/;

/** Templates write whole sentences; lists of what was done need not. */
const CAPITAL = /^[A-Z]/;

/** Is the text a line of a template that tells the writer what belongs there? */
export function isTemplateLine(plain: string): boolean {
  return plain.length <= 300 && CAPITAL.test(plain) && TEMPLATE_LINE.test(plain) && !REPORT.test(plain);
}

/** Signs of a task that a teacher or a course has set, each by what it is about. */
const TASK_SIGNS: readonly RegExp[] = [
  // What the writing has to hold, and how long it has to be.
  /\bmust (?:contain|include) ?:?$/i,
  /\bmust be (?:between \d|written in|at least \d|at most \d|done\b)/i,
  /\b\d{3,4} ?(?:-|–|to|and) ?\d{3,4} words\b/i,
  /\b(?:at least|at most|minimum of|maximum of|no more than|no less than|up to) \d{2,4} words\b/i,
  // Who looks at it, and what it is worth.
  /\bQA review\b|\breviewed by your peers\b|\bpeer review(?:s|ed)? (?:must|is|are|will)\b/i,
  /^(?:your )?(?:score|grade|points) ?:(?: ?\d{1,3}(?:[.,]\d{1,2})?[ /%].{0,40})?$/i,
  /^(?:mandatory|#?advanced|#?optional)$/i,
  // What the writer is asked to do.
  // linear: bounded by a text of at most 1500 characters
  /\b(?:using|choose|pick|select|take|based on) (?:any |one |1 )(?:one )?of (?:the|your)\b[^.]{0,160}\bwrite\b/i,
  // linear: bounded by a text of at most 1500 characters
  /\bwrite (?:a|an|your|the) (?:\w{2,12} ){0,2}(?:post-?mortem|incident report|blog ?post|article)\b[^.]{0,80}\b(?:you|your|words|below|following)\b/i,
  /\b(?:your|your own|your first) (?:post-?mortem|blog ?post|article|write-?up|readme|submission|assignment|answer|peers|essay)\b/i,
  /\bstick (?:to|with) (?:this|the) (?:one|format|template|structure)\b/i,
  /\bmost of you\b|\byou have personally\b|\b(?:invent|make up) (?:your own|one)\b/i,
  /^be brief\b|(?:^|[(:,;] ?|- )keep it (?:short|brief|concise)\b|\b(?:1 or 2|one or two|1-2) sentences\b/i,
  /^please,? [^.]{0,60}\b(?:post-?mortems?|blogs?|articles?|write-?ups?|in English|submission|assignment|this template|this format|words)\b/i,
];

/** What is in any text that has such a sign: most texts have none of it, and are not looked at closely. */
const ANY =
  /must (?:contain|include|be (?:between|written|at |done))|\d words|QA review|r peers|eer review|core ?:|rade ?:|oints ?:|andatory|dvanced$|ptional$|rite (?:an? |your |the )|our (?:own |first )?(?:post|blog|article|write|readme|README|submission|assignment|answer|peers|essay)|tick (?:to|with) t|ost of you|have personally|nvent your|up one\b|e brief|eep it|(?:one|1) or (?:two|2)|1-2 sen|\bPlease|^please/m;

/** Does the text speak to the writer about the writing? */
export function isTaskText(plain: string): boolean {
  return plain.length <= 1500 && ANY.test(plain) && TASK_SIGNS.some((sign) => sign.test(plain));
}

/** What stands in any document for which `isTaskText` or `isDefinition` may be true. */
const SIGNS = literals(
  ...['contain', 'include', 'be between', 'be written', 'be at', 'be done'].map((words) => `must ${words}`),
  ...[...'0123456789'].map((digit) => `${digit} words`),
  ...['QA review', 'our peers', 'eer review', 'andatory', 'dvanced', 'ptional', ' sentences', 'Please', 'please'],
  ...['core', 'rade', 'oints'].flatMap((word) => [`${word}:`, `${word} :`]),
  ...['rite a ', 'rite an ', 'rite your ', 'rite the ', 'tick to', 'tick with', 'ost of you', 'have personally'],
  ...['ake up one', 'Be brief', 'be brief', 'eep it short', 'eep it brief', 'eep it concise'],
  ...['own', 'first', 'post', 'blog', 'article', 'write', 'readme', 'README', 'subm', 'ass', 'answer', 'essay'].flatMap(
    (word) => [`your ${word}`, `Your ${word}`],
  ),
  ...['ortem', 'ortems'].flatMap((word) =>
    ['(', 'is a', 'are', 'aim', 'serve', 'help'].map((next) => `${word} ${next}`),
  ),
);

/** Is there anything in the whole text for which `isTaskText` or `isDefinition` may be true? */
export function mayHoldTask(source: Source): boolean {
  return anyStandsIn(source, SIGNS);
}

/** "A postmortem is a tool that …": what any postmortem is, not what happened in this one. */
const DEFINITION =
  /^(?:an? |the )?(?:incident )?post-?mortems? (?:\([^)]{0,40}\) )?(?:is an?|are|aims? to|serves? as|helps?) /i;

/** Does the text tell what a postmortem is? */
export function isDefinition(plain: string): boolean {
  return DEFINITION.test(plain);
}
