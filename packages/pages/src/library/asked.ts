/** Kinds of values by which the library is narrowed, in the order in which they stand beside it. */
export const FACETS = ['service', 'cause', 'trigger', 'severity', 'state', 'year', 'author'] as const;
export type Facet = (typeof FACETS)[number];

/** What somebody wants to see of the library: all of it stands in the address. */
export interface LibraryAsked extends Readonly<Partial<Record<Facet, readonly string[] | undefined>>> {
  readonly text: string;
  readonly tasks?: 'open' | 'late' | undefined;
  /** That say they are a recurrence of an earlier failure. */
  readonly recurred?: boolean | undefined;
  /** Drills only, or none. */
  readonly practice?: boolean | undefined;
}

/** What is asked for as the names and values of an address, in a fixed order: one view has one address. */
export function fieldsOf(asked: LibraryAsked): readonly (readonly [name: string, value: string])[] {
  return [
    ...(asked.text.trim() === '' ? [] : [['text', asked.text] as const]),
    ...FACETS.flatMap((facet) => (asked[facet] ?? []).map((value) => [facet, value] as const)),
    ...(asked.tasks === undefined ? [] : [['tasks', asked.tasks] as const]),
    ...(asked.recurred === undefined ? [] : [['recurred', asked.recurred ? 'yes' : 'no'] as const]),
    ...(asked.practice === undefined ? [] : [['practice', asked.practice ? 'yes' : 'no'] as const]),
  ];
}

/** The address of a view of the library. */
export function libraryAddress(asked: LibraryAsked, after?: string): string {
  const fields = [...fieldsOf(asked), ...(after === undefined ? [] : [['after', after] as const])];
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? '/' : `/?${query}`;
}

/** Is more than the whole library asked for? */
export function isNarrowed(asked: LibraryAsked): boolean {
  return fieldsOf(asked).length > 0;
}

/** The same with a value of a kind chosen, or no longer. */
export function toggled(asked: LibraryAsked, facet: Facet, value: string): LibraryAsked {
  const chosen = asked[facet] ?? [];
  const rest = chosen.filter((each) => each.toLowerCase() !== value);
  return { ...asked, [facet]: rest.length < chosen.length ? rest : [...chosen, value] };
}

/** Is a value of a kind chosen? */
export function isChosen(asked: LibraryAsked, facet: Facet, value: string): boolean {
  return (asked[facet] ?? []).some((each) => each.trim().toLowerCase() === value);
}
