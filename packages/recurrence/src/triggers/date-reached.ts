import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'date-reached',
  name: 'Date or expiry reached',
  definition:
    'A date, a time or a lifetime is reached: something expires, the year or the clock changes, a counter of time ends.',
  signs: [
    'certificate|cert|licence|license|token|credential|domain|password|root_ca|registration|subscription expire|expired|expiry|expiration|lapse|lapsed|ended !session|no_expiry|monitoring',
    'leap_second|leap_year|leap_day|daylight_saving|29_february|february_29|clock_change|year_2038',
  ],
  examples: [
    'Mail could not be sent because of a certificate that had expired on Sunday at midnight.',
    'The outage was triggered by the leap day: the code that computes the end of a contract knows no 29 February.',
    'When the licence of the storage controller lapsed with the old contract, it refused all writes.',
    'After the leap second the clock of every server stood still, and the threads span.',
    'The cause was a domain that had expired on the first of June, so that the name servers forgot us.',
  ],
  unlike: [
    { id: 'scheduled-job', how: 'There a job runs at its time; here the time itself changes what is valid.' },
    { id: 'performance-decay', how: 'There a quantity grows to its limit; here only time passes.' },
  ],
});
