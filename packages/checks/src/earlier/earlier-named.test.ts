import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { earlierNamed } from './earlier-named.ts';

const said = (line: string, front = ''): readonly string[] =>
  earlierNamed(
    parse(
      `---\nzone: UTC\n${front}\n---\n# Mail down\n\n## Summary\n- **Impact:** No mail.\n- **Seen before:** ${line}\n`,
    ),
  );

describe('the earlier failures that a text names', () => {
  it.each([
    ['PM-17', ['pm/17']],
    ['PM-17 and PM-3, both in spring.', ['pm/17', 'pm/3']],
    ['Yes, as [PM-17](/pm/17-mail-down) tells.', ['pm/17']],
    ['Yes: https://failonce.example.com/pm/17-mail-down?x#y.', ['pm/17']],
    ['Yes, [in spring](../2025/Mail%20Down.MD).', ['mail down']],
    ['Again, see old-mail.md.', ['old-mail']],
    ['Yes: see old-mail.md.', ['old-mail']],
    // Told apart, or not known.
    ['No. [The rush](2025-05-11-rush.md) was another one.', []],
    ['Not this fault; PM-17 looks like it.', []],
    ['[not yet known]', []],
    ['Yes, but nobody wrote it down.', []],
  ])('%s', (line, names) => {
    expect(said(line)).toEqual(names);
  });

  it.each([
    ['recurrence-of: 2024-04-07-tv.md', ['2024-04-07-tv']],
    ['recurrence-of: ./2024-04-07-tv', ['2024-04-07-tv']],
    ['recurrence-of: 17', ['pm/17']],
    ['recurrence-of: [PM-17, "https://x.example/pm/18-a", a.md]', ['pm/17', 'pm/18', 'a']],
    ['recurrence-of:', []],
    ['recurrence-of: 0', ['0']],
    ['recurrence-of: {a: 1}', []],
  ])('front matter %s', (front, names) => {
    expect(said('No.', front)).toEqual(names);
  });
});
