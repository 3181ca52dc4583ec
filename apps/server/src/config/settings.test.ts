import { describe, expect, it } from 'vitest';
import { type Given, readServerSettings } from './settings.ts';

const read = (given: Partial<Given>) => readServerSettings({ flags: {}, env: {}, yaml: {}, ...given });

describe('the settings of the server', () => {
  it('have defaults that listen on this machine alone', () => {
    expect(read({})).toEqual({
      host: '127.0.0.1',
      port: 4040,
      trustProxy: false,
      requestsAMinute: 6000,
      webhooksWithin: false,
      oidcGroups: 'groups',
    });
  });

  it('are taken from the flag, else the environment, else failonce.yaml', () => {
    const yaml = { port: 1, host: 'a', mail: { server: 'smtp://mail.example.com' } };
    const env = { FAILONCE_PORT: '2', FAILONCE_HOST: 'b', FAILONCE_SMTP: '' };
    expect(read({ yaml, env, flags: { port: '3' } })).toMatchObject({
      port: 3,
      host: 'b',
      mailServer: 'smtp://mail.example.com',
    });
  });

  it.each([
    [{ flags: { port: '65536' } }, '--port must be a whole number from 0 to 65535, not “65536”.'],
    [{ env: { FAILONCE_ADDRESS: 'failonce.example.com' } }, 'FAILONCE_ADDRESS must be an address without a path'],
    [
      { yaml: { mail: { server: 'mail.example.com' } } },
      '“server.mail.server” in failonce.yaml must begin with smtp://',
    ],
    [
      { env: { FAILONCE_SMTP: 'mail:hunter2@example.com' } },
      /^FAILONCE_SMTP must begin with smtp:\/\/ or smtps:\/\/\.$/,
    ],
    [{ env: { FAILONCE_TRUST_PROXY: 'maybe' } }, 'FAILONCE_TRUST_PROXY must be yes or no, not “maybe”.'],
  ])('%j is told where', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
});
