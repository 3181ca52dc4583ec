import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileStem, type Unjudged } from '@failonce/checks';
import { AppError } from '@failonce/document';
import {
  filled,
  type Plan,
  planSite,
  type SiteFrame,
  type SiteText,
  searchRecord,
  siteFiles,
  type Together,
} from '@failonce/publish';
import { builtInTaxonomy, type Fingerprint, readFingerprint, type Taxonomy } from '@failonce/recurrence';
import type { Configured } from '../config/settings-of-inputs.ts';
import { digestOfProgram } from '../recurring/cache/what-decides.ts';
import { taxonomyOf } from '../recurring/taxonomy-of.ts';
import { publicSettings } from './for-public.ts';
import { type KnownText, readKnownTexts } from './known-texts.ts';
import type { SiteTask } from './read-site-text.ts';
import { readSiteTexts } from './read-site-texts.ts';
import { loadPagefind, searchIndex } from './search-index.ts';
import { readSiteAssets } from './site-assets.ts';
import { type KeptSite, type KeptText, SiteCache } from './site-cache.ts';
import { type Committed, SiteFolder } from './site-folder.ts';
import { SpoolReader } from './spool.ts';

/** What a site is made of, and how. */
export interface SiteOrder {
  /** As a person named it. */
  readonly folder: string;
  /** What it is kept under for the next run, where the folder is only for this one. */
  readonly source?: string;
  /** What tells that a text is as it was, by its file, where no file tells. */
  readonly stamps?: ReadonlyMap<string, string>;
  readonly out: string;
  readonly configured: Configured;
  readonly title: string | undefined;
  readonly base: string | undefined;
  readonly today: string;
  readonly search: boolean;
  readonly isPublic: boolean;
  readonly withPictures: boolean;
  readonly progress?: (done: number, of: number) => void;
}

/** What came of it. */
export interface BuiltSite extends Committed {
  readonly postmortems: number;
  readonly unread: readonly Unjudged[];
  /** Texts that have no place on a public site. */
  readonly leftOut: number;
  /** Pictures that are not on the site, and why. */
  readonly withoutPicture: readonly { readonly path: string; readonly written: string; readonly why: string }[];
  /** Was a search through texts wanted, and could not be made? */
  readonly searchMissing: boolean;
}

/** Makes a site of texts, or brings it up to date. */
export async function buildSite(given: SiteOrder): Promise<BuiltSite> {
  const order = given.isPublic ? forOutsiders(given) : given;
  const folder = SiteFolder.open(order.out);
  try {
    const pagefind = order.search ? await loadPagefind() : undefined;
    const build = new SiteBuild(order, folder, pagefind);
    return await build.run();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!/^(?:ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EISDIR|ENOTDIR|EFBIG)$/.test(code ?? '')) throw cause;
    throw new AppError('file-unwritable', { message: `The site cannot be written: ${message}`, cause });
  } finally {
    folder.abandon();
  }
}

/** Neither a company's own causes nor what its folder is called goes out. */
function forOutsiders(order: SiteOrder): SiteOrder {
  const { configured, title = 'Postmortems' } = order;
  return { ...order, title, configured: { ...configured, settings: configured.settings.map(publicSettings) } };
}

class SiteBuild {
  readonly #order: SiteOrder;
  readonly #folder: SiteFolder;
  readonly #pagefind: Awaited<ReturnType<typeof loadPagefind>>;
  readonly #frame: SiteFrame;
  readonly #taxonomy: Taxonomy;
  readonly #assets = readSiteAssets();

  constructor(order: SiteOrder, folder: SiteFolder, pagefind: Awaited<ReturnType<typeof loadPagefind>>) {
    this.#order = order;
    this.#folder = folder;
    this.#pagefind = pagefind;
    this.#taxonomy = order.isPublic ? builtInTaxonomy : taxonomyOf(order.configured.settings);
    this.#frame = {
      title: order.title ?? basename(resolve(order.folder)),
      base: order.base,
      assets: this.#assets.addresses,
      search: pagefind !== undefined,
      today: order.today,
    };
  }

  async run(): Promise<BuiltSite> {
    const { isPublic, withPictures, folder, out } = this.#order;
    const { today: _, ...frame } = this.#frame;
    const under = [digestOfProgram(), this.#taxonomy.key, JSON.stringify([frame, isPublic, withPictures])];
    const cache = new SiteCache(this.#order.source ?? folder, out, under.map(digest).join(' '));
    const before = cache.load();
    const { texts, unread, leftOut } = await readKnownTexts(this.#order.configured, {
      root: folder,
      task: this.#task({}),
      taxonomy: this.#taxonomy,
      before: before.texts,
      stamps: this.#order.stamps,
      isThere: (address) => this.#folder.has(address),
      progress: this.#order.progress,
    });
    if (
      texts.length === 0 &&
      unread.length > 0 &&
      this.#folder.former((address) => address.startsWith('pm/')).length > 0
    )
      throw new AppError('folder-without-documents', {
        message:
          'No postmortem can be read, so the site stays as it was. Check the folder; for a site of none, name a new folder.',
        details: { help: false },
      });
    const plan = this.#plan(texts, before);
    const links = texts.map((text) => linksOf(text, plan));
    const made = texts.map((text, at) => this.#madeOf(text, plan.together[at] as Together, links[at] as Links));
    await this.#readAgain(texts, made, links, plan.together);
    const spool = new SpoolReader(this.#folder.aside);
    for (const [at, { shell, read }] of texts.entries()) {
      const together = plan.together[at] as Together;
      if (shell === undefined) this.#folder.keep(together.address);
      else this.#folder.put(together.address, filled(spool.read(shell), together, read.entry.before));
    }
    const lists = this.#putLists(texts, plan, before);
    this.#putPictures(texts);
    for (const { address, bytes } of this.#assets.files) this.#folder.put(address, bytes);
    const index = await this.#putIndex(texts, plan, before, cache, spool);
    spool.close();
    const committed = this.#folder.commit();
    cache.save({ texts: keptTexts(texts, plan, made, leftOut), lists, index });
    return {
      ...committed,
      postmortems: texts.length,
      unread,
      leftOut: leftOut.size,
      withoutPicture: texts.flatMap(({ input, read }) =>
        read.pictures.flatMap(({ written, why }) => (why === undefined ? [] : [{ path: input.path, written, why }])),
      ),
      searchMissing: this.#order.search && this.#pagefind === undefined,
    };
  }

  #task(links: SiteTask['links']): SiteTask {
    const { configured, folder: root, isPublic, withPictures } = this.#order;
    return {
      settings: configured.settings,
      frame: this.#frame,
      aside: this.#folder.aside,
      root: resolve(root),
      isPublic,
      withPictures: withPictures || !isPublic,
      links,
    };
  }

  #plan(texts: readonly KnownText[], before: KeptSite): Plan {
    const places = new Map(texts.map(({ key }, at) => [key, at]));
    // Of the texts of a cause, one of which has come, gone or changed, all are compared anew.
    const stirred = new Set<string | undefined>();
    for (const { shell, read, kept } of texts) {
      if (shell === undefined) continue;
      stirred.add(read.entry.causes[0]?.id);
      stirred.add(kept?.entry.causes[0]?.id);
    }
    for (const [key, { entry, leftOut }] of before.texts)
      if (leftOut === undefined && !places.has(key)) stirred.add(entry.causes[0]?.id);
    return planSite(texts.map(asSiteText(this.#taxonomy)), this.#taxonomy, (at) => {
      const { shell, kept, read } = texts[at] as KnownText;
      if (shell !== undefined || kept === undefined || stirred.has(read.entry.causes[0]?.id)) return undefined;
      return kept.alike.flatMap(([key, cause]) => {
        const other = places.get(key);
        return other === undefined ? [] : [{ at: other, cause }];
      });
    });
  }

  /** The digest of all that decides of a page beside what decides of all of them. */
  #madeOf({ read: { content, entry, pictures }, settings }: KnownText, together: Together, links: Links): string {
    const { today } = this.#frame;
    const late = entry.tasks.filter(({ due, done }) => done === undefined && due !== undefined && due < today).length;
    return digest(JSON.stringify([content, settings, together, late, links, pictures.map(({ address }) => address)]));
  }

  /** Reads what has not changed but whose page has to, because others have, or because a link of it leads somewhere now. */
  async #readAgain(
    texts: readonly KnownText[],
    made: readonly string[],
    links: readonly Links[],
    together: readonly Together[],
  ): Promise<void> {
    const again = texts.filter(({ shell, kept }, at) => {
      if (shell !== undefined) return Object.keys(links[at] as Links).length > 0;
      return kept?.made !== made[at] || !this.#folder.has(together[at]?.address as string);
    });
    if (again.length === 0) return;
    const byFile = Object.fromEntries(texts.map(({ input }, at) => [input.file, links[at] as Links]));
    let done = 0;
    for await (const read of readSiteTexts(
      again.map(({ input }) => input),
      this.#task(byFile),
    )) {
      const text = again[done++] as KnownText;
      // It may have been changed meanwhile: the next run sees that.
      if ('shell' in read) text.shell = read.shell;
    }
  }

  /** Everything but the pages of postmortems. Where they would be the same as the last time, they are not even made. */
  #putLists(texts: readonly KnownText[], plan: Plan, before: KeptSite): string {
    const { today } = this.#frame;
    const siteTexts = texts.map(asSiteText(this.#taxonomy));
    const madeOf = digest(
      JSON.stringify([
        plan.order.map((at) => [texts[at]?.read.entry, plan.together[at]]),
        lateAt(texts, today),
        today.slice(0, 7),
      ]),
    );
    const former = this.#folder.former(isList);
    if (before.lists === madeOf && former.length > 0 && former.every((address) => this.#folder.has(address))) {
      for (const address of former) this.#folder.keep(address);
      return madeOf;
    }
    for (const { address, text } of siteFiles(this.#frame, siteTexts, plan, this.#taxonomy))
      this.#folder.put(address, text);
    return madeOf;
  }

  #putPictures(texts: readonly KnownText[]): void {
    const addresses = new Set(texts.flatMap(({ read }) => read.pictures.flatMap(({ address }) => address ?? [])));
    for (const address of addresses) {
      if (this.#folder.has(address)) this.#folder.keep(address);
      else this.#folder.put(address, readFileSync(join(this.#folder.aside, basename(address))));
    }
  }

  async #putIndex(
    texts: readonly KnownText[],
    { order, together }: Plan,
    before: KeptSite,
    cache: SiteCache,
    spool: SpoolReader,
  ): Promise<string> {
    if (this.#pagefind === undefined) return '';
    const madeOf = digest(
      JSON.stringify(order.map((at) => [texts[at]?.read.content, texts[at]?.read.entry, together[at]?.address])),
    );
    const former = this.#folder.former(isIndex);
    if (before.index === madeOf && former.length > 0 && former.every((address) => this.#folder.has(address))) {
      for (const address of former) this.#folder.keep(address);
      return madeOf;
    }
    const known = cache.loadWords();
    const words = new Map<string, string>();
    const missing: KnownText[] = [];
    for (const text of texts) {
      const said = text.words === undefined ? known.get(text.read.content) : spool.read(text.words);
      if (said === undefined) missing.push(text);
      else words.set(text.read.content, said);
    }
    let done = 0;
    for await (const read of readSiteTexts(
      missing.map(({ input }) => input),
      this.#task({}),
    )) {
      const text = missing[done++] as KnownText;
      if ('shell' in read && read.words !== undefined) words.set(text.read.content, spool.read(read.words));
    }
    const records = order.map((at) => {
      const { entry, content } = (texts[at] as KnownText).read;
      return searchRecord(entry, together[at]?.address as string, words.get(content) ?? '');
    });
    for (const { address, bytes } of await searchIndex(this.#pagefind, records)) this.#folder.put(address, bytes);
    cache.saveWords(words);
    return madeOf;
  }
}

/** Where the links of a text lead, by what it writes. */
type Links = Readonly<Record<string, string>>;

function linksOf({ read }: KnownText, plan: Plan): Links {
  return Object.fromEntries(
    read.links.flatMap((link) => {
      const address = /\.(?:md|markdown|mdown)(?:[?#]|$)/i.test(link)
        ? plan.addressOfStem(fileStem(link.replace(/[?#].*$/s, '')))
        : undefined;
      return address === undefined ? [] : [[link, address]];
    }),
  );
}

function isList(address: string): boolean {
  return !/^(?:pm|assets|files|pagefind)\//.test(address);
}

function isIndex(address: string): boolean {
  return address.startsWith('pagefind/');
}

function lateAt(texts: readonly KnownText[], today: string): number {
  let late = 0;
  for (const { read } of texts)
    for (const { due, done } of read.entry.tasks) if (done === undefined && due !== undefined && due < today) late++;
  return late;
}

function keptTexts(
  texts: readonly KnownText[],
  plan: Plan,
  made: readonly string[],
  leftOut: ReadonlyMap<string, KeptText>,
): Map<string, KeptText> {
  const kept = new Map(leftOut);
  for (const [at, { key, stamp, settings, read }] of texts.entries())
    kept.set(key, {
      ...read,
      stamp,
      settings,
      made: made[at] as string,
      alike: (plan.alike.get(at) ?? []).map(({ at: other, cause }) => [texts[other]?.key as string, cause] as const),
    });
  return kept;
}

function asSiteText(taxonomy: Taxonomy): (text: KnownText) => SiteText {
  return ({ key, read: { entry, content, stem, print } }) => ({
    entry,
    content,
    key,
    stem,
    fingerprint: (): Fingerprint => readFingerprint(print, taxonomy) as Fingerprint,
  });
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
