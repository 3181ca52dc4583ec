import { explainsResolution } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart, spanOf } from '../places.ts';

export default defineRequirement({
  id: 'resolution-detail',
  part: 'cause',
  kind: 'judged',
  level: 'error',
  title: 'The resolution in detail',
  want: 'The part must explain in detail how the issue was fixed',
  reason: 'Whoever meets it again wants to know what was changed, where and how, not that it was.',
  messages: {
    missing: 'There is no part that could explain the resolution.',
    thin: 'What exactly was changed to fix it is not explained.',
  },
  write: 'Name what was changed, where, and how you knew that it worked.',
  examples: [
    {
      text: `## Root Cause and Resolution
The certificate had expired. The issue was fixed.`,
      met: false,
    },
    {
      text: `## Resolution
A new certificate was issued and installed on both gateways, which were reloaded one after the other. A test order went through at 10:02.`,
      met: 'A new certificate was issued and installed on both gateways, which were reloaded one after the other. A test order went through at 10:02.',
    },
  ],
  judge: (document) => {
    const { resolution } = document.story;
    if (resolution.length === 0) return unmet('missing', placeOfPart(document, 'cause'));
    return explainsResolution(resolution) ? met(spanOf(resolution)) : unmet('thin', spanOf(resolution));
  },
});
