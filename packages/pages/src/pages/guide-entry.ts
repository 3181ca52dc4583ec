import type { Page } from '../frame.ts';
import { GUIDE_FAMILIES, type GuideEntry, guideAddress, guideHowTos, type HowTo } from '../guide/guide.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';
import { renderMarkdown } from '../prose/markdown.ts';

/** A requirement, a check, a cause or a trigger: its page of the reference. */
export function guideEntryPage(entry: GuideEntry, next: GuideEntry | undefined): Page {
  const { family, id, name, says } = entry;
  // The title, and then what it is: both stand above the text.
  const [, kind = '', ...rest] = entry.blocks();
  return written({
    title: name,
    of: html`<a href="/guide">Guide</a> · <a href="/guide/${family}">${GUIDE_FAMILIES[family].title}</a>`,
    lead: says,
    kind: kind.replaceAll('`', ''),
    markdown: rest.slice(1).join('\n\n'),
    follow: family === 'causes' ? [{ name, query: `?cause=${encodeURIComponent(id)}` }] : [],
    ways: [
      family === 'causes' && buttonLink(`/?cause=${encodeURIComponent(id)}`, 'Outages with this cause'),
      (family === 'requirements' || family === 'checks') && buttonLink('/guide/write-a-postmortem', 'How to write one'),
      next !== undefined && buttonLink(guideAddress(next.family, next.id), `Next: ${next.name}`),
    ],
  });
}

/** How something is done. */
export function howToPage({ id, title, says, markdown }: HowTo): Page {
  const at = guideHowTos.findIndex((each) => each.id === id);
  // Those behind it, then from the first again.
  const next = [...guideHowTos.slice(at + 1), ...guideHowTos.slice(0, Math.max(0, at))].slice(0, 3);
  return written({
    title,
    of: html`<a href="/guide">Guide</a>`,
    lead: says,
    markdown,
    ways: next.map((other) => buttonLink(`/guide/${other.id}`, other.title)),
  });
}

interface Written {
  readonly title: string;
  readonly of: Html;
  readonly lead: string;
  readonly kind?: string;
  readonly markdown: string;
  readonly ways: Content;
  readonly follow?: Page['follow'];
}

function written({ title, of, lead, kind, markdown, ways, follow = [] }: Written): Page {
  return {
    title: `${title} · Guide`,
    place: 'guide',
    follow,
    styles: ['guide'],
    body: html`<article class="guide">
<header class="head"><p class="of">${of}</p><h1>${title}</h1><p class="lead">${lead}</p>${kind !== undefined && html`<p class="kind">${kind}</p>`}</header>
<div class="prose">${renderMarkdown(markdown).body}</div>
<p class="ways screen-only">${ways}</p>
</article>`,
  };
}
