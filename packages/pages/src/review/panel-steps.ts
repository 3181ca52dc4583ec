import { type Content, type Html, html } from '../html/html.ts';
import { actButton, button, Form } from '../parts/form.ts';
import { day } from '../parts/time.ts';
import { fold } from './panel-fold.ts';
import type { ReviewPanelView } from './panel-view.ts';

/** The steps that are taken seldom: each says what it means before it is taken. */
export function panelSteps(view: ReviewPanelView): Content {
  const { sent, latest, mayOverride } = view;
  const may = new Set(view.may);
  const revision = { revision: String(view.revision) };
  const withReason = (
    action: string,
    {
      summary,
      means,
      more,
      send,
      override,
    }: { summary: string; means: Content; more?: (form: Form) => Html; send: string; override?: boolean },
  ): Html => {
    const act = `step-${action}`;
    const form = new Form(act, sent);
    const reason = form.area({ name: 'reason', label: 'Why', hint: 'It stays on the page, with your name.', rows: 2 });
    const content = html`<p>${means}</p>${more?.(form)}${reason}${button(send, 'grave')}`;
    return fold(sent, [act], summary, form.whole(content, override ? { ...revision, override: 'yes' } : revision));
  };
  const until = (form: Form): Html =>
    form.field({ name: 'until', label: 'Complete by', type: 'date', hint: html`Not after ${day(latest)}` });
  const steps: Content[] = [];
  if (may.has('publish-interim'))
    steps.push(
      withReason('publish-interim', {
        summary: 'Publish now, complete later',
        means: 'For urgent cases: it is marked as not complete, and nobody has to sign it before.',
        more: until,
        send: 'Publish as interim',
      }),
    );
  const blocked = may.has('publish') ? 'publish' : may.has('complete') ? 'complete' : undefined;
  if (blocked !== undefined && view.missing.length > 0 && mayOverride)
    steps.push(
      withReason(blocked, {
        summary: 'Publish in spite of that',
        means: 'An owner’s right. What is missing stays on the page, too.',
        send: 'Publish',
        override: true,
      }),
    );
  if (may.has('close') && mayOverride)
    steps.push(
      withReason('close', {
        summary: 'Close with open tasks',
        means: 'An owner’s right. What was open stays on the page, too.',
        send: 'Close',
        override: true,
      }),
    );
  if (may.has('withdraw'))
    steps.push(
      withReason('withdraw', {
        summary: 'Withdraw',
        means: 'Nothing is deleted: it stays readable, marked as withdrawn.',
        send: 'Withdraw',
      }),
    );
  const plain = (action: string, name: string, what: string): void => {
    if (may.has(action)) steps.push(actButton(`step-${action}`, name, what, revision, 'other'));
  };
  plain('take-back', 'Back to draft', 'the review ends');
  plain('reopen', 'Review it again', 'it is no longer published');
  plain('restore', 'Bring it back', 'as a draft');
  return steps.length > 0 && html`<section class="further" aria-label="Further steps">${steps}</section>`;
}
