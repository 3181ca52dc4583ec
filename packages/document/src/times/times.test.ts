import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Text } from '../text.ts';
import { leadingDate, leadingTime } from './leading.ts';
import type { TimeValue } from './time.ts';
import { findDates, findDurations, findTimes, withDayFirst } from './times.ts';
import { findZoneStatement, findZones } from './zones.ts';

const runs = Number(globalThis.process?.env.FAILONCE_RUNS ?? 300);

function text(plain: string): Text {
  return new Text(plain, { start: 0, end: plain.length }, [0], [0]);
}

const two = (value: number): string => String(value).padStart(2, '0');

function show(time: TimeValue): string {
  if (time.elapsedMinutes !== undefined) return `T+${time.elapsedMinutes}`;
  if (time.clock === undefined) return 'none!';
  const { hour, minute, second } = time.clock;
  return `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}${time.impossible ? '!' : ''}`;
}

describe('findTimes', () => {
  it.each([
    ['at 9:30am, then 9.57 pm, 6PM and 6 p.m. sharp', ['09:30', '21:57', '18:00', '18:00']],
    ['2:07 A.M. The shop; 12:05 AM; 12:05 PM', ['02:07', '00:05', '12:05']],
    ['14h34, 14H47, 0900 hrs, 2100hrs, at 0915 we', ['14:34', '14:47', '09:00', '21:00', '09:15']],
    ['11:23:45 PM and 03:19:45', ['23:23:45', '03:19:45']],
    ['noon, at midnight, 12 noon, 12 midnight', ['12:00', '00:00', '12:00', '00:00']],
    ['every midnight job, the midnight run', []],
    ['3:pm and 4: 45 am', ['15:00', '04:45']],
    ['14:15pm, at 25:10', ['14:15!', 'none!']],
    ['10:00 M', ['10:00']],
    ['10:00\u202fAM', ['10:00']],
    ['8 in the evening, 10 o’clock', ['20:00', '10:00']],
    ['T+15m, T+1h05, 20 minutes later', ['T+15', 'T+65', 'T+20']],
    ['from 10 to 11:30 AM', ['10:00', '11:30']],
    ['between ~12:00 and 1:40 PM', ['12:00', '13:40']],
    ['6-7pm', ['18:00', '19:00']],
    ['11:00 - 12:30 PM', ['11:00', '12:30']],
    ['from 2 PM to 4.', ['14:00', '16:00']],
    ['0910 to 1145', ['09:10', '11:45']],
    ['0930–1147 CEST', ['09:30', '11:47']],
  ])('reads %s', (plain, expected) => {
    expect(findTimes(text(plain)).map(show)).toEqual(expected);
  });

  it.each([
    'port 8080, HTTP 503, 1500 users, 2 servers',
    'v2.0.0 on 10.0.0.1, a 20:1 ratio, 10:15 ratio',
    'localhost:8080, 8080:80, app.js:10:15',
    'lasted 01:45 hours, lasted 1h30, took 14h',
    'from 2019 to 2021',
    'Step 4: 45 servers',
    '10:30%',
  ])('finds no time in %s', (plain) => {
    expect(findTimes(text(plain))).toEqual([]);
  });

  it('takes date and zone from before and behind the time', () => {
    const found = findTimes(text('June 9, 2024, 12:15 PM (UTC) and 12:15 PM PST on Monday (August 28, 2017)'));
    expect(found[0]).toMatchObject({ date: { year: 2024, month: 6, day: 9 }, zone: { name: 'UTC', offsetMinutes: 0 } });
    expect(found[1]).toMatchObject({
      date: { year: 2017, month: 8, day: 28 },
      zone: { name: 'PST', offsetMinutes: -480 },
    });
    expect(findTimes(text('2024-02-14T09:02Z'))[0]).toMatchObject({ date: { year: 2024 }, zone: { name: 'Z' } });
    expect(findTimes(text('2022-04-25 00:00 (GMT-04:00)'))[0]?.zone).toMatchObject({
      name: 'GMT-04:00',
      offsetMinutes: -240,
    });
  });

  it('shares the zone of a range', () => {
    expect(findTimes(text('14:30 - 15:45 UTC')).map((time) => time.zone?.name)).toEqual(['UTC', 'UTC']);
  });

  it('marks what is approximate', () => {
    expect(findTimes(text('around 9:15, ~10:20, 11:00')).map((time) => time.approximate)).toEqual([true, true, false]);
  });

  it('tells what a mistyped zone was meant for', () => {
    expect(findTimes(text('14h47 GTM+2'))[0]?.zone).toMatchObject({
      name: 'GTM+2',
      offsetMinutes: undefined,
      meant: 'GMT+2',
    });
  });
});

describe('leadingTime', () => {
  it.each([
    ['10:00 AM PST: The disk', '10:00', 'The disk'],
    ['[ 8: 14 am PST ] - Sales', '08:14', 'Sales'],
    ['At 10:00 am, alerts', '10:00', 'alerts'],
    ['On June 9, 2024 at 12:15 PM (UTC), the', '12:15', 'the'],
    ['🕒 09:05 – 🚨 Alert', '09:05', '🚨 Alert'],
    ['0930 alert', '09:30', 'alert'],
    ['1430 - alert', '14:30', 'alert'],
    ['June 9, 2024 - 0900 foo', '09:00', 'foo'],
    ['T+0: start', 'T+0', 'start'],
    ['+15m – alert', 'T+15', 'alert'],
    ['Day 2-3: The attack', 'T+1440', 'The attack'],
    ['10:30 AM - 10:45 AM: Checked', '10:30', 'Checked'],
    ['13:20PM :- Alert', '13:20!', 'Alert'],
    ['9.40 - alert', '09:40', 'alert'],
    ['Monday, 9:00 AM: foo', '09:00', 'foo'],
    ['10:30 – 2 servers restarted', '10:30', '2 servers restarted'],
    ['3:00 PM local time: foo', '15:00', 'foo'],
  ])('reads %s', (plain, time, words) => {
    const found = leadingTime(text(plain));
    expect(found === undefined ? undefined : show(found.time)).toBe(time);
    expect(plain.slice(found?.wordsAt)).toBe(words);
  });

  it.each([
    'June 9, 2024: The disk',
    'Issue detected: 08:00 AM (PST)',
    '1500 users could not log in',
    '2.5 GB of logs',
    'The error at 10:00',
    '',
  ])('finds none in %s', (plain) => {
    expect(leadingTime(text(plain))).toBeUndefined();
  });

  it('offers a date that leads', () => {
    expect(leadingDate(text('June 9, 2024: The disk'))).toMatchObject({ date: { month: 6, day: 9 }, wordsAt: 14 });
    expect(leadingDate(text('The disk of June 9'))).toBeUndefined();
  });
});

describe('findDates', () => {
  const show = (plain: string): string[] =>
    findDates(text(plain)).map(
      (date) => `${date.year ?? '????'}-${two(date.month)}-${two(date.day)}${date.orderUnsettled ? '?' : ''}`,
    );
  it.each([
    ['2024-06-09, 2019.10.21, 2023–02–04', ['2024-06-09', '2019-10-21', '2023-02-04']],
    ['June 9, 2024. 9th of June 2024', ['2024-06-09', '2024-06-09']],
    ['Saturday 2nd May', ['????-05-02']],
    ['12 may 2022 and Feb., 20th, 2017', ['2022-05-12', '2017-02-20']],
    ['03-30-17, 08/24/17, 24/08/2017', ['2017-03-30', '2017-08-24', '2017-08-24']],
    ['03/10/2017', ['2017-03-10?']],
    ['Febuary 3rd, 2021, Ocotber 5 2020', ['2021-02-03', '2020-10-05']],
    ['9-Jun-2024, June 9, ’24', ['2024-06-09', '2024-06-09']],
    ['24/7, it may 10 times, 1.12.17, server 5, 2024-13-45', []],
  ])('reads %s', (plain, expected) => {
    expect(show(plain)).toEqual(expected);
  });

  it('reads the other order where it is told to', () => {
    expect(findDates(text('03/10/2017')).map(withDayFirst)[0]).toMatchObject({ month: 10, day: 3 });
  });
});

describe('findZones', () => {
  const names = (plain: string): string[] => findZones(text(plain)).map((zone) => zone.name);
  it.each([
    ['10:00 PT, Nairobi time, Africa/Lagos', ['PT', 'Nairobi time', 'Africa/Lagos']],
    ['UTC+05:30, UTC -3, GMT-04:00', ['UTC+05:30', 'UTC -3', 'GMT-04:00']],
    ['Eastern Standard Time and SAST', ['Eastern Standard Time', 'SAST']],
    ['it was est. 2010; we eat the cat; the IT people, PT. Company', []],
    ['14:30, Lima time', ['Lima time']],
  ])('reads %s', (plain, expected) => {
    expect(names(plain)).toEqual(expected);
  });

  it('knows that some names are ambiguous', () => {
    expect(findZones(text('at 10:00 CST'))[0]).toMatchObject({ ambiguous: true, offsetMinutes: undefined });
  });

  it.each([
    ['All times in UTC.', 'UTC'],
    ['times are PST', 'PST'],
    ['(All in Greenwich Mean Time)', 'Greenwich Mean Time'],
    ['Timeline (all times Pacific Time)', 'Pacific Time'],
    ['Time zone: WAT', 'WAT'],
    ['Timeline (UTC)', 'UTC'],
    ['All entries are in UTC.', 'UTC'],
    ['Timezone - East Africa Time (EAT)', 'EAT'],
    ['Times shown in local time.', undefined],
    ['Detection Time: 01:15 AM (UTC)', undefined],
  ])('reads the statement %s', (plain, expected) => {
    expect(findZoneStatement(text(plain))?.name).toBe(expected);
  });
});

describe('findDurations', () => {
  it.each([
    ['61 minutes, 1h 41m, 1 hour 41 minutes, 2 hours and 15 mins', [61, 101, 101, 135]],
    ['six hours, an hour and a half, half an hour', [360, 90, 30]],
    ['2.5 hours, 1 day, 2 hours; ~45min; 90-minute; 4 hrs', [150, 1560, 45, 90, 240]],
    ['01:45 hours; 4hrs: 40mins: 36secs', [105, 280.6]],
    ['forty-five minutes; one and a half hours; 1 ½ hours', [45, 90, 90]],
    ['two to three hours, 2-3 hours, 45M users, 2100hrs', []],
  ])('reads %s', (plain, expected) => {
    expect(findDurations(text(plain)).map((found) => found.minutes)).toEqual(expected);
  });

  it('marks what is approximate', () => {
    expect(findDurations(text('about 3 hours; exactly 2 hours; ~45min')).map((found) => found.approximate)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('on any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '10',
      ':',
      '30',
      'AM',
      'p.m.',
      'UTC',
      'GMT+',
      '-',
      '–',
      'June',
      '2024',
      ' to ',
      'T+',
      'h',
      'hours',
      'and',
      'noon',
      'Day ',
      '(',
      ')',
      '/',
      '.',
      ' ',
      'Pacific Time',
      'a half',
    ),
  );
  const words = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  it('finds spans inside it, in order, and throws nothing', () => {
    fc.assert(
      fc.property(words, (plain) => {
        const source = text(plain);
        const times = findTimes(source);
        for (const found of [...times, ...findDates(source), ...findZones(source), ...findDurations(source)]) {
          expect(found.span.start).toBeGreaterThanOrEqual(0);
          expect(found.span.end).toBeGreaterThan(found.span.start);
          expect(found.span.end).toBeLessThanOrEqual(plain.length);
        }
        for (let i = 1; i < times.length; i++) {
          expect((times[i] as TimeValue).span.start).toBeGreaterThanOrEqual((times[i - 1] as TimeValue).span.end);
        }
        const lead = leadingTime(source);
        if (lead !== undefined) expect(lead.wordsAt).toBeLessThanOrEqual(plain.length);
        findZoneStatement(source);
        leadingDate(source);
      }),
      { numRuns: runs },
    );
  });

  it('reads every clock time that a program writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        expect(findTimes(text(`It ended at ${two(hour)}:${two(minute)} UTC.`)).map(show)).toEqual([
          `${two(hour)}:${two(minute)}`,
        ]);
      }),
      { numRuns: runs },
    );
  });
});
