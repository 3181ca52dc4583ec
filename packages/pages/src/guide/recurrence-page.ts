import { type Cause, FAMILIES, type Trigger } from '@failonce/recurrence';

/** Where the page of another one of the family is. */
type AddressOf = (id: string) => string;

/** The page of a cause, in blocks of Markdown. */
export function causePage(
  cause: Cause,
  nameOf: (id: string) => string,
  addressOf: AddressOf = besides,
): readonly string[] {
  const { id, name, family, generic, definition, examples, confusedWith, measures } = cause;
  return [
    `# ${name}`,
    `\`${id}\` · ${FAMILIES[family]}${generic ? ' · broad' : ''}`,
    definition,
    ...part('What it looks like', examples),
    ...part(
      'Easily confused with',
      confusedWith.map((other) => `[${nameOf(other.id)}](${addressOf(other.id)}): ${other.unlike}`),
    ),
    ...part('What usually prevents it', measures.prevent),
    ...part('What usually detects it sooner', measures.detect),
    ...part('What usually limits its harm', measures.limit),
  ];
}

/** The page of a trigger, in blocks of Markdown. */
export function triggerPage(
  { id, name, definition, examples, unlike }: Trigger,
  nameOf: (id: string) => string,
  addressOf: AddressOf = besides,
): readonly string[] {
  return [
    `# ${name}`,
    `\`${id}\` · trigger`,
    definition,
    ...part('What it looks like', examples),
    ...part(
      'Easily confused with',
      unlike.map((other) => `[${nameOf(other.id)}](${addressOf(other.id)}): ${other.how}`),
    ),
  ];
}

/** A company need not say all of this of its own causes. */
function part(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${line}`).join('\n')];
}

/** As the files of the reference lie beside one another. */
function besides(id: string): string {
  return `${id}.md`;
}
