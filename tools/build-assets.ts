import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import { withoutExamples, withoutLoaders, yamlWhenWanted } from './assets/lean-worker.ts';
import { buildFonts } from './build-fonts.ts';
import { at } from './root.ts';

/** Where the pages' styles, scripts, fonts and pictures lie, as browsers get them, and compressed beside it. */
export const assetsFolder: string = at('packages/pages/dist/assets');

/** The editor is large: what of it is not needed at once is loaded when it is. */
const EDITOR = 'write';
const WORKER = 'write-worker';

/**
 * Builds what the pages load: the style of all, the styles of a few (`src/style/apart`), one script for each file of `src/islands` that a page names, the fonts and the
 * icon. Each bears a hash of what is in it; `manifest.json` says which name has which file.
 */
export async function buildAssets(): Promise<void> {
  const source = 'packages/pages/src';
  await buildFonts(at('packages/pages/dist/fonts'));
  const all = islands(`${source}/islands`);
  const entry = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, `${source}/islands/${name}.ts`]));
  const worker = await bundle({
    entryPoints: entry([WORKER]),
    splitting: true,
    plugins: [withoutExamples, withoutLoaders, yamlWhenWanted],
  });
  const workerFile = basename(worker.find(({ path }) => basename(path).startsWith(`${WORKER}-`))?.path ?? '');
  const outputFiles = [
    ...worker,
    ...(await bundle({
      entryPoints: entry([EDITOR]),
      splitting: true,
      define: { WRITE_WORKER: JSON.stringify(`/assets/${workerFile}`) },
    })),
    ...(await bundle({
      entryPoints: {
        style: `${source}/style/style.css`,
        ...Object.fromEntries(
          apart(`${source}/style/apart`).map((name) => [`apart/${name}`, `${source}/style/apart/${name}.css`]),
        ),
        icon: `${source}/images/icon.svg`,
        ...entry(all.filter((name) => name !== EDITOR && name !== WORKER)),
      },
    })),
  ];
  const manifest: Record<string, string> = {};
  for (const file of outputFiles.map(({ path }) => basename(path)).sort()) {
    const name = file.replace(/-[A-Z0-9]{8}(?=\.)/, '');
    manifest[name in manifest ? file : name] = file;
  }
  mkdirSync(assetsFolder, { recursive: true });
  for (const { path, contents } of outputFiles) {
    writeChanged(path, contents);
    // Here and not where they are sent: it takes seconds. A name bears the hash of what was compressed.
    if (isText(path) && !existsSync(`${path}.br`)) writeChanged(`${path}.br`, brotliCompressSync(contents));
  }
  writeChanged(join(assetsFolder, 'manifest.json'), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  const files = Object.values(manifest);
  const written = new Set([...files, ...files.filter(isText).map((file) => `${file}.br`), 'manifest.json']);
  for (const name of readdirSync(assetsFolder))
    if (!written.has(name)) rmSync(join(assetsFolder, name), { force: true });
}

/** Does it get smaller? Fonts are compressed as they are. */
function isText(file: string): boolean {
  return !file.endsWith('.woff2');
}

async function bundle(options: BuildOptions): Promise<readonly OutputFile[]> {
  const { outputFiles = [] } = await build({
    absWorkingDir: at(),
    outdir: assetsFolder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    publicPath: '/assets',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    ...options,
  });
  return outputFiles;
}

/** The islands that a page names: those that are no part of another, which say so by a folder of their own. */
function islands(folder: string): readonly string[] {
  return readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z-]+\.ts$/.test(entry.name))
    .map(({ name }) => name.slice(0, -'.ts'.length));
}

/** The styles that single pages name. */
function apart(folder: string): readonly string[] {
  return readdirSync(at(folder))
    .filter((file) => file.endsWith('.css'))
    .map((file) => file.slice(0, -'.css'.length));
}

function writeChanged(file: string, contents: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  const part = `${file}.${process.pid}`;
  writeFileSync(part, contents);
  renameSync(part, file);
}
