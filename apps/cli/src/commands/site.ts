import { statSync } from 'node:fs';
import { visible } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { configOptions, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { counted } from '../data/counted.ts';
import { oneArgument } from '../data/one-argument.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import { Output } from '../terminal/output.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'site',
  summary: 'Make a web site of a folder of postmortems, for any static host',
  usage: 'FOLDER --out DIR',
  argument: 'path',
  details: [
    'Every postmortem becomes a page with its summary, the drawn timeline and earlier failures that look like it; beside them stand the library, the causes, the services, and feeds. It needs no server: the files work on any host, below any path, and opened from a disk.',
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
    title: { type: 'string', value: 'TITLE', summary: 'What the site is called (default: the name of the folder)' },
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
    'no-search': { type: 'boolean', summary: 'No search through the texts: titles, causes and services alone' },
    ...configOptions,
  },
  examples: [
    { command: 'failonce site postmortems --out public', says: 'a site to open, or to put on a host' },
    { command: 'failonce site postmortems --out public --public', says: 'for outsiders: nothing private' },
    {
      command:
        'failonce site postmortems --out public --title "Outages at Example" --base https://status.example.com/outages/',
      says: 'for a known address, with a sitemap',
    },
  ],
  run: async (
    { out, title, base, public: isPublic, 'with-pictures': withPictures, 'no-search': noSearch, ...choice },
    positionals,
  ) => {
    const began = performance.now();
    const folder = oneArgument('site', 'the folder with the postmortems', positionals);
    if (out === undefined) refuse('Where should the site go? “--out DIR” names a folder.');
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      refuse(`“${visible(folder)}” is no folder. Name the folder that holds the postmortems.`);
    const configured = await settingsOfInputs(findInputs([folder]), choice);
    const progress = new Progress(configured.inputs.length, terminalOf(process.stderr).ascii);
    const { buildSite } = await import('../site/build-site.ts');
    const site = await buildSite({
      folder,
      out,
      configured,
      title,
      base: base === undefined ? undefined : readBase(base),
      today: new Date().toISOString().slice(0, 10),
      search: !noSearch,
      isPublic,
      withPictures,
      progress: (done) => progress.update(done),
    }).finally(() => progress.erase());
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
