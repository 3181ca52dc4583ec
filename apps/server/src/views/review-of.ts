import type { Review } from '@failonce/library';

/** How a review stands, as the API tells it. */
export function reviewOf({
  postmortem,
  standing,
  missing,
  seenBefore,
  may,
  maySign,
}: Review): Readonly<Record<string, unknown>> {
  const { signOffs, outdated, requests, changesAsked, confirmed } = standing;
  return {
    state: postmortem.state,
    revision: postmortem.revision,
    interimUntil: postmortem.interimUntil,
    missing,
    signOffs,
    outdated,
    requests,
    changesAsked,
    confirmed,
    seenBefore: seenBefore.map(({ answer, number, by, at }) => ({ answer, number, by, at })),
    may,
    maySign,
  };
}
