/** Marks the part that is being read in the list of contents. */
export function followContents(): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading !== null) links.set(heading, link);
  }
  if (links.size === 0) return;
  const mark = (): void => {
    let current: HTMLAnchorElement | undefined;
    for (const [heading, link] of links) {
      if (heading.getBoundingClientRect().top < innerHeight / 3 || current === undefined) current = link;
    }
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  // Each heading that comes in or goes out may be the one: cheaper than listening to every scroll.
  const seen = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
  for (const heading of links.keys()) seen.observe(heading);
  mark();
}
