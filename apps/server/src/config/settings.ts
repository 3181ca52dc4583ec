import { AppError } from '@failonce/document';

/** One setting of the server: every way to give it, and what it means. A flag goes before the environment, that before failonce.yaml. */
export interface Setting<T> {
  /** Below `server:` in failonce.yaml, with a point for each level; a secret has no place in a file that is shared. */
  readonly yaml?: string;
  readonly env: string;
  /** Of `failonce serve`, without the dashes. */
  readonly flag?: string;
  /** A password may stand in it: it is shown to nobody, not even where it is wrong. */
  readonly secret?: true;
  /** What stands for the value in help: PORT. */
  readonly value: string;
  /** As it would be written. */
  readonly default?: string;
  /** One sentence for the reference, with a full stop. */
  readonly says: string;
  /** The value of a text; a message where it is none. */
  readonly read: (text: string) => T | Wrong;
}

/** Why a text is no value: “must be a whole number from 0 to 65535”. */
class Wrong {
  readonly must: string;
  constructor(must: string) {
    this.must = must;
  }
}

const setting = <T>(given: Setting<T>): Setting<T> => given;
const text = (given: string): string | Wrong => given || new Wrong('must not be empty');

const yesOrNo = (given: string): boolean | Wrong => {
  if (/^(?:yes|true|1)$/i.test(given)) return true;
  return /^(?:no|false|0)$/i.test(given) ? false : new Wrong('must be yes or no');
};

export const SETTINGS = {
  host: setting({
    yaml: 'host',
    env: 'FAILONCE_HOST',
    flag: 'host',
    value: 'HOST',
    default: '127.0.0.1',
    says: 'The network address to listen at. The default is heard on this machine alone; another one is refused until somebody can sign in.',
    read: text,
  }),
  port: setting({
    yaml: 'port',
    env: 'FAILONCE_PORT',
    flag: 'port',
    value: 'PORT',
    default: '4040',
    says: 'The port to listen at; 0 takes a free one.',
    read: (given) => {
      const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
      return port <= 65_535 ? port : new Wrong('must be a whole number from 0 to 65535');
    },
  }),
  address: setting({
    yaml: 'address',
    env: 'FAILONCE_ADDRESS',
    flag: 'address',
    value: 'URL',
    says: 'The address that people reach the server by, for links and sign-in: https://failonce.example.com. Without it, that of host and port.',
    read: (given) => {
      const url = URL.canParse(given) ? new URL(given) : undefined;
      const good = url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
      return good ? url.origin : new Wrong('must be an address without a path, as in https://failonce.example.com');
    },
  }),
  owner: setting({
    env: 'FAILONCE_OWNER',
    value: 'EMAIL',
    says: 'The e-mail address of the first owner: with it the server may listen beyond this machine before anybody has an account, because the first link makes this person’s account and no other’s.',
    read: (given) => (given.includes('@') ? given : new Wrong('must be an e-mail address')),
  }),
  trustProxy: setting({
    yaml: 'trust-proxy',
    env: 'FAILONCE_TRUST_PROXY',
    value: 'yes|no',
    default: 'no',
    says: 'Is there a proxy before the server that sets X-Forwarded-For? Then limits count the addresses it names.',
    read: yesOrNo,
  }),
  secret: setting({
    env: 'FAILONCE_SECRET',
    secret: true,
    value: 'SECRET',
    says: 'What cookies are signed and secrets in the database are sealed with, at least 32 characters; the same for all replicas. Without it, one is made and kept in the database.',
    read: (given) => (given.length >= 32 ? given : new Wrong('must have at least 32 characters')),
  }),
  requestsAMinute: setting({
    env: 'FAILONCE_REQUESTS_A_MINUTE',
    value: 'N',
    default: '6000',
    says: 'How many requests one network address may make in a minute: far more than a person makes, or a script that waits for its answers.',
    read: (given) => {
      const count = /^\d{1,9}$/.test(given) ? Number(given) : 0;
      return count >= 1 ? count : new Wrong('must be a whole number from 1 on');
    },
  }),
  mailServer: setting({
    yaml: 'mail.server',
    env: 'FAILONCE_SMTP',
    secret: true,
    value: 'URL',
    says: 'The server that mail is sent through: smtp://name:password@mail.example.com:587. Without it, links are shown to the owner instead of sent.',
    read: (given) => (/^smtps?:\/\/[^/]/.test(given) ? given : new Wrong('must begin with smtp:// or smtps://')),
  }),
  mailFrom: setting({
    yaml: 'mail.from',
    env: 'FAILONCE_MAIL_FROM',
    value: 'ADDRESS',
    says: 'The sender of mail: Failonce <failonce@example.com>.',
    read: (given) => (given.includes('@') ? given : new Wrong('must be a mail address')),
  }),
  webhooksWithin: setting({
    yaml: 'webhooks.within',
    env: 'FAILONCE_WEBHOOKS_WITHIN',
    value: 'yes|no',
    default: 'no',
    says: 'May outgoing webhooks go to addresses of the own network, and over http? Then owners of the library can reach what this server reaches.',
    read: yesOrNo,
  }),
  oidcIssuer: setting({
    yaml: 'sign-in.issuer',
    env: 'FAILONCE_OIDC_ISSUER',
    value: 'URL',
    says: 'Single sign-on by OpenID Connect: the address of the identity provider.',
    read: (given) => (URL.canParse(given) ? given : new Wrong('must be an address, as in https://login.example.com')),
  }),
  oidcClientId: setting({
    yaml: 'sign-in.client-id',
    env: 'FAILONCE_OIDC_CLIENT_ID',
    value: 'ID',
    says: 'What the identity provider knows this server by.',
    read: text,
  }),
  oidcClientSecret: setting({
    env: 'FAILONCE_OIDC_CLIENT_SECRET',
    secret: true,
    value: 'SECRET',
    says: 'The secret that goes with it.',
    read: text,
  }),
  oidcGroups: setting({
    yaml: 'sign-in.groups',
    env: 'FAILONCE_OIDC_GROUPS',
    value: 'CLAIM',
    default: 'groups',
    says: 'The claim that lists a person’s groups: each becomes a team.',
    read: text,
  }),
} as const;

type Settings = typeof SETTINGS;
type ValueOf<S> = S extends Setting<infer T> ? Exclude<T, Wrong> : never;
type Defaulted = 'host' | 'port' | 'trustProxy' | 'requestsAMinute' | 'webhooksWithin' | 'oidcGroups';

/** How this server is to run. */
export type ServerSettings = {
  readonly [K in keyof Settings as K extends Defaulted ? K : never]: ValueOf<Settings[K]>;
} & { readonly [K in keyof Settings as K extends Defaulted ? never : K]: ValueOf<Settings[K]> | undefined };

/** Where settings may stand. */
export interface Given {
  /** By their names, without dashes. */
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What stands below `server:` in failonce.yaml. */
  readonly yaml: Readonly<Record<string, unknown>>;
}

/** Reads the settings. Throws `config-invalid`, which names the place of the first that cannot be used. */
export function readServerSettings(given: Given): ServerSettings {
  const settings: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS) as [string, Setting<unknown>][]) {
    const found = find(setting, given);
    if (found === undefined) continue;
    const value = setting.read(found.text);
    if (value instanceof Wrong)
      throw new AppError('config-invalid', {
        message: `${found.place} ${value.must}${setting.secret ? '' : `, not “${found.text}”`}.`,
        details: { place: found.place, help: 'failonce serve --help' },
      });
    settings[name] = value;
  }
  return settings as ServerSettings;
}

function find(setting: Setting<unknown>, { flags, env, yaml }: Given): { place: string; text: string } | undefined {
  const flag = setting.flag === undefined ? undefined : flags[setting.flag];
  if (flag !== undefined) return { place: `--${setting.flag}`, text: flag.trim() };
  const variable = env[setting.env];
  if (variable !== undefined && variable !== '') return { place: setting.env, text: variable.trim() };
  const written = setting.yaml
    ?.split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], yaml);
  if (written !== undefined && written !== null)
    return { place: `“server.${setting.yaml}” in failonce.yaml`, text: String(written).trim() };
  return setting.default === undefined ? undefined : { place: 'the default', text: setting.default };
}
