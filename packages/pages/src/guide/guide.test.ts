import { readdirSync } from 'node:fs';
import { builtInTaxonomy, taxonomyWith } from '@failonce/recurrence';
import { describe, expect, it } from 'vitest';
import { guideEntryPage, howToPage } from '../pages/guide-entry.ts';
import { GUIDE_FAMILIES, type GuideFamily, guideEntries, guideHowTos, searchGuide, unitAddress } from './guide.ts';

const families = Object.keys(GUIDE_FAMILIES) as GuideFamily[];
const everything = families.flatMap((family) => guideEntries(family, builtInTaxonomy));
const bodyOf = ({ body }: { readonly body: unknown }): string => String(body);
const addresses = new Set([
  '/guide',
  ...families.map((family) => `/guide/${family}`),
  ...everything.map(({ family, id }) => `/guide/${family}/${id}`),
  ...guideHowTos.map(({ id }) => `/guide/${id}`),
]);

describe('the guide', () => {
  it.each(families)('has a page for everything that the reference has: %s', (family) => {
    const files = readdirSync(new URL(`../../../../docs/reference/${family}`, import.meta.url));
    const ids = guideEntries(family, builtInTaxonomy).map(({ id }) => `${id}.md`);
    expect([...ids, 'README.md'].sort()).toEqual(files.sort());
  });

  it('leads nowhere but to pages that there are, and to three next ones at most', () => {
    const pages = [...guideHowTos.map(howToPage), ...everything.map((entry) => guideEntryPage(entry, everything[0]))];
    for (const page of pages) {
      const body = bodyOf(page);
      expect(body.match(/class="button/g)?.length ?? 0, page.title).toBeLessThanOrEqual(3);
      for (const [, address = ''] of body.matchAll(/href="([^"#?]+)"/g))
        if (address !== '/') expect(addresses, page.title).toContain(address);
    }
  });

  it('says what a thing is above its text, and does not say it twice', () => {
    const [entry] = searchGuide('expired certificate', builtInTaxonomy);
    if (entry === undefined) throw new Error('It is the first to be looked for.');
    expect(entry.id).toBe('certificate-expired-or-mismatched');
    const body = bodyOf(guideEntryPage(entry, undefined));
    expect(body.split(entry.says)).toHaveLength(2);
    expect(body).toContain('What usually prevents it');
    expect(body).toContain('/guide/causes/credential-expiry-or-rotation');
  });

  it('finds by all words, names first', () => {
    expect(searchGuide('owner task', builtInTaxonomy)[0]?.id).toBe('task-without-owner');
    const owners = searchGuide('owner', builtInTaxonomy);
    expect(owners.length).toBeGreaterThan(3);
    expect(new Set(owners.map(({ id }) => id)).size).toBe(owners.length);
    expect(searchGuide('', builtInTaxonomy)).toEqual([]);
    expect(searchGuide('okapi', builtInTaxonomy)).toEqual([]);
  });

  it('has the causes of a company, also where it says little of them', () => {
    const own = {
      id: 'nightly-batch-late',
      name: 'Nightly batch late',
      definition: 'It is late.',
      family: 'own',
      generic: false,
      examples: [],
      signs: {},
      confusedWith: [],
      measures: { prevent: ['Begin earlier'], detect: [], limit: [] },
    } as const;
    const found = searchGuide('nightly batch', taxonomyWith([own]))[0];
    if (found === undefined) throw new Error('It is there.');
    const body = bodyOf(guideEntryPage(found, undefined));
    expect(body).toContain('Begin earlier');
    expect(body).not.toContain('What usually detects');
  });

  it('knows where a finding is explained', () => {
    expect([unitAddress('summary-duration'), unitAddress('hindsight')]).toEqual([
      '/guide/requirements/summary-duration',
      '/guide/checks/hindsight',
    ]);
    for (const { id } of everything.filter(({ family }) => family === 'checks'))
      expect(addresses).toContain(unitAddress(id));
  });
});
