import { describe, expect, it } from 'vitest';
import { checkText } from './engine.ts';

const found = (text: string): string[] => checkText(text).findings.map(({ id, line }) => `${id}:${line}`);
const open = 'It failed because [not yet known].';

describe('silencing in the text', () => {
  it('keeps a check silent from disable to enable', () => {
    const text = `## Root cause\n<!-- failonce-disable not-yet-known we wait for the vendor -->\n${open}\n\n<!-- failonce-enable not-yet-known -->\n${open}\n`;
    expect(found(text).filter((each) => each.startsWith('not-yet-known'))).toEqual(['not-yet-known:6']);
  });

  it('keeps the next line silent', () => {
    const text = `## Root cause\n<!-- failonce-disable-next-line not-yet-known -->\n${open}\n\n${open}\n`;
    expect(found(text).filter((each) => each.startsWith('not-yet-known'))).toEqual(['not-yet-known:5']);
  });

  it('silences all where no check is named, and nothing of another one', () => {
    expect(found(`<!-- failonce-disable -->\n## Root cause\n${open}\n`)).toEqual([]);
    expect(found(`## Root cause\n<!-- failonce-disable timeline-brief -->\n${open}\n`)).toContain('not-yet-known:3');
  });
});
