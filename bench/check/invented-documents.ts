/** Postmortems in the set format and beside it, made of our own words; the same number gives the same document. */
export function inventedDocument(index: number): string {
  const pick = picker(index);
  const service = pick(SERVICES);
  const users = pick(USERS);
  const cause = pick(CAUSES);
  const fix = pick(FIXES);
  const begin = 60 * (index % 20) + ((index * 7) % 60);
  const long = 25 + ((index * 13) % 150);
  const share = 5 + ((index * 11) % 90);
  const zone = pick(['UTC', 'GMT', 'CET', 'EST', 'UTC+2']);
  const date = `20${20 + (index % 6)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  const bullet = pick(['- ', '* ', '- ']);
  const mark = pick(['**', '', '`']);
  const event = (offset: number, words: string): string =>
    `${bullet}${mark}${clock(begin + Math.round((offset * long) / 100))}${mark} ${words}`;
  const front =
    index % 3 === 0
      ? `---\nseverity: SEV-${1 + (index % 3)}\nservices: [${service.replaceAll(' ', '-')}]\nzone: ${zone}\n---\n`
      : '';
  const lines = [
    `# ${capital(service)} down for ${long} minutes (${index})`,
    '',
    pick(['## Issue Summary', '## Summary', '**Issue summary**']),
    `${bullet}**Duration:** ${long} minutes, from ${date} ${clock(begin)} ${zone} to ${clock(begin + long)} ${zone}.`,
    `${bullet}**Impact:** The ${service} was down. ${capital(users)} met an error page and could not go on. ${share}% of ${users} were affected.`,
    `${bullet}**Root cause:** ${capital(cause)}.`,
    '',
    pick(['## Timeline', `## Timeline (${zone})`]),
    `All times in ${zone}.`,
    event(0, `The outage begins: ${cause}.`),
    event(8, `Detected: ${pick(DETECTIONS)}.`),
    event(20, `The on-call engineer looks at ${pick(LOOKS)} and suspects ${pick(SUSPECTS)}.`),
    event(40, `Misleading: ${pick(SUSPECTS)} was taken back, but the errors stayed.`),
    event(60, `Escalated to the ${pick(TEAMS)} team, who ${pick(DEEDS)}.`),
    event(85, `${capital(fix)}.`),
    event(100, `Resolved: the error rate of the ${service} is back to normal.`),
    '',
    '## Root Cause and Resolution',
    '### Root cause',
    paragraph(pick, [`The cause was that ${cause}`, ...EXPLANATIONS], 5),
    '',
    '### Resolution',
    paragraph(pick, [`To end the outage, ${fix}`, ...AFTERWARDS], 4),
    '',
    pick(['## Corrective and Preventative Measures', '## Corrective and preventive measures']),
    '### Improvements',
    ...IMPROVEMENTS.filter((_, at) => (at + index) % 3 !== 0).map((words) => bullet + words),
    '',
    '### Tasks',
    ...TASKS.filter((_, at) => (at * 5 + index) % 4 !== 0).map(
      (words, at) =>
        `- [${(at + index) % 5 === 0 ? 'x' : ' '}] ${words} (@${pick(NAMES)}, due ${date.slice(0, 4)}-12-${two(1 + ((at * 9 + index) % 28))})`,
    ),
    '',
  ];
  const text = front + lines.join('\n');
  return index % 10 === 9 ? text.replaceAll('\n', '\r\n') : text;
}

const SERVICES = [
  'checkout',
  'search page',
  'order API',
  'login',
  'image server',
  'mail queue',
  'report builder',
  'booking calendar',
  'price list',
  'stock database',
];
const USERS = ['customers', 'users', 'shoppers', 'readers', 'members', 'travellers'];
const CAUSES = [
  'the certificate of the gateway had expired, and nothing watched its end date',
  'the disk of the queue was full, because old messages were never deleted',
  'a migration locked the largest table, so that every write had to wait',
  'the new release read a setting that did not exist in production',
  'the name server handed out an address that had been given up the day before',
  'one node took all connections after its neighbours had been restarted',
];
const FIXES = [
  'a new certificate was installed and the gateways were reloaded',
  'the old messages were deleted and the queue was started again',
  'the migration was stopped and the lock was released',
  'the release was rolled back to the version before',
  'the record was corrected and the caches were emptied',
  'the connections were spread over all nodes again',
];
const DETECTIONS = [
  'a monitoring alert on the error rate pages the on-call engineer',
  'a customer writes to support that nothing can be ordered',
  'an engineer notices failing requests while looking at a dashboard',
  'the probe from outside reports three failures in a row',
];
const LOOKS = [
  'the logs of the gateway',
  'the dashboard of the database',
  'the last deployments',
  'the health of the nodes',
  'the traces of slow requests',
];
const SUSPECTS = [
  'the deployment of the morning',
  'a burst of traffic',
  'a slow query',
  'the load balancer',
  'the provider of the network',
];
const TEAMS = ['payments', 'database', 'network', 'platform', 'storage', 'identity'];
const DEEDS = [
  'find the reason within ten minutes',
  'ask for the last changes and read them one by one',
  'compare both nodes and see the difference',
];
const EXPLANATIONS = [
  'The setting had been written by hand two years ago, when there was one server only',
  'Because the tests run against a small copy of the data, none of them took longer than a second',
  'Each retry opened a further connection, which made the shortage worse until no request came through',
  'The alert for this case had been silenced during a drill and was never switched on again',
  'When the first node failed, its load went to the second one, which then failed for the same reason',
  'Nobody had seen it before, since restarts in the past always happened at night with little traffic',
];
const AFTERWARDS = [
  'After that, the error rate fell within three minutes',
  'All nodes were restarted one after the other to make sure that no stale connection was left',
  'Orders that had failed were written again from the log, and none of them was lost',
  'The change was then entered into the repository, so that the next release does not undo it',
];
const IMPROVEMENTS = [
  'Settings should be checked before a release, not after it.',
  'Alerts that are silenced should come back by themselves.',
  'The way to roll back should be known to everybody on call.',
  'Tests should run against data of a realistic size.',
];
const TASKS = [
  'Add an alert that fires when the disk is fuller than 80 percent',
  'Write a runbook for the restart of the gateway',
  'Delete messages older than seven days every night',
  'Let the release fail when a setting is missing',
  'Limit the retries of the client to three',
  'Test the restore of the database every month',
];
const NAMES = ['maria', 'lee', 'amina', 'jonas', 'priya', 'tom'];

type Pick = (from: readonly string[]) => string;

function picker(seed: number): Pick {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from[(state >>> 8) % from.length] as string;
  };
}

function paragraph(pick: Pick, sentences: readonly string[], count: number): string {
  return [sentences[0], ...Array.from({ length: count }, () => pick(sentences.slice(1)))]
    .map((words) => `${words}.`)
    .join(' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
