import { FACETS, type FacetName } from './filters.ts';

/** What is known by heart of a postmortem: enough to filter, to count and to order by. */
export interface Entry {
  readonly number: number;
  /** Sorts by the day of the outage, else by the day of writing. */
  readonly when: number;
  /** Numbers of its values. */
  readonly values: readonly number[];
  readonly practice: boolean;
  readonly open: boolean;
  /** The earliest due date of an open task. */
  readonly nextDue: string | null;
}

/** One value as one postmortem writes it. */
export interface Value {
  readonly facet: FacetName;
  readonly value: string;
  readonly name: string;
}

/**
 * All postmortems in few bytes each, so that a hundred thousand of them are filtered and counted in milliseconds and alike
 * over both databases. It knows nothing of who may see what: whoever reads it says whom it is for.
 */
export class Catalogue {
  /** By number; undefined for a number that nobody has. */
  readonly entries: (Entry | undefined)[] = [];
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byValue = new Map<string, number[]>();

  /** Adds a postmortem, or replaces the one of its number. */
  set({ values, ...rest }: Omit<Entry, 'values'> & { readonly values: readonly Value[] }): void {
    this.entries[rest.number] = { ...rest, values: values.map((value) => this.#numberOf(value)) };
  }

  /** The numbers of a value in all its ways of writing. */
  numbersOf(facet: FacetName, value: string): readonly number[] {
    return this.#byValue.get(keyOf(facet, value.trim().toLowerCase())) ?? [];
  }

  /** The values of a kind that a postmortem has, as it writes them. */
  namesOf(number: number, facet: FacetName): readonly string[] {
    return (this.entries[number]?.values ?? []).flatMap((value) => {
      const known = this.values[value];
      return known?.facet === facet ? [known.name] : [];
    });
  }

  #numberOf({ facet, value, name }: Value): number {
    const key = `${keyOf(facet, value)}\n${name}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.length;
      this.values.push({ facet, value, name });
      this.#numbers.set(key, number);
      const same = keyOf(facet, value);
      this.#byValue.set(same, [...(this.#byValue.get(same) ?? []), number]);
    }
    return number;
  }
}

function keyOf(facet: FacetName, value: string): string {
  return `${FACETS.indexOf(facet)}${value}`;
}
