import { type Html, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { AGENDA_ITEMS, type PlanShown } from './meeting.ts';

/** What stands in the form of a plan. */
export interface PlanForm {
  /** Of a meeting that is there. */
  readonly plan: PlanShown | undefined;
  /** For a new one. */
  readonly day: string;
  readonly zone: string;
  /** Who comes, a line each. */
  readonly participants: string;
  /** Zones that are offered. */
  readonly zones: readonly string[];
  readonly sent: Sent | undefined;
}

/** When a meeting shall be, how long, and who comes. */
export function planForm({ plan, day, zone, participants, zones, sent }: PlanForm): Html {
  const form = new Form(plan === undefined ? 'plan' : 'change', sent);
  return form.whole(html`<div class="line-of-fields">
${form.field({ name: 'day', label: 'Day', type: 'date', value: plan?.day ?? day })}
${form.field({ name: 'time', label: 'Time', value: plan?.time ?? '10:00', example: '10:00', most: 5 })}
${form.field({ name: 'zone', label: 'Zone', value: plan?.zone ?? zone, list: 'meeting-zones', most: 60 })}
${form.field({ name: 'minutes', label: 'Minutes', value: String(plan?.minutes ?? 30), keys: 'numeric', most: 3 })}
</div>
<datalist id="meeting-zones">${zones.map((each) => html`<option value="${each}"></option>`)}</datalist>
${form.area({ name: 'participants', label: 'Who comes', value: participants, optional: true, rows: 4, hint: 'A line each: the e-mail or the name of somebody here, or the name of a guest.' })}
<details class="meeting-agenda-minutes"><summary>Minutes of each item</summary><p class="hint">Blank: its share of the whole.</p><div class="line-of-fields">${AGENDA_ITEMS.map(({ id, name }) => form.field({ name: id, label: name, value: plan === undefined ? '' : String(plan.agenda[id]), keys: 'numeric', optional: true, most: 3 }))}</div></details>
${button(plan === undefined ? 'Plan the meeting' : 'Save', plan === undefined ? 'main' : 'other')}`);
}
