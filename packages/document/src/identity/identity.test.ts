import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identity, readIdentity, withIdentity } from './identity.ts';

const PM: Identity = { server: 'https://failonce.example.com', number: 42, revision: 3 };
const LINE = 'failonce: https://failonce.example.com/pm/42 (revision 3)';

describe('a file’s identity', () => {
  it.each([
    ['no front matter', '# A\n', `---\n${LINE}\n---\n# A\n`],
    ['front matter', '---\nzone: UTC\n---\n# A\n', `---\nzone: UTC\n${LINE}\n---\n# A\n`],
    ['CRLF', '---\r\nzone: UTC\r\n---\r\n# A', `---\r\nzone: UTC\r\n${LINE}\r\n---\r\n# A`],
    ['a byte order mark', '\ufeff# A', `\ufeff---\n${LINE}\n---\n# A`],
    ['an empty front matter', '---\n---\n# A', `---\n${LINE}\n---\n---\n---\n# A`],
    ['two rules with prose between them', '---\nIt broke.\n---\n', `---\n${LINE}\n---\n---\nIt broke.\n---\n`],
    ['nothing', '', `---\n${LINE}\n---\n`],
  ])('goes into a text with %s, and out again', (_, text, written) => {
    expect(withIdentity(text, PM)).toBe(written);
    expect(readIdentity(written)).toEqual({ identity: PM, text, damaged: undefined });
  });

  it('takes the place of the one that is there', () => {
    const written = withIdentity('---\nzone: UTC\n---\n', PM);
    expect(withIdentity(written, { ...PM, revision: 4 })).toBe(written.replace('revision 3', 'revision 4'));
  });

  it.each([
    'failonce: https://failonce.example.com/pm/42',
    'failonce: https://failonce.example.com/pm/42 (revision 0)',
    'failonce: PM-42',
    `${LINE}\n${LINE}`,
  ])('is damaged in %j, and the text stays as it is', (line) => {
    const text = `---\n${line}\n---\n# A\n`;
    expect(readIdentity(text)).toMatchObject({ identity: undefined, text, damaged: line.split('\n')[0] });
  });

  it('goes in and out of any text byte for byte', () => {
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const piece = fc.constantFrom(
      '---',
      '--- ',
      '----',
      'zone: UTC',
      'services: [a, b]',
      'services:',
      '  - a',
      '{zone: UTC}',
      'notes: |',
      '  failonce: x',
      '# A',
      '## Timeline',
      'It broke, and nobody knew: why.',
      '',
      ' ',
    );
    const lines = fc.array(fc.tuple(fc.oneof(piece, fc.string()), end), { maxLength: 12 });
    const identity = fc.record({
      server: fc.constantFrom('https://failonce.example.com', 'http://127.0.0.1:4040', 'http://[::1]:4040'),
      number: fc.integer({ min: 1, max: 999_999_999 }),
      revision: fc.integer({ min: 1, max: 999_999_999 }),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), lines, fc.string(), identity, (bom, opens, parts, last, id) => {
        const body = parts.map(([line, ending]) => line + ending).join('') + last;
        const text = `${bom ? '\ufeff' : ''}${opens ? '---\n' : ''}${body}`;
        fc.pre(readIdentity(text).identity === undefined && readIdentity(text).damaged === undefined);
        const written = withIdentity(text, id);
        expect(readIdentity(written)).toEqual({ identity: id, text, damaged: undefined });
        expect(withIdentity(withIdentity(written, PM), id)).toBe(written);
      }),
      { numRuns: Number(process.env['FAILONCE_RUNS'] ?? 300) },
    );
  });
});
