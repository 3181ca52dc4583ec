import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsOfInputs } from '../../config/settings-of-inputs.ts';
import { setEntry } from '../../entry.ts';
import { findInputs } from '../../inputs/find-inputs.ts';
import { type BuiltSite, buildSite, type SiteOrder } from '../build-site.ts';

setEntry(fileURLToPath(new URL('../../main.ts', import.meta.url)));

/** Makes a site in this process, as `failonce site FOLDER --out OUT` does. */
export async function makeSite(folder: string, out: string, given: Partial<SiteOrder> = {}): Promise<BuiltSite> {
  return await buildSite({
    folder,
    out,
    configured: await settingsOfInputs(findInputs([folder]), {}),
    title: 'Garden shop',
    base: undefined,
    today: '2026-11-23',
    search: false,
    isPublic: false,
    withPictures: false,
    ...given,
  });
}

/** A short postmortem. */
export function outage(given: {
  readonly title: string;
  readonly date?: string;
  readonly cause?: string;
  readonly services?: string;
  readonly matter?: string;
  readonly more?: string;
}): string {
  const { title, date = '2026-02-14', cause = DISK, services = 'checkout', matter = '', more = '' } = given;
  return `---
severity: SEV-2
services: [${services}]
${matter}---
# ${title}

## Issue Summary
- **Duration:** 61 minutes, from ${date} 09:02 UTC to ${date} 10:03 UTC
- **Impact:** 38% of customers could not order.
- **Root cause:** ${cause}

## Timeline
All times in UTC.
- **09:02** Outage begins.
- **09:06** Detected: monitoring reports errors.
- **10:03** Resolved: orders come in again.

## Root Cause and Resolution
${cause} ${cause}

## Corrective and Preventative Measures
### Tasks
- [ ] Watch it (@maria, due 2026-03-01)
${more}`;
}

export const DISK = 'The disk of the order queue was full, because old log files were never deleted.';
export const CERTIFICATE = 'The TLS certificate of the gateway expired, and nothing had watched its renewal.';

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Every file below a folder, by its path there. */
export function filesOf(folder: string): Map<string, Buffer> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = found.map((each) => join(each.parentPath, each.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** The pages that one comes to from the first one, and what they load. */
export function reachable(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const ahead = ['index.html'];
  for (let page = ahead.pop(); page !== undefined; page = ahead.pop()) {
    const bytes = files.get(page);
    if (bytes === undefined || found.has(page)) continue;
    found.set(page, bytes);
    if (page.endsWith('.html')) ahead.push(...linksOf(page, bytes.toString()).map(({ to }) => to));
  }
  return found;
}

/** Links of pages that lead to nothing of the site: “pm/a.html: ../pm/b.html”. */
export function brokenLinks(files: ReadonlyMap<string, Buffer>, pages: ReadonlyMap<string, Buffer> = files): string[] {
  const broken: string[] = [];
  for (const [page, bytes] of pages) {
    if (!page.endsWith('.html') || page === '404.html') continue;
    const markup = bytes.toString();
    const ids = new Set([...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const { link, to, anchor } of linksOf(page, markup)) {
      const isThere = files.has(to) && (to !== page || !anchor || ids.has(decodeURIComponent(anchor)));
      if (!isThere || link.startsWith('/')) broken.push(`${page}: ${link}`);
    }
  }
  return broken;
}

function linksOf(page: string, markup: string): { link: string; to: string; anchor: string | undefined }[] {
  return [...markup.matchAll(/ (?:href|src|action)="([^"]*)"/g)].flatMap(([, link = '']) => {
    const [path = '', anchor] = link.replaceAll('&amp;', '&').replaceAll('&#39;', "'").split('#');
    if (/^(?:https?|mailto):/.test(path)) return [];
    return [{ link, to: path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path)), anchor }];
  });
}
