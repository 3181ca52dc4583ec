import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import type { Outage } from './recurrence-set.ts';
import type { Rankings } from './recurrence-tables.ts';

// What a team would have without us: searches by words. None of them says what is sure enough to be shown.

/** How SQLite FTS5 ranks: words stemmed, any word of the query, BM25. */
export function rankWithSqlite(outages: readonly Outage[], top: number): Rankings {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec("CREATE VIRTUAL TABLE outages USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')");
    const insert = database.prepare('INSERT INTO outages (id, text) VALUES (?, ?)');
    for (const { label, text } of outages) insert.run(label.id, text);
    const select = database.prepare('SELECT id FROM outages WHERE outages MATCH ? ORDER BY bm25(outages), id LIMIT ?');
    return rankEach(outages, top, ({ text }) => {
      const terms = [...new Set(wordsOf(text))].map((word) => `"${word}"`).join(' OR ');
      return select.all(terms, top + 1).map(({ id }) => String(id));
    });
  } finally {
    database.close();
  }
}

/** How MiniSearch ranks as it comes, asked for the whole text. */
export function rankWithMiniSearch(outages: readonly Outage[], top: number): Rankings {
  const search = new MiniSearch({ fields: ['text'] });
  search.addAll(outages.map(({ label, text }) => ({ id: label.id, text })));
  return rankEach(outages, top, ({ text }) => search.search(text).map(({ id }) => String(id)));
}

/** How the cosine of plain TF-IDF vectors ranks, stop words left out. */
export function rankWithTfIdf(outages: readonly Outage[], top: number): Rankings {
  const counted = outages.map(({ text }) => countsOf(wordsOf(text).filter((word) => !STOP_WORDS.has(word))));
  const frequencies = countsOf(counted.flatMap((counts) => [...counts.keys()]));
  const vectors = new Map(
    outages.map(({ label }, index) => {
      const weights = [...(counted[index] as ReadonlyMap<string, number>)].map(
        ([word, count]) =>
          [word, (1 + Math.log(count)) * Math.log(outages.length / (frequencies.get(word) ?? 1))] as const,
      );
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return [label.id, new Map(weights.map(([word, weight]) => [word, weight / length]))] as const;
    }),
  );
  return rankEach(outages, top, ({ label }) => {
    const query = vectors.get(label.id) ?? new Map<string, number>();
    return [...vectors]
      .map(([id, vector]) => {
        let cosine = 0;
        for (const [word, weight] of query) cosine += weight * (vector.get(word) ?? 0);
        return { id, cosine };
      })
      .sort((a, b) => b.cosine - a.cosine || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  });
}

function rankEach(outages: readonly Outage[], top: number, ids: (outage: Outage) => readonly string[]): Rankings {
  return new Map(
    outages.map((outage) => [
      outage.label.id,
      ids(outage)
        .filter((id) => id !== outage.label.id)
        .slice(0, top)
        .map((id) => ({ id, shown: false })),
    ]),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The usual function words, not those of our own fingerprint: a peer must not change with it. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but
  by can could d did do does doing down during each few for from further had has have having he her here hers him his how
  i if in into is it its itself just ll may me might more most must my no nor not now of off on once only or other our
  ours out over own re s same shall she should so some such t than that the their theirs them then there these they this
  those through to too under until up ve very was we were what when where which while who whom why will with would you
  your yours`.split(/\s+/),
);
