/** A complete postmortem in few words, about whatever a test needs. */
export function sampleText({
  title = 'Checkout down for 61 minutes: the certificate of the payment gateway expired',
  date = '2026-02-14',
  services = 'checkout-api',
  kind = '',
  cause = 'The TLS certificate of the payment gateway expired; nothing watched its end date.',
  extra = '',
} = {}): string {
  return `---
severity: SEV-1
services: [${services}]
zone: UTC
authors: [maria@example.com]
${kind === '' ? '' : `kind: ${kind}\n`}---
# ${title}

## Issue Summary
- **Duration:** 61 minutes, from ${date} 09:02 UTC to ${date} 10:03 UTC
- **Impact:** The checkout API was down. Shoppers saw "Payment failed" and could not order. 38% of users were affected.
- **Root cause:** ${cause}

## Timeline
All times in UTC.
- **09:02** Outage begins: the gateway starts to refuse connections.
- **09:06** Detected: a monitoring alert on the payment error rate pages the on-call engineer.
- **09:10** Investigated: the last deployment is suspected, because it went out at 08:55.
- **09:21** Misleading: the deployment is rolled back. The errors stay.
- **09:31** Escalated to the payments team.
- **10:03** Resolved: a new certificate is installed and the gateways are reloaded.

## Root Cause and Resolution
### Root cause
${cause} ${extra}
### Resolution
The payments team installed a new certificate and reloaded both gateways.

## Corrective and Preventative Measures
### Improvements
- Certificates should be renewed by a machine, not by memory.
### Tasks
- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)
- [x] Reload the gateway on gateway-2 (@lee, due 2026-02-16, done 2026-02-15)
`;
}
