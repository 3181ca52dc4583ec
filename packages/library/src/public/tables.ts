/** A version of a postmortem for outsiders: the text that is asked for, and what became of it. */
export interface PublicVersionTable {
  id: string;
  postmortem_id: string;
  /** The revision that the text was made of. */
  revision: number;
  /** The public text, as it was approved: shown to everybody who may read it. */
  markdown: string;
  sha256: string;
  /** `unguessable`: at an address with 128 random bits; `slug`: at one that tells what it is about. */
  kind: 'unguessable' | 'slug';
  /** Below `/public/`. Kept by all versions of a postmortem, until one is withdrawn. */
  address: string;
  /** Shown only while it is `approved`; `replaced` by a newer one; `declined` and `taken-back` never were. */
  state: 'asked' | 'approved' | 'replaced' | 'withdrawn' | 'declined' | 'taken-back';
  asked_at: string;
  asked_by: string;
  approved_at: string | null;
  approved_by: string | null;
  ended_at: string | null;
  ended_by: string | null;
  /** Why it was withdrawn or declined; empty where nobody said. */
  reason: string;
}

export interface PublicTables {
  public_version: PublicVersionTable;
}
