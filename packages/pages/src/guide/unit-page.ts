import type { Check, Requirement } from '@failonce/checks';

const kinds: Readonly<Record<Requirement['kind'], string>> = {
  structure: 'decided by how the document is built',
  fact: 'decided by a value that stands there',
  judged: 'judged by what the words say; a reviewer may confirm it where the checker missed it',
  counted: 'decided by counting',
};

/** The page of a requirement, in blocks of Markdown: its title, what it is, and what is asked. */
export function requirementPage(requirement: Requirement): readonly string[] {
  const { id, title, want, reason, level, kind, messages, write, examples } = requirement;
  const bad = examples.filter(({ met }) => met === false);
  const good = examples.filter(({ met }) => met !== false);
  return [
    `# ${title}`,
    `\`${id}\` · ${level} · ${kinds[kind]}`,
    `${want}.`,
    ...why(reason),
    ...whatToWrite(write),
    ...bad.flatMap(({ text, fixed }, index) => [
      ...(index === 0 ? ['## Not met'] : []),
      example(text),
      ...fixedBy(fixed),
    ]),
    ...good.flatMap(({ text, met }, index) => [
      ...(index === 0 ? ['## Met'] : []),
      example(text),
      `Shown by: ${quoted(String(met))}`,
    ]),
    ...said(messages),
    ...silence(requirement),
  ];
}

/** The page of a check, in blocks of Markdown. */
export function checkPage(check: Check): readonly string[] {
  const { id, title, want, reason, level, messages, write, examples } = check;
  const bad = examples.filter(({ found }) => found.length > 0);
  const good = examples.filter(({ found }) => found.length === 0);
  return [
    `# ${title}`,
    `\`${id}\` · ${level}`,
    `${want}.`,
    ...why(reason),
    ...whatToWrite(write),
    ...bad.flatMap(({ text, found, given, fixed }, index) => [
      ...(index === 0 ? ['## Found'] : []),
      ...(given ? ['Where `failonce.yaml` says', `\`\`\`yaml\n${given.says}\n\`\`\``] : []),
      example(text),
      `Found: ${found.map(quoted).join(', ')}`,
      ...fixedBy(fixed),
    ]),
    ...good.flatMap(({ text }, index) => [...(index === 0 ? ['## Fine'] : []), example(text)]),
    ...said(messages),
    ...silence(check),
  ];
}

/** What the safe fix makes of an example. */
function fixedBy(fixed: string | undefined): readonly string[] {
  return fixed === undefined ? [] : ['`failonce check --fix` makes of it:', example(fixed)];
}

function why(reason: string): readonly string[] {
  return ['## Why', reason];
}

function whatToWrite(write: string): readonly string[] {
  return [
    '## What to write',
    write
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
  ];
}

function said(messages: Readonly<Record<string, string>>): readonly string[] {
  return [
    '## What it says',
    Object.values(messages)
      .map((message) => `- ${message}`)
      .join('\n'),
  ];
}

function silence({ id, level }: Requirement | Check): readonly string[] {
  return [
    '## How to silence it',
    'Where the document is right and the checker is not, say why in a comment; it holds until `<!-- failonce-enable -->`.',
    example(`<!-- failonce-disable ${id} the reason -->`),
    'For a whole library, `failonce.yaml` moves its level: `error`, `warning`, `note` or `off`.',
    `\`\`\`yaml\nlevels:\n  ${id}: ${level === 'note' ? 'warning' : 'note'}\n\`\`\``,
  ];
}

/** A fence that is longer than every fence inside, so that the example cannot end it. */
function example(text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const lines = text.replace(/\n$/, '').split('\n');
  const shownLines = lines.length > 40 ? [...lines.slice(0, 20), `… (${lines.length} lines)`] : lines;
  return `${fence}markdown\n${shownLines.map(shortened).join('\n')}\n${fence}`;
}

function quoted(text: string): string {
  const line = shortened(text.replace(/\s+/g, ' ').trim());
  return line.includes('`') ? `\`\` ${line} \`\`` : line === '' ? '(the place alone)' : `\`${line}\``;
}

function shortened(line: string): string {
  return line.length > 200 ? `${line.slice(0, 100)}… (${line.length.toLocaleString('en')} characters)` : line;
}
