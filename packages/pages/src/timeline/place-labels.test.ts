import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

it('labels never overlap in a row, and never leave the drawing', () => {
  const wanted = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 860 }),
      width: fc.integer({ min: 10, max: 200 }),
      anchor: fc.constantFrom('start' as const, 'middle' as const),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(wanted, (labels) => {
      const placed = placeLabels(labels, 860).map((each, at) => ({
        ...each,
        right: each.left + (labels[at]?.width ?? 0),
      }));
      for (const [at, a] of placed.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(860);
        for (const b of placed.slice(at + 1)) {
          if (a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true);
        }
      }
    }),
  );
});
