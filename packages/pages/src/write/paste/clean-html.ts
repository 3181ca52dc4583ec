import { gfm } from '@truto/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { safeAddress } from '../../html/safe-address.ts';

/** What of an element is asked: the same in a browser and in the tests. */
interface Pasted {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: Pasted | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Pasted | null;
}

/** Longer than any write-up; what is pasted beyond it is pasted as plain text. */
const LONGEST = 2_000_000;

/**
 * HTML that was copied in Slack, Google Docs, Word or on a page, as clean Markdown. What nobody saw there is left out, and
 * so are scripts, pictures from elsewhere and addresses that are not safe. Undefined where it is too long to be read.
 */
export function cleanHtml(html: string): string | undefined {
  if (html.length > LONGEST) return undefined;
  return (
    service()
      .turndown(html)
      .replaceAll('\u00a0', ' ')
      // linear: each is one sign, or a class of blanks that ends at another sign
      .replaceAll(/[\u200b-\u200d\u2060\ufeff\ue000-\ue003]/g, '')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replaceAll(/\n{3,9}/g, '\n\n')
      .trim()
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
  for (const [name, { filter, replacement }] of Object.entries(RULES)) {
    made.addRule(name, {
      filter: (node) => filter(node as unknown as Pasted),
      replacement: (content, node) => replacement(content, node as unknown as Pasted),
    });
  }
  // The last rule that is added is asked first.
  made.addRule('unseen', { filter: (node) => isUnseen(node as unknown as Pasted), replacement: () => '' });
  return made;
}

interface Rule {
  readonly filter: (node: Pasted) => boolean;
  readonly replacement: (content: string, node: Pasted) => string;
}

const RULES: Readonly<Record<string, Rule>> = {
  // A picture of another place would tell its host who reads this; one's own is dropped into the text as a file.
  image: { filter: ({ nodeName }) => nodeName === 'IMG', replacement: () => '' },
  link: {
    filter: ({ nodeName }) => nodeName === 'A',
    replacement: (content, node) => {
      const address = target(node.getAttribute('href') ?? '');
      if (address === undefined || content.trim() === '') return content;
      return content.trim() === address ? address : `[${content.trim()}](${address})`;
    },
  },
  // A document that is pasted has a title of its own; the postmortem has one already.
  heading: {
    filter: ({ nodeName }) => /^H[1-6]$/.test(nodeName),
    replacement: (content, { nodeName }) => {
      const words = content.replaceAll(/\*\*|\s+/g, (sign) => (sign === '**' ? '' : ' ')).trim();
      return words === '' ? '' : `\n\n${'#'.repeat(Math.max(2, Number(nodeName[1])))} ${words}\n\n`;
    },
  },
  title: {
    filter: (node) => node.nodeName === 'P' && /^MsoTitle$/.test(classOf(node)),
    replacement: (content) => `\n\n## ${content.trim()}\n\n`,
  },
  // Google Docs says bold and italic by styles, and stands as a whole in a <b> that is not bold.
  styled: {
    filter: (node) => node.nodeName === 'SPAN' && !inHeading(node) && (isBold(node) || isItalic(node)),
    replacement: (content, node) => emphasized(content, isBold(node), isItalic(node)),
  },
  notBold: {
    filter: (node) => /^(?:B|STRONG)$/.test(node.nodeName) && /font-weight:\s?(?:normal|400)/.test(styleOf(node)),
    replacement: (content) => content,
  },
  item: {
    filter: ({ nodeName }) => nodeName === 'LI',
    replacement: (content, node) => {
      const sign = node.parentNode?.nodeName === 'OL' ? '1. ' : '- ';
      const [first = '', ...more] = content.trim().split('\n');
      const below = more.filter((line) => line.trim() !== '').map((line) => ' '.repeat(sign.length) + line);
      return `${[sign + first, ...below].join('\n')}\n`;
    },
  },
  paragraphOfItem: {
    filter: ({ nodeName, parentNode }) => nodeName === 'P' && parentNode?.nodeName === 'LI',
    replacement: (content) => `${content.trim()}\n`,
  },
  // Word writes lists as paragraphs that only look like one.
  wordList: {
    filter: (node) => node.nodeName === 'P' && /mso-list:/.test(styleOf(node)) && /level\d/.test(styleOf(node)),
    replacement: (content, node) => {
      const level = Number(/level(\d)/.exec(styleOf(node))?.[1] ?? 1);
      const sign = node.querySelector('[style*="mso-list:Ignore"]')?.textContent ?? '';
      return `\n${'  '.repeat(level - 1)}${/\d/.test(sign) ? '1.' : '-'} ${content.trim()}\n`;
    },
  },
  // A message of Slack becomes an event: when, who, what.
  slackTime: {
    filter: (node) => has(node, 'c-timestamp'),
    replacement: (_, node) => `${TIME_OPENS}${clock(node)}${TIME_ENDS}`,
  },
  slackMessage: {
    filter: (node) => has(node, 'c-message_kit__gutter__right'),
    replacement: (content) => {
      const [who = '', rest] = content.split(TIME_OPENS);
      const [when = '', words = ''] = rest?.split(TIME_ENDS) ?? [];
      if (rest === undefined) return `\n${content.trim()}\n`;
      const said = words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return `\n- **${when}** ${who.trim()}: ${said.join(' ')}\n`;
    },
  },
  slackBlock: {
    filter: (node) => has(node, 'c-message_kit__gutter'),
    replacement: (content) => `\n${content.trim()}\n`,
  },
  emoji: {
    filter: (node) => node.nodeName === 'IMG' && node.getAttribute('data-stringify-emoji') !== null,
    replacement: (_, node) => node.getAttribute('data-stringify-emoji') ?? '',
  },
  slackPerson: {
    filter: (node) => has(node, 'c-member_slug') || has(node, 'c-mrkdwn__member'),
    replacement: (content) => content,
  },
};

// Private signs of Unicode, which part the time of a message from what stands around it.
const TIME_OPENS = '\ue002';
const TIME_ENDS = '\ue003';
const UNSEEN =
  /^(?:SCRIPT|STYLE|HEAD|TITLE|META|LINK|IFRAME|OBJECT|EMBED|SVG|NOSCRIPT|TEMPLATE|BUTTON|FORM|INPUT|O:P)$/i;

function isUnseen(node: Pasted): boolean {
  if (has(node, 'c-message__sender_button')) return false;
  const isBox = node.nodeName === 'INPUT' && node.getAttribute('type') === 'checkbox';
  return (
    (UNSEEN.test(node.nodeName) && !isBox) ||
    node.getAttribute('hidden') !== null ||
    /display:\s?none|visibility:\s?hidden|font-size:\s?0(?![.\d])|mso-hide:\s?all|mso-list:\s?ignore/i.test(
      styleOf(node),
    ) ||
    has(node, 'c-message_actions__container') ||
    has(node, 'c-reaction_bar') ||
    has(node, 'c-message__edited_label')
  );
}

/** Where a link leads, without what a search engine or a mail program has wrapped around it. */
function target(address: string): string | undefined {
  const wrapped = /^https:\/\/www\.google\.com\/url\?(?:[^#]{0,2000}&)?q=([^&#]{1,2000})/.exec(address)?.[1];
  const plainAddress = wrapped === undefined ? address : decoded(wrapped);
  const safe = safeAddress(plainAddress.trim());
  // Only what leads somewhere from everywhere.
  return safe !== undefined && /^(?:https?:|mailto:)/i.test(safe)
    ? safe
        .replaceAll(/[\s()<>]/g, encodeURIComponent)
        .replaceAll('(', '%28')
        .replaceAll(')', '%29')
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** “9:31 PM” and “Feb 14th at 9:31:05 PM” as “21:31”. */
function clock(node: Pasted): string {
  const said = node.getAttribute('aria-label') ?? node.textContent ?? '';
  const [, hour = '', minute = '', half = ''] = /(\d{1,2}):(\d\d)(?::\d\d)?\s?([ap])?/i.exec(said) ?? [];
  if (hour === '') return said.trim();
  const late = half.toLowerCase() === 'p' ? 12 : 0;
  return `${String(half === '' ? Number(hour) : (Number(hour) % 12) + late).padStart(2, '0')}:${minute}`;
}

function emphasized(content: string, bold: boolean, italic: boolean): string {
  const words = content.trim();
  if (words === '') return content;
  const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const before = content.slice(0, content.length - content.trimStart().length);
  return `${before}${sign}${words}${[...sign].reverse().join('')}${content.slice(content.trimEnd().length)}`;
}

function isBold(node: Pasted): boolean {
  return /font-weight:\s?(?:bold|[6-9]00)/.test(styleOf(node));
}

function isItalic(node: Pasted): boolean {
  return /font-style:\s?italic/.test(styleOf(node));
}

function inHeading(node: Pasted): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (/^H[1-6]$/.test(at.nodeName)) return true;
  return false;
}

function classOf(node: Pasted): string {
  return node.getAttribute('class') ?? '';
}

function styleOf(node: Pasted): string {
  return node.getAttribute('style') ?? '';
}

function has(node: Pasted, name: string): boolean {
  return classOf(node).split(' ').includes(name);
}
