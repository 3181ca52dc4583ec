import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'queue-backlog',
  name: 'Queue backlog',
  family: 'overload',
  definition:
    'Work arrives or is generated faster than it is processed, and the backlog that builds up itself becomes the outage.',
  signs: {
    named: [
      'backlog|back_log build|built|grow|grew|million|hundred|thousand|large|huge|enormous|drain|clear|work|catch',
      'queue|queues|queued|topic|mempool|inbox grow|grew|growth|build_up|built_up|pile|swell|balloon|accumulate|back_up|backed_up|explode|swollen',
      'arrive|produce|enqueue|generate|publish|ingest|submit|create|add faster|quicker|rate|more process|consume|drain|dequeue|handle|worker|deliver',
      'worker|consumer|processor|subscriber|indexer|pipeline fall_behind|fell_behind|fallen_behind|falling_behind|keep_up|kept_up|catch_up|lag',
      'queue|queues|job|task|message|event|mail|transaction pile_up|piled_up|piling_up|stack_up|accumulate|heap_up|mount',
      'queue depth|length|size grow|grew|rise|rose|climb|reach|peak|increase|million|spike|jump',
      'unprocessed|undelivered|unacknowledged|pending|outstanding|waiting message|job|task|event|mail|item|transaction|notification million|thousand|pile|accumulate|grow|grew|hour|build|built',
      'backlog|queue drain|clear|work_through|work_off|catch_up|catching_up|process hour|day|long|slow|slowly|until|evening|overnight',
      'queue|queues|queued|job|message|event|operation|task backed_up|backing_up|back_up|backup_of|backlogged',
      'queue|queues latency|delay|lag|waiting_time|wait_time minute|hour|climb|high|rise|grow|increase|long|rose|grew',
      'could_not|cannot|unable|not|fail|struggle keep_up|keep_pace|catch_up|kept_up queue|worker|consumer|volume|message|job|event|rate|evaluator|processor',
    ],
    acted: [
      'consumer|worker|partition|topic|stream|subscription lag|delay grow|grew|increase|minute|hour|behind|reach|climb',
      'job|message|mail|event|task|notification|webhook|order|payment delay|late|wait hour|minute queue|backlog|worker',
      'generate|create|enqueue|spawn|emit|schedule|submit million|thousand|each|every|one_per|flood job|task|message|event|queue',
      'fan_out|fanout|multiply|amplify|recursive|requeue|re-queue|re-enqueue|redeliver message|job|task|queue|event|backlog',
      'process|consume|deliver|drain|throughput|dequeue slow|slower|slowly|single|serial|one_at_a_time|limit queue|job|message|backlog|worker',
      'queue|job_queue|broker overload|overwhelm|saturate|swamp|full job|message|worker|backlog|task|event|capacity',
      'queued|pending|buffered|accumulated|waiting request|operation|job|write|message|wrote|written execute|drain|exceed|flush|overload|overwhelm|replay',
      'scheduled|deferred|background|asynchronous job|jobs|task|work delay|late|pile|hour|grow|minute|behind|grew',
    ],
    setOff: [
      'bulk|mass|import|backfill|campaign|newsletter|batch|template|re-index|reindex job|jobs|queue|queued|task|message enqueue|generate|create|add|insert|flood|backlog|million|thousand',
      'consumer|worker|processor|processing stop|down|pause|disable|outage|slow|crash queue|backlog|message|accumulate|meanwhile|pile|event',
      'worker|consumer too_few|few|not_enough|insufficient|number|count|capacity|concurrency queue|job|message|backlog|rate|load',
      'federation|inbound|outbound|ingress|push|pull|delivery queue|queues|sidekiq|worker latency|backlog|delay|lag|grow|grew|behind',
      'doubled|double|triple|multiply|volume|number|surge rule|event|message|job|task|transaction|order queue|queues|worker|consumer|behind|delay',
    ],
    unguarded: [
      'queue|queues|backlog|lag|buffer no|without|never|not alert|alarm|monitor|limit|bound|cap|metric|graph',
      'no|without|lack|missing back_pressure|backpressure|load_shedding|priority|rate_limit|throttle|expiry|ttl|deduplicate queue|job|message|work|producer|backlog',
      'unbounded|unlimited|infinite queue|buffer|backlog|retention|job',
      'stale|old|obsolete|duplicate|useless|expired job|message|task|event|request process|work|queue|still|discard|drop',
    ],
    lost: [
      'delay|latency|lag hour|minute|day queue|queues|backlog|deliver|process|event|message',
      'add|more|extra|double|scale|additional worker|consumer|processor|thread|capacity queue|backlog|drain|clear|catch',
      'purge|flush|discard|drop|delete|truncate|empty queue|queues|backlog|message|job pending|queue|old|stale|million|all',
      'fresh|new|urgent|recent|latest message|job|event|request|order|mail behind|wait|after|end backlog|queue|old',
    ],
  },
  confusedWith: [
    {
      id: 'blocked-shared-queue',
      unlike:
        'There some items at the head hold up the rest; here nothing is stuck, there is more work than can be done.',
    },
    {
      id: 'traffic-spike',
      unlike: 'There live requests exceed the capacity; here deferred work piles up and the pile outlasts its trigger.',
    },
    {
      id: 'retry-storm',
      unlike:
        'There the same failed requests come again and again; here the work is new and simply not processed in time.',
    },
    {
      id: 'silent-updater-failure',
      unlike: 'There the consumer has stopped and nobody noticed; here it runs but falls ever further behind.',
    },
  ],
  examples: [
    'The change of a template used on half the pages of the wiki enqueued eleven million refresh jobs. The runners handled a few hundred a second, so the job queue grew for two days and mails sat behind it.',
    'Our image pipeline produced events faster than the workers consumed them. By noon the consumer lag was six hours, and photos uploaded in the morning appeared in the evening.',
    'After the upgrade each worker needed twice as long for a message, and the queue grew by the hour. Nothing warned us until the backlog had reached forty million messages and the broker itself began to page.',
    'Salary day brought three times the usual number of transfers. The clearing process works through them serially; it fell behind at nine, and the backlog was only cleared the next morning.',
    'Federated servers pushed their posts into our ingress queue more quickly than it could be drained. Queue latency climbed to two hours, and adding workers moved the bottleneck to the database.',
    'A campaign of dust transactions filled the mempool. Blocks could not take transactions at the rate at which they arrived, and pending ones piled up by the hundred thousand.',
    'While the warehouse link was down for an hour, scanner messages accumulated in the buffer. Once it was back, more arrived than the consumers could process, and the backlog took all night to clear.',
    'The crew system generated a recalculation task for every changed flight. During the storm tasks were added faster than the optimiser could process them, so that the plan was always hours behind.',
    'Our alert evaluation takes its work from a queue with neither a bound nor an alarm on its depth. When the number of rules doubled, the evaluators could not keep up, the backlog grew all morning and notifications were delayed by ninety minutes.',
    'A bulk import enqueued a webhook for each of nine million rows. Customer deliveries made just before had to wait until the pile was worked off, as the queue had no priorities.',
  ],
  measures: {
    prevent: [
      'Size the consumers for the peak rate with room to catch up',
      'Throttle bulk producers, and give them a queue of their own',
      'Bound each queue and push back on its producers',
    ],
    detect: ['Alert on the age of the oldest item', 'Alert when arrivals exceed completions for some minutes'],
    limit: [
      'Expire or discard work that is no longer of use',
      'Process new or urgent work first while the old is worked off',
      'Be able to add consumers quickly',
    ],
  },
});
