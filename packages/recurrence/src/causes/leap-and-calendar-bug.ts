import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'leap-and-calendar-bug',
  name: 'Leap, calendar or clock bug',
  family: 'software',
  definition:
    'Code mishandles a leap second, leap day, change to or from daylight saving time, or another irregularity of calendar or clock.',
  signs: {
    named: [
      'time_server|time_servers|ntp|gps|clock|clocks|timeserver wrong|incorrect|false|bad|past|future|jump|years|1024 year|date|time|week|clock|offset',
      'hour occur|happen|exist|run|repeat|come|skip|miss|lost|fire twice|second_time|again|sunday|spring|autumn|october|march clock|sunday|october|november|march|summer|saving',
      'leap_second|leap_seconds|leap_day|leap_year|leap_years|leapsecond',
      'february_29|29_february|29th_february|february_29th|feb_29|29_feb',
      'daylight_saving|daylight_savings|summer_time|dst|clock_change bug|wrong|twice|shift|skip|change|transition|hour|switch',
      'y2k|year_2000|y2038|year_2038|2038_problem|week_number_rollover|gps_rollover|gps_week|millennium_bug',
      'clock|time|timestamp jump|step|go|run|move|went backward|backwards|negative|back_in_time',
      'date|calendar|timestamp bug|error|logic|arithmetic|calculation|handling|rollover year|month|day|leap|week',
      'new_year|turn_of_the_year|year_end|year_rollover|date_rollover|january_1|1_january|december_31|31_december date|dates|bug|invalid|parse|rollover|calculate|represent|digit',
      'invalid|nonexistent|impossible|non_existent date day|month|february|leap|calculate|create|exist',
      'time|clock|duration negative|backward|backwards duration|interval|difference|elapsed|latency|time|value',
    ],
    acted: [
      'add|increment|plus one|1 year|month date|calendar|same_day|leap|invalid|valid',
      'ntp|time_server|timekeeping|clock leap|insert|smear|step|wrong|jump|flag|announce|bad|offset',
      'kernel|timer|hrtimer|futex|scheduler leap|insert|extra second|spin|cpu|loop',
      'hour twice|repeat|skip|missing|occur|extra clock|dst|daylight|change|autumn|spring|october|november|march',
      'clock skew|drift|wrong|out_of_sync|desynchronize|future|past server|node|host|time|validator|certificate|token',
      'day_of_year|366|366th|365|53rd|week_53|iso_week|day|days year|array|index|loop|code|exceed|assume',
      'two_digit|2_digit|last_digits|ten_digits|digit year|date|timestamp|epoch',
      'epoch|unix_time|timestamp exceed|overflow|pass|reach|digit|grow|gained second|date|compare|string|sort|time',
      'monotonic|wall_clock|wall_time|system_clock use|instead|rely|assume|not duration|elapsed|time|clock|monotonic|difference',
      'time_zone|timezone|tzdata|tz_database rule|update|change|government|outdated|stale|database',
      'holiday|weekend|month_end|long_month|31st|30th|last_day job|schedule|date|calendar|calculate|wrong|compute|code',
      'year|date hard_coded|hardcoded|fixed|expire|cutoff|end logic|code|constant|valid|table|calendar',
    ],
    setOff: [
      'midnight|00_00|23_59_60|turn utc|gmt|date|day|year|new leap|clock|second|rollover|calendar',
      'leap insert|add|extra|second|day',
      'night|weekend|sunday clock|clocks change|forward|back|put|set',
      'first|once leap|year|decade|years|every four|february|century|since',
      'month|year|day end|begin|start|boundary|change date|calculate|logic|code|range|invalid',
    ],
    unguarded: [
      'assume|assumption|believe always|never|constant|monotonic|60|365|24|every time|clock|day|year|minute|hour|second',
      'no|not|never|without test date|leap|dst|clock|calendar|year_end|boundary|future|time_travel',
      'panic|crash|exception|assert|random|rand negative duration|interval|time|elapsed|difference|value',
    ],
    lost: [
      'certificate|token|license|licence|key|warranty create|issue|valid|date leap|29|february|invalid|year_later|one_year',
      'schedule|job|cron|alarm|batch|train|flight twice|skip|hour_early|hour_late|never|double clock|dst|daylight|hour|change|summer_time',
      'cpu|host|server|thread spin|100|lock_up|hang|livelock|spike leap|second|midnight|clock|time',
      'set|correct|reset|reboot date|clock|time resolve|fix|clear|return|workaround|recover',
    ],
  },
  confusedWith: [
    {
      id: 'integer-overflow',
      unlike:
        'There a counter is too large for its type; here the calendar or clock does something that the code does not expect.',
    },
    {
      id: 'certificate-expired-or-mismatched',
      unlike: 'There an end date simply came; here the date was computed, compared or represented wrongly.',
    },
    {
      id: 'unit-mismatch',
      unlike:
        'There a time is read in another unit or zone throughout; here it goes wrong only at an irregular date or moment.',
    },
    {
      id: 'latent-bug-triggered',
      unlike: 'There the rare condition is a state or request; here it is a date or a step of the clock.',
    },
  ],
  examples: [
    'The agent made its certificate valid for one year by adding one to the year. On 29 February this yielded a date that does not exist, creation failed, and the host was declared faulty.',
    'When the leap second was inserted at midnight UTC, timers in the kernel fired at once, over and over. Java processes spun at full CPU on all hosts until somebody set the date by hand.',
    'The resolver measured upstream latency with the wall clock and assumed that time never runs backwards. During the extra second the difference became negative, and the random function that received it panicked.',
    'On the last Sunday of October the hour between two and three occurred twice. The clearing batch ran again on the second pass and each standing order was debited double.',
    'The player models thought that 1900-style rules make every fourth year ordinary and refused to accept day 366. Their clock code looped forever at boot on 31 December of the leap year.',
    'GPS receivers in the radio masts came to the week number rollover and returned a date of nineteen years ago. Base stations lost their synchronisation, although the satellites were healthy.',
    'The filter engine puts dates as yymmddHHMM into a number. On New Year the first two digits changed to 22, the date could no longer be represented, and mail queued on every server until the code was changed.',
    'The government cancelled summer time at ten days notice. Our tzdata package was outdated, so that alarms of the hospital app shifted by an hour and night rosters skipped one.',
    'Two time servers announced the wrong year for some minutes after maintenance. Domain controllers followed them, the clock jumped, and tickets from the future were rejected throughout the company.',
    'Event keys were compared as strings of the Unix time. On the day when the timestamp gained a digit, newer entries sorted before older ones and the feed stopped moving.',
  ],
  measures: {
    prevent: [
      'Use a proven date library, and never compute dates from single fields',
      'Measure durations with a monotonic clock',
      'Smear leap seconds over all hosts in the same way',
    ],
    detect: [
      'Run the tests with the clock at leap days, year ends and changes of summer time',
      'Alert on clock offset and on steps of the clock',
    ],
    limit: [
      'Have staff on call at known irregular dates, with the change of one zone first',
      'Clamp negative or absurd durations instead of failing',
    ],
  },
});
