import type { Queries, Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { readAnswers } from './answers.ts';
import { blockingFindings, type UnderReview } from './under-review.ts';

/** Something that publishing still asks for. */
export interface Missing {
  readonly what: 'finding' | 'changes' | 'peer' | 'quality' | 'seen-before';
  /** A sentence. */
  readonly message: string;
  /** Of a finding: which, and where. */
  readonly id?: string;
  readonly line?: number;
}

/** Everything that publishing a postmortem still asks for, in the order in which it is best done. */
export async function missingOf(library: Library, db: Queries | Writing, found: UnderReview): Promise<Missing[]> {
  const { standing, row } = found;
  const { peers, quality } = library.settings.review;
  const missing: Missing[] = blockingFindings(library, found).map(({ id, message, line }) => ({
    what: 'finding',
    message,
    id,
    line,
  }));
  if ((await readAnswers(db, row.id)).length === 0)
    missing.push({ what: 'seen-before', message: 'Nobody has said whether we have failed this way before.' });
  const waiting = standing.changesAsked.length;
  if (waiting > 0)
    missing.push({
      what: 'changes',
      message:
        waiting === 1
          ? 'A reviewer has asked for changes and not signed off since.'
          : `${waiting} reviewers have asked for changes and not signed off since.`,
    });
  const signed = (part: 'peer' | 'quality'): number => standing.signOffs.filter((each) => each.part === part).length;
  const [morePeers, moreQuality] = [peers - signed('peer'), quality - signed('quality')];
  if (morePeers > 0)
    missing.push({
      what: 'peer',
      message: `${counted(morePeers, 'peer')} who ${morePeers === 1 ? 'is no author has' : 'are no authors have'} to sign it off.`,
    });
  if (moreQuality > 0)
    missing.push({
      what: 'quality',
      message: `${counted(moreQuality, 'quality reviewer')} ${moreQuality === 1 ? 'has' : 'have'} to sign it off, after the peers.`,
    });
  return missing;
}

function counted(count: number, what: string): string {
  return count === 1 ? `One ${what}` : `${count} ${what}s`;
}
