import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'retry-storm',
  name: 'Retry storm',
  family: 'overload',
  definition: 'Failed requests are retried without back-off or limit, and the retries keep the system overloaded.',
  signs: {
    named: [
      'ddos|dos|attack|overload|hammer ourselves|ourself|self-inflicted|own_client',
      'retry|retries immediate|immediately|at_once|again|loop',
      'duplicate|repeat|repeated request|transaction|attempt|call flood|hammer|overload|overwhelm|congest',
      'redelivery|redeliver loop|thousand|again|endless|repeatedly',
      'try|attempt again immediately|endlessly|repeatedly|constantly',
      'unlimited|excessive|aggressive|unbounded retry|retries',
      'retry|retries storm|flood|avalanche|amplification|cascade',
      'retry|retries overload|overwhelm|swamp|hammer|saturate',
      'retry|retries amplify|multiply|magnify|compound load|traffic|request|problem|outage',
      'retry|retries aggressive|aggressively|endless|endlessly|infinite|indefinite|immediately|constantly|continuously',
      'retry|retries without|no|missing|lack backoff|back-off|back_off|jitter|delay|limit',
      'retry_loop|tight_loop|busy_loop retry|request|overload|hammer|flood',
      'retry|retries exponential|exponentially|snowball grow|grew|grown|increase|traffic|load|volume',
      'retry|retries keep|kept|prevent|hinder|delay overload|recover|recovery',
      'resend|resubmit|reissue|reattempt fail request|message|transaction|call overload|flood|load',
      'metastable|vicious_circle|vicious_cycle|feedback_loop|self-sustaining retry|retries|timeout',
    ],
    acted: [
      'all|every client|sdk|caller|app|agent retry|retries',
      'retry|retries load|traffic|volume',
      'one|each|single call|request become|became|turn attempt|try',
      'reattempt|resend|resubmit|repeat endless|endlessly|continuously|constantly|immediately|whenever',
      'client|caller|sdk|app|worker|agent retry|retries fail|failed request|call|operation',
      'retry|retries additional|extra|more|further|unnecessary load|traffic|request',
      'retry logic|policy|mechanism|behavior|behaviour|code|setting',
      'each|every|single request|call|click become|became|turn|cause|spawn attempt|retry|retries',
      'retry|retries every|each layer|tier|hop|level',
      'error|failure|timeout lead|led|cause|trigger|result retry|retries load|traffic',
      'attempt again second|millisecond|immediately',
      'repeat|repeatedly attempt|try request|connect|operation load|pressure|flood',
      'user|customer refresh|reload|resubmit|retry repeatedly|again|load',
      'redeliver|redelivery|requeue|nack message loop|load|overload',
    ],
    setOff: [
      'timeout|time_out|slow|latency trigger|cause|lead|led retry|retries',
      'error|5xx|503 cause|trigger|make|made|lead|led client retry|retries',
      'brief|short|initial|transient failure|error|outage|blip retry|retries',
      'timeout short|shorter|low|aggressive retry|retries',
    ],
    unguarded: [
      'no|missing|without|lack|insufficient exponential|backoff|back-off|back_off jitter|retry|retries|delay',
      'no|missing|without|lack circuit_breaker|retry_budget|breaker retry|retries|client',
      'retry|retries count|limit|cap|budget|maximum|interval too high|low|short|many|unlimited|unbounded',
      'backoff|back-off|back_off not|never|bug|wrong|ignore|reset|incorrect',
      'retry-after|retry_after ignore|honor|respect',
      'add|implement|introduce exponential_backoff|backoff|back-off|retry_budget|circuit_breaker client|retry|retries',
      'reduce|limit|lower|decrease number|amount|rate retry|retries',
    ],
    lost: [
      'retry|retries exceed|beyond|consume capacity|resource|cpu|thread|quota',
      'original|underlying|root cause|issue|problem fix|resolve|gone load|traffic remain|stay|retry|retries',
      'goodput|useful_work retry|retries|drop|zero|collapse',
      'disable|stop|block|throttle retry|retries recover|load|relieve',
    ],
  },
  confusedWith: [
    {
      id: 'thundering-herd',
      unlike:
        'There many clients come back at the same moment, each once; here the same failed work is sent again and again.',
    },
    {
      id: 'cascading-overload',
      unlike:
        'There the load of lost nodes moves to the rest; here the load itself grows because failures are repeated.',
    },
    {
      id: 'queue-backlog',
      unlike:
        'There waiting work piles up and is itself the problem; here the work was tried already and is tried anew.',
    },
    {
      id: 'ddos',
      unlike: 'There an attacker sends the flood; here it comes from well-meaning clients that never slow down.',
    },
  ],
  examples: [
    'A short stall of the ledger database made authorisation calls time out. Every terminal retried five times at once with no backoff, and the retries alone were three times the normal load, so the database could not recover.',
    'The mobile app treated a 503 as a reason to try again immediately. With two million handsets in this tight loop, the booking API stayed saturated long after the original fault was fixed.',
    'Retries were configured in the gateway, in the service mesh and in the client library. One failed call to the catalogue thus became twenty-seven attempts, and this amplification took down the backend.',
    'The message consumer rejected what it could not store and the broker redelivered it straight away. The redelivery loop ran thousands of times a second and starved all good messages.',
    'Wallets resubmitted a transaction whenever it was not confirmed within two seconds. During the slowdown the duplicates flooded the leaders and the feedback loop kept the chain congested for hours.',
    'An agent on each host polls the scheduler and, on an error, repeats the request endlessly with a fixed delay of ten milliseconds. After a brief leader change these repeated attempts hammered the new leader, until we shipped exponential back-off with jitter.',
    'The timeout of the caller was shorter than a slow lookup. Requests that had been abandoned were still being executed while their retries arrived immediately, without any backoff, so the retries multiplied the load and useful work fell to zero.',
    'The upload worker had an unlimited retry count for failed parts. An outage of the object store left four hundred thousand jobs reattempting continuously, and we had to stop the retries by hand before the store came back.',
    'The back-off of the metering probe was reset after every attempt because of a bug. When the head-end began to reject sessions, the meters kept resending and the retry traffic overwhelmed the radio concentrators.',
  ],
  measures: {
    prevent: [
      'Use exponential back-off with jitter and a maximum number of attempts everywhere',
      'Retry at one layer only, within a retry budget',
      'Carry deadlines along, so that abandoned work is not executed',
    ],
    detect: [
      'Count retries apart from first attempts and alert on their share',
      'Test how clients behave while the server refuses',
    ],
    limit: [
      'Open circuit breakers while the error rate is high',
      'Shed or throttle retried requests first',
      'Keep a switch that turns retries off',
    ],
  },
});
