import type { PostedEvent } from './events.ts';

/** How an endpoint wants to be told: one file in `formats`, named by its id. */
export interface PostFormat {
  readonly id: string;
  /** What an owner chooses. */
  readonly name: string;
  /** Are its posts signed, by the Standard Webhooks specification? */
  readonly signs: boolean;
  /** What is posted, as JSON. */
  body(event: PostedEvent): unknown;
  /** An event, and what is posted of it: its test. */
  readonly example: { readonly event: PostedEvent; readonly posts: unknown };
}

/** Declares a format; its file's name is its id. */
export function defineFormat(format: PostFormat): PostFormat {
  return format;
}

/** An event whose words would do harm in each of the formats. */
export const EXAMPLE: PostedEvent = {
  kind: 'postmortem.published',
  at: '2026-03-02T09:00:00.000Z',
  subject: '0195b2c4-0000-7000-8000-000000000001',
  number: 42,
  detail: { interim: true },
  sentence: 'PM-42 <!channel> *was* [published](x) & more.',
  url: 'https://failonce.example.com/pm/42',
};
