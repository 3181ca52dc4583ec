import { createHmac, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const BEFORE_SECRET = 'whsec_';

/**
 * The headers by which whoever gets a post knows that it is ours, by the Standard Webhooks specification: signed with each of
 * the secrets that are valid. The specification’s own package, which brings no licence, is what the tests compare it with.
 */
export function signed({
  id,
  at,
  body,
  secrets,
}: {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  readonly secrets: readonly string[];
}): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = (secret: string): string => {
    const key = Buffer.from(secret.slice(BEFORE_SECRET.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  };
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(signature).join(' '),
  };
}

/** A new secret, “whsec_…”. */
export function newSecret(): string {
  return `${BEFORE_SECRET}${randomBytes(SECRET_BYTES).toString('base64')}`;
}
