import { judged } from '@failonce/checks';
import { parse, substanceOf } from '@failonce/document';
import {
  type Library,
  namesForPublic,
  type PublicVersion,
  readPublicStanding,
  readRevision,
  type Viewer,
} from '@failonce/library';
import { isKeptFile, type PublicVersionView, type ShownPublicVersion } from '@failonce/pages';
import { isPublicPicture, type PublicRules, publicRules, publicText, publishedOfPublic } from '@failonce/publish';

/** The rules by which public versions of this library are made: its settings, its people and its teams. */
export async function rulesOf(library: Library): Promise<PublicRules> {
  const { public: choices, knownWords: words } = library.settings;
  return publicRules(choices, { ...(await namesForPublic(library)), words, picture: publicPicture });
}

/** “files/0f1e….png” is kept without what it tells of its maker, and named by its content already. */
export function publicPicture(address: string): string | undefined {
  if (isPublicPicture(address)) return address;
  return isKeptFile(address) ? address.replace(/^files\//, 'picture-') : undefined;
}

/** Makes the public text of a text of this library. */
export async function redactOf(library: Library): Promise<(markdown: string) => string> {
  const rules = await rulesOf(library);
  return (markdown) => publicText(markdown, rules).markdown;
}

interface AskedView {
  readonly library: Library;
  readonly viewer: Viewer;
  /** “https://failonce.example.com” */
  readonly origin: string;
}

/** What the page of a public version shows, but for what a form of it has sent. */
export async function readPublicView(
  { library, viewer, origin }: AskedView,
  postmortem: { readonly number: number; readonly slug: string; readonly title: string; readonly revision: number },
  as: PublicVersionView['as'],
): Promise<PublicVersionView> {
  const { number, slug, title } = postmortem;
  const { settings } = library;
  const standing = await readPublicStanding(library, viewer, String(number));
  const { asked, shown, names, earlier } = standing;
  const rules = await rulesOf(library);
  const revision = asked?.revision ?? postmortem.revision;
  const { markdown } = await readRevision(library, viewer, String(number), revision);
  const made = publicText(markdown, rules);
  const outside = asked?.markdown ?? made.markdown;
  const name = (id: string | undefined) => (id === undefined || id === '' ? undefined : (names.get(id) ?? 'Somebody'));
  const told = (version: PublicVersion): ShownPublicVersion => ({
    ...version,
    link: linkOf(version, settings.public.pages, origin),
    askedBy: name(version.askedBy) ?? 'Failonce',
    approvedBy: name(version.approvedBy),
    endedBy: name(version.endedBy),
  });
  return {
    number,
    slug,
    title,
    revision,
    // The same places, with a dot for each character of a secret.
    text: judged(markdown, settings).report.source.text,
    struck: made.leftOut,
    outside: publishedOfPublic(outside, {
      settings,
      today: library.now().toISOString().slice(0, 10),
      pictureOf: (picture) => `/api/v1/postmortems/${number}/files/${picture.replace(/^picture-/, '')}`,
    }).reading,
    as,
    shown: shown && told(shown),
    asked: asked && told(asked),
    earlier: earlier.map(told),
    newer: shown !== undefined && saysElse(shown.markdown, asked === undefined ? made.markdown : outside),
    unfit: standing.unfit,
    mayAsk: standing.mayAsk,
    mayAnswer: standing.mayAnswer,
    mayWithdraw: standing.mayWithdraw,
    approvers: standing.approvers
      .filter(({ id }) => viewer.kind !== 'person' || id !== viewer.id)
      .map((each) => each.name),
    pages: settings.public.pages,
  };
}

/** Progress of measures alone makes no other text. */
function saysElse(before: string, now: string): boolean {
  return before !== now && substanceOf(parse(before)) !== substanceOf(parse(now));
}

/** Where everybody reads a version; undefined where nobody may without signing in. */
export function linkOf(
  { kind, address, state }: Pick<PublicVersion, 'kind' | 'address' | 'state'>,
  pages: string,
  origin: string,
): string | undefined {
  return state === 'approved' && isOpen(kind, pages) ? `${origin}/public/${address}` : undefined;
}

/** May anybody read what is at such an address? */
export function isOpen(kind: PublicVersion['kind'], pages: string): boolean {
  return pages === 'listed' || (pages === 'by-address' && kind === 'unguessable');
}
