import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findDetected } from './detected.ts';

const detectedAt = (timeline: string): string | undefined => {
  const source = `## Timeline\n\n${timeline}\n`;
  const document = parse(source);
  const span = findDetected(document.timeline, document.story.timeline);
  return span === undefined ? undefined : source.slice(span.start, span.end);
};

const detected = [
  'The issue was detected.',
  'Detected.',
  'Issue reported.',
  'We became aware of the outage.',
  'An alert fires.',
  'A customer complained.',
  'I noticed it.',
  'Problem discovered.',
  'Our monitoring sends an alert.',
  'Outage detected by Zabbix.',
  'The outage was first noticed.',
  'Tickets from customers come in.',
  'My aunt phones: "the page is empty".',
  'Noticed 404 errors.',
];

describe('when it was detected', () => {
  it.each(detected)('at its time: %s', (event) => {
    expect(
      detectedAt(`- 09:02 The release is rolled out.\n- 09:06 ${event}\n- 10:03 The release is rolled back.`),
    ).toBe('09:06');
  });

  it.each(['The release is rolled out.', 'The outage begins.', 'The server is replaced.', 'Customers are informed.'])(
    'not told: %s',
    (event) => {
      expect(detectedAt(`- 09:02 ${event}\n- 10:03 The release is rolled back.`)).toBeUndefined();
    },
  );

  it('needs a time', () => {
    expect(detectedAt('- The issue was detected by our monitoring.\n- It was fixed.')).toBeUndefined();
  });

  it('looks below a time that stands alone as a heading', () => {
    expect(detectedAt('### 09:02\n\nRelease.\n\n### 09:06\n\nAn alert fires.\n\n### 10:03\n\nRolled back.')).toBe(
      '09:06',
    );
  });

  it('takes the symptom that the search follows for the first sight', () => {
    expect(
      detectedAt('- 09:02 The page answers with error 500.\n- 09:06 Checking the logs of nginx.\n- 10:03 Restarted.'),
    ).toBe('09:02');
  });
});
