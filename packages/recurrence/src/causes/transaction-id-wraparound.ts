import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'transaction-id-wraparound',
  name: 'Transaction identifier wraparound',
  family: 'database',
  definition:
    'The transaction identifiers of the database approach wraparound because vacuum cannot keep up, and it stops accepting writes or locks up.',
  signs: {
    named: [
      'transaction_id|transaction_ids|transaction_identifier|txid|xid|xids wraparound|wrap_around|wrap',
      'xid|txid|transaction_id|transaction_ids|transaction_identifier|multixact|multixid exhaust|run_out|deplete|exhaustion|use_up|limit',
      'prevent_wraparound|wraparound_protection|anti_wraparound|wraparound_vacuum',
      'autovacuum|vacuum wraparound|wrap_around|xid|transaction_id|freeze|transaction_ids',
      'not accepting|accept command|write|transaction wraparound|data_loss|vacuum',
      'multixact|multixid|multi_transaction member|wraparound|limit|exhaust|vacuum|space',
      'read_only|single_user|standalone vacuum|wraparound|xid|transaction_id',
      'freeze|unfrozen|frozenxid|relfrozenxid|datfrozenxid age|old|oldest|tuple|row|transaction|vacuum|horizon',
    ],
    acted: [
      'autovacuum|vacuum not|never|fail|unable|slow keep_up|keep_pace|finish|complete|run|catch_up|behind',
      'autovacuum|vacuum block|cancel|kill|interrupt|starve|restart|disable|throttle|stuck',
      'autovacuum aggressive|emergency|forced|to_prevent lock|table|run|start|kick',
      'long_running|idle|abandoned|prepared|open transaction|session|slot hold|held|prevent|block vacuum|cleanup|horizon|xmin',
      'replication_slot|prepared_transaction|orphaned_transaction|hot_standby_feedback vacuum|xmin|xid|horizon|age|hold|held',
      'transaction age|oldest grow|reach|exceed|billion|million',
      'freeze|freezing vacuum|tuple|table|row|page',
      'vacuum lock ddl|truncate|query|wait|queue table|exclusive|behind',
    ],
    setOff: [
      'write|transaction rate|volume|per_second consume|burn|increase|high xid|transaction_id|vacuum|identifier',
      'two_billion|2_billion|2_1_billion|200_million|one_million transaction|xid|age|vacuum|remaining|left',
      'cost_limit|cost_delay|max_workers|maintenance_work_mem|autovacuum_freeze_max_age|vacuum_cost',
      'subtransaction|savepoint|tiny_transaction|every_statement consume|use|burn xid|transaction_id|identifier',
      'autovacuum|vacuum turn_off|disable|tune|default|setting|worker big|large|table|size',
    ],
    unguarded: [
      'no|not|without|nobody|miss|ignore|never monitor|alert|watch|warning wraparound|xid|transaction_id|vacuum|age|datfrozenxid',
      'warning log|logged vacuum|wraparound|within|transactions ignore|unnoticed|nobody|miss|unread',
    ],
    lost: [
      'database|cluster|postgres|primary|server stop|refuse|reject|shut_down|halt write|transaction|command xid|wraparound|vacuum|identifier|transaction_id',
      'vacuum hour|day|long|week finish|complete|run|take|offline|table|single',
      'remaining|left|fewer transaction_id|xid|transaction_ids|identifiers|identifier',
      'data|row|record future|invisible|disappear|vanish transaction|xid|wraparound|identifier',
      'truncate|drop|copy|restore table instead|skip|avoid vacuum',
    ],
  },
  confusedWith: [
    {
      id: 'integer-overflow',
      unlike:
        'There a key or counter of the application leaves its range; here it is the identifier that the database gives to each transaction.',
    },
    {
      id: 'lock-contention',
      unlike:
        'There ordinary work waits for locks; here the waiting, if any, is for a vacuum that must run to free identifiers.',
    },
    {
      id: 'slow-query',
      unlike: 'There a query is expensive; here the maintenance of row versions has fallen behind.',
    },
  ],
  examples: [
    'The database stopped accepting commands to avoid wraparound data loss. Autovacuum on the largest table had been cancelled again and again by our own maintenance jobs, so that its oldest rows were never frozen.',
    'We wrote so many small transactions that identifiers were consumed faster than vacuum could freeze old tuples. At one million remaining xids the primary refused all writes, and a vacuum in single-user mode took most of a day.',
    'An orphaned prepared transaction held the xmin horizon for weeks. Vacuum ran on schedule, cleaned nothing, and the age of the oldest transaction id climbed towards two billion unwatched.',
    'On Sunday the emergency autovacuum to prevent wraparound began on the postings table. It cannot be interrupted by other lock requests, so our routine truncate waited for it and every query queued behind.',
    'Row locks by several sessions at once had used up the multixact members. The bank core went read-only with a hint that we should vacuum the whole database, at the worst hour of the quarter.',
    'A replication slot of a decommissioned replica was left in place. It kept vacuum from advancing, and nobody monitored the transaction id age until the mailing database had exhausted its xids.',
    'Vacuum was throttled by cost settings made for the disks of ten years ago. On a table of four terabytes a pass needed longer than the transaction identifiers lasted, and the shard shut itself down to protect the data.',
    'Warnings that the ticketing database must be vacuumed within eleven million transactions had been in the log for days; no alert read them. When the identifiers ran out, all writes stopped while reads went on.',
    'Every statement of the importer used savepoints, and each of those burned a transaction id. After the tracker table reached the freeze limit, aggressive vacuuming held back all other work on it, and the sync fell hours behind.',
  ],
  measures: {
    prevent: [
      'Give vacuum enough workers, memory and input-output to keep up with the write rate',
      'Batch small writes, and partition very large tables',
      'End idle, prepared and abandoned transactions and drop unused replication slots',
    ],
    detect: [
      'Alert on the age of the oldest unfrozen transaction id at a small part of the limit',
      'Alert on vacuums that are cancelled or do not finish',
    ],
    limit: [
      'Keep a rehearsed procedure for an emergency vacuum of single tables',
      'Keep old data in tables that can be dropped or truncated without a vacuum',
    ],
  },
});
