import type { Span } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { isDefinition, isTaskText, mayHoldTask } from '../leftovers/instructions.ts';
import { placedTexts } from '../leftovers/placed-texts.ts';

/** Two such texts with so few others between them are one. */
const NEAR = 3;

export default defineCheck({
  id: 'assignment-text',
  level: 'warning',
  title: 'No text of the assignment',
  want: 'A postmortem must not contain the text of the task that set it',
  reason: 'It tells the writer what to write, and the reader nothing about the outage.',
  messages: {
    task: 'This is about the writing of a postmortem, not about the outage.',
    definition: 'This tells what a postmortem is, not what happened.',
  },
  write: 'Delete it: the postmortem begins with its summary.',
  examples: [
    {
      text: 'Write a postmortem of 400 to 600 words about any outage.\n\n# Shop down\n\n## Issue Summary\nThe shop was down.\n',
      found: ['Write a postmortem of 400 to 600 words about any outage.'],
    },
    {
      text: '# Shop down\n\nScore: 65%\n\nThe text must include:\n\n- the times\n',
      found: ['Score: 65%\n\nThe text must include:'],
    },
    {
      text: 'A postmortem is a document that tells how an outage came about.\n',
      found: ['A postmortem is a document that tells how an outage came about.'],
    },
    {
      text: '## Tasks\n- Write a postmortem and share it with your team within 5 days.\n- The form must be at least 10 cm wide.\n',
      found: [],
    },
    { text: '# Shop down\nThis postmortem tells why the shop was down for your customers.\n', found: [] },
  ],
  run: (document, report) => {
    if (!mayHoldTask(document.source)) return;
    let run: { messageId: 'task' | 'definition'; span: Span; last: number } | undefined;
    const end = (): void => {
      if (run) report({ messageId: run.messageId, span: run.span });
      run = undefined;
    };
    placedTexts(document).forEach(({ text, role, block }, index) => {
      const { plain } = text;
      if (role === 'measures' || plain.length < 5) return;
      const early = role === 'title' || role === 'summary' || role === 'other';
      const definition = early && block.kind !== 'heading' && isDefinition(plain);
      const task = isTaskText(plain);
      if (!definition && !task) return;
      const span = text.spanOf(0, plain.length);
      if (run && index - run.last <= NEAR)
        run = { ...run, span: { start: run.span.start, end: span.end }, last: index };
      else {
        end();
        run = { messageId: task ? 'task' : 'definition', span, last: index };
      }
    });
    end();
  },
});
