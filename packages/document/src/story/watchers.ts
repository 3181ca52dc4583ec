import { low } from '../prose/concepts.ts';
import { type Sentence, type Word, wordAt } from '../prose/sentences.ts';
import { tellsBad } from './bad-signs.ts';
import { isFuture } from './sentence-roles.ts';
import { seeing } from './sights.ts';
import { forms, verbs } from './word-sets.ts';

/** Names of watching tools and alarms that need no verb; others are watchers only where they show something. */
const alarms = forms(
  `alert alerts alarm alarms pager pagers pagerduty nagios datadog prometheus zabbix pingdom statuscake newrelic sentry cloudwatch alertmanager opsgenie
  uptimerobot icinga siren munin dynatrace monitoring observability uptime wavefront apdex new server status klaxon klaxons buzzer buzzers beeper beepers bleeper bleepers sirens tripwire tripwires sentinel sentinels honeycomb graylog
  rollbar bugsnag airbrake raygun appdynamics instana stackdriver site24x7 freshping betteruptime victorops xmatters squadcast cacti sensu prtg solarwinds librenms catchpoint checkly
  gatus cronitor kuma surveillance alerting crashlytics hetrixtools betterstack`,
);
export const moreWatchers = forms(
  `observability uptime klaxon klaxons buzzer buzzers beeper beepers bleeper bleepers tripwire tripwires sentinel sentinels honeycomb graylog rollbar bugsnag airbrake raygun appdynamics
  instana stackdriver site24x7 freshping betteruptime victorops xmatters squadcast cacti sensu prtg solarwinds librenms catchpoint checkly gatus cronitor kuma surveillance gauges
  alerting checker checkers jenkins crashlytics hetrixtools betterstack newrelic loki influxdb telegraf selenium cypress tests suite pipeline ci
  autograder metrics metric graphs graph charts gauge threshold thresholds lights readings watcher watchers watchmen tripwires scanner`,
);
/** What watchers do when something is wrong. */
const signals = forms(
  'lights turned turns went lit red rang rings ringing tripped trips trip blared blares blaring wailed wails howled screamed screams screaming sounded sounds chirped beeped buzzed barked shrieked lit flashed flashes pinged flunks flunked reported reports complained complains noticed spotted registered registers picked caught sees saw went goes fires fired firing detected detects triggered triggers fails failed failing showed shows showing indicated indicates raised raises signaled signalled',
);
/** Watchers that are only built, asked or at rest. */
const building = verbs(
  'add implement configure install deploy purchase buy integrate include use set improve create build enable introduce adjust tune silence clear acknowledge ack resolve disable mute verify confirm continue update restart upgrade fix review repair correct tweak extend adapt reload migrate reconfigure reset patch document keep/kept revise rework restore look consult inspect browse study examine',
);
const resting = forms('monitored monitors cron bots');
/** "Alert rule fixed", "monitoring system upgraded": done to the watcher, behind its name. */
const doneTo = forms(
  'fixed updated reviewed upgraded restarted added configured installed implemented tuned adjusted improved created extended kept removed changed rewritten raised-again revised corrected deployed introduced migrated reset tweaked enabled activated disabled',
);
/** Instruments that watch nobody until they are said to show something. */
const gauges = forms(
  'tests suite pipeline ci jenkins checker checkers metrics metric graphs graph charts chart curves gauge threshold thresholds lights readings probe-logs',
);
const speaks = forms(
  'fail fails failed failing red broke breaks show shows showed showing indicate indicates indicated turn turns turned went go goes flash flashed crossed exceeded breached tripped spike spiked drop dropped jumped climb climbed reveal revealed flatlined flat red',
);
const pops = forms(
  'arrived arrives came comes popped pops from received receives got gets lit buzzed appeared appears reached triggered woke hit landed',
);
const untold = forms('no not without never nobody neither below lacking missing');
const ended = forms('cleared silenced silent quiet resolved confirmed verified missing threshold absent');
/** Words that make of "monitoring" an activity. */
const activity = forms('the for continued confirmed was verified');

/** Is the word at `at` a machine that watches and now speaks? Not monitoring as an activity, nor a monitor yet to be built. */
export function watches(sentence: Sentence, at: number, loose: boolean): boolean {
  const { words } = sentence;
  const word = words[at] as Word;
  const { form } = word;
  // "Metrics show …", "thresholds were crossed": only what they say themselves.
  if (gauges.has(form)) {
    if (
      isFuture(sentence, at) ||
      words.slice(0, at).some((other) => seeing.has(other.form) || (other.low & (low.staff | low.investigate)) !== 0)
    )
      return false;
    return words.slice(at + 1, at + 6).some((other) => speaks.has(other.form)) && tellsBad(sentence, at);
  }
  if ((word.low & low.monitor) === 0 && !moreWatchers.has(form)) return false;
  if (resting.has(form)) return false;
  // "A notification pops up on the phone", not "notifications were sent to the users".
  if (form.startsWith('notification'))
    return !isFuture(sentence, at) && words.some((other) => pops.has(other.form)) && (sentence.low & low.user) === 0;
  if (isFuture(sentence, at) || wordAt(words, at - 1)?.form === 'spoiler') return false;
  // A dashboard that somebody looks at: it is he who notices.
  if (form.startsWith('dashboard') && words.slice(0, at).some((other) => seeing.has(other.form))) return false;
  const next = words[at + 1]?.form ?? '';
  if ((form === 'monitoring' || form === 'monitor') && activity.has(next)) return false;
  for (let j = Math.max(0, at - 4); j <= at + 3 && j < words.length; j++) {
    const near = (words[j] as Word).form;
    if (
      (j < at && (untold.has(near) || building.has(near))) ||
      (j > at && doneTo.has(near)) ||
      (j > at && ended.has(near) && !/^\d/.test(words[j + 1]?.form ?? ''))
    )
      return false;
  }
  // "Monitoring shows recovery", "checked the monitoring, all normal": it watches, and nothing is wrong.
  if (!loose && isCalm(sentence)) return false;
  if (form === 'alerted')
    return /^(?:us|me|on-call|our|the)$/.test(next) && at > 0 && ((words[at - 1] as Word).low & low.staff) === 0;
  if (loose || alarms.has(form)) return true;
  if ((sentence.low & (low.symptom | low.down | low.trouble)) !== 0) return true;
  return words.some(({ form: other }) => signals.has(other));
}

const calm = forms('normal green healthy fine clean ok okay recovery recovered recovering stable stabilized nominal');

/** Does the sentence tell that all is well, and of nothing wrong? */
export function isCalm(sentence: Sentence): boolean {
  if ((sentence.low & (low.symptom | low.down | low.trouble)) !== 0) return false;
  return sentence.words.some((word) => calm.has(word.form) || (word.low & low.recover) !== 0);
}
