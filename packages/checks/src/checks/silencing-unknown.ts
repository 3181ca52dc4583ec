import { findMarks } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { nearestId, readDirectives } from '../silencing/directives.ts';

export default defineCheck({
  id: 'silencing-unknown',
  level: 'warning',
  title: 'Silencing names what exists',
  want: 'A comment that silences must name requirements or checks that exist',
  reason: 'A mistyped name silences nothing, and nobody sees why the finding is still there.',
  messages: {
    near: '“{word}” is no requirement or check, so this silences nothing. “{near}” is one.',
    unknown: '“{word}” is no requirement or check, so this silences nothing.',
  },
  write: 'Write the id first and the reason behind it; “failonce explain” lists the ids.',
  examples: [
    {
      text: '<!-- failonce-disable timeline-breif the vendor wrote it -->\n## Timeline\n',
      found: ['timeline-breif'],
    },
    { text: '<!-- failonce-disable because the vendor wrote it -->\n## Timeline\n', found: ['because'] },
    { text: '<!-- failonce-disable timeline-brief the vendor wrote it -->\n## Timeline\n', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    if (!source.text.includes('failonce-')) return;
    for (const { unknown } of readDirectives(findMarks(source, blocks).directives)) {
      for (const { value, span } of unknown) {
        const near = nearestId(value);
        if (near === undefined) report({ messageId: 'unknown', span, data: { word: value } });
        else {
          const suggestions = [{ title: `Write ${near}`, edits: [{ span, text: near }] }];
          report({ messageId: 'near', span, data: { word: value, near }, suggestions });
        }
      }
    }
  },
});
