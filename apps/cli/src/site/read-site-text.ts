import { basename } from 'node:path';
import { fileStem, type Settings, type Unjudged } from '@failonce/checks';
import { readIdentity } from '@failonce/document';
import { entryOf, publishedOfText, type SiteEntry, type SiteFrame, shellOf, siteLinks } from '@failonce/publish';
import { fingerprint, writeFingerprint } from '@failonce/recurrence';
import type { Input, NamedFile } from '../inputs/find-inputs.ts';
import { readInput } from '../inputs/read-input.ts';
import { contentOf } from '../recurring/keep.ts';
import { taxonomyOf } from '../recurring/taxonomy-of.ts';
import { type Place, SpoolWriter } from './spool.ts';

/** What threads are told who read texts for a site: data alone. */
export interface SiteTask {
  readonly settings: readonly Settings[];
  readonly frame: SiteFrame;
  /** The folder for what is put aside. */
  readonly aside: string;
}

/** A text that was read for a site. */
export interface SiteRead {
  readonly entry: SiteEntry;
  readonly content: string;
  /** Its fingerprint, as `readFingerprint` takes it. */
  readonly print: string;
  readonly stem: string;
  /** Its page, but for what the others tell of it. */
  readonly shell: Place;
}

/** Makes the function that reads one text after another. */
export function siteReader({ settings, frame, aside }: SiteTask): (input: Input) => SiteRead | Unjudged {
  const taxonomy = taxonomyOf(settings);
  const spool = new SpoolWriter(aside);
  return (input) => {
    if (!('file' in input)) return input;
    const text = input.text ?? readInput(input.file);
    if (typeof text !== 'string') return { path: input.path, ...text };
    const own = settings[input.settings ?? 0];
    const { identity, text: markdown } = readIdentity(text);
    const number = identity?.number ?? numberOf(input);
    const { reading } = publishedOfText(markdown, {
      ...(own && { settings: own }),
      ...(number !== undefined && { number }),
      today: frame.today,
      links: siteLinks,
      causes: [],
      findings: false,
    });
    const print = fingerprint(reading.document, taxonomy);
    const causes = print.causes.map(({ id }) => ({ id, name: taxonomy.nameOf(id), known: false }));
    const known = { ...reading, causes };
    return {
      entry: entryOf(known, print),
      content: contentOf(text),
      print: writeFingerprint(print, taxonomy),
      stem: fileStem(input.file),
      shell: spool.write(shellOf(frame, known)),
    };
  };
}

/** 42 of “PM-42-checkout-down.md”, as `failonce export` names files. */
function numberOf({ file }: NamedFile): number | undefined {
  const number = Number(/^PM-(\d{1,9})(?:-|\.)/.exec(basename(file))?.[1] ?? 0);
  return number > 0 ? number : undefined;
}
