import { explainsCause } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart, spanOf } from '../places.ts';

export default defineRequirement({
  id: 'cause-detail',
  part: 'cause',
  kind: 'judged',
  level: 'error',
  title: 'The cause in detail',
  want: 'The root cause must be explained in detail: the mechanism, not only a restatement',
  reason: 'Only a mechanism can be prevented. "A misconfiguration" prevents nothing.',
  messages: {
    missing: 'There is no part that could explain the cause.',
    thin: 'The cause is named, but how it brought the service down is not explained.',
  },
  write: 'Tell the chain: what was changed or ran out, what that made happen next, why nothing stopped it.',
  examples: [
    {
      text: `## Root Cause
The cause was a misconfiguration.`,
      met: false,
    },
    {
      text: `## Root Cause
The certificate of the gateway ended at 09:00, because its renewal job had been removed with the old server. From then on every client refused the connection, so that no payment could be made.`,
      met: 'The certificate of the gateway ended at 09:00, because its renewal job had been removed with the old server. From then on every client refused the connection, so that no payment could be made.',
    },
  ],
  judge: (document) => {
    const { cause, summary } = document.story;
    if (cause.length === 0) return unmet('missing', placeOfPart(document, 'cause'));
    return explainsCause(cause, summary) ? met(spanOf(cause)) : unmet('thin', spanOf(cause));
  },
});
