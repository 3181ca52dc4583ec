import { parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { checks } from '../checks.generated.ts';
import { type CheckOptions, check } from '../engine.ts';
import { options } from '../reporters/testing/sample-report.ts';
import { loadReporter, reporterIds } from '../reporters.generated.ts';
import { defaultSettings } from '../settings.ts';
import { findSecrets } from './find-secrets.ts';
import { documentWith, LEAK, SAMPLES } from './testing/samples.ts';

describe.each(Object.entries(SAMPLES))('%s', (_name, sample) => {
  it.each([
    ['a paragraph', (text: string) => text],
    ['an item', (text: string) => `- It was:\n\n  ${text}\n`],
    ['code', (text: string) => `\`\`\`\n${text}\n\`\`\`\n`],
  ])('is found in %s, and nothing of it is left', (_place, put) => {
    const text = put(sample);
    const found = findSecrets(parse(text));
    expect(found.length).toBeGreaterThan(0);
    let rest = text;
    for (const { span } of [...found].reverse()) rest = rest.slice(0, span.start) + rest.slice(span.end);
    expect(rest).not.toMatch(LEAK);
  });
});

describe('no output shows a secret', async () => {
  const reporters = await Promise.all(reporterIds.map(loadReporter));
  const secret = checks.filter((each) => each.secret).map(({ id }) => id);
  const runs: readonly (readonly [string, CheckOptions, string])[] = [
    ['everything', {}, ''],
    ['another check only', { only: new Set(['summary-impact-share', 'length']) }, ''],
    ['off', { settings: { ...defaultSettings, levels: new Map(secret.map((id) => [id, 'off'])) } }, ''],
    ['silenced', {}, '<!-- failonce-disable -->\n'],
  ];

  it.each(runs)('with %s', (name, run, before) => {
    const all = Object.values(SAMPLES);
    const joined = [
      documentWith(all.filter((each) => !each.includes('\n')).join('; ')),
      documentWith(all.join('\n\n')),
    ];
    for (const text of [...(name === 'everything' ? all.map(documentWith) : []), ...joined]) {
      const report = check(parse(before === '' ? text : `${before}${text.slice(text.indexOf('# Outage'))}`), run);
      const outcome = { path: 'a.md', report };
      expect(JSON.stringify(report)).not.toMatch(LEAK);
      for (const reporter of reporters) {
        for (const all of [true, false]) expect(reporter.document(outcome, { ...options(), all })).not.toMatch(LEAK);
      }
    }
  });
});

describe('no secret is', () => {
  it.each([
    'The password was wrong.',
    'password: expired',
    'The password was reset at 10:03 and the password is SHA256 hashed.',
    'fetch(url, { credentials: "include" }) with password = dbpassword',
    'The password is in vault/db-1.yaml.',
    'Password: must be rotated every 30 days',
    'password: `<password>`',
    'password=*****',
    `DB_PASSWORD=$DB_PASSWORD and DB_PASSWORD=\${DB_PASSWORD} and password: {{ db_password }}`,
    'DB_PASSWORD=changeme',
    'password = os.environ["DB_PASSWORD"]',
    'password: config.database.password',
    'password_file=/run/secrets/db',
    'The password column `password_hash` was wrong.',
    'The password `pg_hba.conf` asks for',
    'max_tokens: 4096, token: 30 minutes, the token: it expired',
    'The primary key: 12345678901234567890',
    'cache key: user:42:profile:settings:v2',
    'API key: rotated on 2026-02-14',
    'Authorization: Bearer $TOKEN and Authorization: Bearer <token>',
    'postgres://user:password@localhost/db and https://user:***@host and https://$USER:$PASS@host',
    'See https://github.com/acme/infra/pull/819 and mailto:maria@example.com',
    `ghp_${'x'.repeat(36)} and AKIA${'IOSFODNN7'}EXAMPLE`,
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    'The file began with `-----BEGIN PRIVATE KEY-----`.',
    'The commit 3f786850e387550fdab836ed7e6dc881de23001b in sk-learn-pipeline-of-the-recommendations-team',
    'mysql -u root -p orders',
    'docker run -p8080:8080 -u 1000:1000 nginx',
  ])('%s', (text) => {
    expect(findSecrets(parse(text)).map(({ span }) => text.slice(span.start, span.end))).toEqual([]);
  });
});
