import { endOf, forms, type Sentence, startOf, type Word } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { hint } from '../wording/hints.ts';
import { isGroup, isPerson } from '../wording/people.ts';
import { isQuoted, sentencesOf } from '../wording/told.ts';

const duties = forms('should ought');
/** What only people do, or leave undone: of a machine nobody says that it should have been tested. */
const human = forms(
  `noticed checked tested verified reviewed known seen caught spotted escalated communicated informed told asked realised realized documented
  considered thought foreseen anticipated double-checked coordinated discussed announced consulted followed read done avoided prevented`,
);
const avoided = forms('avoided prevented');

export default defineCheck({
  id: 'hindsight',
  level: 'warning',
  title: 'No wisdom after the event',
  want: 'A postmortem must tell what people did, not what they should have done',
  reason:
    'What did not happen explains nothing about what did: at that moment nobody knew how it would end (Etsy, Debriefing Facilitation Guide, 2016; Dekker, "The Field Guide to Understanding Human Error").',
  messages: {
    duty: '“{words}” tells what did not happen.',
    avoided: '“{words}” tells what did not happen, and not what was known at that moment.',
  },
  write:
    'Say what was done and what was known then. What is to be different from now on belongs under the measures, in the present: "Every change is tested on staging."',
  examples: [
    {
      text: '## Root Cause\nThe on-call engineer should have noticed the alert.',
      found: ['engineer should have noticed'],
    },
    {
      text: '## Root Cause\nThe release should have been tested on staging. We ought to have asked the vendor.',
      found: ['should have been tested', 'We ought to have asked'],
    },
    {
      text: '## Root Cause\nThe outage could have been avoided. We could easily have prevented it.',
      found: ['could have been avoided', 'We could easily have prevented'],
    },
    {
      text: '## Root Cause\nThe second switch should have taken the load. A retry would have hidden it.\n\n## Corrective Measures\n- We should have alerts for certificates.\n- Every service should have been given an owner by May.',
      found: [],
    },
  ],
  run: (document, report) => {
    for (const { sentence, place, hints } of sentencesOf(document)) {
      if ((hints & hint.hindsight) === 0) continue;
      const found = hindsightIn(sentence, place === 'measures');
      if (found === undefined || isQuoted(sentence, found.start)) continue;
      const { text } = sentence;
      const data = { words: text.plain.slice(found.start, found.end) };
      report({ messageId: found.avoided ? 'avoided' : 'duty', span: text.spanOf(found.start, found.end), data });
    }
  },
});

interface Found {
  readonly start: number;
  readonly end: number;
  readonly avoided: boolean;
}

/** "should (not) (also) have noticed", "ought to have been tested", "could have been avoided", "if only we had". */
function hindsightIn(sentence: Sentence, inMeasures: boolean): Found | undefined {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (form === 'only' && words[i - 1]?.form === 'if' && (isGroup(words[i + 1]) || isPerson(sentence, i + 1))) {
      return { start: startOf(sentence, i - 1), end: endOf(sentence, i + 1), avoided: false };
    }
    const able = form === 'could' || form === 'might';
    if (!able && !duties.has(form) && form !== "shouldn't") continue;
    let at = i + 1;
    while (at < i + 4 && /^(?:not|to|never|also|probably|really|easily|clearly)$/.test(words[at]?.form ?? '')) at++;
    if (words[at]?.form !== 'have') continue;
    at++;
    const passive = words[at]?.form === 'been';
    if (passive) at++;
    while (
      at < words.length - 1 &&
      (/ly$/.test(words[at]?.form ?? '') || /^(?:more|better|also|done|all)$/.test(words[at]?.form ?? '')) &&
      human.has(words[at + 1]?.form ?? '')
    )
      at++;
    const verb = words[at];
    if (verb === undefined) continue;
    if (able) {
      const from = passive ? i : subjectAt(sentence, i);
      if (from !== undefined && avoided.has(verb.form) && !inMeasures)
        return { start: startOf(sentence, from), end: endOf(sentence, at), avoided: true };
      continue;
    }
    const before = subjectAt(sentence, i);
    // "We should have alerts" asks for something; a participle must follow.
    if (!passive && before === undefined) continue;
    if (!isParticiple(verb.form)) continue;
    if (passive && (!human.has(verb.form) || inMeasures)) continue;
    return { start: startOf(sentence, passive ? i : (before as number)), end: endOf(sentence, at), avoided: false };
  }
  return undefined;
}

/** The people who should have. */
function subjectAt(sentence: Sentence, at: number): number | undefined {
  const before = sentence.words[at - 1];
  return isGroup(before) || isPerson(sentence, at - 1) ? at - 1 : undefined;
}

const irregular = forms(
  'known seen caught told thought foreseen read done gone taken given kept left made put run set sent spoken written brought built chosen found got gotten had held paid rolled understood been begun asked',
);
const isParticiple = (form: string): boolean => (form.length > 4 && form.endsWith('ed')) || irregular.has(form);
