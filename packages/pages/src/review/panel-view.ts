import type { Sent } from '../parts/form.ts';

/** Somebody who has said something, and when. */
export interface Said {
  readonly name: string;
  readonly at: string;
}

/** Another postmortem of the library. */
export interface Other {
  readonly number: number;
  readonly title: string;
}

export type SignedPart = 'peer' | 'quality';

/** All that the panel of the review page shows. */
export interface ReviewPanelView {
  /** Of the postmortem: “/pm/42-checkout-down”. */
  readonly address: string;
  readonly state: string;
  readonly revision: number;
  readonly interimUntil: string | undefined;
  readonly isAuthor: boolean;
  /** What publishing still asks for; `confirm`: a requirement that a reviewer may say is met. */
  readonly missing: readonly {
    readonly what: string;
    readonly message: string;
    readonly line?: number | undefined;
    readonly confirm?: string | undefined;
  }[];
  /** Who is asked and has not answered. `mine`: it waits for the reader. */
  readonly requests: readonly (Said & {
    readonly number: number;
    readonly part: SignedPart;
    readonly by: string;
    readonly mine: boolean;
  })[];
  readonly signOffs: readonly (Said & {
    readonly part: SignedPart;
    readonly revision: number;
    readonly words: string | undefined;
    /** Questions to which the answer was no. */
    readonly no: readonly string[];
    /** Of a text that said something else. */
    readonly outdated: boolean;
  })[];
  readonly changesAsked: readonly (Said & { readonly words: string; readonly answered: boolean })[];
  readonly confirmed: readonly (Said & { readonly title: string; readonly quote: string })[];
  readonly seenBefore: readonly (Said & {
    readonly answer: 'recurrence' | 'other-cause' | 'new';
    readonly earlier: Other | undefined;
  })[];
  /** Earlier failures that look alike and of which nobody has said anything yet. */
  readonly alike: readonly Other[];
  readonly published: (Said & { readonly reason: string | undefined; readonly missing: readonly string[] }) | undefined;
  readonly withdrawn: (Said & { readonly reason: string }) | undefined;
  /** The questions that a reviewer answers. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  /** The steps that the reader may take. */
  readonly may: readonly string[];
  readonly maySign: SignedPart | undefined;
  readonly mayAsk: boolean;
  readonly mayOverride: boolean;
  readonly mayAnswer: boolean;
  /** Whom one may ask, by name: some of them. */
  readonly known: readonly string[];
  /** The last day to which something may be published before it is complete. */
  readonly latest: string;
  readonly sent: Sent | undefined;
}
