import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'race-condition',
  name: 'Race condition',
  family: 'software',
  definition:
    'Two activities interleave in an order that nobody allowed for, as by a non-atomic update or a missing lock, leaving wrong state or doing work twice.',
  signs: {
    named: [
      'status|flag|state|mark|record not|before|after|only|still set|update|change|mark|transition|waiting|pending another|again|second|next run|round|worker|job|process|pick|start',
      'increment|update|read|write|modify several|multiple|two|concurrent|parallel thread|worker|process|goroutine|writer without|no|missing|not|unsynchronized lock|mutex|atomic|synchronization|fencing',
      'race_condition|data_race|race_between|racy|toctou|race_window|timing_bug|concurrency_bug|lost_update|raced',
      'race two|between|condition|another|concurrent|thread|process|request|update',
      'concurrent|concurrently|simultaneous|simultaneously|parallel|interleave|interleaved update|write|request|execution|run|process|thread|access|transaction inconsistent|overwrite|overwrote|corrupt|duplicate|wrong|conflict|unexpected|twice|lose|lost',
      'not_atomic|non_atomic|nonatomic|not_atomically|atomicity|check_then_act|read_modify_write',
      'not|never|without|lack thread_safe|threadsafe|concurrency_safe|reentrant|synchronized|synchronization|mutual_exclusion',
      'unlucky|unfortunate|rare|narrow|small|unexpected|subtle timing|window|interleaving|sequence two|between|process|thread|update|overlap|concurrent|race',
      'two|both|several|multiple process|thread|worker|job|instance|request|script|controller|updater same_time|simultaneously|concurrently|at_once|parallel|overlap same|shared|record|row|file|plan|state|entry|account',
      'between check|read|validation|lookup|select and|then write|update|use|delete|insert|commit change|another|other|meanwhile|modify',
      'out_of_order|wrong_order|reordered|unexpected_order|order_of_events|ordering event|message|update|operation|write|callback state|stale|overwrite|wrong|before|assume',
    ],
    acted: [
      'while|before first|previous|earlier|one still|finish|complete|run|progress second|another|next|new|again start|run|pick|launch|begin|process',
      'overwrite|overwrote|overwritten|clobber|undo|replace newer|new|other|fresh|latest older|stale|old|previous|delayed value|state|version|plan|write|config',
      'shared|global|static|common variable|state|object|buffer|map|counter|session|file thread|request|concurrent|goroutine|worker|process',
      'process|execute|run|send|charge|book|apply|create twice|double|duplicate|duplicated|again concurrent|parallel|simultaneous|both|race|same|worker|lock|time',
      'before|ahead|prior initialize|ready|finish|complete|commit|register|propagate start|use|read|access|arrive race|thread|process|yet|still|asynchronous',
      'thread|goroutine|coroutine|worker|callback|async|asynchronous access|modify|update|write|free|share|read same|shared|global|concurrent|while|unsynchronized',
      'delay|slow|stall|pause|late process|update|worker|writer|message|job stale|old|newer|overwrite|already|meanwhile|check',
    ],
    setOff: [
      'start|restart|boot|startup order|sequence|before|simultaneous|parallel race|service|daemon|process|interface|mount|ready|depend',
      'timing|latency|delay|slower|faster|load expose|widen|change|trigger|more_likely|likely race|window|concurrency|overlap|bug',
      'click|submit|retry|request|webhook twice|double|same_moment|millisecond|simultaneously|quick_succession|concurrent',
      'overlap|overlapping|concurrent|simultaneous run|job|deployment|deploy|rollout|cron|execution|script|operation|change|workflow|cleanup',
      'while|during|meanwhile still|already|progress|underway other|another|second|first delete|update|process|cleanup|thread|job|create|write',
    ],
    unguarded: [
      'no|not|without|missing|lack|forget|absent|never lock|locking|mutex|semaphore|guard|compare_and_swap|optimistic|transaction|unique_constraint|serialization|isolation concurrent|concurrently|simultaneous|parallel|overlap|atomic|interleave|increment|twice|shared',
      'lock|mutex|lease|guard release|expire|drop|hold|held|take|acquire early|before|only|wrong|late|too_soon|while write|update|process|finish|other|second|both',
      'assume|assumption|expect|rely order|sequence|sequential|single|one_at_a_time|serial|never_happen|only_one concurrent|event|process|writer|update|thread|message|request|arrive',
      'test|staging never|not|cannot|hard|difficult|rarely reproduce|expose|concurrency|race|timing|parallel|interleave',
      'idempotent|idempotency|idempotence|deduplicate|deduplication|version_check|generation_check|fencing not|missing|no|without|stale|lack',
    ],
    lost: [
      'inconsistent|invalid|wrong|partial|torn|empty|half state|record|entry|file|index|row|value race|concurrent|interleave|between|write|two|another',
      'duplicate|double entry|charge|order|payment|job|record|booking|row concurrent|race|parallel|simultaneous|both|same',
      'add|introduce|use|wrap lock|mutex|atomic|transaction|serialization|compare_and_swap|ordering|synchronization prevent|avoid|fix|ensure|serialize|race|concurrent|update',
      'intermittent|sporadic|nondeterministic|non_deterministic|sometimes|occasionally|heisenbug fail|crash|wrong|happen|reproduce timing|race|order|concurrency|thread|load',
    ],
  },
  confusedWith: [
    {
      id: 'lock-contention',
      unlike:
        'There work stalls because locks are waited for; here a lock is missing or wrong, and the state ends up wrong.',
    },
    {
      id: 'split-brain-or-quorum-loss',
      unlike: 'There a cluster has two leaders for some time; here two activities cross in a moment.',
    },
    {
      id: 'data-corruption-bug',
      unlike: 'There the code writes wrongly every time; here only when another activity comes in between.',
    },
    {
      id: 'cross-tenant-data-exposure',
      unlike: 'There what counts is that a stranger sees the data; here the interleaving by which state got mixed.',
    },
  ],
  examples: [
    'Two workers picked up the same payout at the same time, as reading and marking it were separate statements. Neither held a lock, and the merchants were paid twice.',
    'A delayed updater applied its old plan after a newer one had been written, and the cleanup then deleted that plan as stale. The check for freshness was done at the start only, so this race between the two left an empty record.',
    'The session object was kept in a shared variable that was not thread-safe. When requests of two patients ran in parallel the second overwrote the first, and its page was rendered with the wrong name.',
    'On boot the firewall daemon sometimes started before the interfaces were ready. Whether the rules were loaded depended on timing, and after the mass restart a third of the hosts lost that race.',
    'The seat map was checked and updated non-atomically. Under the load of the sale the window between the check and the write grew, and concurrent bookings got the same seat.',
    'Our deploy job and the nightly index rebuild overlapped for the first time. One swapped the directory while the other was still writing to it, leaving half an index for search.',
    'The handler assumed that a create event always arrives ahead of its update. The queue delivered them out of order after the partition, and the update overwrote newer state with defaults.',
    'A lease expired while its holder was paused by garbage collection, and a second writer took over. With no fencing both then wrote to the ledger simultaneously and entries interleaved.',
    'A counter in the block importer was incremented by several threads without a mutex. The lost update showed itself only on fast machines and could never be reproduced in the test network.',
  ],
  measures: {
    prevent: [
      'Make check and change one atomic step, by transaction, unique constraint or compare-and-swap',
      'Give writers a version or fencing token so that late ones are refused',
      'Serialize jobs that touch the same state',
    ],
    detect: [
      'Run race detectors and tests with randomized timing in continuous integration',
      'Check invariants on stored state continuously, such as one charge per order',
    ],
    limit: [
      'Make operations idempotent so that doing them twice does no harm',
      'Keep a history of writes from which an overwritten value can be restored',
    ],
  },
});
