/** Words that say that no secret stands here. */
const DUMMY =
  /x{4}|\*{3}|•{3}|\.{3}|…|example|redacted|removed|placeholder|change-?_?me|dummy|masked|hidden|your[-_ ]?(?:\w{0,12}[-_ ]?)?(?:key|token|pass|secret|pw)|<|\[|\{\{/i;
/** A value that stands elsewhere: `$NAME`, `${NAME}`, `%NAME%`, a call, a path, an address, a constant's name. */
const REFERENCE =
  /^(?:\$[\w({]|%\w{1,60}%|@\w|!|(?:env|secrets?|vault|var|vars|ssm|arn|file|data|local|ref|config|process|os|ENV|params?|self|this|settings|op)[.:[(]|\.{0,2}\/|~\/|https?:\/\/|[A-Za-z_][\w.]{0,80}\(|[A-Z]{2,30}(?:_[A-Z]{1,30}){1,9}$|[A-Za-z_]{1,40}(?:\.[A-Za-z_]{1,40}){1,9}$)/;
/** What a text says of a password instead of the password. */
const SAID = new Set(
  (
    'null none nil undefined true false string str text int number boolean required optional empty blank default unknown ' +
    'expired wrong invalid incorrect missing set unset yes no rotated reset changed revoked enabled disabled leaked weak ' +
    'strong stolen exposed secret password passwd passphrase pass pwd token key test value input hash hashed encrypted ' +
    'plaintext plain protected prompt ask varchar bcrypt sha256 base64 md5 sha512 argon2 argon2id scrypt auth basic bearer ' +
    'include same-origin omit old new same different random generated field type name user username admin_password'
  ).split(' '),
);

/** "dbpassword", "my_secret": a name in the place of the value. */
const NAME =
  /^(?:db|my|your|the|a|some|user|test|root|admin|app|old|new)[-_]?(?:password|passwd|pass|secret|token|key)$/i;

/** Is the value no secret but a dummy, a word about it, or the name of the place where it is kept? */
export function isUnfilled(value: string): boolean {
  if (DUMMY.test(value) || NAME.test(value) || REFERENCE.test(value) || SAID.has(value.toLowerCase())) return true;
  const first = value.charCodeAt(0);
  if (first !== 120 && first !== 88 && first !== 48 && first !== 42 && first !== 45 && first !== 46 && first !== 95)
    return false;
  for (let i = 1; i < value.length; i++) if (value.charCodeAt(i) !== first) return false;
  return true;
}

/** Is the body of a token, whose form is known, only filled up with the same sign or called an example? */
export function isSampleToken(body: string): boolean {
  return /x{8}|\*{3}|•{3}|EXAMPLE|REDACTED|0{12}/i.test(body);
}

/** Shannon entropy in bits a character: how far the characters are from repeating themselves. */
export function entropyOf(value: string): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
