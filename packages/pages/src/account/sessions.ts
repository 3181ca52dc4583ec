import { type Html, html } from '../html/html.ts';
import { actButton } from '../parts/form.ts';
import { pill } from '../parts/pill.ts';
import { type Row, rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';
import { deviceOf } from './device.ts';

/** Where somebody is signed in. */
export interface ShownSession {
  readonly id: string;
  readonly createdAt: string;
  readonly userAgent: string | undefined;
  readonly address: string | undefined;
  /** Is it the one that asks for this page? */
  readonly current: boolean;
}

/** The places where somebody is signed in, each of which can be ended. */
export function sessionRows(sessions: readonly ShownSession[]): Html {
  return rows(
    sessions.map(({ id, createdAt, userAgent, address, current }): Row => {
      const device = deviceOf(userAgent);
      return {
        name: device,
        marks: current && pill('this one', 'accent'),
        about: html`since ${day(createdAt)}${address !== undefined && address !== '' && ` · ${address}`}`,
        acts: actButton('end-session', current ? 'Sign out' : 'End', device, { session: id }),
      };
    }),
    'Signed in nowhere.',
  );
}
