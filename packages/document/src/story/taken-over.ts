import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { recipientIn } from './called-in.ts';
import { isName } from './persons.ts';
import { isRecipient } from './recipients.ts';
import { forms, verbs } from './word-sets.ts';

/** What is handed: without it, "went to", "turned to", "opened … with" are about other things. */
export const incident = forms(
  `it this incident issue case problem matter ticket thing outage task call shift investigation message details work fault trouble baton torch affair job question crisis complaint complaints report caller concern query mail e-mail email
  fix emergency everything puzzle reins findings bug failure p1 sev1 sos mayday word ball plea notification notice sms summary report details evidence diagnosis responsibility ownership control lead command request requests cry plea call dossier file affair hot-potato potato mess business`,
);
/** Taking the incident over: who takes it stands before the verb. */
export const taking = verbs(
  'come/came dial/dialled/dialed get/got take/took/taken step join pick weigh jump hop pitch chime inherit enter accept assume own adopt claim arrive receive connect show turn log hop land be/is/was',
);
const efforts = forms(
  'call incident investigation effort efforts bridge channel war team fight meeting zoom hunt search response us at case fray room conference party debugging troubleshooting',
);

/** Being there at last: "shows up", "connects", "logs in from the train", "is on the line". */
function isPresent(words: readonly Word[], at: number): boolean {
  const form = (words[at] as Word).form;
  const next = words[at + 1]?.form ?? '';
  if (form.startsWith('connect')) return next === '' || next === 'from' || next === 'remotely';
  if (form.startsWith('log')) return (next === 'in' || next === 'on') && words[at + 2]?.form === 'from';
  if (form.startsWith('show') || form.startsWith('turn')) return next === 'up';
  if (form === 'is' || form === 'was')
    return (
      next === 'online' ||
      next === 'aboard' ||
      (next === 'on' && /^(?:the|our)$/.test(words[at + 2]?.form ?? '') && lines.has(words[at + 3]?.form ?? ''))
    );
  return next === 'in' || next === 'on';
}

const lines = forms('line call bridge phone case scene keyboard way');

/** "the storage team took over", "Dr. Berg took it from there", "the network on-call joins the call", "support takes up the case". */
export function isTakenOver(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  const next = words[at + 1]?.form ?? '';
  const next2 = words[at + 2]?.form ?? '';
  let takes = false;
  if (form.startsWith('join'))
    takes =
      next === '' ||
      next === 'in' ||
      next === 'us' ||
      next === 'forces' ||
      words.slice(at + 1, at + 5).some(({ form: other }) => efforts.has(other));
  else if (/^(?:step|weigh|jump|hop|pitch|chime)/.test(form))
    takes = next === 'in' || next === 'aboard' || next === 'on';
  // "The bank's IT department gets a call", not "a call from a user".
  else if (form.startsWith('receiv') || (/^g[eo]t/.test(form) && next === 'a'))
    takes = next === 'a' && next2 === 'call' && words[at + 3]?.form !== 'from';
  // "came on board", "comes to the rescue", "dialled in": they are on it now.
  else if (/^(?:c[ao]m|dial|get|got)/.test(form))
    takes =
      next === 'aboard' ||
      next === 'involved' ||
      (next === 'on' && next2 === 'board') ||
      (next === 'to' && (next2 === 'help' || words[at + 3]?.form === 'rescue' || words[at + 3]?.form === 'aid')) ||
      (form.startsWith('dial') && next === 'in');
  else if (form.startsWith('inherit') || form.startsWith('enter'))
    takes = next === 'the' && (efforts.has(next2) || incident.has(next2));
  else if (/^(?:accept|assum|own|adopt|claim)/.test(form))
    takes = words.slice(at + 1, at + 4).some((word) => incident.has(word.form));
  // "logs in from home", "shows up", "is online", "comes on the line"
  else if (/^(?:log|show|turn|connect|land|is$|was$)/.test(form)) takes = isPresent(words, at);
  else if (form.startsWith('arriv')) takes = /^(?:at|on|in|to|)$/.test(next);
  else if (form.startsWith('pick'))
    takes =
      next === 'up' &&
      (next2 === 'the' || next2 === 'it') &&
      (incident.has(words[at + 3]?.form ?? '') || next2 === 'it');
  else
    takes =
      next === 'over' ||
      next === 'charge' ||
      next === 'ownership' ||
      (next === 'the' && /^(?:reins|lead|helm|wheel|baton|case|ticket)$/.test(next2)) ||
      (next === 'up' && words.slice(at, at + 5).some((word) => incident.has(word.form))) ||
      ((next === 'it' || next === 'things') && (next2 === 'from' || next2 === 'over'));
  if (!takes) return false;
  const reach = form.startsWith('arriv') ? 2 : 10;
  for (let j = at - 1; j >= 0 && j >= at - reach; j--) {
    const word = words[j] as Word;
    // "engineering accepts the incident": a department acts.
    if (isRecipient(sentence, j, j === at - 1) || isName(sentence, j)) return true;
    if ((word.low & low.negation) !== 0) return false;
  }
  return next === 'by' && recipientIn(sentence, at + 2, at + 7, true);
}
