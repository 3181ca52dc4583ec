import { basename } from 'node:path';
import { defaultSettings, fileStem, type Settings, type Unjudged } from '@failonce/checks';
import { type Postmortem, readIdentity } from '@failonce/document';
import { entryOf, publishedOfText, type SiteEntry, type SiteFrame, shellOf, siteLinks } from '@failonce/publish';
import { builtInTaxonomy, fingerprint, writeFingerprint } from '@failonce/recurrence';
import type { Input, NamedFile } from '../inputs/find-inputs.ts';
import { readInput } from '../inputs/read-input.ts';
import { contentOf } from '../recurring/keep.ts';
import { taxonomyOf } from '../recurring/taxonomy-of.ts';
import { forPublic } from './for-public.ts';
import { loadPictureReader, type SitePicture, sitePictures } from './site-pictures.ts';
import { type Place, SpoolWriter } from './spool.ts';

/** What threads are told who read texts for a site: data alone. */
export interface SiteTask {
  readonly settings: readonly Settings[];
  readonly frame: SiteFrame;
  /** The folder for what is put aside. */
  readonly aside: string;
  /** No picture from outside of it comes into the site. */
  readonly root: string;
  /** Is nothing to be in it but what outsiders may read? */
  readonly isPublic: boolean;
  readonly withPictures: boolean;
  /** Where links of texts to other files lead, by file and link; only what leads somewhere is here. */
  readonly links: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A text that was read for a site. */
export interface SiteRead {
  readonly entry: SiteEntry;
  readonly content: string;
  /** Its fingerprint, as `readFingerprint` takes it. */
  readonly print: string;
  readonly stem: string;
  /** Its links to other files, as it writes them. */
  readonly links: readonly string[];
  readonly pictures: readonly SitePicture[];
  /** Its page, but for what the others tell of it. */
  readonly shell: Place;
  /** Its words, where there is a search through texts. */
  readonly words: Place | undefined;
}

/** A text that has no place on the site. */
export interface LeftOut {
  readonly leftOut: 'draft' | 'practice';
  readonly content: string;
}

/** Reads one text after another, and lets go of what it holds when it is closed. A thread that ends does so by itself. */
export interface SiteReader {
  (input: Input): Promise<SiteRead | LeftOut | Unjudged>;
  close(): void;
}

/** Makes what reads the texts of a site. */
export function siteReader(task: SiteTask): SiteReader {
  const { settings, frame, isPublic, links } = task;
  // Causes of the company's own are its own affair.
  const taxonomy = isPublic ? builtInTaxonomy : taxonomyOf(settings);
  const spool = new SpoolWriter(task.aside);
  const read = async (input: Input): Promise<SiteRead | LeftOut | Unjudged> => {
    if (!('file' in input)) return input;
    const text = input.text ?? readInput(input.file);
    if (typeof text !== 'string') return { path: input.path, ...text };
    const content = contentOf(text);
    const own = settings[input.settings ?? 0] as Settings;
    const { identity, text: whole } = readIdentity(text);
    if (whole.includes('![')) await loadPictureReader();
    const pictures = sitePictures(task, input.file);
    const outsiders = isPublic ? forPublic(whole, own, pictures) : undefined;
    if (outsiders !== undefined && outsiders.leftOut !== undefined) return { leftOut: outsiders.leftOut, content };
    const markdown = outsiders?.markdown ?? whole;
    // A number tells how many there are: outsiders need not know.
    const number = isPublic ? undefined : (identity?.number ?? numberOf(input));
    const found = new Set<string>();
    const addressOf = (link: string): string | undefined => {
      found.add(link);
      const address = links[input.file]?.[link];
      return address && `../${address}`;
    };
    const { reading } = publishedOfText(markdown, {
      settings: isPublic ? { ...defaultSettings, partNames: own.partNames } : own,
      ...(number !== undefined && { number }),
      today: frame.today,
      links: siteLinks,
      causes: [],
      findings: false,
      addressOfFile: addressOf,
      addressOfLink: addressOf,
      pictureOf: (written) => {
        const address = pictures.addressOf(written);
        return address && `../${address}`;
      },
    });
    const print = fingerprint(reading.document, taxonomy);
    const causes = print.causes.map(({ id }) => ({ id, name: taxonomy.nameOf(id), known: false }));
    const known = { ...reading, causes, ...(isPublic && { forOutsiders: true }) };
    const shell = shellOf(frame, known);
    return {
      entry: entryOf(known, print),
      content,
      print: writeFingerprint(print, taxonomy),
      stem: fileStem(input.file),
      links: [...found],
      pictures: pictures.used(),
      shell: spool.write(shell),
      words: frame.search ? spool.write(wordsOf(reading.document)) : undefined,
    };
  };
  return Object.assign(read, { close: () => spool.close() });
}

/** 42 of “PM-42-checkout-down.md”, as `failonce export` names files. */
function numberOf({ file }: NamedFile): number | undefined {
  const number = Number(/^PM-(\d{1,9})(?:-|\.)/.exec(basename(file))?.[1] ?? 0);
  return number > 0 ? number : undefined;
}

/** What of a text is searched: its words without the signs of Markdown. */
function wordsOf({ blocks, source }: Postmortem): string {
  return blocks.map((block) => ('text' in block ? block.text.plain : source.slice(block.span))).join('\n');
}
