import { low } from '../prose/concepts.ts';
import { verbForms } from '../prose/inflect.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { isFuture } from './sentence-roles.ts';
import { seeing } from './sights.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const verbs = (entries: string): ReadonlySet<string> => new Set(entries.split(/\s+/).flatMap(verbForms));

/** Names of watching tools and alarms that need no verb; others are watchers only where they show something. */
const alarms = set(
  `alert alerts alarm alarms pager pagers pagerduty nagios datadog prometheus zabbix pingdom statuscake newrelic sentry cloudwatch alertmanager opsgenie
  uptimerobot icinga siren munin dynatrace monitoring observability uptime wavefront apdex new server status`,
);
export const moreWatchers = set('observability uptime');
/** What watchers do when something is wrong. */
const signals = set(
  'red fires fired firing detected detects triggered triggers fails failed failing showed shows showing indicated indicates raised raises signaled signalled',
);
/** Watchers that are only built, asked or at rest. */
const building = verbs(
  'add implement configure install deploy purchase buy integrate include use set improve create build enable introduce adjust tune silence clear acknowledge ack resolve disable mute verify confirm continue',
);
const resting = set('monitored monitors alerted notification notifications cron bots threshold thresholds');
const untold = set('no not without never nobody neither below lacking missing');
const ended = set('cleared silenced silent quiet resolved confirmed verified missing threshold absent');
/** Words that make of "monitoring" an activity. */
const activity = set('the for continued confirmed was verified');

/** Is the word at `at` a machine that watches and now speaks? Not monitoring as an activity, nor a monitor yet to be built. */
export function watches(sentence: Sentence, at: number, loose: boolean): boolean {
  const { words } = sentence;
  const word = words[at] as Word;
  if ((word.low & low.monitor) === 0 && !moreWatchers.has(word.form)) return false;
  const { form } = word;
  if (resting.has(form)) return false;
  if (isFuture(sentence, at) || words[at - 1]?.form === 'spoiler') return false;
  // A dashboard that somebody looks at: it is he who notices.
  if (form.startsWith('dashboard') && words.slice(0, at).some((other) => seeing.has(other.form))) return false;
  const next = words[at + 1]?.form ?? '';
  if ((form === 'monitoring' || form === 'monitor') && activity.has(next)) return false;
  for (let j = Math.max(0, at - 4); j <= at + 3 && j < words.length; j++) {
    const near = (words[j] as Word).form;
    if (
      (j < at && (untold.has(near) || building.has(near))) ||
      (j > at && ended.has(near) && !/^\d/.test(words[j + 1]?.form ?? ''))
    )
      return false;
  }
  if (loose || alarms.has(form)) return true;
  if ((sentence.low & (low.symptom | low.down | low.trouble)) !== 0) return true;
  return words.some(({ form: other }) => signals.has(other));
}
