import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'certificate-expired-or-mismatched',
  name: 'Expired or mismatched certificate',
  family: 'access',
  definition:
    'A certificate has expired, or does not fit the name, chain or key that its users expect, and connections are refused.',
  signs: {
    named: [
      'certificate expire|lapse|outdated',
      'expired certificate|chain|root|intermediate',
      'certificate mismatch|wrong|invalid|untrusted !pin',
      'certificate not renew|rotate|replace',
      'certificate past|reach end|expiry date',
    ],
    acted: ['certificate chain|intermediate|root|bundle', 'handshake fail|refuse|error', 'trust store|anchor'],
    setOff: ['certificate renew|reissue|rotate|replace', 'validity end|over', 'issuing authority change'],
    unguarded: [
      'nobody|nothing|no_one watch|monitor|track expiry|certificate',
      'renewal fail|stop silently',
      'reminder ignore|miss|inbox',
    ],
    lost: ['connection refuse|reject certificate', 'client distrust|reject', 'signature verify|validate fail expired'],
  },
  confusedWith: [
    {
      id: 'credential-expiry-or-rotation',
      unlike:
        'There it is a password, token or key that ended or was exchanged; here it is a certificate that others verify.',
    },
  ],
  examples: [
    'The TLS certificate of the payment gateway expired at midnight. Renewal was a reminder in the calendar of a colleague who had left, and nothing watched its end date.',
    'After the hosts were moved, the load balancer presented a certificate for the old name, so that browsers refused the connection.',
    'The intermediate certificate in our bundle had lapsed. Newer clients found another chain, older ones rejected every handshake.',
    'Automatic renewal had been failing for weeks because the challenge could no longer be answered; the cert ran out on Sunday.',
    'Agents pinned the old root. When the server was given a leaf signed by the new one, every agent stopped trusting it.',
    'The signing cert of the add-ons had passed its validity date, and the client therefore disabled each of them.',
  ],
  measures: {
    prevent: [
      'Renew certificates automatically, long before they end',
      'Keep one inventory of all certificates with an owner each',
    ],
    detect: [
      'Alert 30 days before any certificate ends, measured from outside',
      'Watch that the renewal job succeeds, not only that it runs',
    ],
    limit: ['Keep a tested way to issue and install a certificate within minutes'],
  },
});
