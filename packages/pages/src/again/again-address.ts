import type { AgainView } from './again-view.ts';

/** Where something that came back can be seen: “/again?quarter=2026-Q1”. */
export function againAddress(asked: Partial<AgainView['asked']> & { readonly after?: string | undefined }): string {
  const { quarter, undone, cause, number, after } = asked;
  const fields = [
    ['quarter', quarter],
    ['undone', undone === undefined ? undefined : undone ? 'yes' : 'no'],
    ['cause', cause?.id],
    ['pm', number],
    ['after', after],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return fields.length === 0 ? '/again' : `/again?${fields.join('&')}`;
}

/** Where it can be seen how the measures of the earlier failure stood when one came back. */
export function cameBackAddress(number: number): string {
  return `${againAddress({ number })}#pm-${number}`;
}
