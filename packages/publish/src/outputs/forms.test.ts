import { describe, expect, it } from 'vitest';
import { mailHtml } from '../mail/mail-html.ts';
import { mailText } from '../mail/mail-text.ts';
import { loadOutput, type OutputId } from '../outputs.generated.ts';
import type { TextOptions } from '../published-of-text.ts';
import { HOSTILE, published, WHOLE } from '../testing/texts.ts';

const ADDRESS = { number: 42, address: 'https://failonce.example.com/pm/42-checkout-down' };
const write = async (id: OutputId, markdown: string, options: Partial<TextOptions> = {}): Promise<string> =>
  Buffer.from(await (await loadOutput(id)).write(published(markdown, options))).toString();

/** Tags of a page that are not ours to make, and whatever would run; what stands in quotation marks is words. */
const RUNS =
  /<(?:script|iframe|object|embed|form|base)\b|<[a-z](?:[^"<>]|"[^"]*")*\son[a-z]+=|(?:href|src)="\s*(?:javascript|vbscript|data:text)/i;

describe('HTML', () => {
  it('runs nothing of what the text says', async () => {
    const file = await write('html', HOSTILE);
    expect(file).toContain('&lt;script&gt;');
    expect(file.replaceAll(/<style>.*?<\/style>/gs, '')).not.toMatch(RUNS);
  });
});

describe('JSON', () => {
  it('has the documented shape', async () => {
    expect(JSON.parse(await write('json', WHOLE, ADDRESS))).toMatchObject({
      version: 1,
      number: 42,
      title: "Checkout down for 61 minutes: the gateway's certificate expired",
      address: ADDRESS.address,
      state: null,
      severity: 'SEV-1',
      services: ['checkout-api'],
      facts: { start: '09:02', end: '10:03', start_date: '2026-02-14', duration_minutes: 61, affected_percent: 38 },
      answers: {
        outage: { answer: '61 minutes' },
        users: { answer: '38 %' },
        safe: { answer: 'Not yet' },
        before: { answer: 'not said' },
      },
      timeline: { zone: 'UTC', minutes_to_detect: 4, minutes_to_escalate: 25, minutes_to_resolve: 32 },
      causes: [{ id: 'certificate-expired-or-mismatched' }],
      measures: [
        { state: 'late', owner: 'maria', due: '2026-03-01', done: null },
        { state: 'done', owner: 'lee', done: '2026-02-15' },
      ],
      requirements: { 'summary-section': true },
    });
  });
});

describe('Slack', () => {
  const messageOf = async (markdown: string, options: Partial<TextOptions> = {}) =>
    JSON.parse(await write('slack', markdown, options)) as {
      text: string;
      blocks: { type: string; text?: { text: string }; fields?: { text: string }[]; elements?: { text: string }[] }[];
    };

  it('keeps within what Slack takes, and links nobody', async () => {
    const long = WHOLE.replace('Checkout down', 'Checkout & <all> down '.repeat(60)).replace(
      '- [ ] Add',
      `${'- [ ] Look at &&&&&& every gateway <<<<>>>> of the whole of europe and beyond (@maria<<<<<, due 2026-03-01)\n'.repeat(80)}- [ ] Add`,
    );
    for (const text of [WHOLE, HOSTILE, long, '']) {
      const { blocks, text: notification } = await messageOf(text, ADDRESS);
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(notification.length).toBeLessThan(3000);
      for (const { type, text, fields = [], elements = [] } of blocks) {
        expect(text?.text.length ?? 1).toBeLessThanOrEqual(type === 'header' ? 150 : 3000);
        expect(text?.text.length ?? 1).toBeGreaterThan(0);
        expect(fields.length).toBeLessThanOrEqual(10);
        for (const field of fields) expect(field.text.length).toBeLessThanOrEqual(2000);
        for (const { text: words } of [...fields, ...elements, ...(type === 'header' || !text ? [] : [text])])
          expect(words.replaceAll(`<${ADDRESS.address}|Read it>`, '')).not.toMatch(/[<>]/);
      }
    }
  });

  it('says what the first screen says', async () => {
    const message = JSON.stringify(await messageOf(WHOLE, ADDRESS));
    for (const said of ['61 minutes', '38 %', 'Not yet', '25 min to escalate', 'maria, late, was due 1 Mar 2026'])
      expect(message).toContain(said);
  });
});

describe('mail', () => {
  it('opens as a draft of one’s own, in both forms', async () => {
    const mail = await write('mail', WHOLE, ADDRESS);
    const [head = ''] = mail.split('\r\n\r\n');
    expect(head).toMatch(/^Subject: Postmortem: PM-42 Checkout down/m);
    expect(head).toMatch(/^X-Unsent: 1$/m);
    expect(head).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(mail).toContain('Content-Type: text/plain; charset=utf-8');
    expect(mail).toContain('Content-Type: text/html; charset=utf-8');
    // As mail has it: lines end in both, and none is longer than 78 characters.
    expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('lets no text into its head', async () => {
    const title = 'Down\u2028\u0085\r\nBcc: x@evil.example\n';
    const head = (await write('mail', `# ${title}\n`)).split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/im);
  });

  it('runs nothing, loads nothing, and has no class that no mail program knows', () => {
    for (const options of [ADDRESS, {}]) {
      const mail = mailHtml(published(HOSTILE, options));
      expect(mail).toContain('&lt;script&gt;');
      expect(mail).not.toMatch(RUNS);
      expect(mail).not.toMatch(/ class="|<link|<img|url\(/);
      expect(mail.length).toBeLessThan(100_000);
    }
  });

  it('has the whole text where it is read nowhere else, and a way to it where it is', () => {
    expect(mailHtml(published(WHOLE))).toContain('notAfter=Feb 14');
    expect(mailHtml(published(WHOLE, ADDRESS))).not.toContain('notAfter=Feb 14');
    expect(mailHtml(published(WHOLE, ADDRESS))).toContain(`href="${ADDRESS.address}"`);
    expect(mailText(published(WHOLE))).toContain('notAfter=Feb 14');
    expect(mailText(published(WHOLE, ADDRESS))).toContain(ADDRESS.address);
  });
});

describe('feed entry', () => {
  it('is a well-formed entry whatever the text says', async () => {
    for (const text of [WHOLE, HOSTILE, '']) {
      const entry = await write('feed-entry', text, ADDRESS);
      const rest = entry
        .replace('<?xml version="1.0" encoding="utf-8"?>', '')
        .replaceAll(
          /<\/?(?:entry|id|title|published|updated|author|name|summary)(?: xmlns="[^"<>]*" xml:lang="en")?>/g,
          '',
        )
        .replaceAll(/<(?:link|category)(?: [a-z]+="[^"<>]*")+\/>/g, '');
      expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that no XML document may have.
      expect(rest).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
      expect(entry).toContain('<id>https://failonce.example.com/pm/42</id>');
    }
  });

  it('keeps its identity where the text changes', async () => {
    const id = async (text: string) => /<id>(.*)<\/id>/.exec(await write('feed-entry', text))?.[1];
    expect(await id(WHOLE)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await id(WHOLE.replace('by a machine', 'by a program'))).toBe(await id(WHOLE));
    expect(await id(WHOLE.replace('Checkout', 'Cart'))).not.toBe(await id(WHOLE));
  });
});
