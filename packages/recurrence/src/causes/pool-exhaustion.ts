import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'pool-exhaustion',
  name: 'Pool exhausted',
  family: 'capacity',
  definition:
    'All connections, threads or workers of a pool are taken, often while waiting for a slow dependency, so that new work cannot start.',
  signs: {
    named: [
      'pool empty|use_up|full|exhaust|occupy',
      'all|every|last|none thread|worker|connection|slot|handler|process|channel wait|busy|occupy|tie_up|free|stuck|block|hang|hung',
      'handler|worker|thread|process hang|hung|stuck|wait one_by_one|until|all|whole|every',
      'run_out|ran_out|exhaust worker|child_process|thread|connection|slot|channel',
      'maximum|max|limit connection database|pool|open reach|exceed|too_many|refuse|allow',
      'pool exhaust|exhaustion|starve|starvation|deplete|drain|saturate|run_out|ran_out|empty|full|used_up|no_more',
      'thread_pool|threadpool|connection_pool|worker_pool exhaust|full|starve|saturate|run_out|ran_out|all|occupy|wait|block|busy|leak|limit|small',
      'connection|thread|worker|slot|process|session exhaust|exhaustion|run_out|ran_out|deplete|use_up|no_more|none_left|starve database|backend|pool|server|web|application',
      'all|every|available|last worker|thread|connection|process|slot|handler|executor|goroutine|session busy|occupy|take|took|taken|tie_up|block|wait|stuck|hang|hung|in_use|consume|hold|held',
      'tie_up|hold|held|occupy|hog|block worker|thread|connection|process|slot wait|slow|long|timeout|dependency|database|response|backend',
      'too_many_connections|max_connections|maxclients|max_children|max_client',
      'maximum|max|limit|all|full number connection|worker|thread|child|process reach|hit|exhaust|exceed database|pool|web|backend|client|server',
      'connection leak|leaked|not_release|not_return|never_close|idle_in_transaction|not_close pool|exhaust|database|run_out|ran_out|remain|limit',
      'thread|worker|connection starvation|starve',
      'could_not|unable|cannot|fail|timeout|wait obtain|acquire|get|got|borrow|check_out|checkout|open connection|thread|worker|slot pool|database|free|available',
      'no free|available|idle|spare connection|worker|thread|slot|process|handler|executor pool|left|remain|accept|serve|new',
    ],
    acted: [
      'wait|delay reply|response|answer|timeout child|children|worker|thread|process|handler',
      'no|none|not connection|worker|channel|slot|thread free|return|release|available',
      'timeout no|missing|without read|set|call|dependency hang|hung|wait|worker|handler|pool|issuer',
      'synchronous|synchronously|blocking call|request wait|worker|thread',
      'hold|held|keep|kept connection|session|slot|worker|thread pool|during|long|upload|last|use_up',
      'slow|hang|hung|stuck|unresponsive|latency backend|dependency|database|upstream|downstream|call|query|storage worker|thread|connection|pool wait|block|hold|held|pile|occupy|tie_up',
      'request|thread|worker|call wait|block|hang|hung response|reply|answer|lock|database|upstream|timeout pool|worker|thread|connection all|until|more|fill',
      'long-running|long_running|long|slow query|request|transaction|job|stream hold|held|occupy|keep|kept|take|took|taken|use connection|worker|thread|slot',
      'connection|session open|hold|held|keep|kept|idle database|pool|server limit|maximum|exhaust|free|release',
      'pool share|shared|same|single|common critical|different|both|all|unrelated|other request|endpoint|work|worker|connection|thread',
      'worker|thread|process|child synchronous|blocking|synchronously|serial call|request|wait|read|io',
      'web|application|app server|frontend worker|thread|process|child wait|stuck|busy|occupy|pile|accumulate',
    ],
    setOff: [
      'latency|slow|slowdown|stall|timeout dependency|backend|database|downstream|upstream|third-party cause|make|made|lead|led worker|thread|connection|pool',
      'add|increase|more|scale|new instance|replica|process|pod|service connection database|limit|exceed|exhaust|maximum',
      'deadlock|lock|transaction hold|held|keep|kept|wait connection pool|exhaust|all|run_out|ran_out',
      'burst|spike|increase request|connection|client pool|worker|thread|max_connections full|exhaust|limit|run_out|ran_out|small',
    ],
    unguarded: [
      'no|missing|without|lack|long|too_long|too_high|infinite|default timeout|deadline|read_timeout connect|call|dependency|backend|request|worker|thread|connection|pool|query|lock',
      'pool|worker|thread|connection size|count|limit|maximum|number small|too_low|low|default|undersized|wrong|conservative|few',
      'no|missing|without|lack|add bulkhead|isolation|separate|circuit_breaker|dedicated pool|worker|thread|connection|dependency',
      'connection|session|transaction|handle never|not|fail close|release|return|free pool|error|exception|path|leak|database',
      'pool|connection|worker|thread monitor|metric|alert no|not|missing usage|saturation|utilization|in-use|exhaust|pool',
    ],
    lost: [
      'new|incoming|further|other|subsequent request|connection|work|client|job|query queue|wait|refuse|reject|block|time_out|turn worker|thread|pool|connection free|available|slot|none|left',
      'unrelated|other|healthy endpoint|page|service|request|tenant affect|block|unavailable|down pool|worker|thread|connection',
      'increase|raise|enlarge|double|bump|tune pool|worker|thread|max_connections|connection_limit size|number|limit|count',
      'kill|terminate|restart|recycle connection|worker|thread|process|session|pool free|release|stuck|hang|hung|recover|idle',
      'health_check|healthcheck|probe|liveness worker|thread|pool|connection free|none|wait|time_out|starve',
    ],
  },
  confusedWith: [
    {
      id: 'hard-limit-exceeded',
      unlike:
        'There a ceiling of the OS or software is met; here the members of a pool are all taken and do not come back.',
    },
    {
      id: 'lock-contention',
      unlike: 'There threads wait for one another; here they wait for something else and there are none left.',
    },
    {
      id: 'slow-query',
      unlike: 'There the costly statement itself is the harm; here the emptied pool stops even unrelated work.',
    },
    {
      id: 'blocked-shared-queue',
      unlike: 'There items at the head hold up a queue; here every worker or connection is occupied.',
    },
  ],
  examples: [
    'The address lookup of a partner took thirty seconds rather than one. Calls to it are made synchronously, so all web workers were soon waiting for it and none was free for pages that never use it.',
    'A code path returned early on an error without closing its connection. After some hours the pool was empty, and every new request timed out waiting to acquire one.',
    'Each of the ninety application pods keeps twenty database connections open. When ten pods were added the connections ran out: the database had reached its maximum, and no free slot was left for new sessions.',
    'The boarding system shares one thread pool between check-in and reports. Long reports occupied every thread and the desks could not start a single transaction.',
    'The wiki farm ran out of child processes because those that rendered pages were stuck on a slow storage node. Requests for other pages queued behind them although their data was at hand.',
    'No read timeout was set for the card issuer. When the issuer hung, the handlers hung with it, one by one, until the whole worker pool was tied up.',
    'Background jobs held their connection during an upload of several minutes. At the end of the month they took the last of the hundred slots of the connection pooler, and interactive sessions starved.',
    'The node answers remote calls with sixteen threads. A few heavy trace requests blocked them all, so that even the health probe found no free thread and the node was restarted.',
    'A transaction left open on the primary made writers wait for its row. The waiting writers kept their sessions, the pool was used up within a minute, and reads were refused as well.',
    'Voice portals use a licence-free pool of media channels, each released at hang-up. A fault at the far end left calls dangling until all channels of the pool were occupied, and none was free for new callers.',
  ],
  measures: {
    prevent: [
      'Set short timeouts on every call made while holding a worker or connection',
      'Give each dependency its own pool',
      'Release connections on all paths, and never hold them across slow work',
    ],
    detect: ['Alert on pool use and on the time waited to acquire', 'Report connections held for too long'],
    limit: [
      'Open a circuit breaker when a dependency is slow',
      'Fail fast when the pool is full, rather than queue',
      'Reserve workers for health checks and critical work',
    ],
  },
});
