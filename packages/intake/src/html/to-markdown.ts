import { gfm } from '@truto/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { type DomElement, hasClass, textIn } from './dom.ts';

/** Turns what was written on a page into Markdown. Pictures keep the names in `src` that were given to them before. */
export function toMarkdown(body: DomElement): string {
  return (
    service()
      .turndown(body as unknown as Parameters<TurndownService['turndown']>[0])
      .replaceAll('\u00a0', ' ')
      .replaceAll('  (@', ' (@')
      // linear: each is one sign
      .replaceAll(/[\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/g, '')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replaceAll(/\n{3,9}/g, '\n\n')
      .trim()
      .concat('\n')
  );
}

let made: TurndownService | undefined;

function service(): TurndownService {
  if (made !== undefined) return made;
  made = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  made.use(gfm);
  made.escape = escaped;
  for (const [name, { filter, replacement }] of Object.entries(RULES)) {
    made.addRule(name, {
      filter: (node) => filter(node as unknown as DomElement),
      replacement: (content, node) => replacement(content, node as unknown as DomElement),
    });
  }
  return made;
}

/**
 * Only what Markdown would read as something else: names with underscores and words in brackets are written by people, and
 * read again by our checks.
 */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[*`]/g, '\\$&')
    .replaceAll(/(^|[\s(])_(?=\S)|(?<=\S)_(?=[\s).,;:]|$)/g, (sign) => sign.replace('_', '\\_'))
    .replaceAll(/\](?=[(:])/g, '\\]')
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/^(\s{0,8})([-+>]|#{1,6}|={2,}|~{3,})(?=\s|$)/, '$1\\$2')
    .replace(/^(\s{0,8}\d{1,9})([.)])(?=\s)/, '$1\\$2');
}

interface Rule {
  readonly filter: (node: DomElement) => boolean;
  readonly replacement: (content: string, node: DomElement) => string;
}

const RULES: Readonly<Record<string, Rule>> = {
  picture: {
    filter: ({ nodeName }) => nodeName === 'IMG',
    replacement: (_, node) => {
      const name = node.getAttribute('data-taken');
      const words = (node.getAttribute('alt') ?? '').split(/\s+/).join(' ').replaceAll(/[[\]]/g, '').trim();
      return name === null ? words : `![${words}](${name})`;
    },
  },
  link: {
    filter: ({ nodeName }) => nodeName === 'A',
    replacement: (content, node) => {
      const address = target(node.getAttribute('href') ?? '');
      const words = content.trim();
      if (address === undefined || words === '') return content;
      return textIn(node) === address || textIn(node) === node.getAttribute('href')
        ? address
        : `[${words
            .split('\n')
            .map((line) => line.trim())
            .join(' ')}](${address})`;
    },
  },
  heading: {
    filter: ({ nodeName }) => /^H[1-6]$/.test(nodeName),
    replacement: (content, { nodeName }) => {
      const words = content.replaceAll('**', '').split(/\s+/).join(' ').trim();
      return words === '' ? '' : `\n\n${'#'.repeat(Number(nodeName[1]))} ${words}\n\n`;
    },
  },
  item: {
    filter: ({ nodeName }) => nodeName === 'LI',
    replacement: (content, node) => {
      const ordered = node.parentNode?.nodeName === 'OL';
      const sign = ordered ? `${numberOf(node)}. ` : '- ';
      const [first = '', ...more] = boxed(content.trim(), node).split('\n');
      const below = more.map((line) => (line.trim() === '' ? '' : ' '.repeat(sign.length) + line));
      const tight = below.filter((line, at) => line !== '' || isBlock(below[at + 1]));
      return `${[sign + first, ...tight].join('\n')}\n`;
    },
  },
  paragraphOfItem: {
    filter: ({ nodeName, parentNode }) => nodeName === 'P' && parentNode?.nodeName === 'LI',
    replacement: (content) => `${content.trim()}\n\n`,
  },
  // Code in lines of their own, whatever stands in it.
  code: {
    filter: ({ nodeName }) => nodeName === 'PRE',
    replacement: (_, node) => {
      const text = (node.textContent ?? '').replace(/\n$/, '');
      const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([signs]) => signs.length + 1)));
      const language = /\b(?:language-|lang-|brush:\s?)([a-z0-9+#-]{1,30})/i.exec(
        `${node.getAttribute('class') ?? ''} ${node.querySelector('code')?.getAttribute('class') ?? ''}`,
      )?.[1];
      return `\n\n${fence}${language ?? ''}\n${text}\n${fence}\n\n`;
    },
  },
  // What our own pages say of a task, as it is written for programs.
  task: {
    filter: (node) => node.nodeName === 'SPAN' && hasClass(node, 'told-of-task'),
    replacement: (_, node) => annotation(node),
  },
  unknown: {
    filter: (node) => node.nodeName === 'SPAN' && hasClass(node, 'unknown'),
    replacement: (content) => `[${content.trim()}]`,
  },
};

/** A paragraph, code or a table below the first line of an item needs a blank line before it; a list does not. */
function isBlock(line: string | undefined): boolean {
  return line !== undefined && line !== '' && !/^\s*(?:-|\d{1,9}\.)\s/.test(line);
}

function numberOf(node: DomElement): number {
  const start = Number(node.parentNode?.getAttribute('start') ?? 1);
  let at = 0;
  for (let before = node.previousElementSibling; before !== null; before = before.previousElementSibling) at++;
  return (Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1) + at;
}

/** “☑ Renew it” as “[x] Renew it”. */
function boxed(content: string, node: DomElement): string {
  if (hasClass(node, 'checked')) return `[x] ${content}`;
  return content.replace(/^([☑☒✅✔☐▢❏])\ufe0f?\s*/u, (_, sign: string) => (/[☑☒✅✔]/u.test(sign) ? '[x] ' : '[ ] '));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function annotation(node: DomElement): string {
  const [owner = '', ...told] = textIn(node).split(' · ');
  const links = Array.from(node.querySelectorAll('a')).map((each) => [
    textIn(each),
    target(each.getAttribute('href') ?? ''),
  ]);
  const said = told.map((each) => {
    const address = links.find(([name]) => name === each)?.[1];
    return address === undefined ? each : each === 'evidence' ? `evidence ${address}` : address;
  });
  const days = (each: string): string =>
    each.replace(/\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/, (whole, day: string, month: string, year: string) => {
      const at = MONTHS.indexOf(month) + 1;
      return at === 0 ? whole : `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
    });
  const first = /^(?:due|done|ticket|evidence)\b/.test(owner) ? owner : `@${owner}`;
  return ` (${[first, ...said].map(days).join(', ')})`;
}

/** Where a link leads, without what a search engine or a mail program has wrapped around it; undefined where that is not safe. */
function target(address: string): string | undefined {
  const wrapped = /^https:\/\/www\.google\.com\/url\?(?:[^#]{0,2000}&)?q=([^&#]{1,2000})/.exec(address)?.[1];
  const plain = (wrapped === undefined ? address : decoded(wrapped)).replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(plain)) return undefined;
  return plain
    .replaceAll(/[\s<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
