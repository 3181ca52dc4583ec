import { describe, expect, it } from 'vitest';
import { checkText } from './engine.ts';

const ids = (text: string, only?: string[]): string[] =>
  checkText(text, only && { only: new Set(only) }).findings.map(({ id }) => id);
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

  it('tells ids from the words of a reason', () => {
    const text = `## Root cause\n<!-- failonce-disable not-yet-known, length a well-known case -->\n${open}\n`;
    expect(ids(text)).not.toContain('not-yet-known');
    expect(ids(text)).not.toContain('silencing-unknown');
    expect(ids(text)).not.toContain('silencing-reason');
  });

  it('says what names nothing, and what silences nothing', () => {
    expect(ids(`# Down\n<!-- failonce-disable lenght vendor -->\n`)).toContain('silencing-unknown');
    expect(ids(`# Down\n<!-- failonce-disable table-too-large vendor -->\n`)).toContain('silencing-unused');
    expect(ids(`<!-- failonce-disable length vendor -->\n# Down\n`)).not.toContain('silencing-unused');
  });

  it('calls nothing useless that was not looked for', () => {
    const text = `# Down\n<!-- failonce-disable table-too-large vendor -->\n<!-- failonce-disable -- all -->\n`;
    expect(ids(text, ['length', 'silencing-unused'])).toEqual([]);
  });

  it('can be silenced itself', () => {
    const text = `# Down\n<!-- failonce-disable silencing-unused, table-too-large vendor -->\n`;
    expect(ids(text)).not.toContain('silencing-unused');
  });
});
