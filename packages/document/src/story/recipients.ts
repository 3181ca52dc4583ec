import { low } from '../prose/concepts.ts';
import { endOf, type Sentence, startOf, type Word, wordAt } from '../prose/sentences.ts';
import { firstWord, isAgentNoun } from './persons.ts';
import { anyOf, forms } from './word-sets.ts';

/** Bare groups: they need a word before them that says which one. */
const groups = forms(
  `team teams crew crews squad squads guild department departments staff desk unit group people member members support colleague colleagues specialist specialists expert experts
  folks guys lads gang bunch brigade outfit wing office division section bureau heroes hero wizard wizards guru gurus pros party contingent chapter tribe
  center centre company companies firm agency organisation organization committee board pod pods cell gurus standby rota roster on-caller on-callers`,
);
/** Words before a group that do not say which: "the team", "the relevant teams", "all staff". */
const which = forms(
  'the our a an all other relevant appropriate whole entire rest my more their necessary several and of to responsible respective concerned various both affected different internal technical right same full proper this that these alerted data call contact test load shopping switchboard whatsapp slack telegram chat discord facebook focus age user test support control help am pm pst pdt utc gmt est edt eat wat cat sast cet hrs hours',
);
/** Those who build and run things; on duty they are merely the first to be paged. */
const engineers = forms(
  'engineer engineers developer developers technician technicians programmer programmers personnel freelancer dev devs',
);
const anyEngineer = forms(
  'the our an a on-call call all some on few more duty and of other am pm pst pdt utc gmt est edt eat wat cat sast cet hrs hours',
);
/** Departments that can be named without "team": handed "to platform", "to analytics". */
const departments = forms(
  `platform security networking infra infrastructure finance backend back-end frontend front-end integrations operations ops hosting analytics billing it engineering support
  second-line second-level third-line tier-2 tier2 l2 l3 netops secops devsecops dbas secondary on-call oncall datacenter data-center noc development qa sysops r&d devs`,
);
/** One person or a few, told apart by what they do or are to us: any article will do. */
const persons = forms(
  `author authors owner owners maintainer maintainers mentor mentors tutor tutors classmate classmates friend friends peer peers partner partners instructor teacher lecturer professor
  nephew niece uncle brother sister cousin father mother husband wife neighbour neighbor custodian keeper foreman foremen predecessor successor creator inventor steward veteran
  freelancer electrician plumber webmaster sysop sysops housemaster principal dean landlord janitor caretaker telco carrier
  ciso cio cso cpo cmo coo cfo vp svp evp president founder founders cofounder co-founder leader leaders ta tas boss bosses chairman electricians plumbers`,
);
/** "the secondary on-call", "the network on-call": not just who is on duty. */
const onCalls = forms('on-call oncall');
const anyOnCall = forms('the our an a on and to of is was am pm via by duty engineer utc');
const notTeams = forms('case head chief lead leads superior master seniors senior patch management');

const ranks = forms('level line tier echelon');
const orders = forms('second third 2nd 3rd next higher upper');

const naming = anyOf(groups, engineers, departments, persons, notTeams, onCalls, ranks, [
  'person',
  'one',
  'people',
  'whoever',
]);

/** Could the word be part of what names a recipient? One look-up, before the sentence is read closely. */
export const mayName = (word: Word): boolean =>
  word.capital
    ? true
    : (word.low & (low.team | low.staff | low.negation)) !== 0 || naming.has(word.form) || isAgentNoun(word);

/** A team, role or department that is named: not bare "teams" or "the team". `handed`: it stands where the incident was handed to. */
export function isRecipient(sentence: Sentence, at: number, handed: boolean): boolean {
  const { words } = sentence;
  const word = words[at] as Word;
  const before = wordAt(words, at - 1);
  const qualified =
    before !== undefined && !which.has(before.form) && !/^\d/.test(before.form) && (before.low & low.monitor) === 0;
  if (groups.has(word.form)) {
    if (qualified || (handed && before?.form === 'technical')) return true;
    // "a group of network specialists", "members of the hosting company", "the team that owns the gateway"
    const next = words[at + 1]?.form ?? '';
    return (
      (handed || word.form.startsWith('member')) &&
      (next === 'of' || next === 'who' || next === 'that' || next === 'in' || next === 'from')
    );
  }
  if (onCalls.has(word.form)) return before !== undefined && !anyOnCall.has(before.form) && !/^\d/.test(before.form);
  if (persons.has(word.form)) return !/^(?:of|for|by|from)$/.test(before?.form ?? '') || handed;
  // "the person who wrote it", "whoever had drawn it up"
  if (word.form === 'person' || word.form === 'one' || word.form === 'people' || word.form === 'whoever')
    return (
      handed && (word.form === 'whoever' || words[at + 1]?.form === 'who' || words[at + 1]?.form === 'responsible')
    );
  if (engineers.has(word.form)) {
    if (handed) return true;
    if (before === undefined || /^\d/.test(before.form)) return false;
    if (!anyEngineer.has(before.form)) return true;
    // "the engineer who wrote the parser" is one; "the other engineers" are told apart from the one who was there.
    return before.form === 'other' || /^(?:who|of|from)$/.test(words[at + 1]?.form ?? '');
  }
  if ((word.low & low.team) !== 0 && (word.low & low.escalate) === 0 && word.form !== 'operator') {
    if (!notTeams.has(word.form)) return word.form !== 'on-call' && word.form !== 'on' && word.form !== 'war';
    if (word.form === 'management') return true;
    if (word.form === 'case' || word.form === 'patch' || word.form === 'master') return false;
    return qualified || words[at + 1]?.form === 'of' || handed;
  }
  // "the second level", "tier 3"
  if (ranks.has(word.form))
    return handed && (orders.has(before?.form ?? '') || /^[2-4]$/.test(words[at + 1]?.form ?? ''));
  return handed && (departments.has(word.form) || isUnit(sentence, at) || isAgentNoun(word));
}

/** "Cloud Foundations", "Network Engineering": two capitalised words in the midst of a sentence, whatever they are. */
function isUnit(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const word = words[at] as Word;
  const next = words[at + 1];
  return (
    word.capital &&
    at > firstWord(sentence) &&
    next?.capital === true &&
    startOf(sentence, at + 1) === endOf(sentence, at) + 1 &&
    next.form.length > 2
  );
}
