import { fileStem } from '@failonce/checks';

/** Which earlier failures the texts of a library name as the ones that came again, by number. */
export class EarlierNamed {
  /** As the texts write them: “pm/17”, or the name of a file. */
  readonly #named = new Map<number, readonly string[]>();
  readonly #otherCause = new Map<number, readonly number[]>();
  readonly #files = new Map<string, Set<number>>();
  readonly #fileOf = new Map<number, string>();

  /** `otherCause`: those of which people said that it is none of theirs, whatever the text says. */
  set(
    number: number,
    given: { readonly named: readonly string[]; readonly otherCause: readonly number[]; readonly file: string | null },
  ): void {
    const { named, otherCause, file } = given;
    this.delete(number);
    if (named.length > 0) this.#named.set(number, named);
    if (otherCause.length > 0) this.#otherCause.set(number, otherCause);
    if (file === null) return;
    this.#fileOf.set(number, file);
    const same = this.#files.get(file);
    if (same === undefined) this.#files.set(file, new Set([number]));
    else same.add(number);
  }

  delete(number: number): void {
    this.#named.delete(number);
    this.#otherCause.delete(number);
    const file = this.#fileOf.get(number);
    if (file === undefined) return;
    this.#fileOf.delete(number);
    this.#files.get(file)?.delete(number);
  }

  /** Those that a postmortem names, of what is seen. A file’s name that several have names none of them. */
  of(number: number, isSeen: (number: number) => boolean): readonly number[] {
    const named = this.#named.get(number);
    if (named === undefined) return [];
    const found = named.flatMap((name) => {
      const seen = this.#meant(name).filter((each) => each !== number && isSeen(each));
      return seen.length === 1 ? seen : [];
    });
    const others = this.#otherCause.get(number) ?? [];
    return [...new Set(found)].filter((each) => !others.includes(each));
  }

  /** What a link of a text leads to: the postmortem that was taken in from a file of this name. */
  ofFile(path: string, isSeen: (number: number) => boolean): number | undefined {
    const seen = this.#meant(fileStem(path)).filter(isSeen);
    return seen.length === 1 ? seen[0] : undefined;
  }

  #meant(name: string): readonly number[] {
    return name.startsWith('pm/') ? [Number(name.slice(3))] : [...(this.#files.get(name) ?? [])];
  }
}
