/** What somebody follows: all of a library, a service, or a cause. */
export interface Feed {
  readonly title: string;
  /** As people reach the server: “https://failonce.example.com”. */
  readonly origin: string;
  /** “?service=checkout-api”, or nothing. */
  readonly query: string;
  /** When the newest of them was changed; of an empty feed, when the library began. */
  readonly updatedAt: string;
  readonly entries: readonly FeedEntry[];
}

/** A postmortem in a feed: what a list shows of it, never its text. */
export interface FeedEntry {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** A sentence or two in plain text. */
  readonly summary: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly authors: readonly string[];
  /** Services and causes, by their names. */
  readonly tags: readonly string[];
}
