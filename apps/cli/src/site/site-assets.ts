import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entry } from '../entry.ts';

/** A file that the pages of a site load. */
export interface SiteAsset {
  /** Within the site; it bears a hash of what is in the file. */
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** What pages name, and behind it what the styles name. */
const NAMED = ['style.css', 'site.css', 'site.js', 'icon.svg', 'serif.woff2', 'sans.woff2'];

/** What the build has made for pages, as a site has it: addresses by name, and the files. */
export function readSiteAssets(): {
  readonly addresses: Readonly<Record<string, string>>;
  readonly files: readonly SiteAsset[];
} {
  const folder = assetsFolder();
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const addresses = Object.fromEntries(NAMED.map((name) => [name, `assets/${manifest[name]}`]));
  const files = Object.entries(manifest)
    .filter(([name]) => NAMED.includes(name) || name.endsWith('.woff2'))
    .map(([name, file]) => {
      const bytes = readFileSync(join(folder, file));
      // Beside one another: a site works below any path. From a disk nothing can be loaded ahead, so fonts may come late.
      return {
        address: `assets/${file}`,
        bytes: name.endsWith('.css')
          ? Buffer.from(
              bytes.toString().replaceAll('/assets/', '').replaceAll('font-display:optional', 'font-display:fallback'),
            )
          : bytes,
      };
    });
  return { addresses, files };
}

/** Beside the bundle of the published command; else where the build puts it in the repository. */
function assetsFolder(): string {
  const beside = join(dirname(entry()), 'assets');
  return existsSync(join(beside, 'manifest.json'))
    ? beside
    : join(dirname(entry()), '../../../packages/pages/dist/assets');
}
