import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'blocked-shared-queue',
  name: 'Blocked shared queue',
  family: 'overload',
  definition:
    'Slow, stuck or failing items at the head of a shared queue or pipeline hold up everything that waits behind them.',
  signs: {
    named: [
      'head_of_line|head-of-line|head_of_the_line|head_of_queue|head_of_the_queue|front_of_the_queue|front_of_the_line',
      'queue|queues|pipeline|stream|channel block|clog|jam|plug|wedge|choke|congest by|behind|item|job|message|task|event|slow|single|one|stuck',
      'stuck|blocked|hung|slow|failing|poison|wedged item|job|message|task|event|operation|entry hold|held|block|delay|prevent behind|everything|all|other|rest|others|queue',
      'job|task|message|event|request|operation|mail|payment queue|queued|wait|stick|stuck|sit|sat behind slow|stuck|long|failing|blocked|one|single',
      'queue|pipeline|partition|lane share|shared|common|same|single|serial block|stall|hold|held|stuck|delay|starve|behind',
      'slow|long_running|long-running|expensive|failing job|jobs|task|tasks|export|request|message occupy|hog|monopolize|monopolise|tie_up|tied_up|fill|take|took|taken worker|workers|thread|runner|slot|consumer',
      'first_in|fifo|in_order|strict_order|ordered|sequential|sequentially|serial|serially queue|process|delivery|consumer|pipeline|job block|stuck|stall|wait|behind|hold|held',
      'one|single failing|bad|stuck|slow|broken|malformed|unreachable message|job|destination|recipient|output|event|consumer|record block|stall|stop|hold|halt|held pipeline|queue|everything|all|partition|whole',
      'occupy|monopolize|monopolise|hog|tie_up|take|block|fill|took|taken worker|executor|runner|slot|lane|queue|consumer wait|behind|line|other|mail|small|rest',
      'behind sit|wait|stuck|stack|queue|trap|sat job|task|message|mail|event|request|line|order|payment|item',
      'older|earlier|failing|failed|retrying operation|job|message|task|request|event prevent|block|delay|hold|held newer|later|new|subsequent|fresh|others|everything',
      'block|prevent|stop|stall healthy|independent|unrelated|downstream|other consumer|pipeline|queue|subscriber|output|stream|delivery',
      'job_queue|message_queue|work_queue|task_queue|pipeline|queue block|blocked|stall|wedged|clogged|jammed job|jobs|task|message|event|one|by',
      'head|front partition|queue|line|pipeline|stream|lane stay|stuck|block|remain|skip|malformed|failing|sit|sat',
      'retry|retried|reprocess|redeliver continually|constantly|excessive|excessively|repeatedly|forever|endless consume|newer|prevent|block|behind|progress|queue|capacity',
    ],
    acted: [
      'retry|retried|redeliver|requeue indefinitely|forever|endless|again|repeatedly|same head|queue|partition|pipeline|consumer|block',
      'offset|cursor|position|checkpoint advance|move|progress|proceed not|never|no|stop|stuck|cannot',
      'worker|workers|runner|thread|consumer all|every|busy|occupied|tied_up|wait slow|timeout|stuck|long job|jobs|task|tasks|message|queue|type',
      'output|sink|destination|downstream|endpoint|subscriber slow|unavailable|down|reject|unreachable block|stall|back_up|backpressure|hold|held pipeline|queue|all|other|input|rest',
      'time_out|timed_out|timeout|hang|hung|sleep job|jobs|task|operation|message|delivery queue|queues|runner|worker|pipeline wait|behind|other|all|delay|block',
      'batch|bulk|low_priority|background|maintenance block|delay|ahead|starve urgent|interactive|critical|important|high_priority|user|ordinary queue|pipeline|worker',
      'continually|continuously|constantly|endlessly|repeatedly|forever|indefinitely retry|reprocess|redeliver|attempt failing|message|log|event|record|same|job|operation|batch|entry|line',
      'blocking|synchronous|long wait|sleep|call|timeout worker|consumer|queue|job|pipeline',
    ],
    setOff: [
      'poison_pill|poison_message|poison|malformed|unparsable|undeliverable|rejected|oversized message|event|record|job|mail|log queue|pipeline|consumer|block|stuck|partition',
      'new|added|launch|enable job_type|type_of_job|job|jobs|task slow|minutes|long|large|wait queue|runner|workers|queues',
      'customer|tenant|destination|recipient|domain|host|remote unreachable|slow|dead|unresponsive|broken queue|worker|delivery|shared|everyone|other',
      'conflict|mapping|schema|type|field|parse reject|fail|error pipeline|queue|retry|log|index|ingest block|stall|stuck|stop|hold|held',
    ],
    unguarded: [
      'no|without|missing|lack dead_letter|dead-letter|dlq|skip|quarantine|park|discard queue|message|job|item|event|failing|poison',
      'no|without|lack|not|never separate|isolate|isolation|priority|partition|dedicated|bulkhead|per_tenant queue|queues|pipeline|worker|lane|job',
      'no|without|missing|generous|long|infinite timeout|time_limit|deadline|retry_limit job|item|message|task|operation|queue|worker',
      'same|shared|single|one|common queue|pipeline|worker_pool|consumer_group|lane every|all|different|unrelated|kind|type|both',
      'same|shared|single|one executor|thread|scheduler|worker|runner|slot both|all|every|long|other|different|renewal|heartbeat',
    ],
    lost: [
      'throughput|progress|processing drop|stop|halt|stall|cease|zero|standstill queue|pipeline|partition|consumer|stuck',
      'behind|wait|stuck|queue unrelated|innocent|healthy|unaffected|other|everything|everyone|anything',
      'skip|remove|delete|drop|discard|purge|evict stuck|bad|offending|poison|blocking|blocked|failing|head message|job|item|event|task|entry|record',
      'split|move|separate|isolate|own|dedicated|different queue|queues|lane|pipeline|workers|partition slow|failing|critical|type|job|tenant|customer',
      'starve|starved|starvation job|jobs|task|request|event queue|queues|worker|runner|behind',
    ],
  },
  confusedWith: [
    {
      id: 'queue-backlog',
      unlike:
        'There more work arrives than can be done; here the rate is fine and some items stop the ones behind them.',
    },
    {
      id: 'unvalidated-input',
      unlike: 'There the bad item crashes its consumer; here it, or a slow one, stays in front and holds up the rest.',
    },
    {
      id: 'pool-exhaustion',
      unlike:
        'There callers hold all connections or threads of a pool; here queued work cannot pass an item ahead of it.',
    },
    {
      id: 'lock-contention',
      unlike: 'There activities wait for a lock of each other; here they wait for their turn in a queue.',
    },
  ],
  examples: [
    'One log record with a field of the wrong type was rejected by the index and retried for ever. The shipper keeps strict order, so this single event blocked the pipeline and nothing behind it was indexed.',
    'Thumbnail jobs for a new format took ten minutes each and shared the queue with password mails. With every slot of the queue taken by slow jobs, the mails were stuck behind them for hours.',
    'Deliveries to one unreachable partner bank ran into their timeout of two minutes. As the outbound queue is first in, first out, payments to every other bank were held up behind them.',
    'The operation to delete a damaged virtual disk hung. All control operations of the zone pass through the same serial queue, so that creating and starting machines stalled behind it.',
    'A position report that could not be processed was stuck at the head of the partition and blocked the queue behind it. The offset of the consumer did not advance, and flights in the same partition vanished from the board.',
    'Long-running exports monopolised the workers of the shared queue. Small jobs waited behind them although the total number of jobs was quite ordinary, there being no separate lane for slow ones.',
    'The log pipeline has three outputs. When the archive was slow, back-pressure stalled the common input queue, and the two healthy outputs received nothing either.',
    'There was no dead-letter queue. The failing message was redelivered again and again, each time ahead of the rest, and orders queued behind it in the shop system were stuck until we deleted it.',
    'A slow compaction task blocked the single serial queue of the maintenance executor. Lease renewals go through the same queue, were stuck behind it, and expired there one by one.',
    'Head-of-line blocking in the multiplexed stream was the cause: one subscriber that read slowly stopped the channel for all others on that connection.',
  ],
  measures: {
    prevent: [
      'Separate queues by kind of work, priority and tenant',
      'Give each item a time limit and a limit of attempts',
      'Move items that keep failing to a dead-letter queue',
    ],
    detect: ['Alert when the head of a queue or its offset stays in place', 'Measure the waiting time by kind of work'],
    limit: [
      'Have a tested way to skip or park the item at the head',
      'Cap the share of workers that one kind of job may take',
    ],
  },
});
