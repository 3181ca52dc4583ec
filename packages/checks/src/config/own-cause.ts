import type { causeFamilies } from './taken-ids.generated.ts';

/** A cause of a company's own, as `causes` in failonce.yaml tells it. Plain data, in the form that causes have. */
export interface OwnCause {
  readonly id: string;
  readonly name: string;
  readonly family: (typeof causeFamilies)[number];
  readonly generic: boolean;
  readonly definition: string;
  readonly signs: Readonly<Partial<Record<'named' | 'acted' | 'setOff' | 'unguarded' | 'lost', readonly string[]>>>;
  readonly confusedWith: readonly { readonly id: string; readonly unlike: string }[];
  readonly examples: readonly string[];
  readonly measures: Readonly<Record<'prevent' | 'detect' | 'limit', readonly string[]>>;
}
