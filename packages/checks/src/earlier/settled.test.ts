import { applyEdits, parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { check } from '../engine.ts';
import type { EarlierFailure } from './earlier-failure.ts';

const failure: EarlierFailure = {
  title: 'Gateway refused every connection',
  path: 'docs/2024/gateway.md',
  names: ['../2024/gateway.md', '2024/gateway.md'],
  date: '2024-05-02',
  cause: 'Expired or mismatched certificate',
  passage: undefined,
  measures: { tasks: 2, done: 1, open: 1 },
};
const mail: EarlierFailure = { ...failure, title: 'Mail down', date: undefined, names: ['the mail.md'] };
const only = new Set(['seen-before']);
const seen = (text: string, ...earlier: readonly EarlierFailure[]) =>
  check(parse(text), { only, earlier }).findings.map(({ message }) => message);
const DRAFT = '# Login down\n\n## Root Cause\nThe certificate had ended.\n';

describe('an earlier failure', () => {
  it.each([
    '---\nrecurrence-of: 2024/gateway.md\n---\n',
    '---\nrecurrence-of: ../2024/gateway\n---\n',
    '---\nrecurrence-of: [old.md, 2024/gateway]\n---\n',
    'As in [May](../2024/gateway.md), but for another reason.\n\n',
    'See https://example.com/docs/2024/gateway.md#cause.\n\n',
  ])('is settled by %j', (text) => {
    expect(seen(text + DRAFT, failure)).toEqual([]);
  });

  it.each([
    '',
    '---\nrecurrence-of: gateway-2\n---\n',
    '---\nrecurrence-of: { file: 2024/gateway.md-old }\n---\n',
    'The gateway failed in 2024. See 12024/gateway.md and 2024/gateway.md5.\n\n',
  ])('is not settled by %j', (text) => {
    expect(seen(text + DRAFT, failure)).toHaveLength(1);
  });

  it('is settled by a link with its blanks written as %20', () => {
    expect(seen(`See [mail](the%20mail.md).\n\n${DRAFT}`, mail)).toEqual([]);
  });

  it('that is only linked leaves the others open; one that is declared answers for all', () => {
    const [left] = seen(`See [mail](<the mail.md>).\n\n${DRAFT}`, failure, mail);
    expect(left).toBe(
      'This looks like “Gateway refused every connection” (2024-05-02): both read as “Expired or mismatched certificate”. The earlier measures: 1 of 2 tasks still open.',
    );
    expect(seen(`---\nrecurrence-of: the mail.md\n---\n${DRAFT}`, failure, mail)).toEqual([]);
  });

  it('is one of three that are named at most, each with the state of its measures', () => {
    const [message, ...more] = seen(DRAFT, failure, mail, { ...mail, title: undefined }, { ...mail, title: 'Fourth' });
    expect(more).toEqual([]);
    expect(message).toBe(
      'This looks like “Gateway refused every connection” (2024-05-02; 1 of 2 tasks still open), “Mail down” (1 of 2 tasks still open) and docs/2024/gateway.md (1 of 2 tasks still open): all read as “Expired or mismatched certificate”.',
    );
  });

  it('is declared by the suggestion, beside what was declared before', () => {
    for (const front of ['', '---\nrecurrence-of: old.md\n---\n', '---\nrecurrence-of: [old.md]\n---\n']) {
      const document = parse(front + DRAFT);
      const [finding] = check(document, { only, earlier: [mail] }).findings;
      const changed = applyEdits(document.source, finding?.suggestions[0]?.edits ?? []);
      expect(changed).toContain(
        front === '' ? 'recurrence-of: the mail.md\n' : 'recurrence-of: [old.md, the mail.md]\n',
      );
      expect(seen(changed, mail)).toEqual([]);
    }
  });
});

it.each([
  [{ tasks: 0, done: 0, open: 0 }, 'no tasks named'],
  [{ tasks: 1, done: 0, open: 1 }, '1 task, still open'],
  [{ tasks: 1, done: 1, open: 0 }, '1 task, done'],
  [{ tasks: 3, done: 0, open: 2 }, '2 of 3 tasks still open'],
  [{ tasks: 3, done: 3, open: 0 }, '3 tasks, all done'],
  [{ tasks: 3, done: 1, open: 0 }, '1 of 3 tasks done'],
  [{ tasks: 3, done: 0, open: 0 }, '3 tasks, not stated whether done'],
])('tells of measures %j', (measures, said) => {
  expect(seen(DRAFT, { ...failure, measures })[0]).toContain(`. The earlier measures: ${said}.`);
});

describe('the place', () => {
  const at = (text: string, words: string) => {
    const passage = { span: { start: 40, end: 40 + words.length }, words };
    const [finding] = check(parse(text), { only, earlier: [{ ...failure, passage }] }).findings;
    return finding && text.slice(finding.span.start, finding.span.end);
  };

  it('is the passage, also where it has moved, else the heading of the cause', () => {
    expect(at(DRAFT, 'The certificate had ended.')).toBe('The certificate had ended.');
    expect(at(DRAFT, 'It was rewritten since.')).toBe('Root Cause');
  });
});

describe('a document that was compared with no library', () => {
  it('is not told that it silences the note in vain', () => {
    const text = `${DRAFT}\n<!-- failonce-disable-next-line seen-before the cause was another one -->\nMore.\n`;
    const unused = (options: { earlier?: readonly EarlierFailure[] }) =>
      check(parse(text), { ...options, only: new Set(['silencing-unused', 'seen-before']) }).findings.length;
    expect(unused({})).toBe(0);
    expect(unused({ earlier: [] })).toBe(1);
  });
});
