import { slackText } from '@failonce/publish';
import { defineFormat, EXAMPLE } from '../define-format.ts';

/** An incoming webhook of Slack. */
export default defineFormat({
  id: 'slack',
  name: 'Slack',
  signs: false,
  body: ({ sentence, url }) => {
    const text = `${slackText(sentence)} <${url}|Open it>`;
    return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }] };
  },
  example: {
    event: EXAMPLE,
    posts: {
      text: expected(),
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: expected(), verbatim: true } }],
    },
  },
});

function expected(): string {
  return `PM-42 &lt;!channel&gt; \u200b*was\u200b* [published](x) &amp; more. <${EXAMPLE.url}|Open it>`;
}
