import { createInterface } from 'node:readline/promises';
import { type Paint, wrap } from '@failonce/checks';
import { isAppError } from '@failonce/document';
import { type Answers, valuesOf } from './answers.ts';

interface Question {
  readonly name: Exclude<keyof Answers, 'practice'>;
  readonly text: string;
  readonly example: string;
  /** Left out where an answer before says it already. */
  readonly needless?: (answers: Answers) => boolean;
}

/** Few enough for one minute; the text tells the rest. */
const QUESTIONS: readonly Question[] = [
  { name: 'title', text: 'What broke, in a few words?', example: 'Checkout down: the certificate expired' },
  { name: 'service', text: 'Which service or feature?', example: 'checkout API' },
  { name: 'start', text: 'When did it begin?', example: '2026-02-14 09:02 UTC' },
  {
    name: 'date',
    text: 'On which day?',
    example: '2026-02-14',
    needless: ({ start }) => !start || valuesOf({ start }).date !== undefined,
  },
  { name: 'end', text: 'When did it end?', example: '10:03' },
  {
    name: 'zone',
    text: 'In which time zone?',
    example: 'UTC',
    needless: ({ start, end }) => (!start && !end) || valuesOf({ start, end }).zone !== undefined,
  },
  { name: 'impact', text: 'What did users experience?', example: 'They saw “Payment failed” and could not order' },
  { name: 'share', text: 'What share of them, in percent?', example: '38' },
  { name: 'detection', text: 'Who or what noticed first?', example: 'monitoring, engineer, customer, other' },
  { name: 'severity', text: 'Which severity?', example: 'SEV-1' },
];

/** Asks in the terminal. Enter skips a question; undefined where the person gave up with Ctrl+C. */
export async function ask(paint: Paint, width: number): Promise<Answers | undefined> {
  // Questions go to standard error, so that what is written to standard output is the document alone.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const say = (text: string): void => {
    for (const line of wrap(paint.words(text), width)) process.stderr.write(`${line}\n`);
  };
  const answers: Partial<Record<Question['name'], string>> = {};
  const gone = new AbortController();
  lines.on('SIGINT', () => gone.abort());
  lines.on('close', () => gone.abort());
  try {
    say('A few questions. Enter skips one: whatever is not known yet can be written later.');
    process.stderr.write('\n');
    for (const { name, text, example, needless } of QUESTIONS) {
      if (needless?.(answers)) continue;
      for (;;) {
        const hint = paint.faint(paint.words(`(${example})`));
        const answer = (
          await lines.question(`${paint.strong(text)} ${hint}\n${paint.accent('>')} `, { signal: gone.signal })
        ).trim();
        if (answer === '') break;
        try {
          valuesOf({ [name]: answer });
          answers[name] = answer;
          break;
        } catch (error) {
          if (!isAppError(error)) throw error;
          say(error.message.replace(` for --${name}`, ''));
        }
      }
    }
    return answers;
  } catch (error) {
    if (!gone.signal.aborted) throw error;
    process.stderr.write('\n');
    return undefined;
  } finally {
    lines.close();
  }
}
