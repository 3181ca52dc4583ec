import type { Mutation } from '../mutation.ts';

/** What was not meant to stay, and what must not be seen. Made-up secrets are put together here, so that none stands in the source. */
const letters = (count: number): string => 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW0xYzZ'.repeat(3).slice(0, count);

export const leftovers: readonly Mutation[] = [
  line('todo', 'placeholder', 'TODO: describe how we knew that it worked.'),
  line('tbd', 'placeholder', 'The exact number of orders is TBD.'),
  line('lorem', 'placeholder', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.'),
  line('insert-here', 'placeholder', '[insert description here]'),
  line('assignment', 'assignment-text', 'Write a postmortem of 400 to 600 words about an outage of your choice.'),
  {
    id: 'conflict',
    expects: 'conflict-marker',
    // Above the bar of equals signs, its line is a heading too.
    follows: ['resolution-detail', 'part-empty'],
    plant: (draft) =>
      draft.insert(draft.find(/^### Resolution/) + 1, [
        '<<<<<<< HEAD',
        'We restarted it.',
        '=======',
        'We replaced it.',
        '>>>>>>> branch',
      ]),
  },
  {
    id: 'two-write-ups',
    expects: 'second-write-up',
    follows: ['*'],
    plant: (draft) => {
      const text = draft.lines.join('\n').replace(/^---\n(?:.+\n){1,20}?---\n/, '');
      return { text: `${draft.lines.join('\n')}\n${text}`, line: undefined };
    },
  },
  {
    id: 'part-twice',
    expects: 'part-repeated',
    follows: ['length', 'second-write-up'],
    plant: (draft) => {
      const resolution = draft.section(/^### Resolution/);
      return resolution && draft.insert(resolution.to, ['## Timeline', '- **23:58** Nothing more happens.', '']);
    },
  },
  {
    id: 'empty-part',
    expects: 'part-empty',
    follows: ['resolution-detail', 'length'],
    plant: (draft) => {
      const found = draft.section(/^### Resolution/);
      if (found === undefined) return undefined;
      const lines = draft.lines.toSpliced(found.from + 1, found.to - found.from - 2);
      return { text: lines.join('\n'), line: found.from + 1 };
    },
  },
  {
    id: 'no-title',
    expects: 'title-missing',
    follows: ['front-matter-*', 'duration-*'],
    plant: (draft) => {
      const at = draft.find(/^# /);
      return at < 0 ? undefined : draft.without(at, at + 1);
    },
  },
  line('private-never-closed', 'private-open', '<!-- private --> The customer was a bank.'),
  line('empty-link', 'link-empty', 'See [the dashboard]() for the numbers.'),
  line('broken-link', 'link-space', 'See [the dashboard] (https://graphs.example.com/d/1) for the numbers.'),
  line('picture-without-words', 'image-missing-text', '![](https://graphs.example.com/errors.png)'),
  line('github-token', 'secret', `We used the token ghp_${letters(36)} for that.`),
  line(
    'aws-key',
    'secret',
    `The key AKIA${letters(40)
      .toUpperCase()
      .replace(/[^A-Z2-7]/g, 'Q')
      .slice(0, 16)} was in the image.`,
  ),
  line('slack-token', 'secret', `The bot answered with xoxb-${'123456789012'}-${'123456789012'}-${letters(24)}.`),
  line(
    'private-key',
    'secret',
    ['-----BEGIN RSA PRIVATE', `KEY-----\n${letters(64)}\n${letters(60)}\n-----END RSA PRIVATE`, 'KEY-----'].join(' '),
  ),
  line('password', 'secret', `The service was started with password=${letters(14)} by hand.`),
  line('password-in-address', 'secret', `It connected to postgres://shop:${letters(12)}@db.example.com/orders again.`),
  line('jwt', 'secret', `The header was eyJ${letters(20)}.eyJ${letters(40)}.${letters(43)} all the time.`),
  line('stripe-key', 'secret', `It called the provider with sk_${'live'}_${letters(24)} then.`),
  line('private-address', 'address-private', 'The request came from 10.20.30.40 each time.'),
  line('mail-address', 'address-private', 'The complaint came from jane.doe@larkspur-plants.nl first.'),
  {
    id: 'open-fence',
    expects: 'fence-open',
    follows: ['*'],
    plant: (draft) => draft.insert(draft.find(/^### Resolution/) + 1, ['```', 'systemctl restart checkout']),
  },
  {
    id: 'broken-front-matter',
    expects: 'front-matter-syntax',
    follows: ['front-matter-*'],
    // A bracket that is never closed is noticed where the next key comes.
    plant: (draft) => {
      const planted = draft.rewrite(draft.find(/^services: /), () => 'services: [checkout');
      return planted && { text: planted.text, line: undefined };
    },
  },
];

/** Adds a paragraph below the resolution. */
function line(id: string, expects: string, text: string): Mutation {
  return {
    id,
    expects,
    follows: ['length'],
    plant: (draft) => {
      const found = draft.section(/^### Resolution/);
      return found && draft.insert(found.to, [text, '']);
    },
  };
}
