import type { Aim } from '@failonce/document';
import { type Content, type Html, html } from '../html/html.ts';
import { day } from '../parts/time.ts';
import { AIM_NAMES } from './task.ts';

/** What shows that a task is done: an address, or a picture. */
export interface ShownEvidence {
  readonly text: string;
  /** Undefined for what is no address that a browser may follow. */
  readonly href: string | undefined;
}

/** Something that happened to a task. Names stand for people. */
export interface TaskStep {
  readonly kind: string;
  readonly at: string;
  /** Undefined where the system did it. */
  readonly by: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | null | undefined;
  readonly reason?: string | undefined;
  readonly words?: string | undefined;
  readonly evidence?: ShownEvidence | undefined;
  /** The day, where it was earlier than it was written down. */
  readonly on?: string | undefined;
  readonly written?: 'now' | 'then' | undefined;
  readonly cameBack?: boolean | undefined;
  readonly aim?: Aim | undefined;
}

/** What became of a task, in sentences, the newest last. */
export function taskHistory(steps: readonly TaskStep[]): Html {
  return html`<ol class="history">${steps.map((step) => html`<li><span class="small">${day(step.at)}</span> ${sentence(step)}</li>`)}</ol>`;
}

function sentence(step: TaskStep): Content {
  const { by = 'The text', owner, due, reason, words, on, written } = step;
  switch (step.kind) {
    case 'proposed':
      return html`Promised${owner && ` for ${owner}`}${due && html`, due ${day(due)}`}.`;
    case 'reworded':
      return html`The text says it otherwise${words !== undefined && html`: “${words}”`}${due && html`, due ${day(due)}`}.`;
    case 'owned':
      return `${owner ?? 'Somebody'} has come into the library and has it.`;
    case 'gone':
      return 'The text does not have it any more.';
    case 'back':
      return 'The text has it again.';
    case 'accepted':
      return `${by} accepted it.`;
    case 'handed':
      return `${by} handed it to ${owner ?? 'somebody'}.`;
    case 'started':
      return `${by} began.`;
    case 'postponed':
      return html`${by} postponed it${due && html` to ${day(due)}`}${because(reason)}`;
    case 'decline-asked':
      return html`${by} asked for it to be declined${because(reason)}`;
    case 'declined':
      return html`${by} declined it${because(reason)}`;
    case 'decline-refused':
      return html`${by} did not agree to decline it${because(reason)}`;
    case 'done':
      return html`${written === undefined ? `${by} said that it is done` : 'The text says that it is done'}${on !== undefined && html`, since ${day(on)}`}${shown(step.evidence)}.`;
    case 'verified':
      return html`${by} verified it${because(words)}`;
    case 'reopened':
      return html`${written === undefined ? `${by} reopened it` : 'The text says that it is not done'}${because(reason)}`;
    case 'looked-again':
      return html`${by} looked again: ${step.cameBack ? 'it came back' : 'it did not come back'}${because(words)}`;
    case 'aimed':
      return `${by} said what it is for: ${step.aim === undefined ? 'nothing' : AIM_NAMES[step.aim].toLowerCase()}.`;
    default:
      return `${by} changed it.`;
  }
}

function because(reason: string | undefined): Content {
  return reason === undefined || reason === '' ? '.' : html`: “${reason}”`;
}

function shown(evidence: ShownEvidence | undefined): Content {
  return evidence !== undefined && html`: ${evidenceLink(evidence)}`;
}

/** What shows it, to be followed where it can be. */
export function evidenceLink({ href, text }: ShownEvidence): Content {
  return href === undefined ? text : html`<a href="${href}" rel="noreferrer">${text}</a>`;
}
