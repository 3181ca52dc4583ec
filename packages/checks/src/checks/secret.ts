import { defineCheck } from '../define.ts';
import { findSecrets } from '../secrets/find-secrets.ts';

// Put together here, so that no scanner takes this file for a leak.
const body = 'a1'.repeat(18);

export default defineCheck({
  id: 'secret',
  // Anybody who reads the text can use the key: publishing it is the damage, so it blocks publishing.
  level: 'error',
  title: 'No keys, tokens or passwords',
  want: 'A postmortem must not contain a secret that lets somebody in',
  reason:
    'A postmortem is read by many, copied and kept for years, and so is its history: a key in it opens the door long after the outage.',
  messages: {
    token: 'This looks like {what}.',
    privateKey: 'This looks like {what}.',
    password: 'This looks like {what}.',
    named: 'This looks like {what}.',
    webAddress: 'This looks like {what}.',
    header: 'This looks like {what}.',
  },
  write:
    'Make it useless first: revoke or change it where it is valid, because it stays in the history of this file. Then write [redacted] here.',
  examples: [
    { text: `The deployment used ghp_${body} to fetch.`, found: [`ghp_${body}`] },
    { text: 'DB_PASSWORD=cor4rect-horse\n', found: ['cor4rect-horse'] },
    { text: '- **Password:** `s3same`\n', found: ['s3same'] },
    { text: 'It called `https://deploy:op3nsesame@ci.example.com`.', found: ['op3nsesame'] },
    { text: 'The password was wrong, and `DB_PASSWORD=$SECRET` was empty.\n\nPassword: expired', found: [] },
    { text: 'curl -H "Authorization: Bearer $TOKEN" https://user:***@ci.example.com', found: [] },
  ],
  secret: true,
  run: (document, report) => {
    for (const { kind, what, span } of findSecrets(document)) {
      report({
        messageId: kind,
        span,
        data: { what },
        suggestions: [{ title: 'Write [redacted] in its place', edits: [{ span, text: '[redacted]' }] }],
      });
    }
  },
});
