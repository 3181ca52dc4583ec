import { createHash } from 'node:crypto';
import { atomFeed, dayText, durationText, type Feed, jsonFeed } from '@failonce/pages';
import type { SiteEntry } from './entry.ts';
import type { SiteFrame } from './frame.ts';

/** So many entries; readers keep what they have seen. */
const LIMIT = 30;
/** Stands where a text does not say when something was: a feed must have a time, and the clock would change it every day. */
const LONG_AGO = '1970-01-01';

/** What is new, for programs that follow the site: `newest` in the order of the list. */
export function siteFeeds(
  { title, base = '' }: SiteFrame,
  newest: readonly { readonly entry: SiteEntry; readonly address: string }[],
): { readonly atom: string; readonly json: string } {
  const feed: Feed = {
    title,
    home: `${base}index.html`,
    self: { atom: `${base}feed.atom`, json: `${base}feed.json` },
    updatedAt: timeOf(newest[0]?.entry.date),
    entries: newest.slice(0, LIMIT).map(({ entry, address }) => ({
      id: idOf(`${title}\n${base}${address}`),
      title: entry.number === undefined ? entry.title : `PM-${entry.number} ${entry.title}`,
      address: `${base}${address}`,
      summary: summaryOf(entry),
      createdAt: timeOf(entry.date),
      updatedAt: timeOf(entry.date),
      authors: entry.authors,
      tags: [...entry.services, ...entry.causes.map(({ name }) => name)],
    })),
  };
  return { atom: atomFeed(feed), json: jsonFeed(feed) };
}

/** “Outage of 61 minutes on 14 Feb 2026. The certificate expired.” */
function summaryOf({ minutes, date, cause, practice }: SiteEntry): string {
  const outage = [
    minutes !== undefined && `of ${durationText(minutes)}`,
    date !== undefined && `on ${dayText(date)}`,
  ].filter(Boolean);
  return [practice && 'Practice.', outage.length > 0 && `Outage ${outage.join(' ')}.`, cause].filter(Boolean).join(' ');
}

function timeOf(date: string | undefined): string {
  return `${date ?? LONG_AGO}T00:00:00.000Z`;
}

/** The same for the same postmortem, whenever and wherever the site is made. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
