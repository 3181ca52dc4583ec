/** Cleans the words of a JSON text, and not its signs: a secret may hold a quote. */
export function cleanJson(json: string, clean: (text: string) => string): string {
  return JSON.stringify(JSON.parse(json, (_, value) => (typeof value === 'string' ? clean(value) : value)));
}
