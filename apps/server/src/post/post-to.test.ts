import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { isPublic, postAddress } from './post-address.ts';
import { postTo } from './post-to.ts';

it('posts to public addresses alone, whatever way they are written', () => {
  for (const own of [
    'http://example.com/',
    'ftp://example.com/',
    'https://localhost/',
    'https://a.localhost/',
    'https://db.internal/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::127.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://name:password@example.com/',
    'no address',
  ])
    expect([own, typeof postAddress(own, { within: false })]).toEqual([own, 'string']);
  for (const far of ['https://example.com/hook?a=b', 'https://93.184.215.14/', 'https://[2606:2800:220:1::1]/'])
    expect(postAddress(far, { within: false })).toBeInstanceOf(URL);
  expect(postAddress('http://127.0.0.1:80/', { within: true })).toBeInstanceOf(URL);
  expect(isPublic('example.com')).toBe(false);
});

it('connects to nothing in the own network, even where a name says that it is there', async () => {
  // A name that stands for this machine in every hosts file and is none that is refused by its look.
  const { hostname } = await import('node:os').then((os) => ({ hostname: os.hostname() }));
  const answer = await postTo(`https://${hostname}/`, { body: '{}', headers: {}, within: false });
  expect(answer.status).toBeUndefined();
  expect(answer.text).toMatch(/own network|ENOTFOUND|EAI_AGAIN/);
});

it('follows nothing, and reads little of an answer', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (request.url === '/long') response.end('x'.repeat(5_000_000));
    else response.writeHead(302, { location: '/long' }).end('elsewhere');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = { body: '{}', headers: {}, within: true };
  expect(await postTo(address, post)).toEqual({ status: 302, text: 'elsewhere' });
  expect(asked).toBe(1);
  expect((await postTo(`${address}/long`, post)).text).toHaveLength(1000);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect((await postTo(address, post)).status).toBeUndefined();
});
