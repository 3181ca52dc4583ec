import type { Published } from '../published.ts';
import { publishedOfText, type TextOptions } from '../published-of-text.ts';

/** A whole postmortem, with a picture, a table, code and links. */
export const WHOLE = `---
severity: SEV-1
services: [checkout-api]
authors: [maria@example.com]
---
# Checkout down for 61 minutes: the gateway's certificate expired

## Issue Summary
- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC
- **Impact:** The checkout API was down. Shoppers saw "Payment failed". 38% of users were affected.
- **Root cause:** The TLS certificate of the payment gateway expired; nothing watched its end date.

## Timeline
All times in UTC.
- **09:02** Outage begins: the gateway starts to refuse connections.
- **09:06** Detected: a monitoring alert on the payment error rate pages the on-call engineer.
- **09:10** Investigated: the last deployment is suspected.
- **09:21** Misleading: the deployment is rolled back. The errors stay.
- **09:31** Escalated to the payments team.
- **10:03** Resolved: a new certificate is installed.

![Errors a minute](graph.png)

## Root Cause and Resolution
### Root cause
The certificate ended at 09:00 UTC. See \`openssl s_client\` and [the guide](https://example.com/guide?a=1&b=2).

| gateway | certificate |
| --- | ---: |
| gateway-1 | *ended* |

\`\`\`
notAfter=Feb 14 09:00:00 2026 GMT
\`\`\`

## Corrective and Preventative Measures
### Improvements
- Certificates should be renewed by a machine, not by memory.
### Tasks
- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)
- [x] Renew them by a machine (@lee, due 2026-02-16, done 2026-02-15)
`;

const BAD = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&lt; <!channel> <https://evil.example|x> ]]> \u0007 =cmd|x {{x}} #let \\write18{x}`;

/** The same, where each place that is shown holds what would run, or break the form, if it were taken for more than words. */
export const HOSTILE = WHOLE.replace('# Checkout down', `# ${BAD} Checkout down`)
  .replaceAll('checkout-api', `"${BAD.replaceAll(/["\\]/g, '')}"`)
  .replace('The checkout API was down.', `The checkout API was down ${BAD}.`)
  .replace('The TLS certificate', `The TLS certificate ${BAD}`)
  .replace('Outage begins:', `Outage begins: ${BAD}`)
  .replace('a monitoring alert', `a monitoring alert ${BAD}`)
  .replace('Errors a minute', `${BAD.replaceAll(/[[\]]/g, '')} \r\nBcc: x@evil.example`)
  .replace('gateway-1', BAD.replaceAll('|', ''))
  .replace('openssl', BAD)
  .replaceAll('@maria', '@maria<script>')
  .replace('Add an alert', `Add an alert ${BAD} [x](javascript:alert(1)) [y](data:text/html,x)`);

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A postmortem to hand on, of a text, as of one day. */
export function published(markdown: string, options: Partial<TextOptions> = {}): Published {
  return publishedOfText(markdown, {
    today: '2026-04-01',
    pictures: async (address) =>
      address === 'graph.png' ? { bytes: new Uint8Array(PNG), mediaType: 'image/png', width: 1, height: 1 } : undefined,
    ...options,
  });
}
