/** What somebody follows: all of a library, a service, or a cause. */
export interface Feed {
  readonly title: string;
  /** Of the page that shows the same: “https://failonce.example.com/?service=checkout-api”. */
  readonly home: string;
  /** Of the feed itself, as either kind. */
  readonly self: { readonly atom: string; readonly json: string };
  /** When the newest of them was changed; of an empty feed, when the library began. */
  readonly updatedAt: string;
  readonly entries: readonly FeedEntry[];
}

/** A postmortem in a feed: what a list shows of it, never its text. */
export interface FeedEntry {
  readonly id: string;
  /** “PM-42 Checkout down”. */
  readonly title: string;
  readonly address: string;
  /** A sentence or two in plain text. */
  readonly summary: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly authors: readonly string[];
  /** Services and causes, by their names. */
  readonly tags: readonly string[];
}
