const MOST = 50;

/** So many of a list that was read whole, after the one of an id; from the beginning where it is not among them. */
export function stretchOf<T extends { readonly id: string }>(
  all: readonly T[],
  after: string | undefined,
  most: number = MOST,
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const items = all.slice(start, start + most);
  return { items, next: start + most < all.length ? items.at(-1)?.id : undefined };
}
