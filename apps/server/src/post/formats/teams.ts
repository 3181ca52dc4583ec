import { defineFormat, EXAMPLE } from '../define-format.ts';

/** A workflow of Microsoft Teams that begins with “When a Teams webhook request is received”: an Adaptive Card. */
export default defineFormat({
  id: 'teams',
  name: 'Microsoft Teams',
  signs: false,
  body: ({ sentence, url }) => cardOf(escaped(sentence), url),
  example: {
    event: EXAMPLE,
    posts: cardOf('PM-42 <!channel> \\*was\\* \\[published\\]\\(x\\) & more.', EXAMPLE.url),
  },
});

function cardOf(text: string, url: string): unknown {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [{ type: 'TextBlock', text, wrap: true }],
          actions: [{ type: 'Action.OpenUrl', title: 'Open it', url }],
        },
      },
    ],
  };
}

/** Cards read some Markdown, and no HTML. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*_~`[\]()]/g, '\\$&');
}
