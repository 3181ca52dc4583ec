import { codeTest } from '@failonce/document';
import type { Cut } from '../cut.ts';
import type { PublicReading } from '../reading.ts';

/**
 * Private passages and comments. What a comment looks like counts, in code as well: that a passage is shown because
 * somebody took it for code is worse than that an example is left out. A passage that is never closed goes to the end.
 */
export function findComments({ text, document }: PublicReading): Cut[] {
  const cuts: Cut[] = [];
  if (!text.includes('<!--')) return cuts;
  const isCode = codeTest(text, document.blocks);
  let depth = 0;
  let opened = 0;
  for (let at = text.indexOf('<!--'); at >= 0; ) {
    const close = text.indexOf('-->', at + 4);
    const end = close < 0 ? text.length : close + 3;
    const name = text
      .slice(at + 4, Math.min(close < 0 ? text.length : close, at + 40))
      .trim()
      .toLowerCase();
    const opens = /^private\b/.test(name);
    const closes = /^(?:\/\s*private|end\s*-?private|private\s*end)\b/.test(name);
    if (closes) {
      if (depth > 0 && --depth === 0) cuts.push(passage(opened, end, 'This passage is marked private.'));
      else if (depth === 0) cuts.push(comment(at, end));
    } else if (opens) {
      if (depth++ === 0) opened = at;
    } else if (depth === 0) {
      if (close < 0 && isCode(at)) cuts.push(comment(at, at + 4));
      else cuts.push(comment(at, end));
    }
    if (close < 0 && !(depth === 0 && isCode(at))) break;
    at = text.indexOf('<!--', close < 0 ? at + 4 : end);
  }
  if (depth > 0)
    cuts.push(passage(opened, text.length, 'This private passage is never closed, so it goes to the end.'));
  return cuts;
}

function passage(start: number, end: number, why: string): Cut {
  return { start, end, put: '', kind: 'passage', why };
}

function comment(start: number, end: number): Cut {
  return { start, end, put: '', kind: 'comment', why: 'Comments are for those who write.' };
}
