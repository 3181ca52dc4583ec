import { expect, it } from 'vitest';
import html from '../outputs/html.ts';
import { publishedOfText } from '../published-of-text.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const write = async (markdown: string): Promise<string> =>
  String(
    await html.write(
      publishedOfText(markdown, {
        today: '2026-04-01',
        address: 'https://failonce.example.com/pm/42-orders',
        pictures: async (address) => (address === 'graph.png' ? { bytes: PNG, mediaType: 'image/png' } : undefined),
      }),
    ),
  );

it('is one file: its pictures and fonts are in it, and it asks nobody for anything', async () => {
  const file = await write('# A\n\n![Errors](graph.png) ![No](gone.png) ![Far](https://e.example/a.png) [x](/pm/7)\n');
  expect(file).toContain(`<img src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}" alt="Errors">`);
  expect(file).toContain('[No]');
  expect(file).toContain('As it stood on 1 Apr 2026');
  const loaded = [...file.matchAll(/(?:\ssrc="|url\("?|<link[^>]*href=")([^")]+)/g)].map(([, from]) => from ?? '');
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((from) => !from.startsWith('data:') && !from.startsWith('#'))).toEqual([]);
  expect(file).not.toContain('<script');
  expect(file).toMatch(/style-src &#39;sha256-/);
});

it('has the fonts that its words need, and no others', async () => {
  const plain = await write('# A\n\nb\n');
  const more = await write('# Ä\n\n*b*\n');
  expect(plain.split('@font-face').length - 1).toBe(2);
  expect(more.split('@font-face').length - 1).toBe(5);
});
