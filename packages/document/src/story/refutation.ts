import { high, low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { hasForm, negations } from './sentence-roles.ts';
import { mayTell, triggeredBy, triggers } from './triggers.ts';
import { forms } from './word-sets.ts';

/*
 * The ways to say that it was not that. Each function looks from the word `from` on and answers for one sentence;
 * misleading.ts joins them with the suspicion or the attempt that they belong to.
 */

// ---- Acquittal: the suspected thing is declared innocent.

const innocent = forms(
  `innocent innocence acquitted acquits exonerated exonerates exonerating exculpated vindicated absolved disproved disproven disproves refuted refutes debunked debunks misdiagnosed
  misdiagnosis blameless faultless alibi bystander bystanders guiltless unimplicated exoneration acquittal`,
);
const guilt = forms(
  'guilty culprit blame cause reason problem issue source root case fault responsible culprits related true bottleneck offender villain perpetrator relevant involved connected',
);
const ideas = forms(
  'theory theories hypothesis idea ideas suspicion assumption guess suspect lead hunch possibility diagnosis explanation',
);
const dropped = forms(
  `discarded rejected abandoned dropped eaten dismissed wrong false disproved refuted dead incorrect mistaken collapsed disproven invalidated debunked falsified crumbled unfounded hollow
  evaporated shelved nixed scrapped withdrawn fell apart given baseless groundless untenable misplaced moot`,
);
const letGo = forms('discarded rejected abandoned dropped dismissed disproved refuted drop reject abandon discard');
const wrongly = forms('wrongly mistakenly falsely incorrectly erroneously wrong mistaken');
const supposing = forms(
  'assumed suspected blamed believed thought concluded assuming suspecting attributed diagnosed presumed',
);

const blame = forms('blame suspicion guilt name charges wrongdoing responsibility');
const asWrong = forms(
  'unrelated irrelevant innocent healthy wrong false incorrect unfounded misleading groundless baseless mistaken hollow fine sound harmless symptom coincidence coincidental',
);

/** "so the provider is innocent", "hypothesis rejected", "had nothing to do with it": tells of a wrong suspicion by itself. */
export function acquits(sentence: Sentence, from = 0): boolean {
  if (!mayTell(sentence, acquittal)) return false;
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    if (!triggers(words[i] as Word, acquittal)) continue;
    const { form } = words[i] as Word;
    if (innocent.has(form)) return true;
    if (form === 'guilty' && hasForm(sentence, negations, i - 3, i)) return true;
    if ((form === 'hook' || form === 'list') && words[i - 1]?.form === 'the' && words[i - 2]?.form === 'off')
      return true;
    if (
      form === 'cleared' &&
      (words[i + 1]?.form === 'of' || words[i + 1] === undefined) &&
      words[i - 1]?.form === 'is'
    )
      return true;
    if (form === 'cleared' && words[i + 1]?.form === 'of' && words[i + 2]?.form === 'all') return true;
    if ((form === 'turned' || form === 'proved') && hasForm(sentence, asWrong, i + 1, i + 6)) return true;
    if (form === 'nothing' && words[i + 1]?.form === 'to' && words[i + 2]?.form === 'do') return true;
    if (form === 'clear' && words[i - 1]?.form === 'the' && words[i - 2]?.form === 'in') return true;
    if (form === 'cleared' || form === 'clearing') {
      if (hasForm(sentence, blame, i + 1, i + 5)) return true;
    }
    if (form === 'no' && words[i + 1]?.form === 'fault' && words[i - 1]?.form === 'had') return true;
    if (wrongly.has(form) && supposing.has(words[i + 1]?.form ?? '')) return true;
    if (supposing.has(form) && wrongly.has(words[i + 1]?.form ?? '')) return true;
    if (ideas.has(form) && (hasForm(sentence, dropped, i + 1, i + 6) || hasForm(sentence, letGo, i - 4, i)))
      return true;
    // "the first diagnosis, a full disk, did not hold"
    if (ideas.has(form) && failsToHold(sentence, i)) return true;
  }
  return false;
}

const holding = forms(
  'hold survive stand fit match explain add pan check check-out work convince stick confirmed proven true correct right',
);

function failsToHold(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let i = at + 1; i < words.length && i < at + 9; i++)
    if (negations.has((words[i] as Word).form) && hasForm(sentence, holding, i + 1, i + 4)) return true;
  return false;
}

const acquittal = triggeredBy(
  innocent,
  wrongly,
  supposing,
  ideas,
  forms('guilty hook list cleared clearing turned proved nothing clear no'),
);

/** "was not the cause", "it wasn't that", "which ruled this out": needs a suspicion to belong to. */
export function denies(sentence: Sentence, from = 0): boolean {
  if (!mayTell(sentence, denial)) return false;
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    if (!triggers(words[i] as Word, denial)) continue;
    const { form } = words[i] as Word;
    if (negations.has(form) && (hasForm(sentence, guilt, i + 1, i + 5) || i === words.length - 1)) return true;
    if (
      negations.has(form) &&
      (words[i + 1]?.form === 'it' || words[i + 1]?.form === 'that') &&
      words[i + 2] === undefined
    )
      return true;
    if ((form === 'nope' || form === 'alas') && i === 0) return true;
    if (form === 'not' && words[i + 1]?.form === 'the' && i === from) return true;
    if (form === 'ruled' || form === 'rules' || form === 'ruling' || form === 'rule') {
      if (hasForm(sentence, out, i + 1, i + 6)) return true;
    }
    if (form === 'out' && words[i + 1]?.form === 'of' && words[i + 3]?.form === 'question') return true;
    if (removed.has(form) && words[i + 1]?.form !== 'with') return true;
    if (form === 'cleared' && words[i + 1] === undefined) return true;
    if (form === 'otherwise' && proving.has(words[i - 1]?.form ?? '')) return true;
    if (
      (form === 'turned' || form === 'turns') &&
      words[i + 1]?.form === 'out' &&
      !hasForm(sentence, guilt, i + 2, i + 8)
    )
      return true;
    if (form === 'until' && hasForm(sentence, realizing, i + 1, i + 5)) return true;
  }
  return false;
}

const proving = forms('proved proves out showed shows said says turned revealed suggested');
const out = forms('out');
const removed = forms(
  'excluded excludes eliminated unrelated incorrect wrong mistaken irrelevant misguided unfounded wrongly mistakenly falsely incorrectly erroneously disproved refuted nonexistent non-existent imaginary discarded dismissed abandoned',
);
const realizing = forms('realized realised realize realise found discovered noticed learned learnt understood');
const denial = triggeredBy(
  negations,
  removed,
  forms('nope alas ruled rules ruling rule out cleared otherwise turned turns until'),
);

// ---- The suspected thing was looked at and is well.

const well = forms(
  `fine healthy ok okay green clean operational valid idle normal normally perfect perfectly intact alright working works flawless impeccable passes balanced regular
  sound solid spotless unremarkable unaffected idling comfortably quiet untouched faultless undamaged pristine responsive`,
);
const inOrder = forms('in perfect good working full proper fine');
const wellBehindBe = forms('up good right better there');
const bad =
  forms(`issue issues problem problems anomaly anomalies abnormalities abnormality error errors evidence sign signs fault faults trace traces link correlation unusual abnormal suspicious wrong
  irregularities found out indication indications answer cause came everything amiss untoward awry remarkable noteworthy conspicuous strange odd off interesting special irregular else`);

/** "checked it, but it was fine", "found no issues". */
export function findsWell(sentence: Sentence, from = 0): boolean {
  if ((sentence.low & low.recover) !== 0 || !mayTell(sentence, wellness)) return false;
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    if (!triggers(words[i] as Word, wellness)) continue;
    const { form } = words[i] as Word;
    // "up" and "good" tell of health only behind a form of "be".
    if (well.has(form) || (wellBehindBe.has(form) && ((words[i - 1]?.high ?? 0) & high.be) !== 0))
      return !hasForm(sentence, negations, i - 3, i);
    if (
      (form === 'no' || form === 'nothing' || form === 'without' || form === 'any' || form === 'none') &&
      hasForm(sentence, bad, i + 1, i + 4)
    )
      return true;
    if (form === 'as' && (words[i + 2]?.form === 'should' || words[i + 1]?.form === 'expected')) return true;
    // "in perfect order", "within normal limits"
    if (form === 'order' && inOrder.has(words[i - 1]?.form ?? '')) return true;
    if (form === 'limits' && words[i - 1]?.form === 'normal') return true;
    if (form === 'health' && words[i + 1]?.form === 'confirmed') return true;
  }
  return false;
}

const wellness = triggeredBy(well, wellBehindBe, forms('no nothing none without any as order limits health'));

/** "However, a deeper look revealed the actual culprit": the turn from the wrong path to the right one. */
export function turnsAway(sentence: Sentence, from = 0): boolean {
  return (sentence.low & low.find) !== 0 && hasForm(sentence, realThings, from, sentence.words.length);
}

const realThings = forms('actual actually instead rather reality true real really');

const undelayed = forms('no without any undue further');
const delays = forms('delay delayed delaying delays wasted wasting lost losing cost costing detour');
const delaying = triggeredBy(delays);

/** "… which delayed finding the real cause": lost on a wrong path. */
export function lostTime(sentence: Sentence, from = 0): boolean {
  return (
    mayTell(sentence, delaying) &&
    sentence.words.some(({ form }, i) => i >= from && delays.has(form) && !hasForm(sentence, undelayed, i - 3, i)) &&
    (sentence.low & (low.find | low.cause | low.solve | low.first | low.suspect)) !== 0
  );
}
