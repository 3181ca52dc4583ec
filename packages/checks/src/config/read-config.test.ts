import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../engine.ts';
import { defaultSettings } from '../settings.ts';
import { configJsonSchema } from './config-schema.ts';
import { dueDaysOf } from './due-choices.ts';
import { readConfig } from './read-config.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

const problems = async (text: string): Promise<string[]> => {
  const read = await readConfig(text);
  if (!('problems' in read)) throw new Error('It is valid.');
  return read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};
const settings = async (text: string) => {
  const read = await readConfig(text);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.settings;
};

describe('a valid file', () => {
  it.each(['', '\n', '# nothing yet\n', 'levels:\nwords:\nlimits:\n  words:\n', '\ufeffformat: failonce\n', '{}'])(
    '%j changes nothing',
    async (text) => {
      expect(await settings(text)).toEqual(defaultSettings);
    },
  );

  it('moves levels, limits, names, parts and words', async () => {
    const read = await readConfig(`levels: { timeline-escalation: error, length: off }
limits:
  words: { most: 900 }
  event-sentences: 3
parts:
  names: { timeline: [Ablauf] }
  required:
    - name: Customers
      write: What we told them.
words: [K8s]
ignore: [drafts/]
library: ../docs
`);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.ignore).toEqual(['drafts/']);
    expect(read.library).toEqual({ value: '../docs', line: 12, column: 10 });
    expect(read.settings.limits).toEqual({ words: { least: 400, most: 900 }, eventSentences: 3, sentenceWords: 40 });
    expect([...read.settings.knownWords]).toEqual(['k8s']);
    const report = checkText('# Suche\n\n## Ablauf\n- 09:02 It begins.\n', { settings: read.settings });
    expect(report.requirements).toHaveLength(26);
    expect(report.requirements.find(({ id }) => id === 'timeline-section')?.met).toBe(true);
    expect(report.findings).toContainEqual(expect.objectContaining({ id: 'timeline-escalation', level: 'error' }));
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        message: 'There is no part “Customers”.',
        write: expect.stringContaining('What we told them.'),
      }),
    );
  });

  it('takes what the format says where it says nothing itself', async () => {
    const sre = await settings('format: google-sre\nlevels: { timeline-times: note }\n');
    expect(sre.requirements.has('length')).toBe(false);
    expect(sre.parts.map(({ name }) => name)).toContain('Trigger');
    expect(sre.levels.get('timeline-times')).toBe('note');
  });
});

describe('causes of a company', () => {
  it('are read in the form that all causes have', async () => {
    const { ownCauses } = await settings(`causes:
  - id: nightly-batch-late
    name: Nightly batch late
    definition: The nightly batch is not done when the stores open.
    signs: { named: [batch late], set-off: [volume double] }
    confused-with: [{ id: queue-backlog, unlike: There a queue grows. }]
    measures: { detect: [Alert at four] }
`);
    expect(ownCauses).toEqual([
      {
        id: 'nightly-batch-late',
        name: 'Nightly batch late',
        family: 'own',
        generic: false,
        definition: 'The nightly batch is not done when the stores open.',
        signs: { named: ['batch late'], setOff: ['volume double'] },
        confusedWith: [{ id: 'queue-backlog', unlike: 'There a queue grows.' }],
        examples: [],
        measures: { prevent: [], detect: ['Alert at four'], limit: [] },
      },
    ]);
  });

  const cause = (id: string, more = 'examples: [It was late.]'): string =>
    `  - { id: ${id}, name: N, definition: D., ${more} }`;
  it.each([
    [cause('disk-full'), '2:11 “disk-full” is a cause that Failonce brings. Give your own cause another id.'],
    [cause('length'), '2:11 “length” is a requirement. Give your own cause another id.'],
    [`${cause('late')}\n${cause('late')}`, '3:11 “late” is given twice. Keep one of the two, or give it another id.'],
    [
      cause('Nightly Batch'),
      '2:11 “Nightly Batch” is no id. Write small letters and digits, with hyphens between words: “nightly-batch”.',
    ],
    [cause('late', 'family: databse'), '2:50 “databse” is no family. Did you mean “database”?'],
    [cause('late', 'signs: { acted: [batch] }'), /^2:5 Nothing tells by what “late” is recognized\. Write “examples”/],
    [cause('late', 'signs: { named: [batch | late] }'), /^2:59 The sign cannot be read at “\|”\. Write words/],
    [
      cause('late', "signs: { named: [batch late, '!drill'] }"),
      /^2:71 The sign “!drill” says only what must not occur\. /,
    ],
    [
      cause('late', 'examples: [x], confused-with: [{ id: disc-full, unlike: u }]'),
      '2:79 “disc-full” is no cause. Did you mean “disk-full”?',
    ],
    ['  - { id: late, definition: D., examples: [x] }', /^2:5 “name” is missing here\. Write it as a heading/],
  ])('are told where they cannot be used: %j', async (text, problem) => {
    const [first] = await problems(`causes:\n${text}\n`);
    if (typeof problem === 'string') expect(first).toBe(problem);
    else expect(first).toMatch(problem);
  });
});

describe('a file with mistakes', () => {
  it.each([
    ['formt: failonce', '1:1 “formt” is no setting. Did you mean “format”?'],
    ['format: failonse', '1:9 “failonse” is no format. Did you mean “failonce”?'],
    ['format:', '1:1 “format” has no value. Write failonce or google-sre.'],
    ['levels:\n  lenght: note', '2:3 “lenght” is no requirement or check. Did you mean “length”?'],
    ['levels:\n  length: high', '2:11 “high” is no level. Write error, warning, note or off.'],
    ['levels:\n  length: warn', '2:11 “warn” is no level. Did you mean “warning”?'],
    ['levels:\n  length: false', '2:11 “false” is no level. Did you mean “off”?'],
    ['levels: [length]', '1:9 “levels” needs keys of its own below it, indented by two blanks, not a list.'],
    ['limits: { words: { least: many } }', '1:27 “limits.words.least” must be a number, not “many”.'],
    ['limits: { words: { least: 4.5 } }', '1:27 “limits.words.least” must be a whole number, not “4.5”.'],
    ['limits: { words: { least: 0 } }', '1:27 “limits.words.least” must be at least 1, not “0”.'],
    [
      'limits:\n  words:\n    least: 700',
      '2:3 At least 700 and at most 600 words: nothing can be both. Set “least” and “most”.',
    ],
    ['server: { port: high }', '1:17 “server.port” must be a number, not “high”.'],
    ['server: { prot: 1 }', '1:11 “prot” is no setting of “server”. Did you mean “port”?'],
    ['words: k8s', '1:8 “words” must be a list, as in [one, two], not “k8s”.'],
    ['words: [1]', '1:9 “words” must be text (in quotes where it looks like a number), not “1”.'],
    ['words: [""]', '1:9 “words” must not be empty.'],
    [
      'parts:\n  required:\n    - write: x',
      '3:7 “name” is missing here. Write the heading, as in “name: Customer communication”.',
    ],
    [
      'parts: { names: { cause: [Ablauf], timeline: ["2. ablauf:"] } }',
      '1:47 “2. ablauf:” cannot be both “cause” and “timeline”. Keep it in one of them.',
    ],
    ['parts: { names: { cause: ["123"] } }', '1:27 “123” holds no letter, so no heading can be it.'],
    ['words: [a]\nwords: [b]', '2:1 This key is given twice. Keep one of the two.'],
    ['just words', '1:1 This is no settings file: it must hold lines like “format: failonce”.'],
    ['- a', '1:1 This is no settings file: it must hold lines like “format: failonce”.'],
  ])('%j is told where', async (text, problem) => {
    expect(await problems(`${text}\n`)).toEqual([problem]);
  });

  it('tells all of them, in the order of the file', async () => {
    expect(await problems('levels:\n  lenght: note\nwords: 3\nfomat: x\n')).toEqual([
      expect.stringMatching(/^2:3 /),
      expect.stringMatching(/^3:8 /),
      expect.stringMatching(/^4:1 /),
    ]);
  });

  it('follows no aliases without end', async () => {
    const bomb = `a: &a [x]\n${'bcdefghij'.replace(/./g, (c, i) => `${c}: &${c} [${`*${'abcdefghij'[i]},`.repeat(9)}]\n`)}`;
    expect((await problems(bomb)).length).toBeGreaterThan(0);
    expect((await problems('words: &a [*a]\n')).length).toBeGreaterThan(0);
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows no key %s', async (key) => {
    expect((await problems(`${key}:\n`))[0]).toMatch(/^1:1 /);
    expect((await problems(`limits:\n  ${key}: 3\n`))[0]).toMatch(/^2:3 /);
  });

  it('never throws, and answers settings or problems with places', async () => {
    const word = fc.constantFrom(
      'levels',
      'length',
      'limits',
      'words',
      'parts',
      'off',
      'null',
      '3',
      '-',
      ':',
      '[',
      '{',
      '\n',
      ' ',
      '  ',
      '&a',
      '*a',
      '__proto__',
      '"',
      '#',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        async (text) => {
          const read = await readConfig(text);
          if (!('problems' in read)) return;
          expect(read.problems.length).toBeGreaterThan(0);
          for (const { line, column, message } of read.problems) {
            expect(line).toBeGreaterThan(0);
            expect(column).toBeGreaterThan(0);
            expect(message).toMatch(/[.?]$/);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

it('says whose sign-off publishing asks for', async () => {
  const reviewOf = async (text: string) => {
    const read = await readConfig(text);
    return 'settings' in read ? read.settings.review : read.problems[0]?.message;
  };
  expect(await reviewOf('')).toEqual({ peers: 1, quality: 1 });
  expect(await reviewOf('review: { peers: 2 }')).toEqual({ peers: 2, quality: 1 });
  expect(await reviewOf('review: { quality: 0 }')).toEqual({ peers: 1, quality: 0 });
  expect(await reviewOf('review: { peers: -1 }')).toMatch(/peers/);
});

it('says when somebody looks again whether a measure has helped', async () => {
  const daysOf = async (text: string) => {
    const read = await readConfig(text);
    return 'settings' in read ? read.settings.lookAgainDays : read.problems[0]?.message;
  };
  expect(await daysOf('')).toBe(90);
  expect(await daysOf('measures: { look-again: 30 }')).toBe(30);
  expect(await daysOf('measures: { look-again: 0 }')).toMatch(/^“measures.look-again” must be at least 1/);
});

it('reads what is public, and says what cannot be', async () => {
  expect((await settings('')).public).toMatchObject({ keepTasks: false, pages: 'none', approvers: [] });
  const read = await settings(
    'public: { names: { gateway-2: a gateway }, links: [github.com/acme], keep-tasks: yes, approvers: [Jo@x.se], pages: listed }',
  );
  expect(read.public).toMatchObject({
    names: new Map([['gateway-2', 'a gateway']]),
    links: ['github.com/acme'],
    keepTasks: true,
    approvers: ['jo@x.se'],
    pages: 'listed',
  });
  expect(await problems('public: { names: { core: the core } }')).toEqual([
    '1:26 “the core” holds the internal name “core”. Write something that outsiders may read.',
  ]);
  expect(await problems('public: { links: [a b], approvers: [maria], pages: all, keep-tasks: maybe }')).toEqual([
    expect.stringContaining('“all” is no choice. Write none, by-address or listed.'),
    expect.stringContaining('“public.keep-tasks” cannot be “maybe”. Write yes or no.'),
  ]);
  expect(await problems('public: { links: [a b], approvers: [maria] }')).toEqual([
    expect.stringContaining('“a b” is no host. Write it as in status.example.com'),
    expect.stringContaining('“maria” is no e-mail address. Write the one by which the approver signs in.'),
  ]);
});

it('says within how many days tasks are due', async () => {
  const daysOf = async (text: string, severity?: string) => {
    const read = await readConfig(text);
    return 'settings' in read ? dueDaysOf(read.settings.dueDays, severity) : read.problems[0]?.message;
  };
  expect(await daysOf('', 'SEV-1')).toBeUndefined();
  expect(await daysOf('measures: { due: pagerduty }', 'sev1')).toBe(15);
  expect(await daysOf('measures: { due: pagerduty }', 'SEV-2')).toBe(30);
  expect(await daysOf('measures: { due: pagerduty }', 'SEV-3')).toBeUndefined();
  expect(await daysOf('measures: { due: atlassian }', 'P1')).toBe(28);
  expect(await daysOf('measures: { due: atlassian }', '2')).toBe(56);
  const own = 'measures:\n  due:\n    Critical: 7\n    others: 60\n';
  expect(await daysOf(own, 'critical')).toBe(7);
  expect(await daysOf(own, 'SEV-1')).toBe(60);
  expect(await daysOf(own)).toBe(60);
  for (const wrong of ['google', '14', '[14]'])
    expect(await daysOf(`measures: { due: ${wrong} }`)).toMatch(/^“measures.due” cannot be .*\. Write pagerduty, /);
  expect(await daysOf('measures: { due: { SEV-1: 0 } }')).toMatch(/^“measures.due.SEV-1” must be at least 1/);
  expect(await daysOf('measures: { due: { SEV-1: soon } }')).toMatch(/SEV-1: 14, others: 60/);
});

it('has a JSON schema that knows every id and explains every key', () => {
  const schema = configJsonSchema() as { properties: Record<string, { description?: string; properties?: object }> };
  expect(Object.keys(schema.properties)).toEqual([
    'format',
    'levels',
    'limits',
    'parts',
    'causes',
    'review',
    'measures',
    'public',
    'words',
    'library',
    'server',
    'ignore',
  ]);
  for (const each of Object.values(schema.properties)) expect(each.description).toMatch(/\.$/);
  expect(Object.keys(schema.properties['levels']?.properties ?? {})).toContain('summary-section');
});
