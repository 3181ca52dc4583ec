import { type Postmortem, type Span, setFrontMatterValue } from '@failonce/document';
import { type Change, defineCheck } from '../define.ts';
import type { EarlierFailure } from '../earlier/earlier-failure.ts';
import { declared, isDeclared, isNamed, RECURRENCE_OF } from '../earlier/settled.ts';
import { called, listed, stateOf } from '../earlier/tell.ts';
import { placeOfPart } from '../places.ts';

const gateway: EarlierFailure = {
  title: 'Gateway refused every connection',
  path: 'docs/gateway.md',
  names: ['gateway.md'],
  date: '2024-05-02',
  cause: 'Expired or mismatched certificate',
  passage: { span: { start: 26, end: 52 }, words: 'The certificate had ended.' },
  measures: { tasks: 3, done: 1, open: 2 },
};
const given = {
  says: 'library: docs # gateway.md in it tells of a certificate that had ended a year before',
  earlier: [gateway],
};

export default defineCheck({
  id: 'seen-before',
  level: 'note',
  title: 'Failures that came before',
  want: 'A failure like an earlier one must be called its recurrence, or told apart from it',
  reason:
    'A failure that comes back shows that the earlier measures were not taken, or did not help. The words of both only suggest it; whether it is the same failure, people decide.',
  messages: {
    one: 'This looks like {earlier}: both read as “{cause}”. The earlier measures: {state}.',
    several: 'This looks like {earlier}: all read as “{cause}”.',
  },
  write:
    'Where it came again, write "recurrence-of: {file}" in the front matter. Where the cause is another, say so in the text, with a link to {file}.',
  examples: [
    { text: '# Mail down\n## Root Cause\nThe certificate had ended.\n', given, found: ['The certificate had ended.'] },
    {
      text: '---\nrecurrence-of: gateway.md\n---\n# Mail down\n## Root Cause\nThe certificate had ended.\n',
      given,
      found: [],
    },
    {
      text: '# Mail down\n## Root Cause\nThe certificate had ended. [The gateway](gateway.md) failed by a wrong name.\n',
      given,
      found: [],
    },
  ],
  comparesLibrary: true,
  run: (document, report, _, earlier) => {
    // Whoever declared one of them has answered for all.
    if (earlier.some((each) => isDeclared(document, each))) return;
    const open = earlier.filter((each) => !isNamed(document, each)).slice(0, MOST);
    const [first] = open;
    if (first === undefined) return;
    const alone = open.length === 1;
    report({
      messageId: alone ? 'one' : 'several',
      span: placeOf(document, first),
      data: {
        earlier: listed(open.map((each) => (alone ? called(each) : called(each, stateOf(each))))),
        cause: first.cause,
        state: stateOf(first),
        file: first.names[0],
      },
      suggestions: declaring(document, first.names[0]),
    });
  },
});

/** Earlier failures that are named at most. */
const MOST = 3;

/** The passage, wherever it stands by now; the part about the cause where it was rewritten. */
function placeOf(document: Postmortem, { passage }: EarlierFailure): Span {
  if (passage === undefined) return placeOfPart(document, 'cause');
  const { source } = document;
  const { span, words } = passage;
  if (source.slice(span) === words) return span;
  const start = source.text.indexOf(words);
  return start < 0 ? placeOfPart(document, 'cause') : { start, end: start + words.length };
}

function declaring(document: Postmortem, file: string): Change[] {
  const said = declared(document);
  const edits = setFrontMatterValue(document, RECURRENCE_OF, said.length === 0 ? file : [...said, file]);
  return edits.length === 0 ? [] : [{ title: `Write "${RECURRENCE_OF}: ${file}"`, edits }];
}
