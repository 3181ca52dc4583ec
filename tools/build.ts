import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type BuildOptions, build as bundle, type Metafile, type Plugin } from 'esbuild';
import { assetsFolder, buildAssets } from './build-assets.ts';
import { buildPdfFonts } from './build-fonts.ts';
import { at, isMain, root, shown } from './root.ts';

const entry = at('apps/cli/src/main.ts');
const outdir = at('apps/cli/dist');

/** What only some commands need: a file each, so that the others start without reading it. */
const APART: Readonly<Record<string, string>> = {
  'packages/recurrence/src/causes.generated.ts': 'causes.cjs',
  'packages/recurrence/src/learned/weights.ts': 'weights.cjs',
  'packages/library/src/index.ts': 'library.cjs',
  'apps/server/src/index.ts': 'server.cjs',
  'packages/intake/src/index.ts': 'intake.cjs',
  'packages/publish/src/index.ts': 'publish.cjs',
  // Started beside the server, by its name.
  'apps/server/src/texts/text-worker.ts': 'text-worker.cjs',
};

/** Libraries that are loaded for one thing, and not for it each time: of what is never asked for, nothing is in memory. */
const LIBRARIES: Readonly<Record<string, string>> = { docx: 'docx.cjs' };

const apart: Plugin = {
  name: 'apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      if (kind === 'entry-point') return undefined;
      const module = Object.keys(APART).find((each) => at(each) === resolve(resolveDir, path));
      return module === undefined ? undefined : { path: `./${APART[module]}`, external: true };
    });
    onResolve({ filter: /^@failonce\/(?:intake|library|publish|server)$/ }, ({ path, importer }) => {
      // The server has its library inside: of what both need there is one copy in a process that runs for weeks.
      if (importer.startsWith(at('apps/server')) && path !== '@failonce/intake') return undefined;
      return { path: `./${path.slice('@failonce/'.length)}.cjs`, external: true };
    });
    onResolve({ filter: new RegExp(`^(?:${Object.keys(LIBRARIES).join('|')})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${LIBRARIES[path]}`, external: true },
    );
  },
};

/**
 * Bundles the command into apps/cli/dist/main.cjs: one file but for large data, because each further one takes time to find and to open, and
 * CommonJS, because loading that is over before anything runs. What is imported by a call still runs when it is called.
 * Everything that it needs is inside, so the published package has no dependencies; but for Typst, which is a program of its
 * own for each system, and without which everything but PDFs works.
 */
export async function build(): Promise<void> {
  await Promise.all([buildAssets(), buildPdfParts()]);
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
  const common = {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    target: 'node24',
    // "neutral" takes the modern, tree-shakeable build of a dependency where "node" would take CommonJS.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', 'pagefind'],
    define: {
      FAILONCE_VERSION: JSON.stringify(version),
      'import.meta.filename': '__filename',
      // Some dependencies make a "require" of it, which takes a path as well.
      'import.meta.url': '__filename',
      'import.meta.main': 'false',
    },
    // Names and lines stay, so that the stack in a bug report can be read.
    minifySyntax: true,
    charset: 'ascii',
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
  } as const satisfies BuildOptions;
  const [result, ...data] = await Promise.all([
    bundle({ ...common, entryPoints: [entry], outfile: join(outdir, 'main.cjs'), plugins: [apart], metafile: true }),
    ...[
      ...Object.entries(APART).map(([module, file]) => [at(module), file] as const),
      ...Object.entries(LIBRARIES),
    ].map(([module, file]) =>
      bundle({
        ...common,
        // These run on Node alone, and so do their parts.
        ...(['docx.cjs', 'intake.cjs', 'library.cjs', 'publish.cjs', 'server.cjs', 'text-worker.cjs'].includes(file)
          ? { platform: 'node' as const, external: ['pg-native', 'cloudflare:*', '@myriaddreamin/*'] }
          : {}),
        entryPoints: [module],
        outfile: join(outdir, file),
        plugins: [apart],
        metafile: true,
      }),
    ),
  ]);
  const written = new Set<string>();
  const licences = join(outdir, 'licences.txt');
  mkdirSync(join(outdir, 'assets'), { recursive: true });
  for (const name of readdirSync(assetsFolder)) {
    copyFileSync(join(assetsFolder, name), join(outdir, 'assets', name));
    written.add(join(outdir, 'assets', name));
  }
  for (const name of readdirSync(pdfFolder, { recursive: true, encoding: 'utf8' })) {
    const from = join(pdfFolder, name);
    const to = join(outdir, 'pdf', name);
    if (!statSync(from).isFile()) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    written.add(to);
  }
  for (const { path, text } of [result, ...data].flatMap(({ outputFiles }) => outputFiles)) {
    writeFileSync(path, inAscii(text));
    written.add(path);
  }
  writeFileSync(licences, licencesOf([result, ...data].map(({ metafile }) => metafile)));
  written.add(licences);
  // What former builds wrote goes.
  for (const entry of readdirSync(outdir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(path)) rmSync(path);
  }
}

const pdfFolder = at('packages/publish/dist/pdf');

/** The template and the fonts of PDFs, which Typst reads as files. */
async function buildPdfParts(): Promise<void> {
  await buildPdfFonts(join(pdfFolder, 'fonts'));
  copyFileSync(at('packages/publish/src/pdf/postmortem.typ'), join(pdfFolder, 'postmortem.typ'));
}

/** What the fonts were cut from: no import tells of them. */
const FONTS = ['node_modules/@fontsource-variable/inter', 'node_modules/@fontsource-variable/source-serif-4'];

/**
 * A program in ASCII alone: Node keeps its text in memory, a byte a letter then and two otherwise. esbuild leaves regular
 * expressions and comments as they are; both know escapes, and whoever reads the raw text of a template must not use others.
 */
function inAscii(program: string): string {
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The licence of every package whose code is in the bundle, as their licences ask. */
function licencesOf(metafiles: readonly Metafile[]): string {
  const folders = new Set<string>(FONTS);
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (found) folders.add(found[0]);
  }
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const file = readdirSync(at(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? licenceInReadme(folder) : readFileSync(at(folder, file), 'utf8');
    if (text === undefined) throw new Error(`${name} is bundled but has no licence file.`);
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return `Code of these packages is part of Failonce.\n\n${parts.join('\n---\n\n')}`;
}

function licenceInReadme(folder: string): string | undefined {
  const lines = readFileSync(at(folder, 'README.md'), 'utf8').split('\n');
  const heading = lines.findIndex((line) => /^## licen[cs]e/i.test(line));
  return heading < 0 ? undefined : lines.slice(heading + 1).join('\n');
}

/** Builds, or ends the program: esbuild has printed its errors then, each with its place. */
export async function buildOrExit(): Promise<void> {
  try {
    await build();
  } catch (error) {
    if (!(error instanceof Error && 'errors' in error)) throw error;
    process.exit(1);
  }
}

if (isMain(import.meta.url)) {
  const start = performance.now();
  await buildOrExit();
  console.log(`Built ${shown(outdir)} in ${Math.round(performance.now() - start)} ms.`);
}
