import { attributes, blocksOf, type Content, dayText, type FirstScreen, firstScreenOf, html } from '@failonce/pages';
import { type Answer, answersOf, nameOf, shortened, standingOf } from '../answers/answers.ts';
import { lengthOf, TURN_NAMES, turnsOf } from '../answers/turns.ts';
import type { Published } from '../published.ts';
import { blocksAsMail } from './blocks-as-mail.ts';
import { withLooks } from './looks.ts';

export const MOST_MEASURES = 20;
export const MOST_TURNS = 12;
const LONGEST = 300;

/**
 * A postmortem as a mail: the answers, the turning points, the measures, and where the rest is. What is read nowhere else
 * is in it, whole. Tables and looks at every part: that is what Outlook and its like can show.
 */
export function mailHtml(published: Published): string {
  const { reading, address } = published;
  const screen = firstScreenOf(reading);
  const answers = answersOf(reading, screen);
  const preview = [screen.duration, screen.share && `${screen.share} of users`, screen.summary.cause]
    .filter(Boolean)
    .join(' · ');
  return withLooks(`<!doctype html>
${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${nameOf(reading)}</title>
</head>
<body class="page" bgcolor="#fbfaf7">
<div class="hidden">${shortened(preview, 140)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#fbfaf7"><tr><td align="center" class="outer">
<table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" class="card"><tr><td class="inner">
<p class="about">${aboutText(published, screen)}</p>
<h1 class="title">${shortened(reading.title, LONGEST)}</h1>
${screen.notes.map(({ tone, text }) => html`<p ${attributes({ class: tone === 'plain' ? 'note-plain' : 'note' })}>${shortened(text, 2 * LONGEST)}</p>`)}
<table width="100%" cellpadding="0" cellspacing="0" border="0" class="answers">${ROWS.map(
  (ids) =>
    html`<tr>${ids.map((id) =>
      answerCell(
        answers.find((each) => each.id === id),
        screen,
        ids.length,
      ),
    )}</tr>`,
)}</table>
${address !== undefined && html`<p class="ways"><a href="${address}" class="way">Read the whole postmortem</a></p>`}
${timeline(screen)}
${measures(screen)}
${address === undefined && html`<div class="text">${blocksAsMail(blocksOf(reading.document))}</div>`}
<p class="foot">As it stood on ${dayText(reading.today)}.${address !== undefined && html` As it is now: <a href="${address}" class="link">${address}</a>`}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`}`);
}

/** “Postmortem PM-42 · SEV-1 · Published · 11 Mar 2025”. */
export function aboutText({ reading: { number } }: Published, { state, marks, date }: FirstScreen): string {
  return [number === undefined ? 'Postmortem' : `Postmortem PM-${number}`, ...marks, state?.name, date]
    .filter((each) => each !== undefined)
    .map((each) => shortened(each, 80))
    .join(' · ');
}

/** As on the card of the reading page: what is short stands side by side, on a phone too. */
const ROWS = [['outage', 'users'], ['impact'], ['why'], ['safe', 'before']] as const;

function answerCell(given: Answer | undefined, { safety, before }: FirstScreen, beside: number): Content {
  if (given === undefined) return undefined;
  const { id, question, answer, more } = given;
  const look =
    id === 'outage' || id === 'users'
      ? 'large'
      : id === 'safe'
        ? lookOf(safety.tone)
        : id === 'before' && before.answer !== undefined
          ? lookOf(before.answer.tone)
          : undefined;
  return html`<td valign="top" class="answer" ${attributes({ colspan: 3 - beside, width: beside === 2 ? '50%' : undefined })}><span class="question">${question}</span><br><span ${attributes({ class: look })}>${answer}</span>${more !== undefined && html`<br><span class="more">${more}</span>`}</td>`;
}

function lookOf(tone: string): string {
  return tone === 'good' || tone === 'warn' || tone === 'bad' ? tone : 'plain';
}

/** The stretches as a bar, each as wide as it was long, and the turning points below it. */
function timeline(screen: FirstScreen): Content {
  const { turns, zone } = turnsOf(screen);
  if (turns.length === 0) return undefined;
  const stretches = screen.line?.stretches ?? [];
  const whole = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  // A stretch that is too short for its words would break the bar.
  const width = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    Math.round(18 + ((to - from) / Math.max(1, whole)) * (100 - 18 * stretches.length));
  const bar =
    stretches.length > 0 &&
    html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="bar"><tr>${stretches.map((each) => html`<td width="${width(each)}%" bgcolor="#f9e9e4" class="detect">${lengthOf(each)} ${each.name}</td>`)}</tr></table>`;
  return html`<h2 class="part">Timeline <span class="more">(${shortened(zone, 40)})</span></h2>${bar}<table width="100%" cellpadding="0" cellspacing="0" border="0" class="rows">${turns.slice(0, MOST_TURNS).map(({ clock, kind, words }) => html`<tr><td valign="top" class="clock">${clock}</td><td valign="top" class="event"><b>${TURN_NAMES[kind]}</b><br><span class="more">${shortened(words, LONGEST)}</span></td></tr>`)}</table>`;
}

const STATES = { verified: 'Verified', done: 'Done', late: 'Late', open: 'Open', declined: 'Declined' } as const;
const STATE_LOOKS = { verified: 'good', done: 'good', late: 'warn', open: 'plain', declined: 'plain' } as const;

function measures({ measures: all }: FirstScreen): Content {
  if (all.length === 0) return undefined;
  const more = all.length - MOST_MEASURES;
  return html`<h2 class="part">Measures</h2><table width="100%" cellpadding="0" cellspacing="0" border="0" class="rows">${all.slice(0, MOST_MEASURES).map((each) => html`<tr><td valign="top" class="sign"><span ${attributes({ class: STATE_LOOKS[each.state] })}>${STATES[each.state]}</span></td><td valign="top" class="measure">${shortened(each.text, LONGEST)}<br><span class="more">${standingOf(each)}</span></td></tr>`)}</table>${more > 0 && html`<p class="about">and ${more} more</p>`}`;
}
