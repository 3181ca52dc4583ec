import { type Content, html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';
import { pill } from '../parts/pill.ts';
import { rows } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** A review that waits for the reader. */
export interface ReviewRow {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly what: 'sign' | 'again' | 'changes' | 'publish' | 'complete' | 'public';
  readonly since: string;
  /** Of what was published before it was complete. */
  readonly until: string | undefined;
}

const SAID = {
  sign: ['You are asked to review it', 'Review'],
  again: ['It has changed since you reviewed it', 'Review again'],
  changes: ['A reviewer asks for changes', 'See what'],
  publish: ['Nothing is missing: publish it', 'Publish'],
  public: ['Its public version waits for your approval', 'Read it'],
  complete: ['Published before it was complete', 'Complete it'],
} as const;

/** The reviews that wait for somebody, in the queue. */
export function reviewsPart(waiting: readonly ReviewRow[]): Content {
  return (
    waiting.length > 0 &&
    html`<h2>Reviews</h2>${rows(
      waiting.map(({ number, slug, title, what, since, until }) => {
        const [said, act] = SAID[what];
        const page = `/pm/${number}-${slug}/${what === 'public' ? 'public' : 'review'}`;
        return {
          name: html`<a href="${page}">PM-${number} ${title}</a>`,
          marks: what === 'changes' ? pill('Changes', 'warn') : undefined,
          about: html`<span class="next-thing">${said}.</span> ${until === undefined ? html`Since ${day(since)}` : html`To be complete by ${day(until)}`}`,
          acts: buttonLink(page, act),
        };
      }),
      '',
    )}`
  );
}
