import type { Source, Span } from '@failonce/document';
import type { FoundSecret } from './found-secret.ts';
import { isSampleToken } from './unfilled.ts';

/**
 * Tokens that are known by their form. Sources: the rules of gitleaks (config/gitleaks.toml) and of secretlint
 * (@secretlint/secretlint-rule-preset-recommend), "Behind GitHub's new authentication token formats" (GitHub, 2021),
 * GitHub's list of secret scanning patterns, and AWS's "IAM identifiers". Lengths are taken as least lengths, and neither
 * entropy nor checksum is asked for where a prefix says all: a token that lost a character to a slip is a leak as well,
 * and a false one costs a dot for each character.
 */
const FORMS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a GitHub token', pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,255}/g },
  { what: 'a GitHub token', pattern: /(?<![A-Za-z0-9])github_pat_\w{22,255}/g },
  { what: 'a GitLab token', pattern: /(?<![A-Za-z0-9])gl(?:pat|ptt|dt|rt|soat|cbt|agent|ft|imt)-[\w.-]{20,320}/g },
  { what: 'an AWS access key id', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,250}/g },
  { what: 'a Slack token', pattern: /(?<![A-Za-z0-9])xapp-\d-[A-Za-z0-9-]{10,250}/g },
  { what: 'a Slack webhook', pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w+/-]{20,200}/g },
  { what: 'a Discord webhook', pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/[\w-]{30,200}/g },
  { what: 'a Stripe key', pattern: /(?<![A-Za-z0-9])[sr]k_(?:live|prod)_[A-Za-z0-9]{10,250}/g },
  { what: 'a Stripe webhook secret', pattern: /(?<![A-Za-z0-9])whsec_[A-Za-z0-9]{20,120}/g },
  { what: 'a Google API key', pattern: /(?<![A-Za-z0-9])AIza[\w-]{30,100}/g },
  { what: 'a Google token', pattern: /(?<![A-Za-z0-9])(?:GOCSPX-|ya29\.)[\w.-]{20,1000}/g },
  { what: 'an npm token', pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{30,100}/g },
  { what: 'a PyPI token', pattern: /(?<![A-Za-z0-9])pypi-[\w-]{50,1000}/g },
  {
    what: 'a JSON web token',
    pattern: /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{8,2000}(?:\.[\w-]{0,2000})?/g,
  },
  { what: 'an Anthropic key', pattern: /(?<![A-Za-z0-9])sk-ant-[\w-]{20,250}/g },
  { what: 'an OpenAI key', pattern: /(?<![A-Za-z0-9])sk-(?:proj|svcacct|admin|None)-[\w-]{20,250}/g },
  { what: 'an API key', pattern: /(?<![A-Za-z0-9])sk-(?:or-v1-)?[A-Za-z0-9]{32,250}/g },
  { what: 'a SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.[\w-]{16,32}\.[\w-]{16,100}/g },
  { what: 'a DigitalOcean token', pattern: /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{40,100}/g },
  { what: 'a Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,60}/g },
  { what: 'a Vault token', pattern: /(?<![A-Za-z0-9])hv[sbr]\.[\w-]{24,300}/g },
  { what: 'a Docker token', pattern: /(?<![A-Za-z0-9])dckr_[po]at_[\w-]{20,100}/g },
  { what: 'a Grafana token', pattern: /(?<![A-Za-z0-9])gl(?:sa|c)_[A-Za-z0-9_+/]{30,400}/g },
  { what: 'a Shopify token', pattern: /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}/g },
  { what: 'an Atlassian token', pattern: /(?<![A-Za-z0-9])ATATT3[\w=-]{40,400}/g },
  { what: 'a Telegram bot token', pattern: /(?<![A-Za-z0-9])\d{8,10}:AA[\w-]{30,40}/g },
  { what: 'an age key', pattern: /(?<![A-Za-z0-9])AGE-SECRET-KEY-1[A-Z0-9]{50,60}/g },
  { what: 'an Azure client secret', pattern: /(?<![\w~.])[\w~.]{3}\dQ~[\w~.-]{31,34}/g },
];

/** The beginnings of all of them. */
const BEGINNING =
  /gh[pousr]_|github_pat_|gl(?:pat|ptt|dt|rt|soat|cbt|agent|ft|imt)-|A[KSBC][ICA]A|xox[a-z]|xapp-|hooks\.slack|\/webhooks\/|k_(?:live|prod)_|whsec_|AIza|GOCSPX-|ya29\.|npm_|pypi-|eyJ|sk-|SG\.|do[opr]_v1_|hf_|hv[sbr]\.|dckr_|gl(?:sa|c)_|shp(?:at|ca|pa|ss)_|ATATT3|:AA|AGE-SECRET|Q~/;
/** A token that a header carries, whatever its form. */
const BEARER = /\b(?:bearer|token|api-?key)[ \t]{1,3}["'`]?$/i;

/** Tokens in the stretches of the text that are long enough for one. */
export function findTokens(source: Source, stretches: readonly Span[]): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const stretch of stretches) {
    const raw = source.slice(stretch);
    if (BEGINNING.test(raw)) findIn(stretch, raw, found);
    // Written for Markdown, "ghp_" may stand as "ghp\_".
    else if (raw.includes('\\') && BEGINNING.test(raw.replaceAll('\\', ''))) findIn(stretch, raw, found);
    else {
      const before = source.text.slice(Math.max(0, stretch.start - 12), stretch.start);
      if (BEARER.test(before) && before.toLowerCase().includes('bearer') && isRandom(raw))
        found.push({ kind: 'header', what: 'a bearer token', span: trimmed(stretch, raw) });
    }
  }
  return found;
}

function findIn(stretch: Span, raw: string, found: FoundSecret[]): void {
  const escaped = raw.includes('\\');
  const text = escaped ? raw.replaceAll('\\', '') : raw;
  for (const { what, pattern } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const body = match[0];
      if (isSampleToken(body)) continue;
      const start = escaped ? rawOffset(raw, match.index) : match.index;
      const end = escaped ? rawOffset(raw, match.index + body.length - 1) + 1 : match.index + body.length;
      const kind = what.endsWith('webhook') ? 'webAddress' : 'token';
      found.push({ kind, what, span: { start: stretch.start + start, end: stretch.start + end } });
    }
  }
}

/** Where the character `at` of the text without backslashes stands. */
function rawOffset(raw: string, at: number): number {
  let left = at;
  for (let i = 0; i < raw.length; i++) {
    if (raw.charCodeAt(i) === 92) continue;
    if (left-- === 0) return i;
  }
  return raw.length;
}

/** No word of a language, no name of a variable: digits among its letters. */
function isRandom(raw: string): boolean {
  return /\d/.test(raw) && /[A-Za-z]/.test(raw) && !isSampleToken(raw) && !raw.includes('$') && !raw.includes('://');
}

function trimmed({ start, end }: Span, raw: string): Span {
  let stop = end;
  while (stop > start && '.:!?'.includes(raw[stop - start - 1] as string)) stop--;
  return { start, end: stop };
}
