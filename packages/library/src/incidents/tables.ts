/** A program that tells of alerts. Its address is a secret, and ends when it is revoked. */
export interface AlertSourceTable {
  id: string;
  name: string;
  /** In which words it tells: `alertmanager`. */
  kind: string;
  secret_hash: string;
  /** What its messages are signed with, sealed; null where they are not. */
  signing: string | null;
  /** The service of alerts that name none. */
  service: string;
  /** Alerts up to this rank are incidents (1 is the gravest); null for all. */
  up_to: number | null;
  /** Only alerts that last so long are. */
  minutes: number;
  created_at: string;
  created_by: string;
  heard_at: string | null;
  revoked_at: string | null;
}

/** What a source has told of one alert, by the source's own id: told again, it is the same. */
export interface AlertTable {
  source_id: string;
  external_id: string;
  /** The incident that it is, or is part of; null for as long as it is none. */
  incident_id: string | null;
  title: string;
  service: string;
  severity: string;
  address: string | null;
  began_at: string;
  /** From when on it is an incident, unless it ends before. */
  ripe_at: string;
  ended_at: string | null;
}

/** Where an incident stands: it wants a postmortem, has one, or needs none. */
export type IncidentState = 'owed' | 'written' | 'unneeded';

/** Something that hurt, and of which a postmortem is owed until somebody has written it or says why not. */
export interface IncidentTable {
  id: string;
  title: string;
  /** As it was named; empty where nobody said. */
  service: string;
  /** To find it by: lower case, as in the catalogue of services. */
  service_value: string;
  severity: string;
  began_at: string;
  /** When the last alert of it began: one of the same service within an hour is part of it. */
  latest_at: string;
  ended_at: string | null;
  /** The name of the source; empty for a person. */
  source: string;
  source_id: string | null;
  /** Where the source shows it. */
  address: string | null;
  created_at: string;
  /** Who has told of it; empty for a source. */
  created_by: string;
  state: IncidentState;
  /** Since when it is owed: that is what reminders count from. */
  owed_since: string;
  postmortem_id: string | null;
  /** Why it needs none. */
  reason: string;
  settled_at: string | null;
  settled_by: string | null;
}

/** Which step of a reminder was taken for a thing: none is taken twice, and none that is weaker. */
export interface RemindedTable {
  kind: string;
  subject: string;
  /** What it was counted from: the day that something is due. Another one begins anew. */
  anchor: string;
  step: number;
  at: string;
}

export interface IncidentTables {
  alert_source: AlertSourceTable;
  alert: AlertTable;
  incident: IncidentTable;
  reminded: RemindedTable;
}
