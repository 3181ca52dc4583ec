import type { TextEdit } from '@failonce/document';
import type { Judged } from './judged.ts';
import type { Outage } from './outage.ts';
import type { Place } from './place-for.ts';
import type { TaskFields, Tasks } from './tasks.ts';

/** What the page asks the worker to do with a text, and what comes back. */
export interface Work {
  /** What the checks say. */
  readonly judge: { readonly asked: object; readonly answer: Judged };
  /** Where to go on for a requirement. */
  readonly place: { readonly asked: { readonly requirement: string }; readonly answer: Place };
  /** All safe fixes. */
  readonly 'fix-all': { readonly asked: object; readonly answer: { readonly edits: readonly TextEdit[] } };
  readonly 'read-outage': { readonly asked: object; readonly answer: Outage };
  readonly 'write-outage': { readonly asked: { readonly outage: Outage }; readonly answer: Place };
  readonly 'read-tasks': { readonly asked: object; readonly answer: Tasks };
  readonly 'write-task': {
    readonly asked: { readonly index: number; readonly fields: TaskFields };
    readonly answer: Place;
  };
  /** As the reading page shows it. */
  readonly preview: { readonly asked: { readonly number: number }; readonly answer: { readonly markup: string } };
  /** That a failure is the same as an earlier one, or that its cause is another. */
  readonly settle: {
    readonly asked: { readonly earlier: Earlier; readonly same: boolean };
    readonly answer: Place;
  };
}

/** An earlier failure, as the text names it. */
export interface Earlier {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

export type WorkKind = keyof Work;

/** One task for the worker. */
export type Asked<K extends WorkKind = WorkKind> = K extends WorkKind
  ? { readonly kind: K; readonly text: string } & Work[K]['asked']
  : never;
