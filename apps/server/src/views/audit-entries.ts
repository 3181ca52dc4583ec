import type { AuditEntry } from '@failonce/library';
import type { ShownEntry } from '@failonce/pages';

const PLACES: Readonly<Record<string, string>> = {
  person: '/admin/people/',
  session: '/admin/people/',
  team: '/admin/teams/',
  service: '/admin/services/',
  postmortem: '/pm/',
  meeting: '/pm/',
  reading: '/pm/',
  comment: '/pm/',
  incident: '/owed/',
};

/** An entry of the log as people read it: with names for ids, and a way to what it is about. */
export function shownEntry(entry: AuditEntry, names: ReadonlyMap<string, string>): ShownEntry {
  const { number, at, kind, actorName, subject, detail } = entry;
  const family = kind.slice(0, kind.indexOf('.'));
  const name = family === 'setting' ? subject : names.get(subject);
  const place = PLACES[family];
  const people = (list: unknown): string[] =>
    Array.isArray(list) ? list.map((id) => names.get(String(id)) ?? 'somebody') : [];
  return {
    number,
    at,
    kind,
    actor: actorName,
    subject: name,
    // What is gone has no page.
    address: place !== undefined && name !== undefined ? place + encodeURIComponent(subject) : undefined,
    detail,
    named: { joined: people(detail['joined']), left: people(detail['left']), lead: people(detail['lead']) },
  };
}
