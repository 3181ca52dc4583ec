import type { Planted } from './leaks.ts';

/** Strings that are planted, each where the words say. */
export class Planting {
  readonly planted: Planted[] = [];

  /** A word that stands nowhere else. */
  plant(place: string): string {
    const number = this.planted.length;
    const letter = (at: number): string => String.fromCharCode(97 + at);
    const word = `Zq${letter(Math.floor(number / 26))}${letter(number % 26)}xwuv`;
    this.planted.push({ place, word });
    return word;
  }
}

/** A text with something private wherever it may stand, and what a company would say of it in failonce.yaml. */
export function privateText(planting: Planting) {
  const plant = (place: string): string => planting.plant(place);
  const names = new Map([
    [plant('an internal name'), 'the store'],
    [`${plant('the first half of an internal name')}-${plant('its second half')}`, 'a service'],
    [plant('an internal name in a heading'), 'the thing'],
    [plant('an internal name in an address that may stay'), 'the thing'],
  ]);
  const [inText = '', twoParts = '', inHeading = '', inAddress = ''] = names.keys();
  const people = {
    first: plant('the first name of a person'),
    last: plant('the last name of a person'),
    mailbox: plant('the mailbox of a person'),
    domain: plant('the host of an e-mail address'),
    listed: plant('a person of failonce.yaml'),
    team: plant('the name of a team'),
    author: plant('the name of who wrote it'),
  };
  const secret = `ghp_${'a1B2'.repeat(7)}${plant('a token')}`;
  const body = (picture: string): string => `---
severity: SEV-1
zone: UTC
services: [${plant('a service of the front matter')}]
authors: [${plant('an author of the front matter')}@example.com, ${plant('an author by name')} ${plant('the last name of an author')}]
note: ${plant('an unknown key of the front matter')}
tags:
  - ${plant('a list of the front matter')}
---
# Checkout down at ${inText}

**Reviewers:** ${plant('a label that names people')}

## Issue Summary
- **Duration:** 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC
- **Impact:** The checkout API was down. 38% of users were affected. <!-- private -->${plant('a private passage')}<!-- /private -->
- **Root cause:** The certificate of ${twoParts} expired. ^c1 <!-- ${plant('a comment')} -->

## Timeline
All times in UTC.
- **09:02** Outage begins, as ${people.first} ${people.last} noticed. See [the graph](https://graph.corp/${plant('the address of a link')} "${plant('the title of a link')}").
- **09:06** Detected: an alert pages @${plant('a mention')}. Mail ${plant('an e-mail address')}@shop.se.
- **09:10** Investigated by ${people.listed.toUpperCase()}: host ${plant('a private host')}.shop.internal and ${plant('a host with three labels')}.eu.example.org.
- **09:12** ${people.last}'s idea; ${people.first.toLowerCase()} was asked. The team ${people.team} heard it.
- **09:21** Misleading: the deployment is rolled back with ${secret}.
- **09:31** Escalated, see https://wiki.shop.se/${plant('the path of an address')}?q=${plant('the query of an address')} and <https://x.shop.se/${plant('an address in angle brackets')}>.
- **09:40** Status at [our page](https://status.example.com/${inAddress}).
- **10:03** Resolved. ![${plant('the text of a picture that goes')}](${plant('the name of a picture that goes')}.png "${plant('the title of a picture that goes')}") ![A graph](${picture} "${plant('the title of a picture that stays')}")

## Root Cause and Resolution
### Root cause of ${inHeading}
It ended, and ${percent(inText)} or ${entities(inText)} or ${inText.slice(0, 4)}**${inText.slice(4)}** did not see it.[^1] <span title="${plant('an attribute')}" hidden>${plant('a hidden element')}</span>

<script>${plant('a script')}</script>

\`\`\`sh ${plant('the words behind a fence')}
curl https://${plant('a host in code')}.corp/x -u admin:${plant('a password in code')}9x!
DB_PASSWORD=${plant('an assigned password')}9x!
ssh ${people.mailbox}@10.0.0.1
\`\`\`

<!-- private -->
### ${plant('a private heading')}
| a | b |
| - | - |
| ${plant('a private cell')} | x |
<!-- /private -->

| Who | What |
| --- | --- |
| ${plant('a column that names people')} | rolled back |

### Resolution
See [the plan][plan] by ${'\u200b'}${people.author}. //${people.domain}.corp

[plan]: /plans/${plant('the address of a reference')} "${plant('the title of a reference')}"
[^1]: ${plant('a note')}

## Corrective and Preventative Measures
### Improvements
- Certificates should be renewed by a machine. (@${plant('the owner of an improvement')}, for ^c1)
### Tasks
- [ ] Watch the ${plant('a task')} of it (@${plant('the owner of a task')}, due 2026-03-01, for ^c1, https://github.com/acme/${plant('the address of a task')}) ^t1
- [x] Renew it (@lee, due 2026-02-16, done 2026-02-15, evidence https://x.se/${plant('the evidence of a task')})

<!-- private -->
${plant('a passage that is never closed')}
`;
  return { names, people, markdown: body };
}

function percent(word: string): string {
  return [...word].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('');
}
function entities(word: string): string {
  return [...word]
    .map((char, at) => (at % 2 === 0 ? `&#${char.charCodeAt(0)};` : `&#x${char.charCodeAt(0).toString(16)};`))
    .join('');
}
