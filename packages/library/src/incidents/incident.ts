import type { IncidentState } from './tables.ts';

/** Who is asked to write: the owner of the service, or the owners of the library where nobody owns it. */
export type AskedToWrite =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'team'; readonly id: string; readonly name: string }
  | { readonly kind: 'owners' };

/** An incident, and where its postmortem stands. Everybody who is signed in may see it. */
export interface ListedIncident {
  readonly id: string;
  readonly title: string;
  readonly service: string | undefined;
  readonly severity: string | undefined;
  readonly beganAt: string;
  readonly endedAt: string | undefined;
  /** The name of the source that told of it; undefined where a person did. */
  readonly source: string | undefined;
  readonly address: string | undefined;
  readonly createdAt: string;
  readonly state: IncidentState;
  readonly owedSince: string;
  /** Owed for longer than three working days. */
  readonly late: boolean;
  readonly asked: AskedToWrite;
  /** Its postmortem, where it is written and the viewer may see that. */
  readonly postmortem: { readonly number: number; readonly slug: string; readonly title: string } | undefined;
  readonly reason: string | undefined;
  readonly settledAt: string | undefined;
  readonly settledBy: string | undefined;
}
