import { defineCheck } from '../define.ts';
import { findPercentages } from '../shares/percentages.ts';

export default defineCheck({
  id: 'percentage-impossible',
  level: 'error',
  title: 'Shares up to the whole',
  want: 'A share of users or requests must not be more than all of them',
  reason: 'More than all of them cannot have been hit: the number or its base is wrong.',
  messages: {
    over: '{value}% is more than all {base}.',
  },
  write: 'Correct the number, or say what it is a share of.',
  examples: [
    {
      text: '## Issue Summary\nThe outage hit 138% of our users. Of all attempts to sign in, 104% failed.',
      found: ['138%', '104%'],
    },
    { text: '## Issue Summary\nThe outage hit 100% of our users, at 250% of the usual load.', found: [] },
  ],
  run: (document, report) => {
    for (const { value, span, before, after } of findPercentages(document)) {
      if (value <= 100 || growth.test(before)) continue;
      const base = whole.exec(after)?.[1] ?? ahead.exec(before)?.[1];
      if (base === undefined) continue;
      report({ messageId: 'over', span, data: { value, base: base.toLowerCase() } });
    }
  },
});

const whole =
  /^ of (?:all |the |our |its |their |active |registered |total ){0,4}(users|customers|clients|visitors|shoppers|subscribers|people|everyone|everybody|requests|orders|payments|transactions|attempts|calls|sign-ins|logins)\b(?!['’]| (?:of|from|in) (?:the |a )?(?:last|previous|normal|usual|average))/i;
/** "Of all attempts to sign in, 140% …" */
const ahead =
  /\bof all (?:the |our )?(users|customers|clients|visitors|shoppers|requests|orders|payments|attempts|calls)\b[^.,]{0,40}, $/i;
const growth = /\b(?:increas|rise|rose|grew|grow|spike|jump|surge|load|capacity|volume|by )[^.]{0,30}$/i;
