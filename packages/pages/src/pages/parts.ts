import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';
import { emptyState } from '../parts/empty-state.ts';
import { actButton, button, Form } from '../parts/form.ts';
import { type MeasureState, measureSign, measuresBar } from '../parts/measures-bar.ts';
import { note } from '../parts/note.ts';
import { person } from '../parts/person.ts';
import { pill, statePill, type Tone } from '../parts/pill.ts';
import { rows } from '../parts/rows.ts';
import { secret } from '../parts/secret.ts';
import { sharePicture } from '../parts/share.ts';
import { day, durationText, shortDuration } from '../parts/time.ts';

const TONES: readonly Tone[] = ['plain', 'accent', 'good', 'warn', 'bad'];
const STATES = ['draft', 'in-review', 'published', 'closed', 'withdrawn'];
const MEASURES: readonly MeasureState[] = ['verified', 'done', 'late', 'open'];

/** Every part of which pages are made, for whoever makes one: a new part is shown here. */
export function partsPage(): Page {
  return {
    title: 'Parts',
    body: html`<h1>Parts</h1>
${shown(
  'pill',
  TONES.map((tone) => html`${pill(tone, tone)} `),
)}
${shown(
  'statePill',
  STATES.map((state) => html`${statePill(state)} `),
)}
${shown(
  'person',
  ['Maria Keller', 'lee', 'Ana María de la Cruz'].map((name) => html`${person(name)} `),
)}
${shown(
  'sharePicture',
  [0, 0.4, 7, 38, 50, 100].map((percent) => html`<p>${sharePicture(percent)} ${percent} %</p>`),
)}
${shown(
  'measuresBar',
  [MEASURES, MEASURES.flatMap((each) => [each, each, each, each, each])].map(
    (states) => html`<p>${measuresBar(states)}</p>`,
  ),
)}
${shown(
  'measureSign',
  MEASURES.map((state) => html`${measureSign(state)} ${state} `),
)}
${shown('day, durationText, shortDuration', html`<p>${day('2026-02-14')}</p>${[1, 61, 120, 184, 1500, 4320].map((minutes) => html`<p>${durationText(minutes)} · ${shortDuration(minutes)}</p>`)}`)}
${shown('buttonLink', html`${buttonLink('#', 'The main action', 'main')} ${buttonLink('#', 'Another')}`)}
${shown('Form', formWithAll())}
${shown('note', note('It is done.'))}
${shown('secret', secret({ title: 'A token', value: 'failonce_…', text: 'It is shown this once.' }))}
${shown('rows', rows([{ name: 'checkout-api', marks: pill('read'), about: 'owned by Payments', acts: actButton('nothing', 'Remove', 'checkout-api') }], 'None.'))}
${shown('emptyState', emptyState({ title: 'Nothing here', text: 'What it means.', ways: buttonLink('#', 'A way on') }))}`,
  };
}

function formWithAll(): Html {
  const problem = { field: 'name', message: 'There is a team “Payments” already.' };
  const form = new Form('nothing', { act: 'nothing', typed: { name: 'Payments' }, problem });
  const options = [{ value: 'read', name: 'Read' }];
  return form.whole(html`${form.field({ name: 'name', label: 'Name', hint: 'What people call it.' })}
${form.area({ name: 'members', label: 'Members', optional: true })}
${form.choice({ name: 'scope', label: 'It may', options })}
${form.box({ name: 'all', label: 'Everybody', ticked: true })}
${button('Save', 'main')}`);
}

function shown(name: string, part: Content): Html {
  return html`<section class="part"><h2 class="quiet">${name}</h2>${part}</section>`;
}
