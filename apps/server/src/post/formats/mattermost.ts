import { defineFormat, EXAMPLE } from '../define-format.ts';

/** An incoming webhook of Mattermost: like Slack's, but in Markdown. */
export default defineFormat({
  id: 'mattermost',
  name: 'Mattermost',
  signs: false,
  body: ({ sentence, url }) => ({ text: `${escaped(sentence)} [Open it](${url})` }),
  example: {
    event: EXAMPLE,
    posts: {
      text: 'PM-42 &lt;!channel&gt; \\*was\\* \\[published\\]\\(x\\) &amp; more. [Open it](https://failonce.example.com/pm/42)',
    },
  },
});

/** No Markdown, no HTML, and nobody called by “@”. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\*_~`#|[\]()]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}
