/** May an address be shown? Of hosts that are named, and where a path is, below it. */
export function isAllowed(address: string, links: readonly string[]): boolean {
  if (links.length === 0 || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return links.some((link) => {
    const [host = '', ...path] = link
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split('/');
    const under = `/${path.join('/')}`.replace(/\/$/, '');
    if (hostname.toLowerCase() !== host && !(path.length === 0 && hostname.toLowerCase().endsWith(`.${host}`)))
      return false;
    const here = pathname.toLowerCase();
    return here === under || here.startsWith(`${under}/`);
  });
}

/** Is it a host that is named? */
export function isAllowedHost(host: string, links: readonly string[]): boolean {
  const lower = host.toLowerCase();
  return links.some((link) => {
    const named =
      link
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .split('/')[0] ?? '';
    return lower === named || lower.endsWith(`.${named}`);
  });
}
