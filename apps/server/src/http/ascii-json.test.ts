import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asciiJson } from './ascii-json.ts';

it('is read as what was written, and has no sign beyond ASCII', () => {
  fc.assert(
    fc.property(fc.record({ text: fc.string({ unit: 'binary' }), more: fc.array(fc.integer()) }), (value) => {
      const json = asciiJson(value);
      expect(JSON.parse(json)).toEqual(value);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what ASCII is
      expect(json).toMatch(/^[\x00-\x7f]*$/);
    }),
  );
});
