import { Source } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../secrets/candidates.ts';
import { findHostNames } from './host-names.ts';
import { findIpAddresses } from './ip-addresses.ts';
import { findMailAddresses } from './mail-addresses.ts';

function found(text: string): string[] {
  const source = new Source(text);
  const { ats, dotted, colons } = candidatesOf(source);
  const spans = [
    ...findMailAddresses(source, ats),
    ...findIpAddresses(source, dotted, colons),
    ...findHostNames(source),
  ];
  return spans.sort((a, b) => a.start - b.start).map((span) => source.slice(span));
}

describe('addresses', () => {
  it.each([
    ['The gateway 10.0.3.4 answered.', ['10.0.3.4']],
    ['(10.0.3.4, 10.0.3.5)', ['10.0.3.4', '10.0.3.5']],
    ['ssh ubuntu@54.210.13.7', ['54.210.13.7']],
    ['from 34.73.0.174 to 172.20.3.1:8080', ['34.73.0.174', '172.20.3.1']],
    ['192.168.1.0/24', ['192.168.1.0']],
    ['2a01:4f8:c0c:123::2 and fe80::1ff:fe23:4567:890a', ['2a01:4f8:c0c:123::2', 'fe80::1ff:fe23:4567:890a']],
    ['2a01:4f8:c0c:123:0:0:0:2', ['2a01:4f8:c0c:123:0:0:0:2']],
    ['Mail [jo.doe+x@shop.co.uk](mailto:jo.doe+x@shop.co.uk).', ['jo.doe+x@shop.co.uk']],
    ['db-3.eu.shop.internal and https://wiki.shop.corp/x', ['db-3.eu.shop.internal', 'wiki.shop.corp']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'nginx 1.18.0.1, version 10.0.0.1, v10.2.3.4 and Chrome/91.0.4472.124',
    'localhost, 127.0.0.1:80, 0.0.0.0/0, 255.255.255.0, 192.0.2.1, 198.51.100.7, 203.0.113.9, 8.8.8.8, 10.0.0.0/8',
    '1.2.3.4.5 and 300.1.2.3 and 01.02.03.04',
    '::1, [::], 2001:db8::1, std::vector, Cache::fetch, a::b, 09:02:15, 00:1b:44:11:3a:b7',
    'maria@example.com, ops@acme.example, git@github.com:acme/x.git, @maria, image@2x.png, lodash@4.17.21, app@host.service',
    'https://deploy@host.io/x',
    '/etc/rc.local, /usr/local/bin, .env.local, host.docker.internal, metadata.google.internal, settings.local.json',
    'internal errors. local times',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
