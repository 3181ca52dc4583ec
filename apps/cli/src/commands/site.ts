import { statSync } from 'node:fs';
import { visible } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { configOptions, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { counted } from '../data/counted.ts';
import { oneArgument } from '../data/one-argument.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import type { BuiltSite, SiteOrder } from '../site/build-site.ts';
import { Output } from '../terminal/output.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'site',
  summary: 'Make a web site of a folder of postmortems, for any static host',
  usage: '[FOLDER] --out DIR',
  argument: 'path',
  details: [
    'Every postmortem becomes a page with its summary, the drawn timeline and earlier failures that look like it; beside them stand the library, the causes, the services, and feeds. It needs no server: the files work on any host, below any path, and opened from a disk.',
    'With --data, of a library: what is published, closed or taken in from old files, and not hidden from anybody; with --public only the public versions that somebody has approved and listed.',
    'Run it again to bring the site up to date: what has not changed is neither read nor written again. Files in DIR that it has not written are left alone.',
    'Exit status: 0 all is on the site, 2 something could not be read; the rest is there.',
  ],
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      summary: 'The folder for the site: a new one, an empty one, or a former site',
    },
    title: {
      type: 'string',
      value: 'TITLE',
      summary: 'What the site is called (default: the name of the folder; Postmortems with --public)',
    },
    base: {
      type: 'string',
      value: 'URL',
      summary: 'Where it will be reached: for feeds, search engines and the sitemap',
    },
    public: {
      type: 'boolean',
      summary: 'Only what outsiders may read, as “public:” in failonce.yaml says: redacted texts, no drafts, no drills',
    },
    'with-pictures': { type: 'boolean', summary: 'With --public: pictures too. Nobody but you can look into them' },
    data: {
      type: 'string',
      value: 'PLACE',
      summary: 'A library in place of a folder: a file, a folder or a postgres:// address',
    },
    'no-search': { type: 'boolean', summary: 'No search through the texts: titles, causes and services alone' },
    ...configOptions,
  },
  examples: [
    { command: 'failonce site postmortems --out public', says: 'a site to open, or to put on a host' },
    { command: 'failonce site --data failonce.db --out public', says: 'of a library' },
    { command: 'failonce site postmortems --out public --public', says: 'for outsiders: nothing private' },
    {
      command:
        'failonce site postmortems --out public --title "Outages at Example" --base https://status.example.com/outages/',
      says: 'for a known address, with a sitemap',
    },
  ],
  run: async (
    { out, title, base, public: isPublic, 'with-pictures': withPictures, 'no-search': noSearch, data, ...choice },
    positionals,
  ) => {
    const began = performance.now();
    if (out === undefined) refuse('Where should the site go? “--out DIR” names a folder.');
    const wanted = {
      out,
      base: base === undefined ? undefined : readBase(base),
      today: new Date().toISOString().slice(0, 10),
      search: !noSearch,
      isPublic,
      withPictures,
    };
    const { buildSite } = await import('../site/build-site.ts');
    const make = async (order: Pick<SiteOrder, 'folder' | 'configured' | 'title' | 'source' | 'stamps'>) => {
      const progress = new Progress(order.configured.inputs.length, terminalOf(process.stderr).ascii);
      return await buildSite({ ...wanted, ...order, progress: (done) => progress.update(done) }).finally(() =>
        progress.erase(),
      );
    };
    let site: BuiltSite;
    if (data !== undefined) {
      if (positionals.length > 0) refuse('--data takes a library. Leave the folder out, or --data.');
      const { fromLibrary } = await import('../site/from-library.ts');
      site = await fromLibrary({ data, config: choice.config, isPublic }, (laidOut) =>
        make({ ...laidOut, source: data, title: title ?? 'Postmortems' }),
      );
    } else {
      const folder = oneArgument('site', 'the folder with the postmortems', positionals);
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        refuse(`“${visible(folder)}” is no folder. Name the folder that holds the postmortems.`);
      site = await make({ folder, title, configured: await settingsOfInputs(findInputs([folder]), choice) });
    }
    for (const { path, message } of site.unread) process.stderr.write(`failonce: ${visible(path)}: ${message}\n`);
    for (const { path, written, why } of site.withoutPicture)
      process.stderr.write(
        `failonce: ${visible(path)}: The picture “${visible(written)}” is not on the site. ${visible(why)}\n`,
      );
    if (site.searchMissing)
      process.stderr.write(
        'failonce: The search goes through titles, causes and services only, because Pagefind is not installed: “npm install pagefind@1.6.0”. --no-search asks for no more.\n',
      );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const changes = [
      `${counted(site.written, 'file')} written`,
      ...(site.removed > 0 ? [`${site.removed.toLocaleString('en-US')} removed`] : []),
    ].join(', ');
    const without =
      site.leftOut > 0 ? `, ${counted(site.leftOut, 'draft or drill', 'drafts and drills')} left out` : '';
    await new Output().write(
      `${counted(site.postmortems, 'postmortem')}, ${counted(site.pages, 'page')} in ${seconds} s (${changes}${without}); open ${visible(out)}/index.html\n`,
    );
    return site.unread.length > 0 ? 2 : 0;
  },
});

function refuse(message: string): never {
  throw new AppError('usage', { message, details: { help: 'failonce site --help' } });
}

/** With “/” at its end: what addresses are put behind. */
function readBase(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    refuse(`--base is an address as “https://example.com/postmortems/”, and not “${visible(given)}”.`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
