import { describe, expect, test } from 'vitest';
import { Source } from '../source.ts';
import { scanBlocks } from './scan.ts';

function label(markdown: string): string | undefined {
  const block = scanBlocks(new Source(markdown), 0).blocks[0];
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'item') || block.label === undefined)
    return undefined;
  return `${block.label.name.plain}|${block.label.value.plain}`;
}

describe('labels', () => {
  test.each([
    ['**Duration:** 61 min', 'Duration|61 min'],
    ['Duration: 61 min', 'Duration|61 min'],
    ['**Impact**: all users', 'Impact|all users'],
    ['<b>Impact:</b> all users', 'Impact|all users'],
    ['Impact - all users', 'Impact|all users'],
    ['**Web tier** – all of it', 'Web tier|all of it'],
    ['- **Root cause:** a disk', 'Root cause|a disk'],
    ['⏰ **Start:** 9 AM', 'Start|9 AM'],
    ['Detection method:An alert', 'Detection method|An alert'],
    ['When was it detected: at noon', 'When was it detected|at noon'],
    ['How was it found? By an alert.', 'How was it found|By an alert.'],
    ['- Actions taken:', 'Actions taken|'],
    ['Action 1: Patch it', 'Action 1|Patch it'],
  ])('%j has the label %j', (markdown, expected) => {
    expect(label(markdown)).toBe(expected);
  });

  test.each([
    '10:30 AM: the alert fires',
    '10 AM: the alert fires',
    'June 9, 2024, 12:15 PM (UTC): found',
    'We did the following: a restart',
    'The following was done: a restart',
    'See https://a.example for more',
    'It took three hours. Impact: none',
    'The shop - and all of its pages - was down',
    'listening on localhost:8080 again',
  ])('%j has none', (markdown) => {
    expect(label(markdown)).toBeUndefined();
  });
});
