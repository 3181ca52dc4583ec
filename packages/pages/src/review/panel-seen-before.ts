import { type Content, type Html, html } from '../html/html.ts';
import { actButton, button, Form } from '../parts/form.ts';
import { day } from '../parts/time.ts';
import { fold } from './panel-fold.ts';
import type { Other, ReviewPanelView } from './panel-view.ts';

const ACT = 'seen-before';

/** The question whether we have failed this way before, with the answers and the names under them. */
export function panelSeenBefore(view: ReviewPanelView): Content {
  const { seenBefore, alike, mayAnswer } = view;
  if (seenBefore.length === 0 && !mayAnswer) return undefined;
  const answers = seenBefore.map(
    (each) =>
      html`<li>${told(each)} <span class="when">${each.name}, ${day(each.at)}</span>${mayAnswer && takeBack(each)}</li>`,
  );
  return html`<section aria-labelledby="${ACT}"><h2 id="${ACT}">Have we failed this way before?</h2>
${answers.length > 0 && html`<ul class="answers">${answers}</ul>`}
${mayAnswer && alike.length > 0 && html`<ul class="answers">${alike.map(suggested)}</ul>`}
${mayAnswer && answerForm(view)}</section>`;
}

function told({ answer, earlier }: ReviewPanelView['seenBefore'][number]): Html {
  if (earlier === undefined) return html`New, as far as we know.`;
  const there = name(earlier);
  return answer === 'recurrence'
    ? html`A recurrence of ${there}.`
    : html`It looked like ${there}, and had another cause.`;
}

function name({ number, title }: Other): Html {
  return html`<a href="/pm/${number}">PM-${number}</a> ${title}`;
}

function takeBack({ earlier }: ReviewPanelView['seenBefore'][number]): Html {
  const what = earlier === undefined ? 'that it is new' : `PM-${earlier.number}`;
  const named = earlier === undefined ? {} : { earlier: `PM-${earlier.number}` };
  return actButton(ACT, 'Take back', what, { ...named, answer: 'taken-back' });
}

/** What looks alike, answered with one click. */
function suggested(other: Other): Html {
  const earlier = `PM-${other.number}`;
  const say = (answer: string, text: string): Html => actButton(ACT, text, earlier, { earlier, answer }, 'other');
  return html`<li>${name(other)}<div class="buttons">${say('recurrence', 'The same cause')}${say('other-cause', 'Another cause')}</div></li>`;
}

function answerForm({ sent, seenBefore }: ReviewPanelView): Html {
  const form = new Form(ACT, sent);
  const earlier = form.field({ name: 'earlier', label: 'The earlier postmortem', hint: 'As in PM-17' });
  const answer = form.choice({
    name: 'answer',
    label: 'What it is',
    options: [
      { value: 'recurrence', name: 'It has the same cause: this is a recurrence' },
      { value: 'other-cause', name: 'It looked alike, and had another cause' },
    ],
  });
  const isNew = seenBefore.length === 0 && actButton(ACT, 'It is new', 'as far as we know', { answer: 'new' }, 'other');
  return html`${isNew}${fold(sent, [ACT], 'Name another one', form.whole(html`${earlier}${answer}${button('Say so')}`))}`;
}
