/**
 * Secrets of every form, none of them real: their bodies are made of one syllable, so that no scanner takes this file for
 * a leak, and so that any bit of one is seen in an output.
 */
const body = (length: number): string => 'Qz7'.repeat(Math.ceil(length / 3)).slice(0, length);
const upper = (length: number): string => body(length).toUpperCase();

/** Is any bit of a sample in the text? */
export const LEAK = /qz7|z7q|7qz/i;

/** Each as it stands in a text, the words that tell what it is included. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'GitHub, personal': `ghp_${body(36)}`,
  'GitHub, OAuth': `gho_${body(36)}`,
  'GitHub, server': `ghs_${body(36)}`,
  'GitHub, fine-grained': `github_pat_${body(22)}_${body(59)}`,
  'GitHub, escaped for Markdown': `ghp\\_${body(36)}`,
  GitLab: `glpat-${body(20)}`,
  'AWS key id': `AKIA${upper(16)}`,
  'AWS secret': `aws_secret_access_key = ${body(20)}/${body(19)}`,
  'Slack bot': `xoxb-777777777777-${body(24)}`,
  'Slack webhook': `https://hooks.slack.com/services/T${upper(8)}/B${upper(8)}/${body(24)}`,
  Stripe: `sk_live_${body(24)}`,
  Google: `AIza${body(35)}`,
  npm: `npm_${body(36)}`,
  PyPI: `pypi-${body(60)}`,
  'JSON web token': `eyJ${body(20)}.eyJ${body(30)}.${body(43)}`,
  OpenAI: `sk-proj-${body(48)}`,
  'OpenAI, old': `sk-${body(48)}`,
  Anthropic: `sk-ant-api03-${body(93)}AA`,
  SendGrid: `SG.${body(22)}.${body(43)}`,
  'Hugging Face': `hf_${body(34)}`,
  Vault: `hvs.${body(90)}`,
  Telegram: `777777777:AA${body(33)}`,
  age: `AGE-SECRET-KEY-1${upper(58)}`,
  'Azure connection': `DefaultEndpointsProtocol=https;AccountKey=${body(86)}==;EndpointSuffix=core.windows.net`,
  'SQL Server connection': 'Server=tcp:db;User ID=app;Password=Qz7!Qz7;Encrypt=True',
  'address with a password': 'postgres://app:Qz7!Qz7@db:5432/orders',
  'environment variable': 'DB_PASSWORD=Qz7-Qz7',
  'JSON value': '"password": "Qz7 Qz7"'.replace(' Qz7"', 'Qz7"'),
  'YAML value': 'api_key: Qz7aQz7bQz7cQz7d',
  'label in prose': 'Password: Qz7!Qz7',
  'words in prose': 'the password was `Qz7!Qz7`',
  'words in prose without quotes': 'the password was changed to Qz7!Qz7 by hand',
  credentials: 'credentials: Qz7:Qz7',
  'bearer header': `Authorization: Bearer ${body(30)}`,
  'basic header': `Authorization: Basic ${body(24)}`,
  'curl user': 'curl -u admin:Qz7!Qz7 https://ci.example.com',
  'SQL statement': "ALTER USER app IDENTIFIED BY 'Qz7!Qz7'",
  'mysql option': 'mysql -u root -pQz7!Qz7 orders',
  'private key': `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${body(64)}\n${body(30)}\n-----END RSA ${'PRIVATE'} KEY-----`,
  'private key without an end': `-----BEGIN ${'PRIVATE'} KEY-----\n${body(64)}\n${body(64)}`,
};

/** A document in whose every place the sample stands; one of several lines stands where lines may. */
export function documentWith(sample: string): string {
  const line = sample.includes('\n') ? 'nothing' : sample;
  const quoted = line.replaceAll("'", "''");
  return `---
services: ['${quoted}']
severity: '${quoted}'
note: '${quoted}'
---
# Outage of ${line}

## Issue Summary
- **Duration:** 30 minutes, from 2026-02-14 09:02 to 2026-02-14 10:03 UTC with ${line}
- **Impact:** The ${line} service was down. 38% of users met ${line}
- **Root cause:** ${line}

## Timeline with ${line}
- **10:02** Outage begins: ${line}
- **09:06** Detected: an alert showed ${line}
- **25:99** ${line} TODO

\`\`\`
${sample}
\`\`\`

## Root Cause and Resolution
### ${line}
${sample}

[the page](https://example.com/?q=${line.replaceAll(' ', '%20')})

> ${line}

| where | what |
|---|---|
| a | ${line} |

<!-- ${line} -->

## Corrective and Preventative Measures
- [ ] Delete ${line} (@maria, due 2025-03-01) ^t1
- [ ] Add an alert
`;
}
