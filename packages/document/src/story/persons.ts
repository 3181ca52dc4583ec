import { type Sentence, startOf, type Word } from '../prose/sentences.ts';
import { type Forms, forms } from './word-sets.ts';

/** Written before the name of a person. */
export const titles = forms('mr mrs ms miss dr prof professor sir madam m');

/** Capitalised words that the lexicon does not know and that are nobody's name. */
const noNames = forms(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  google twitter facebook instagram whatsapp telegram discord slack reddit youtube linkedin stackoverflow chatgpt zoom teams jira trello notion
  linux ubuntu debian windows chrome firefox safari android iphone java javascript wifi internet pst utc gmt est edt eat wat cat sast today yesterday tomorrow
  all some any each the this that these those what who why how when where then later after before since until while during still nothing something
  christmas easter new black first second third sign signs lights behind at attempted tried went got found came started stopped comments services requests following part step phase day hours minutes relevant appropriate additional several necessary concerned responsible various automated responders`,
);

/** A capitalised word that is no abbreviation and that the lexicon does not know: in a story of an outage mostly a person. */
export function isName(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (word === undefined || !word.capital || word.low !== 0 || word.high !== 0) return false;
  // "Growers", "Candidates" at the beginning of a sentence are people, not a person.
  if (/(?:ers|ors|ees|ists|ians|ants|ates)$/.test(word.form)) return false;
  // "Bounced nginx" begins with a verb; "Ahmed" is a name.
  if (
    word.form.endsWith('ed') &&
    at <= firstWord(sentence) &&
    !/(?:hame?d|hamm?ed|hmed|fred|ted|jared|reed|ayed|aeed|aled|leed|aved|ined)$/.test(word.form)
  )
    return false;
  const { raw } = word;
  if (raw.length < 2 || noNames.has(word.form) || titles.has(word.form)) return false;
  const { plain } = sentence.text;
  // "/Home", "_Ready": a piece of a path or an identifier.
  const start = startOf(sentence, at);
  if (start > 0 && /[/_.\\]/.test(plain.charAt(start - 1))) return false;
  for (let i = 1; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const small = (code >= 97 && code <= 122) || code >= 0xc0 || code === 45 || code === 39;
    // "Ann-Kathrin", "O'Neill", "McCoy": at most one further capital, in a word of letters.
    if (!small && !(code >= 65 && code <= 90 && i > 1)) return false;
  }
  return true;
}

/** People outside the crew that runs the service, who are no customers by their name: departments, relatives, staff of the house. */
const outsiders = forms(
  `marketing sales finance legal hr accounting accountant accountants treasurer bursar secretary management business ceo cfo coo founder owner chairman
  director principal dean teacher teachers tutor lecturer instructor professor librarian receptionist reception attendant attendants usher ushers dispatcher dispatchers
  moderator moderators warden wardens commentator leader peer peers auditor associate associates cashier cashiers clerk clerks
  neighbour neighbor journalist editor editors newsroom friend friends roommate flatmate classmate classmates cousin aunt auntie uncle mother father mom mum dad
  brother sister wife husband grandmother grandfather granny son daughter girlfriend boyfriend mentor landlord
  storekeeper shopkeeper lady gentleman guy somebody someone organiser organizer volunteer volunteers
  pickers picker nurse nurses supervisor surveillant invigilator stakeholder stakeholders presenter host judge judges researcher researchers hacker whistleblower`,
);

/** Own people who look at the product without being called engineers. */
export const testers = forms(
  'qa tester testers dev devs designer designers student students reviewer shift programmer coder admin webmaster',
);

/** Things, not people, that end as agents do. */
const agentless = forms(
  `server servers router routers container containers cluster clusters error errors browser browsers number numbers other others header headers folder folders worker workers loader
  balancer docker power paper computer computers printer printers sensor sensors processor mirror adapter adapters handler controller scheduler listener consumer broker brokers
  tracker parser compiler buffer timer counter pointer register filter cursor factor factors behavior color floor door minor major prior proper later earlier former upper lower
  higher larger bigger smaller longer further newer older faster slower better letter letters matter matters quarter center september october november december whether together
  rather either neither another however remainder reminder chapter master disaster tier identifier layer layers never ever after under over per her order orders water summer winter
  weather paragraph list lists exist exists test tests request requests host hosts post posts cost costs rest first last least most past just must against plant important constant
  instant relevant significant tenant variant redundant grant mentor shoulder installer indicator validator generator simulator monitor user users newsletter banner ticker poster
  super inner outer wrapper driver drivers linter formatter crawler grader autograder scanner scanners player reader terminal wonder answer trigger offer enter consider recover
  discover deliver remember differ refer transfer prefer suffer gather alter lever cover cooler helper checker debugger profiler twitter router firewall autoscaler orchestrator
  semester cellar dollar error-handler visitor visitors monitor emulator connector executor iterator operator inventor`,
);

/** "packer", "florist", "librarian", "accountant": a person by trade, as far as the ending shows. */
export function isAgentNoun(word: Word): boolean {
  if (word.low !== 0 || word.high !== 0 || agentless.has(word.form)) return false;
  return word.form.length > 4 && /(?:[^aeiou]er|eer|tor|sor|ist|ian|man|woman|men|women)s?$/.test(word.form);
}

/** Those who hear customers first; what they tell comes from customers. */
const helpers = forms(
  'support helpdesk help-desk service-desk hotline call-centre callcentre call-center callcenter care',
);

/** Businesses and houses that use a service: they call as customers do. */
const houses = forms(
  'shop store restaurant bakery hotel clinic hospital school branch warehouse pharmacy library company bank kitchen desk gate ward',
);

const has = (words: Forms, form: string): boolean =>
  words.has(form) || (form.length > 3 && form.endsWith('s') && words.has(form.slice(0, -1)));

export const isOutsider = (word: Word): boolean => has(outsiders, word.form);
export const isHouse = (word: Word): boolean => has(houses, word.form);

/** "Support", "customer care", "the call centre", "the help desk". */
export function isHelper(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  // "their support", "the vendor's support" is somebody else's.
  if (helpers.has(form)) return !/^(?:their|its|vendor|provider|company|to|with)$/.test(words[at - 1]?.form ?? '');
  const next = words[at + 1]?.form;
  if (form === 'call' || form === 'contact') return next === 'centre' || next === 'center';
  if (form === 'help' || form === 'support' || form === 'service' || form === 'front') return next === 'desk';
  return (
    (form === 'customer' || form === 'client') &&
    (next === 'service' || next === 'services' || next === 'success' || next === 'care' || next === 'support')
  );
}

const clockWords = forms(
  'am pm a.m p.m pst pdt utc gmt est edt eat wat cat sast cet cest cst cdt mst mdt mt et pt ct bst ist jst aest aedt hkt sgt z t h hr hrs hours',
);

/** "10", "05", "pm", "UTC"; a status such as 403 or 502 is no time. */
function isClock(form: string): boolean {
  const code = form.charCodeAt(0);
  return code >= 48 && code <= 57 ? !(form.length === 3 && (code === 52 || code === 53)) : clockWords.has(form);
}

/** Index of the first word behind the time that the sentence begins with. */
export function firstWord(sentence: Sentence): number {
  const { words } = sentence;
  let i = 0;
  while (i + 1 < words.length && isClock((words[i] as Word).form)) i++;
  return i;
}
