import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'lock-contention',
  name: 'Lock contention or deadlock',
  family: 'software',
  definition:
    'Threads, processes or transactions wait for locks that others hold, by deadlock, contention or priority inversion, until work stalls.',
  signs: {
    named: [
      'lock|locks|locking cause|lead|result|create|increase contention|stall|hang|wait|pile',
      'severe|heavy|high|internal|massive|extreme contention !network !cpu',
      'row|rows|counter|record lock|locks|exclusive_lock serialize|serialise|pile|queue|waiter|waiters|contend|wait',
      'each|both|neither wait|waited|waiting other|lock|proceed',
      'wait|waiting|waited lock|locks|mutex release|other|commit|long|timeout|minutes|seconds|queue|forever',
      'lock|locks|mutex|latch opposite|different|reverse|inconsistent|wrong order|sequence',
      'deadlock|livelock',
      'lock contention|contend|convoy',
      'mutex|spinlock|semaphore|latch contention|contend|block|wait|stuck|held',
      'priority inversion|invert',
      'wait each_other|one_another lock|mutex|forever|finish|release',
      'lock never|not release|unlock|freed',
      'wait same|single|global|one|shared|exclusive lock|mutex',
      'self_deadlock|dead_locked|lock_up wait lock|mutex|transaction',
      'circular|cyclic wait|lock',
    ],
    acted: [
      'thread|process|worker|goroutine|transaction|session|query|request block|wait|stuck|queue lock|mutex|latch',
      'hold|held|keep lock long|while|minute|hour|entire|whole|during',
      'acquire|obtain|take|grab|get lock|mutex|semaphore order|opposite|reverse|twice|while',
      'lock coarse|global|exclusive|coarse_grained|giant|row|advisory|record !schema !migration !ddl !alter',
      'serialize|serialise|one_at_a_time lock|mutex|behind|critical_section',
      'critical_section long|slow|contend|block|inside',
      'low_priority|lower_priority|background hold|held|preempt lock|mutex|resource',
      'spin|busy_wait lock|mutex',
      'row|record|table lock update|insert|delete same|hot|many|concurrent',
      'stale|orphan|abandon|leftover lock|lease',
      'idle_in_transaction|open_transaction|uncommitted|long_running_transaction hold|held|block lock|row|table',
      'event_loop|main_thread|interpreter_lock|gil block|hold|held',
    ],
    setOff: [
      'concurrency|parallel|simultaneous|concurrent lock|contend|contention',
      'more|many|increase|double thread|core|worker|connection contention|lock',
      'batch|backfill|bulk|cleanup|archiving|nightly|report lock|locked|lock_wait row|rows|hold|held|contend',
      'call|request|io|network|remote|write while|inside|under hold|held|lock',
      'pile|stack|queue behind|waiting lock|transaction',
    ],
    unguarded: [
      'no|without|missing|lack|long|infinite timeout lock|mutex|wait',
      'deadlock detect|detector not|no|never|disable',
      'lock_timeout|lock_wait_timeout|statement_timeout exceed|not|no|unset|hit',
      'watchdog|health_check not|never notice|detect|see stuck|lock|block',
    ],
    lost: [
      'database|table|queue|process fully_locked|completely_locked|locked_up|lock_up|blocked_by',
      'no progress|throughput thread|lock|wait|transaction|worker',
      'hang|freeze|stall|stuck|wedge wait|waiting lock|mutex|forever|indefinitely',
      'cpu idle|low while|yet thread|request wait|block|stuck',
      'thread_dump|stack_trace|goroutine_dump|flame_graph|profile show|reveal lock|wait|block|mutex',
      'throughput collapse|drop|fall lock|contention|contend|mutex',
    ],
  },
  confusedWith: [
    {
      id: 'pool-exhaustion',
      unlike:
        'There all threads or connections of a pool are taken, often by a slow dependency; here the holders themselves wait for a lock.',
    },
    {
      id: 'migration-locks-table',
      unlike: 'There a schema change is what takes or awaits the lock; here ordinary work contends with ordinary work.',
    },
    {
      id: 'race-condition',
      unlike:
        'There a lock is missing and the state becomes wrong; here locks are there and the waiting stops the work.',
    },
    {
      id: 'slow-query',
      unlike:
        'There the query is expensive in itself; here a cheap statement stands waiting for what another has locked.',
    },
  ],
  examples: [
    'Two code paths in the ledger took the account lock and the journal lock in opposite order. Under the month-end load they met in a deadlock: each waited for the lock of the other, and every posting behind them blocked for good.',
    'The metrics library guarded its registry with one global mutex. With 96 cores instead of 16, the workers spent most of their time contending for it, and throughput fell while the processors looked half idle.',
    'A nightly archiving job opened a transaction, updated a few million rows and did not commit until the end. Orders that touched the same rows queued behind its row locks until the lock wait timeout expired.',
    'On the flight controller a low-priority telemetry task held the bus semaphore when it was preempted by a medium-priority one. The high-priority task could not obtain the semaphore: a classic priority inversion, ended each time by the watchdog reset.',
    'The validator acquired the mempool lock and then called a function that tried to take it again. The goroutine deadlocked with itself, and the node stopped producing blocks without any crash.',
    'A worker that was killed had never released its distributed lock, and the lease had no expiry. Every later run of the scheduler waited for the abandoned lock, so no invoices were sent.',
    'The log handler wrote to a network share while holding the global logger lock. When the share became slow, everything that logged contended for that one lock; the thread dump showed only waiters on the mutex.',
    'Hundreds of sessions updated the single counter row of a popular fundraiser. Its exclusive row lock serialised them, waiters piled up, and the deadlock detector of the database took more CPU than the updates.',
    'The kernel on the file server was spinning on a contended spinlock in the inode cache. With so many clients renaming files in one directory, the critical section became a convoy, and operations of milliseconds took minutes.',
    'A reader of the configuration waited for a writer, and the writer waited for all readers to leave; neither could proceed. The switch control process hung in this circular wait until it was restarted by hand.',
  ],
  measures: {
    prevent: [
      'Take locks in one fixed order, and hold none across a network or disk call',
      'Split a global lock, or replace it by per-key locks or lock-free structures',
      'Keep transactions short, and do bulk changes in small batches',
    ],
    detect: [
      'Alert on lock wait time and on the age of the oldest open transaction',
      'Load-test with the number of cores and clients of production',
    ],
    limit: [
      'Set a timeout on every lock wait, and let leases expire',
      'Let a watchdog dump the threads and restart a process that makes no progress',
    ],
  },
});
