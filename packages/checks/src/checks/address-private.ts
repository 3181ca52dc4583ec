import { codeTest, findMarks, type Span } from '@failonce/document';
import { findHostNames } from '../addresses/host-names.ts';
import { findIpAddresses } from '../addresses/ip-addresses.ts';
import { findMailAddresses } from '../addresses/mail-addresses.ts';
import { defineCheck } from '../define.ts';
import { candidatesOf } from '../secrets/candidates.ts';

type Kind = 'mail' | 'ip' | 'host';

export default defineCheck({
  id: 'address-private',
  level: 'note',
  title: 'No private addresses in public',
  want: 'A postmortem must not make private addresses public',
  reason:
    'Inside the company an address helps to find the machine or the person; outside it helps those who look for a way in.',
  messages: {
    mail: 'This is an e-mail address.',
    ip: 'This is the address of a machine.',
    host: 'This is the name of a machine in your own network.',
  },
  write:
    'Leave it out where the postmortem will be public, or put it between <!-- private --> and <!-- /private -->: the public version goes without it.',
  examples: [
    { text: 'The gateway 10.3.2.17 sent mail to jo@shop.se.\n', found: ['10.3.2.17', 'jo@shop.se'] },
    {
      text: 'It asked db-3.shop.internal and 2a01:4f8:c0c:123::2.\n',
      found: ['db-3.shop.internal', '2a01:4f8:c0c:123::2'],
    },
    {
      text: '---\nauthors: [jo@shop.se]\n---\nThe gateway <!-- private -->10.3.2.17<!-- /private --> runs nginx 1.18.0.1.\n',
      found: [],
    },
    {
      text: 'It listens on 127.0.0.1, 0.0.0.0:80, [::1] and 192.0.2.7; ask ops@example.com, git@github.com:acme/x.\n',
      found: [],
    },
    { text: 'At 09:02:15 std::move in /etc/rc.local, version 10.0.0.1, image@2x.png and lodash@4.17.21.\n', found: [] },
  ],
  run: ({ source, blocks, frontMatter }, report) => {
    // What is invented gives nothing away.
    if (frontMatter?.kind?.value === 'practice') return;
    const { ats, dotted, colons } = candidatesOf(source);
    const found: { readonly kind: Kind; readonly span: Span }[] = [];
    for (const span of findMailAddresses(source, ats)) found.push({ kind: 'mail', span });
    for (const span of findIpAddresses(source, dotted, colons)) found.push({ kind: 'ip', span });
    for (const span of findHostNames(source)) found.push({ kind: 'host', span });
    if (found.length === 0) return;
    found.sort((a, b) => a.span.start - b.span.start);
    const hidden: Span[] = findMarks(source, blocks).private.map(({ span }) => span);
    if (frontMatter) hidden.push(frontMatter.span);
    const isCode = codeTest(source.text, blocks);
    let last = 0;
    for (const { kind, span } of found) {
      if (span.start < last || hidden.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
      last = span.end;
      const before = source.text[span.start - 1] ?? ' ';
      // In code and in the address of a link the comments would be part of it.
      if (isCode(span.start) || !/[\s"'|*_-]/.test(before)) report({ messageId: kind, span });
      else report({ messageId: kind, span, suggestions: [wrap(span)] });
    }
  },
});

function wrap({ start, end }: Span) {
  return {
    title: 'Leave it out of the public version',
    edits: [
      { span: { start, end: start }, text: '<!-- private -->' },
      { span: { start: end, end }, text: '<!-- /private -->' },
    ],
  };
}
