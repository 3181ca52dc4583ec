import { attributes, type Html, html } from '../html/html.ts';
import { Form, wrong } from '../parts/form.ts';
import type { ReviewPanelView, SignedPart } from './panel-view.ts';

/** What a reviewer fills in: the five questions, words, and one of two buttons. */
export function panelSign({ questions, sent, revision }: ReviewPanelView, part: SignedPart): Html {
  const act = sent?.act === 'changes' ? 'changes' : 'sign';
  const form = new Form(act, sent);
  const { typed = {}, problem } = sent?.act === act ? sent : {};
  const area = form.area({
    name: 'words',
    label: 'What you say to it',
    hint: 'Needed where an answer is no, and to ask for changes.',
    optional: true,
  });
  return html`<section class="sign" aria-labelledby="sign"><h2 id="sign">Your review${part === 'quality' && ' of its quality'}</h2>
${form.whole(
  html`<ol class="questions">${questions.map(({ id, text }) => question(id, text, typed[`answer-${id}`]))}</ol>
${problem?.field === 'answers' && html`<p>${wrong(problem.message)}</p>`}
${area}
<p class="buttons">${send('sign', 'Sign off', 'main')} ${send('changes', 'Ask for changes', 'other')}</p>
<p class="hint">Of revision ${revision}. Where what it says changes, you are asked again.</p>`,
  { part, revision: String(revision) },
)}</section>`;
}

function question(id: string, text: string, chosen: string | undefined): Html {
  const choice = (value: string, name: string): Html =>
    html`<label><input type="radio" name="answer-${id}" value="${value}" ${attributes({ checked: chosen === value })}> ${name}</label>`;
  return html`<li><fieldset><legend>${text}</legend>${choice('yes', 'Yes')} ${choice('no', 'No')}</fieldset></li>`;
}

/** The button tells which of the two it is: its `act` comes behind that of the form. */
function send(act: string, text: string, kind: 'main' | 'other'): Html {
  return html`<button class="button button-${kind}" name="act" value="${act}">${text}</button>`;
}
