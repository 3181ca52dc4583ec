import { AppError } from '@failonce/document';

/** The address of a server as a person writes it, with or without “https://”. Throws `usage` for what is none. */
export function readServer(given: string, from: string): string {
  const whole = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (url === undefined || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new AppError('usage', {
      message: `${from} must be an address without a path, as in https://failonce.example.com, not “${given}”.`,
      details: { help: false },
    });
  return url.origin;
}
