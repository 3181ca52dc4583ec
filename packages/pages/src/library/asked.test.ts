import { describe, expect, it } from 'vitest';
import { libraryAddress, toggled } from './asked.ts';

describe('the address of a view of the library', () => {
  it('says all that is asked for, each view in one way', () => {
    expect(libraryAddress({ text: '  ' })).toBe('/');
    const asked = { year: ['2026'], text: 'a & "b c"', service: ['shop', 'R&D'], practice: false } as const;
    expect(libraryAddress(asked)).toBe('/?text=a%20%26%20%22b%20c%22&service=shop&service=R%26D&year=2026&practice=no');
    expect(libraryAddress({ text: '', tasks: 'late' }, 'next')).toBe('/?tasks=late&after=next');
  });

  it('chooses a value, or takes it away however it is written', () => {
    const asked = toggled({ text: 'x', service: ['Shop'] }, 'service', 'mail');
    expect(asked.service).toEqual(['Shop', 'mail']);
    expect(toggled(asked, 'service', 'shop').service).toEqual(['mail']);
  });
});
