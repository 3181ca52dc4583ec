import type { QuietHours } from '@failonce/library';
import { given } from './act-on.ts';

/** Quiet hours as a form sends them; the library says what is wrong with them. */
export function quietHoursIn(fields: Readonly<Record<string, string | undefined>>): QuietHours {
  return {
    zone: given(fields, 'zone').trim(),
    from: given(fields, 'from').trim(),
    to: given(fields, 'to').trim(),
    weekends: fields['weekends'] === 'yes',
  };
}
