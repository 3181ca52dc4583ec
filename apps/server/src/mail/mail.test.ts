import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { mailBy, NO_MAIL } from './mail.ts';
import { invitationMessage } from './messages.ts';

let server: SMTPServer | undefined;
afterEach(() => new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve()))));

/** A real mail server on this machine, which keeps what it is given. */
async function startServer(): Promise<{ readonly address: string; readonly taken: { to: string[]; text: string }[] }> {
  const taken: { to: string[]; text: string }[] = [];
  const started = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === 'failonce' && password === 'a password'
        ? done(null, { user: username })
        : done(new Error('Wrong password')),
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (piece) => {
        text += piece;
      });
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${(started.server.address() as AddressInfo).port}`, taken };
}

const FROM = 'Failonce <failonce@example.com>';

it('sends mail through a server that asks for a password', async () => {
  const { address, taken } = await startServer();
  const mail = mailBy({ mailServer: `smtp://failonce:a%20password@${address}`, mailFrom: FROM });
  const link = 'https://failonce.example.com/join/invite_abc';
  expect(await mail.send(invitationMessage('lee@example.com', link, 'Maria'))).toBe(true);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.to).toEqual(['lee@example.com']);
  expect(taken[0]?.text).toContain(link);
  expect(taken[0]?.text).toContain(`From: ${FROM}`);
});

it('sends to one address alone, whatever is written in it', async () => {
  const { address, taken } = await startServer();
  const mail = mailBy({ mailServer: `smtp://failonce:a%20password@${address}`, mailFrom: FROM });
  const to = 'lee@example.com\r\nBcc: eve@example.com';
  await mail.send(invitationMessage(to, 'https://failonce.example.com', 'Maria')).catch(() => {});
  expect(taken.flatMap((each) => each.to)).not.toContain('eve@example.com');
});

it('says what the server has against it', async () => {
  const { address } = await startServer();
  const message = invitationMessage('lee@example.com', 'https://failonce.example.com', 'Maria');
  await expect(
    mailBy({ mailServer: `smtp://failonce:wrong@${address}`, mailFrom: FROM }).send(message),
  ).rejects.toMatchObject({
    code: 'mail-refused',
    message: expect.stringContaining('Wrong password'),
  });
  await expect(mailBy({ mailServer: 'smtp://127.0.0.1:1', mailFrom: FROM }).send(message)).rejects.toMatchObject({
    code: 'mail-refused',
  });
});

it('sends nothing where no server is named', async () => {
  const mail = NO_MAIL;
  expect(mail.available).toBe(false);
  expect(await mail.send(invitationMessage('lee@example.com', 'https://failonce.example.com', 'Maria'))).toBe(false);
});
