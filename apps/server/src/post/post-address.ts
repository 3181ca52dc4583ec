import ipaddr from 'ipaddr.js';

/** An address to post to; words where it cannot be one. */
export function postAddress(given: string, { within }: { readonly within: boolean }): URL | string {
  if (!URL.canParse(given)) return 'This is no address. It must be one as in https://example.com/hook.';
  const url = new URL(given);
  if (url.protocol !== 'https:' && !(within && url.protocol === 'http:'))
    return 'The address must begin with https://.';
  if (url.username !== '' || url.password !== '') return 'The address must hold no name and no password.';
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  if (!within && (isOwnName(host) || (ipaddr.isValid(host) && !isPublic(host))))
    return 'This is an address of the own network. Whoever runs the server must allow that (FAILONCE_WEBHOOKS_WITHIN).';
  return url;
}

/** Is it an address of the public network? Not one of this machine, the own network, or one that leads there. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // Of IPv6 what is given out to networks, and not the forms that hide an IPv4 address.
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || /^[23]/.test(parsed.toNormalizedString()));
}

function isOwnName(host: string): boolean {
  return /(?:^|\.)(?:localhost|local|internal)\.?$/i.test(host);
}
