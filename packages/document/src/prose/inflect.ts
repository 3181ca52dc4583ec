/**
 * The forms of a regular English verb: "stop" gives stop, stops, stopped, stopping.
 * Irregular ones are written with their forms: "find/found", "see/saw/seen".
 */
export function verbForms(entry: string): string[] {
  const [base = '', ...irregular] = entry.split('/');
  const forms = [base, thirdPerson(base), participle(base)];
  if (irregular.length > 0) forms.push(...irregular);
  else forms.push(past(base));
  return forms;
}

/** "server" gives server, servers; "query" gives query, queries. */
export function nounForms(entry: string): string[] {
  const [singular = '', ...irregular] = entry.split('/');
  return irregular.length > 0 ? [singular, ...irregular] : [singular, thirdPerson(singular)];
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

function participle(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/** One-syllable consonant-vowel-consonant verbs double the last letter (stop, plan, drop), not those in w, x, y. */
function doubles(base: string): boolean {
  return /^[^aeiou]{0,3}[aeiou][^aeiouwxy]$/.test(base);
}
