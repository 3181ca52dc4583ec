import { defineRequirement, met, unmet } from '../define.ts';
import { topOf } from '../places.ts';

export default defineRequirement({
  id: 'language-english',
  part: 'whole',
  kind: 'counted',
  level: 'error',
  title: 'In English',
  want: 'The postmortem must be in English',
  reason: 'One language lets everybody in the company read every outage.',
  messages: {
    other: 'The document does not seem to be in English.',
  },
  write: 'Write the postmortem in English; quotes and messages may stay as they were.',
  examples: [
    {
      text: `## Résumé
Le site était en panne pendant une heure parce que le certificat avait expiré, et les clients ne pouvaient pas payer leurs commandes. Nous avons installé un nouveau certificat sur les deux serveurs.`,
      met: false,
    },
    {
      text: `## Issue Summary
The site was down for an hour because the certificate had expired.`,
      met: 'Issue Summary',
    },
  ],
  judge: (document) =>
    document.language.english ? met(topOf(document.source)) : unmet('other', topOf(document.source), {}),
});
