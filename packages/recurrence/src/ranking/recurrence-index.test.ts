import { parse } from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../causes.generated.ts';
import { fingerprint } from '../fingerprint.ts';
import { RecurrenceIndex } from './recurrence-index.ts';

const read = (text: string) => fingerprint(parse(text));

const shop = read(`# Checkout refused cards
## Summary
Customers could not pay for an hour.
## Root Cause
The TLS certificate of the payment gateway expired at midnight. Its renewal was a reminder in the calendar of somebody who had left, and nothing watched when it ends.
`);
const scanners = read(`# Warehouse scanners offline
## Summary
Parcels were sorted by hand.
## Root Cause
The scanners no longer trusted the server: the cert that it presented had lapsed on Sunday because the automatic renewal had been failing for weeks without an alert.
`);
const queue = read(`# Orders stood still
## Summary
New orders were not accepted.
## Root Cause
The volume of the order queue filled up. Old segments were never deleted after the retention setting was lost, so no space was left on the disk.
`);
const kitchen = `# The canteen closed early
## Summary
Lunch ended at noon because the delivery van met a herd of sheep on the road and the driver waited politely.
## Root Cause
Sheep crossed the country road in their own good time, and the soup cooled down beside the meadow.
`;

function library(): RecurrenceIndex {
  const index = new RecurrenceIndex();
  index.set('shop', shop);
  index.set('queue', queue);
  return index;
}

describe('similar failures', () => {
  it('are found though they are told in other words', () => {
    const [first] = library().similar(scanners);
    expect(first).toMatchObject({ key: 'shop', shown: true, cause: 'certificate-expired-or-mismatched' });
  });

  it("put one's own earlier one before another's, and another's before one's own that failed in another way", () => {
    const boards = read(`# Departure boards stood still
## Root Cause
The disk of the depot server was full. The Lantern timetable importer wrote a trace file for every tram, nothing deleted the old ones, and nobody watched the free space of the volume.
`);
    const ownDisk = read(`# Timetables of yesterday
## Root Cause
A configuration change had been pushed to every depot without review: it switched off that the Lantern timetable importer deletes its trace files, and a week later the tram depot's server took no more writes to its volume.
`);
    const ownCertificate = read(`# Trams without timetables
## Root Cause
The certificate of the Lantern timetable importer at the depot expired on Sunday, and every tram kept the timetable of yesterday. Nothing had watched its renewal.
`);
    const clearest = read(`# Orders stood still
## Root Cause
The disk of the order database was full. Old log files were never deleted, nothing alerted on the free space, and once no space was left on the device every write failed.
`);
    const index = new RecurrenceIndex();
    for (const [key, print] of Object.entries({ clearest, ownCertificate, ownDisk })) index.set(key, print);
    expect(index.similar(boards).map(({ key }) => key)).toEqual(['ownDisk', 'clearest', 'ownCertificate']);
  });

  it('are not shown where another mechanism failed', () => {
    const shown = library()
      .similar(scanners)
      .filter((hit) => hit.shown);
    expect(shown.map(({ key }) => key)).toEqual(['shop']);
  });

  it('are not claimed for a failure unlike all others', () => {
    expect(
      library()
        .similar(read(kitchen))
        .filter((hit) => hit.shown),
    ).toEqual([]);
  });

  it.each([
    ['an empty document', ''],
    ['a template', '## Summary\n\n## Timeline\n\n## Root Cause\n\n[not yet known]\n'],
    ['one without a cause', '# Outage\n\n## Summary\nThe shop was slow for an hour. We are sorry.\n'],
    [
      'another language',
      '## Ursache\nDas Zertifikat des Zahlungsdienstes ist um Mitternacht abgelaufen, und niemand hat es bemerkt, weil die Erinnerung bei einem Kollegen lag, der die Firma verlassen hatte.\n',
    ],
    ['one word again and again', `# Outage\n\n${'certificate '.repeat(80_000)}`],
  ])('are never claimed for %s', (_, text) => {
    const print = read(text);
    expect(print.causes).toEqual([]);
    expect(
      library()
        .similar(print)
        .filter((hit) => hit.shown),
    ).toEqual([]);
  });

  it('leave out what the asker may not see, before ranking', () => {
    expect(
      library()
        .similar(scanners, 1, (key) => key !== 'shop')
        .map(({ key }) => key),
    ).toEqual(['queue']);
  });

  it('leave out drills, on either side', () => {
    const drill = read(
      '---\nkind: practice\n---\n## Root Cause\nThe certificate of the drill expired, and nothing watched its renewal.\n',
    );
    const index = library();
    index.set('drill', drill);
    expect(index.size).toBe(2);
    expect(index.similar(drill)).toEqual([]);
  });

  it('follow a replaced and a removed postmortem', () => {
    const index = library();
    index.set('shop', queue);
    expect(index.similar(scanners).filter((hit) => hit.shown)).toEqual([]);
    index.delete('queue');
    expect(index.size).toBe(1);
  });

  it('are the same for the same text, from 0 to 1, and at most as many as asked for', () => {
    const words = fc.constantFrom(
      'the',
      'certificate',
      'expired',
      'disk',
      'full',
      'retry',
      'queue',
      'no',
      'failover',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.nat({ max: 3 }), (list, top) => {
        const text = `## Root Cause\n${list.join(' ')}\n`;
        const hits = library().similar(read(text), top);
        expect(hits).toEqual(library().similar(read(text), top));
        expect(hits.length).toBeLessThanOrEqual(top);
        for (const { score } of hits) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: Math.min(1000, Number(process.env['FAILONCE_RUNS'] ?? 50)) },
    );
  });

  const many = (): RecurrenceIndex => {
    const index = new RecurrenceIndex();
    let count = 0;
    for (const { id, examples } of causes)
      for (const example of examples) index.set(`${id}-${count++}`, read(`## Root Cause\n${example}\n`));
    return index;
  };

  it('rank the first few as they rank all', () => {
    const index = many();
    const all = index.similar(scanners, index.size);
    for (const top of [1, 3, 10, 50]) expect(index.similar(scanners, top)).toEqual(all.slice(0, top));
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('come back as they were saved', () => {
    const index = many();
    index.delete('retry-storm-3');
    index.set('Größe 停', shop);
    const loaded = RecurrenceIndex.fromBytes(index.toBytes());
    expect(loaded?.size).toBe(index.size);
    expect(loaded?.similar(scanners, 20)).toEqual(index.similar(scanners, 20));
    loaded?.set('queue', queue);
    expect(loaded?.similar(queue, 1)[0]?.key).toBe('queue');
  });

  it('are to be made anew where what was saved is damaged', () => {
    const bytes = library().toBytes();
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(RecurrenceIndex.fromBytes(damaged)).toBeUndefined();
        expect(RecurrenceIndex.fromBytes(bytes.slice(0, at))).toBeUndefined();
      }),
    );
  });
});
