/** Small postmortems in our own words, for what compares them. */

const GATEWAY = `---
services: [gateway]
---
# Gateway refused every connection

## Issue Summary
- **Duration:** 40 minutes, from 2024-05-02 09:00 UTC to 2024-05-02 09:40 UTC
- **Root cause:** The TLS certificate of the gateway expired, and clients rejected the connection.

## Root Cause and Resolution
The certificate on the gateway expired at nine. Its renewal was a reminder in a calendar, and nobody watched the expiry date of the certificate. Clients refused the expired certificate and every handshake failed. We renewed the certificate by hand.

## Corrective and Preventative Measures
### Tasks
- [x] Renew the certificate of the gateway automatically (@ada, due 2024-05-20, done 2024-05-19)
- [ ] Alert 30 days before a certificate expires (@ben, due 2024-06-01)
`;

const MAIL = `---
services: [mail]
---
# Mail could not be sent

## Issue Summary
- **Duration:** 25 minutes, from 2025-02-10 00:00 UTC to 2025-02-10 00:25 UTC
- **Root cause:** The TLS certificate of the mail relay had expired and was not renewed.

## Root Cause and Resolution
The certificate of the mail relay expired at midnight, because its renewal had failed and nobody watched the expiry date of the certificate. Clients refused the expired certificate, so each handshake failed. A new certificate was issued by hand.
`;

const DISK = `# Reports were not written

## Issue Summary
- **Duration:** 90 minutes, from 2025-08-01 10:00 UTC to 2025-08-01 11:30 UTC
- **Root cause:** The disk of the report server was full, and writes failed with no space left.

## Root Cause and Resolution
Old log files filled the disk of the report server until no space was left, and every write failed. No alert watched the free disk space. We deleted the logs and made the volume larger.
`;

const GERMAN = `# Ausfall der Anmeldung

## Zusammenfassung
Das Zertifikat der Anmeldung war abgelaufen, und die Kunden konnten sich für eine Stunde nicht mehr anmelden. Niemand hatte auf das Datum geachtet, weil die Erinnerung in dem Kalender von einem Kollegen stand, der nicht mehr bei uns ist. Wir haben das Zertifikat von Hand erneuert und auf dem Server eingespielt.
`;

/** Two certificates that expired, a full disk, a drill, one that tells nothing, and one in German. */
export const LIBRARY: Readonly<Record<string, string>> = {
  'gateway.md': GATEWAY,
  'mail.md': MAIL,
  'disk.md': DISK,
  'drill.md': GATEWAY.replace('services: [gateway]', 'kind: practice\nservices: [gateway]'),
  'empty.md': '# Something happened\n',
  'german.md': GERMAN,
};
