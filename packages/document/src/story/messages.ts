import { low } from '../prose/concepts.ts';
import { type Sentence, type Word, wordAt } from '../prose/sentences.ts';
import { nearUser } from './outcries.ts';
import { anyOf, type Forms, forms, verbs } from './word-sets.ts';

/** Ways to reach us: who gets these, hears it from outside. */
export const calls = forms(
  `call calls email emails e-mail e-mails mail mails message messages messagges ticket tickets complaint complaints feedback report reports review reviews tweet tweets screenshot
  screenshots comment comments dm dms text texts note notes letter letters phone phones telephone telephones inquiry inquiries enquiry enquiries
  chat chats word rumour rumours rumor rumors sms whatsapp voicemail voicemails fax hotline hotlines inbox grumble grumbles murmur murmurs grievance grievances
  outcry clamour clamor gripe gripes moans protest protests`,
);
export const complaints: Forms = anyOf(
  verbs('complain grumble grouse gripe moan whine protest bemoan bewail bellyache grouch remonstrate'),
  forms('complaint complaints fuss uproar outrage backlash outcry grievance grievances'),
);
const gets = verbs('receive recieve get/got take/took/taken field read collect');
const arrives = verbs(
  `arrive land come/came pour pile reach roll trickle flow stream flood hit ring/rang/rung buzz drop pop appear fill surge mount swamp descend accumulate
  multiply rain shower tumble burst/burst inundate besiege overflow explode blow/blew light/lit heap stack filter drip show surface emerge`,
);
/** "the office gets angry calls", "the first complaint lands", "tickets come in", "reports from users". */
export function isReceived(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  if ((form === 'word' || form === 'news') && words[at + 1]?.form === 'from') return nearUser(words, at + 2);
  if (/^review/.test(form) && /^(?:star|bad|negative|angry|furious)$/.test(words[at - 1]?.form ?? '')) return true;
  if (
    !form.endsWith('s') &&
    form !== 'feedback' &&
    !/^(?:a|an|the|first|another|one|phone|voice|angry|support)$/.test(words[at - 1]?.form ?? '')
  )
    return false;
  for (let j = Math.max(0, at - 5); j < words.length && j <= at + 6; j++) {
    const word = words[j] as Word;
    if (j < at && j >= at - 4 && (gets.has(word.form) || (arrives.has(word.form) && word.form !== 'reached')))
      return true;
    if (j > at && j <= at + 4 && arrives.has(word.form)) return true;
    if ((word.low & low.user) === 0) continue;
    if (j > at && /^(?:from|by|of)$/.test(words[at + 1]?.form ?? '')) return true;
    if (j < at && j >= at - 2 && /^(?:report|feedback|review|ticket|comment)/.test(form)) return true;
  }
  return false;
}

/** "an e-mail from the monitoring system": the mail is the machine's. */
export function alarmLater(sentence: Sentence, at: number): boolean {
  for (let j = Math.max(0, at - 3); j < sentence.words.length && j <= at + 6; j++)
    if (((sentence.words[j] as Word).low & low.monitor) !== 0) return true;
  return false;
}

/** What a machine may send that is no mail. */
export const paging = forms(
  'page pages ping pings warning warnings notice notices test tests check checks probe probes',
);

/** "an e-mail from the ticket system", "a message from the backup script". */
export function isMessageOfMachine(words: readonly Word[], at: number): boolean {
  if (!calls.has((words[at] as Word).form) && !paging.has((words[at] as Word).form)) return false;
  if (/^(?:automated|automatic|automatically|auto|cron|cronjob|watchdog)$/.test(wordAt(words, at - 1)?.form ?? ''))
    return true;
  if (words[at + 1]?.form !== 'from') return false;
  for (let j = at + 2; j < words.length && j <= at + 6; j++)
    if (/^(?:system|tool|script|software|robot|bot|server)$/.test((words[j] as Word).form)) return true;
  return false;
}
