/** Why a sign cannot be read; undefined for one that can. A sign is words with blanks between them. */
export function signFault(sign: string): string | undefined {
  const elements = sign.split(' ').filter(Boolean);
  const broken = elements.find((element) => !element.replace(/^!/, '').split('|').every(isWord));
  if (broken !== undefined) {
    return `The sign cannot be read at “${broken}”. Write words, with “|” between words that mean the same, “_” between words that follow one another, and “!” before one that must not occur.`;
  }
  if (elements.every((element) => element.startsWith('!')))
    return `The sign “${sign}” says only what must not occur. Write also the words that it is told by.`;
  return undefined;
}

function isWord(written: string): boolean {
  return /[\p{L}\p{N}]/u.test(written) && !written.includes('!');
}
