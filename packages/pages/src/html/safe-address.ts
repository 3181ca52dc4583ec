/** What a link of a page may begin with; whatever else has a scheme leads nowhere. */
const SCHEMES = new Set(['http', 'https', 'mailto']);

/** An address that is safe to follow, else undefined: ours (“/pm/42”, “#cause”), or one on the web or of mail. */
export function safeAddress(address: string): string | undefined {
  // As browsers read it: without the signs that they overlook.
  const plain = address.replaceAll(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  // Another host without a scheme, in all the ways in which a browser reads one.
  if (/^[/\\]{2}/.test(plain)) return undefined;
  const colon = plain.search(/[:/?#\\]/);
  if (colon < 0 || plain[colon] !== ':') return address;
  return SCHEMES.has(plain.slice(0, colon).toLowerCase()) ? address : undefined;
}

/** The same, where it is on this host; undefined for every other. */
export function ownAddress(address: string): string | undefined {
  const safe = safeAddress(address);
  return safe !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(safe.trim()) ? safe : undefined;
}
