import { expect, it } from 'vitest';
import { documentOf } from './frame.ts';
import { html } from './html/html.ts';

it('links the styles of a page after those of all pages', () => {
  const assets = { 'style.css': '/assets/style-1.css', 'review.css': '/assets/review-2.css' };
  const frame = { assets, person: undefined, origin: 'https://failonce.example.com' };
  const linked = (styles?: readonly string[]): unknown[] => {
    const page = { title: 'A page', body: html`<h1>A page</h1>`, ...(styles !== undefined && { styles }) };
    return [...documentOf(frame, page).matchAll(/<link rel="stylesheet" href="([^"]*)">/g)].map(([, href]) => href);
  };
  expect(linked()).toEqual(['/assets/style-1.css']);
  expect(linked(['review'])).toEqual(['/assets/style-1.css', '/assets/review-2.css']);
});
