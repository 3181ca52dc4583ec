import { AppError } from '@failonce/document';

/** Where a postmortem stands in a list: the highest score first, of those the newest, of those the highest number. */
export interface Place {
  readonly score: number;
  readonly when: number;
  readonly number: number;
}

/** The first few of many places behind one, in their order. */
export class FirstOnes {
  readonly places: Place[] = [];
  readonly #most: number;
  readonly #after: Place | undefined;

  constructor(most: number, after: Place | undefined) {
    this.#most = most;
    this.#after = after;
  }

  offer(place: Place): void {
    if (this.#after !== undefined && !comesBefore(this.#after, place)) return;
    const last = this.places[this.#most - 1];
    if (last !== undefined && !comesBefore(place, last)) return;
    let at = this.places.length;
    while (at > 0 && comesBefore(place, this.places[at - 1] as Place)) at--;
    this.places.splice(at, 0, place);
    if (this.places.length > this.#most) this.places.pop();
  }
}

function comesBefore(a: Place, b: Place): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.when !== b.when ? a.when > b.when : a.number > b.number;
}

/** A place as a word for an address, to go on from. */
export function writePlace({ score, when, number }: Place): string {
  return Buffer.from(JSON.stringify([score, when, number])).toString('base64url');
}

/** The place that a word stands for. Throws `input-invalid` for any other word. */
export function readPlace(text: string): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(read) && read.length === 3 && read.every((each) => Number.isFinite(each)))
      return { score: read[0], when: read[1], number: read[2] };
  } catch {
    // Said below.
  }
  throw new AppError('input-invalid', {
    message: 'This is no place in the list. Leave “after” out to begin at the top.',
    details: { field: 'after' },
  });
}
