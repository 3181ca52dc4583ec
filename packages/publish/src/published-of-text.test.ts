import { readingPage } from '@failonce/pages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedOfText } from './published-of-text.ts';

const TEXT = `---
severity: SEV-1
services: [checkout-api, Checkout-API, cart]
authors: [maria@example.com]
---
# Checkout down for 61 minutes

## Issue Summary
- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC
- **Impact:** The checkout API was down. 38% of users could not order.
- **Root cause:** The TLS certificate of the payment gateway expired; nothing watched its end date.

## Timeline
- **09:02** Outage begins: the gateway refuses connections. See [the other](pm-17.md) and ![Errors](graph.png).
- **09:06** Detected: an alert pages the on-call engineer.
- **10:03** Resolved: a new certificate is installed. The key was AKIAIOSFODNN7EXAMPLQ.

## Corrective and Preventative Measures
### Tasks
- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)
`;

const page = (markdown: string) => String(readingPage(publishedOfText(markdown, { today: '2026-04-01' }).reading).body);

describe('a postmortem of a text alone', () => {
  it('knows what the text says, and claims nothing that only a library knows', () => {
    const { reading } = publishedOfText(TEXT, { today: '2026-04-01' });
    expect(reading).toMatchObject({
      title: 'Checkout down for 61 minutes',
      slug: 'checkout-down-for-61-minutes',
      number: undefined,
      state: undefined,
      revision: undefined,
      services: ['checkout-api', 'cart'],
      authors: ['maria@example.com'],
      startDate: '2026-02-14',
    });
    expect(reading.causes[0]).toEqual({
      id: 'certificate-expired-or-mismatched',
      name: expect.any(String),
      known: true,
    });
  });

  it('shows no secret, in the page or in the text', () => {
    const published = publishedOfText(TEXT, { today: '2026-04-01' });
    expect(published.markdown).not.toContain('AKIAIOSFODNN7EXAMPLQ');
    expect(page(TEXT)).not.toContain('AKIAIOSFODNN7EXAMPLQ');
    expect(page(TEXT)).toContain('09:02');
  });

  it('has a page that leads nowhere but within itself, and says nothing of numbers and revisions', () => {
    const shown = page(TEXT);
    const addresses = [...shown.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((each) => !each.startsWith('#'))).toEqual([]);
    expect(shown).not.toMatch(/PM-|undefined|Revision|<form|requirements of the format/);
    expect(shown).toContain('late, was due 1 Mar 2026');
  });

  it('takes in any text', () => {
    expect(page('')).toContain('Untitled');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(page(text)).toContain('<article');
      }),
    );
  });
});
