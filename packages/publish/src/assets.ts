import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** A file that pages load; its name bears a hash of what is in it. */
export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same compressed, where that is smaller. */
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
}

export interface Assets {
  /** By name: “style.css” to “/assets/style-AB12CD34.css”. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, Asset>;
  /** What one holds, by its name: “icon.svg”. */
  readonly file: (name: string) => Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

let read: Assets | undefined;

/** What the build has written for the pages; read once. */
export function readAssets(): Assets {
  read ??= readFrom(assetsFolder());
  return read;
}

/** Beside the bundle of the published command; else where the build puts it in the repository. */
function assetsFolder(): string {
  const here = dirname(import.meta.filename);
  const beside = join(here, 'assets');
  const folder = existsSync(join(beside, 'manifest.json')) ? beside : join(here, '../../pages/dist/assets');
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error('The styles and scripts of the pages are missing. Run `npm run build`.');
  return folder;
}

function readFrom(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const files = new Map<string, Asset>();
  for (const file of Object.values(manifest)) {
    const body = new Uint8Array(readFileSync(join(folder, file)));
    const compressed = join(folder, `${file}.br`);
    const brotli = existsSync(compressed) ? new Uint8Array(readFileSync(compressed)) : undefined;
    files.set(file, { type: TYPES[extname(file)] ?? 'application/octet-stream', body, brotli });
  }
  const addresses = Object.fromEntries(Object.entries(manifest).map(([name, file]) => [name, `/assets/${file}`]));
  const file = (name: string): Uint8Array<ArrayBuffer> => {
    const asset = files.get(manifest[name] ?? '');
    if (asset === undefined) throw new Error(`The build has no ${name}. Run \`npm run build\`.`);
    return asset.body;
  };
  return { addresses, files, file };
}
