import { type Content, type Html, html } from '../html/html.ts';
import { actButton, button, Form } from '../parts/form.ts';
import { person } from '../parts/person.ts';
import { pill } from '../parts/pill.ts';
import { day } from '../parts/time.ts';
import { fold } from './panel-fold.ts';
import type { ReviewPanelView } from './panel-view.ts';

const PARTS = { peer: 'Peer', quality: 'Quality reviewer' } as const;

/** Who has signed, who has asked for changes, and who is asked. */
export function panelPeople(view: ReviewPanelView): Content {
  const { signOffs, changesAsked, requests, confirmed, mayAsk } = view;
  const rows = [
    ...changesAsked.map(({ name, at, words, answered }) =>
      row(name, answered ? pill('Changed since', 'warn') : pill('Asks for changes', 'bad'), day(at), quoted(words)),
    ),
    ...signOffs.map(({ name, at, part, revision, words, no, outdated }) =>
      row(
        name,
        outdated ? pill('Signed an earlier text', 'warn') : pill('Signed off', 'good'),
        html`${PARTS[part]}, revision ${revision}, ${day(at)}`,
        html`${no.length > 0 && html`<p>Said no to: ${no.join(' ')}</p>`}${words !== undefined && quoted(words)}`,
      ),
    ),
    ...requests.map((request) => asked(view, request)),
    ...confirmed.map(({ name, title, quote }) => row(name, pill('Confirmed'), title, quoted(quote))),
  ];
  if (rows.length === 0 && !mayAsk) return undefined;
  return html`<section aria-labelledby="people"><h2 id="people">Reviewers</h2>
${rows.length === 0 ? html`<p>Nobody is asked yet.</p>` : html`<ul class="reviewers">${rows}</ul>`}
${mayAsk && askForm(view)}
${(mayAsk || requests.some(({ mine }) => mine)) && html`<datalist id="known-reviewers">${view.known.map((name) => html`<option value="${name}"></option>`)}</datalist>`}</section>`;
}

function row(name: string, mark: Html, when: Content, below: Content): Html {
  return html`<li>${person(name)}<div><b>${name}</b> ${mark} <span class="when">${when}</span>${below}</div></li>`;
}

function quoted(words: string): Html {
  return html`<blockquote>${words}</blockquote>`;
}

function asked(view: ReviewPanelView, { number, name, at, part, by, mine }: ReviewPanelView['requests'][number]): Html {
  const remind = view.mayAsk && actButton('remind', 'Remind', name, { request: String(number) });
  const when = html`${PARTS[part]}, by ${by} on ${day(at)}`;
  return row(name, pill('Asked', 'accent'), when, html`${remind}${mine && handOn(view, number)}`);
}

/** For who is asked and will not: to hand it on, or to decline. */
function handOn({ sent }: ReviewPanelView, number: number): Html {
  const acts = [`delegate-${number}`, `decline-${number}`] as const;
  const [delegate, decline] = [new Form(acts[0], sent), new Form(acts[1], sent)];
  const request = { request: String(number) };
  const who = delegate.field({
    name: 'who',
    label: 'Hand it on to',
    list: 'known-reviewers',
    hint: 'A name or an e-mail address',
  });
  const reason = decline.field({ name: 'reason', label: 'Or decline; say why, if you like', optional: true });
  return fold(
    sent,
    acts,
    'Not me',
    html`${delegate.whole(html`${who}${button('Hand on')}`, request)}${decline.whole(html`${reason}${button('Decline')}`, request)}`,
  );
}

function askForm({ sent }: ReviewPanelView): Html {
  const form = new Form('request', sent);
  const who = form.field({
    name: 'who',
    label: 'Who',
    list: 'known-reviewers',
    hint: 'A person, a team, or a service: its owner is asked.',
  });
  const part = form.choice({
    name: 'part',
    label: 'As',
    options: [
      { value: 'peer', name: 'Peer, who knows the matter' },
      { value: 'quality', name: 'Quality reviewer, after the peers' },
    ],
  });
  return fold(sent, ['request'], 'Ask somebody', form.whole(html`${who}${part}${button('Ask', 'main')}`));
}
