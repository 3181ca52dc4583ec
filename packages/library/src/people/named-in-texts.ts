/** How texts name a person, in lower case: “maria@example.com”, “maria”, “maria keller”, “maria.keller”. */
export function namesOf(name: string, email: string): ReadonlySet<string> {
  const whole = name.trim().toLowerCase();
  const words = whole.split(/\s+/);
  const address = email.toLowerCase();
  return new Set([address, address.split('@')[0] ?? '', whole, words.join('.'), words.join('-')].filter(Boolean));
}
