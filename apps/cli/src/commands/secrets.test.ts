import { reporterIds } from '@failonce/checks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderWith, run } from '../testing/run.ts';

// No real secrets: one syllable again and again, so that any bit of it is seen.
const token = `ghp_${'Qz7'.repeat(12)}`;
const TEXT = `---
services: [${token}]
---
# Search down with ${token}

## Issue Summary
- **Duration:** from 2026-02-14 09:02 to 10:03 UTC, \`DB_PASSWORD=Qz7-Qz7\`
- **Impact:** The ${token} service was down for 38% of users. See https://app:Qz7-Qz7@search.example.com
`;

const FIXABLE = `${TEXT}\n##Timeline\n• 9:02 am Outage begins: ${token}\n`;

let folder: { path: string; remove: () => void };

beforeAll(() => {
  folder = folderWith({
    'a.md': TEXT,
    'b.md': `<!-- failonce-disable -->\n${TEXT.slice(TEXT.indexOf('# '))}`,
    'c.md': FIXABLE,
    'd.md': FIXABLE,
  });
});

afterAll(() => folder.remove());

it.each([
  ...reporterIds.map((id) => ['check', '--format', id, 'a.md', 'b.md']),
  ['check', '--all', 'a.md'],
  ['check', '--only', 'length', 'a.md'],
  ['check', '--fix-dry-run', 'c.md'],
  ['check', '--fix', 'd.md'],
  ['facts', 'a.md', 'b.md'],
  ['facts', '--format', 'json', 'a.md', 'b.md'],
])('%s %s %s %s shows no secret', async (...args) => {
  const { stdout, stderr } = await run(args, folder.path);
  expect(stdout.length).toBeGreaterThan(20);
  expect(stdout + stderr).not.toMatch(/qz7|z7q|7qz/i);
});
