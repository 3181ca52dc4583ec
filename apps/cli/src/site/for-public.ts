import type { Settings } from '@failonce/checks';
import { parse } from '@failonce/document';
import { publicRules, publicText, settingsForOutsiders } from '@failonce/publish';
import type { SitePictures } from './site-pictures.ts';

/** Values of “state” or “status” in front matter, by which teams say that a text is not done. */
const UNFINISHED = new Set(['draft', 'in-review', 'in review', 'wip', 'todo']);

/** A text as outsiders may read it, or why they may not. */
export function forPublic(
  text: string,
  settings: Settings,
  pictures: SitePictures,
):
  | { readonly markdown: string; readonly leftOut: undefined }
  | { readonly markdown: undefined; readonly leftOut: 'draft' | 'practice' } {
  const { frontMatter } = parse(text, settings);
  if (frontMatter?.kind?.value === 'practice') return { markdown: undefined, leftOut: 'practice' };
  const said = (name: string): string =>
    String(frontMatter?.fields.get(name)?.value ?? '')
      .trim()
      .toLowerCase();
  if (UNFINISHED.has(said('state')) || UNFINISHED.has(said('status')) || said('draft') === 'true')
    return { markdown: undefined, leftOut: 'draft' };
  const rules = publicRules(settings.public, { words: settings.knownWords, picture: pictures.publicName });
  return { markdown: publicText(text, rules).markdown, leftOut: undefined };
}

/** What of a company's settings outsiders may notice: what is left out, and its names of parts, but no cause of its own. */
export function publicSettings(settings: Settings): Settings {
  const { public: choices, knownWords } = settings;
  return { ...settingsForOutsiders(settings), public: choices, knownWords };
}
