import { hash } from 'node:crypto';
import { basename, relative, resolve, sep } from 'node:path';
import type { Settings, Unjudged } from '@failonce/checks';
import { filled, planSite, type SiteFrame, type SiteText, siteFiles, type Together } from '@failonce/publish';
import { type Fingerprint, readFingerprint, type Taxonomy } from '@failonce/recurrence';
import type { Configured } from '../config/settings-of-inputs.ts';
import type { Input, NamedFile } from '../inputs/find-inputs.ts';
import { stampOf } from '../recurring/cache/stamp.ts';
import { digestOfProgram, digestOfSettings } from '../recurring/cache/what-decides.ts';
import { taxonomyOf } from '../recurring/taxonomy-of.ts';
import type { SiteRead, SiteTask } from './read-site-text.ts';
import { readSiteTexts } from './read-site-texts.ts';
import { readSiteAssets } from './site-assets.ts';
import { type KeptText, SiteCache } from './site-cache.ts';
import { type Committed, SiteFolder } from './site-folder.ts';
import { type Place, SpoolReader } from './spool.ts';

/** What a site is made of, and how. */
export interface SiteOrder {
  /** As a person named it. */
  readonly folder: string;
  readonly out: string;
  readonly configured: Configured;
  readonly title: string | undefined;
  readonly base: string | undefined;
  readonly today: string;
  readonly progress?: (done: number, of: number) => void;
}

/** What came of it. */
export interface BuiltSite extends Committed {
  readonly postmortems: number;
  readonly unread: readonly Unjudged[];
}

/** A text of the site, read now or the last time. */
interface Known {
  readonly key: string;
  readonly input: NamedFile;
  readonly stamp: string;
  readonly settings: string;
  readonly read: Omit<SiteRead, 'shell'>;
  /** Where its page stands aside, where it was read now. */
  shell: Place | undefined;
  readonly kept: KeptText | undefined;
}

/** Makes a site of texts, or brings it up to date. */
export async function buildSite(order: SiteOrder): Promise<BuiltSite> {
  const folder = SiteFolder.open(order.out);
  try {
    return await new SiteBuild(order, folder).run();
  } finally {
    folder.abandon();
  }
}

class SiteBuild {
  readonly #order: SiteOrder;
  readonly #folder: SiteFolder;
  readonly #frame: SiteFrame;
  readonly #taxonomy: Taxonomy;
  readonly #assets = readSiteAssets();
  readonly #unread: Unjudged[] = [];

  constructor(order: SiteOrder, folder: SiteFolder) {
    this.#order = order;
    this.#folder = folder;
    this.#taxonomy = taxonomyOf(order.configured.settings);
    this.#frame = {
      title: order.title ?? basename(resolve(order.folder)),
      base: order.base,
      assets: this.#assets.addresses,
      search: false,
      today: order.today,
    };
  }

  async run(): Promise<BuiltSite> {
    const { today: _, ...frame } = this.#frame;
    const under = [digestOfProgram(), this.#taxonomy.key, JSON.stringify(frame)].map((each) => digest(each)).join(' ');
    const cache = new SiteCache(this.#order.folder, this.#order.out, under);
    const before = cache.load();

    const texts = await this.#readTexts(before);
    const plan = this.#plan(texts, before);

    const made = texts.map((text, at) => this.#madeOf(text, plan.together[at] as Together));
    await this.#readAgain(texts, made, plan.together);
    const spool = new SpoolReader(this.#folder.aside);
    for (const [at, { shell, read }] of texts.entries()) {
      const together = plan.together[at] as Together;
      if (shell === undefined) this.#folder.keep(together.address);
      else this.#folder.put(together.address, filled(spool.read(shell), together, read.entry.before));
    }
    spool.close();
    for (const { address, text } of siteFiles(this.#frame, texts.map(asSiteText(this.#taxonomy)), plan, this.#taxonomy))
      this.#folder.put(address, text);
    for (const { address, bytes } of this.#assets.files) this.#folder.put(address, bytes);
    const committed = this.#folder.commit();
    cache.save(
      new Map(
        texts.map(({ key, stamp, settings, read }, at) => [
          key,
          {
            ...read,
            stamp,
            settings,
            made: made[at] as string,
            alike: (plan.alike.get(at) ?? []).map(
              ({ at: other, cause }) => [texts[other]?.key as string, cause] as const,
            ),
          },
        ]),
      ),
    );
    return { ...committed, postmortems: texts.length, unread: this.#unread };
  }

  async #readTexts(before: ReadonlyMap<string, KeptText>): Promise<Known[]> {
    const { inputs, settings } = this.#order.configured;
    const known: (Known | undefined)[] = [];
    const changed: { readonly at: number; readonly key: string; readonly stamp: string }[] = [];
    for (const input of inputs) {
      if (!('file' in input)) {
        this.#unread.push(input);
        continue;
      }
      const key = relative(resolve(this.#order.folder), input.file).split(sep).join('/');
      const stamp = stampOf(input.file);
      const by = this.#settingsOf(input);
      const kept = before.get(key);
      const at = known.length;
      if (kept !== undefined && stamp !== '' && kept.stamp === stamp && kept.settings === by)
        known.push({ key, input, stamp, settings: by, read: kept, shell: undefined, kept });
      else {
        known.push(undefined);
        changed.push({ at, key, stamp });
      }
    }
    const files = inputs.filter((input) => 'file' in input);
    const task: SiteTask = { settings, frame: this.#frame, aside: this.#folder.aside };
    let done = 0;
    const toRead = changed.map(({ at }) => files[at] as NamedFile);
    for await (const read of readSiteTexts(toRead, task)) {
      const { at, key, stamp } = changed[done] as (typeof changed)[number];
      this.#order.progress?.(++done, changed.length);
      if ('code' in read) {
        this.#unread.push(read);
        continue;
      }
      const input = files[at] as NamedFile;
      const { shell, ...rest } = read;
      known[at] = { key, input, stamp, settings: this.#settingsOf(input), read: rest, shell, kept: before.get(key) };
    }
    return known.filter((each) => each !== undefined);
  }

  #settingsOf(input: NamedFile): string {
    return digestOfSettings(this.#order.configured.settings[input.settings ?? 0] as Settings, this.#taxonomy);
  }

  #plan(texts: readonly Known[], before: ReadonlyMap<string, KeptText>): ReturnType<typeof planSite> {
    const places = new Map(texts.map(({ key }, at) => [key, at]));
    // Of the texts of a cause, one of which has come, gone or changed, all are compared anew.
    const stirred = new Set<string | undefined>();
    for (const { shell, read, kept } of texts) {
      if (shell === undefined) continue;
      stirred.add(read.entry.causes[0]?.id);
      stirred.add(kept?.entry.causes[0]?.id);
    }
    for (const [key, { entry }] of before) if (!places.has(key)) stirred.add(entry.causes[0]?.id);
    return planSite(texts.map(asSiteText(this.#taxonomy)), this.#taxonomy, (at) => {
      const { shell, kept, read } = texts[at] as Known;
      if (shell !== undefined || kept === undefined || stirred.has(read.entry.causes[0]?.id)) return undefined;
      return kept.alike.map(([key, cause]) => ({ at: places.get(key) as number, cause }));
    });
  }

  /** The digest of all that decides of a page beside what decides of all of them. */
  #madeOf({ read: { content, entry }, settings }: Known, together: Together): string {
    const late = entry.tasks.filter(
      ({ due, done }) => done === undefined && due !== undefined && due < this.#frame.today,
    );
    return digest(JSON.stringify([content, settings, together, late.length]));
  }

  /** Reads what has not changed but whose page has to, because others have. */
  async #readAgain(texts: readonly Known[], made: readonly string[], together: readonly Together[]): Promise<void> {
    const again = texts.filter(
      ({ shell, kept }, at) =>
        shell === undefined && (kept?.made !== made[at] || !this.#folder.has(together[at]?.address as string)),
    );
    if (again.length === 0) return;
    const { settings } = this.#order.configured;
    const task: SiteTask = { settings, frame: this.#frame, aside: this.#folder.aside };
    let done = 0;
    for await (const read of readSiteTexts(
      again.map(({ input }): Input => input),
      task,
    )) {
      const text = again[done++] as Known;
      if ('code' in read) continue;
      text.shell = read.shell;
    }
  }
}

function asSiteText(taxonomy: Taxonomy): (text: Known) => SiteText {
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
