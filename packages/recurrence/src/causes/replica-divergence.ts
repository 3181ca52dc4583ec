import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'replica-divergence',
  name: 'Replicas drifted apart',
  family: 'database',
  definition: 'Copies that should be equal drift apart unnoticed until something breaks.',
  signs: {
    named: [
      'replica|replicas|copy|copies|slave|slaves|secondary|mirror|follower|standby|node|peer diverge|divergence|divergent|drift|drifted|inconsistent|inconsistency|out_of_sync|discrepancy|mismatch',
      'replica|replicas|slave|secondary|follower|standby|mirror|copy miss|missing|lack|absent|differ|different row|rows|record|data|table|entry|index|value|transaction',
      'replication break|broke|broken|stop|halt|abort|fail|error row|key|duplicate|missing|not_found|statement|conflict|inconsistent|table|unnoticed|silently',
      'out_of_sync|desync|desynchronize|desynchronise|desynchronized|drift_apart|drifted_apart|not_in_sync replica|copy|database|node|region|index|store|cluster|server|mirror|cache|table|state',
      'data|rows|record|state|ledger|balance|table differ|different|diverge|disagree|inconsistent|mismatch|not_match between primary|master|replica|region|datacenter|copy|node|server|store|database|slave',
      'primary|master|source|origin replica|slave|copy|secondary|standby|follower no_longer|not differ|identical|equal|agree|match|same|consistent',
      'silently|unnoticed|unknowingly|quietly|undetected replica|replication|copy|slave|secondary|copies|mirror|standby diverge|drift|skip|lose|lost|miss|differ|inconsistent|stop|drop',
      'chain_split|fork|consensus|state_root|state_hash|checksum|merkle|digest mismatch|differ|different|disagree|diverge node|validator|replica|peer|version|state|client|copy',
      'drift slave|replica|replicas|database|table|copies|master|standby|follower',
      'duplicate_entry|duplicate_key|key_not_found|row_not_found replicate|replication|slave|replica|replicas|follower',
      'two|both|three copies|copy|databases|mirrors|registers|stores|replicas|ledgers|nodes disagree|differ|identical|conflict|match|inconsistent|different',
      'lack|miss|no_such|absent|without file|object|record|row|document|transaction replica|mirror|standby|follower|copy|second_region|other_region',
      'inconsistent|divergent|different|conflicting data|view|state|content|rows between|across|among master|replica|replicas|node|nodes|region|copies|primary',
    ],
    acted: [
      'non-deterministic|nondeterministic|unsafe|statement_based|statement-based|non_deterministic replication|statement|replica|query|state|order|row|execution',
      'write|written|modify|insert|edit|delete|update|wrote directly|accidentally|by_mistake|locally|only replica|slave|secondary|standby|one_copy|one_side',
      'skip|ignore|drop|lose|lost|swallow|miss replication|replicate|binlog|transaction|event|change|update|log replica|slave|secondary|error|counter|side|copy|consumer|region',
      'dual_write|dual-write|double_write|double-write|write_to_both|two_stores|second_store|both_stores fail|partial|one|order|inconsistent|differ|miss|diverge',
      'resync|re-sync|resynchronize|resynchronise|rebuild|reclone|re-clone|re-seed|reseed|re-import|reimport replica|slave|copy|secondary|standby|table|node|mirror|index|scratch',
      'search_index|index|cache|warehouse|derived|analytics|projection|read_model differ|missing|drift|out_of_sync|inconsistent|diverge|lack database|source|primary|record|row|document|store',
      'sync|synchronise|synchronize|copy|replicate|mirror incomplete|partial|partially|miss|skip|only|some row|rows|table|file|object|record|region',
      'apply|applied|execute|replay|finish|arrive order|sequence different|implicit|random|out_of_order|other|undefined replica|replicas|master|slave|node|primary',
      'apply|applied|store|record|write|enter|wrote|written one|only|first not|never|miss other|mirror|second|copy|both',
      'follower|replica|slave|secondary|mirror drop|ignore|skip|discard update|write|transaction|event|row|conflicting|wrote|written',
      'node|nodes|peer|client|implementation different|differing|slightly|own|another view|version|variant|result|state chain|ledger|block|copy|mempool|network',
    ],
    setOff: [
      'promote|promotion|failover|switch|switchover replica|slave|secondary|standby|copy miss|missing|stale|different|old|inconsistent|wrong|lack|reveal|discover|drift',
      'alter|schema|migration|index|column|collation|timezone|setting|version|sql_mode one|only|some|replica|slave|secondary not|differ|different|break|diverge|broke|broken',
      'crash|power|restart|reboot|corrupt replica|slave|secondary|copy|position|binlog|relay replay|lost|twice|missing|inconsistent|behind|wrong',
      'duplicate_key|duplicate_entry|foreign_key|row_not_found|no_such_row|key_not_found replica|slave|replication|secondary|standby|thread',
      'implementation|client|software|interpreter|version different|two|disagree|differ|another rule|block|transaction|validate|validity|state|result|signature chain|node|ledger|consensus|validator',
    ],
    unguarded: [
      'no|never|without|nobody|not|nothing checksum|compare|verify|verification|reconcile|reconciliation|audit|consistency_check replica|copies|data|table|slave|side|copy|source',
      'replica|slave|secondary|standby|copy writable|read-write|not_read-only|not_read_only|super|accept_writes|no_read_only',
      'monitor|alert|watch|check lag|delay|running|row_count|only not|content|equality|consistency|rows|data|difference replica|replication|slave|copy',
      'asynchronous|asynchronously|eventually|eventual|best_effort|best-effort|fire_and_forget replicate|replication|consistent|consistency|copy|write|wrote|written never|lose|lost|miss|diverge|converge|gap',
    ],
    lost: [
      'different|inconsistent|conflicting|varying|vary answer|result|value|balance|count|version depend|depending|which replica|server|node|datacenter|read|copy|request|region',
      'restore|rebuild|copy|reload|import|repair|fix replica|slave|secondary|standby|table|node from primary|master|backup|snapshot|good|fresh|correct|healthy',
      'appear|disappear|missing|gone|reappear|vanish item|record|row|page|entry|file|order read|query|serve|refresh replica|slave|secondary|copy|region|mirror',
      'replication_lag|lag|lagged|behind replica|slave|secondary|standby|mirror day|week|month|unnoticed|never|silently|frozen|catch',
    ],
  },
  confusedWith: [
    {
      id: 'split-brain-or-quorum-loss',
      unlike:
        'There two leaders or a failover part the copies at one moment; here they drift in normal operation, unnoticed.',
    },
    {
      id: 'data-corruption-bug',
      unlike: 'There stored data are wrong everywhere; here one copy no longer equals the other.',
    },
    {
      id: 'silent-updater-failure',
      unlike: 'There a feed stops as a whole; here replication goes on and the copies differ in content.',
    },
    {
      id: 'cache-serves-wrong-data',
      unlike: 'There a cache hands out a stale entry; here lasting copies of the data differ.',
    },
  ],
  examples: [
    'A maintenance script had written directly to one of the replicas three months earlier. Replication stopped with a duplicate key the first time the primary inserted the same row, and the copy had to be rebuilt.',
    'The statement used a random order together with a limit, so each slave deleted other rows than the master. The copies had diverged for a year until one of the slaves was promoted and records were missing.',
    'After a crash the secondary replayed from a wrong position and skipped some transactions silently, so that primary and replica diverged. Nobody compared checksums; customers saw different balances depending on the server that answered.',
    'Two implementations of the protocol computed a different state root for the same block. Nodes of one kind rejected it and the ledger copies no longer matched.',
    'Orders are written to the database and then, best effort, to the search index. Writes lost on the second side were never reconciled, and the index had drifted out of sync by forty thousand documents.',
    'The replica of the object store in the second region lacked thousands of files, as one copy job had been incomplete. The two copies differed unnoticed until we switched reads there and objects were missing.',
    'One standby had been created with another collation. Its index sorted differently, rows seemed absent when it was queried, and the discrepancy between primary and standby came to light only in an audit.',
    'A filter rule for replication excluded a table that had since been renamed. The replica table stood still while monitoring looked only at lag, which was zero; the warehouse was inconsistent for six weeks.',
    'Phone numbers ported on Sundays were applied in one number database and not in its mirror. The two copies drifted apart, and whether a call arrived depended on which of the inconsistent databases was asked.',
    'Skipping of replication errors had been turned on long ago. Since then the followers had silently dropped conflicting updates one by one, and no two replicas were identical any more.',
  ],
  measures: {
    prevent: [
      'Make replicas read-only for everyone but replication',
      'Replicate rows or results, not statements that may differ',
      'Never skip a replication error without a rebuild or repair',
    ],
    detect: ['Compare checksums of the copies regularly', 'Alert on stopped replication and on differing row counts'],
    limit: ['Keep rebuilding a copy quick and rehearsed', 'Verify a copy before reads or a promotion go to it'],
  },
});
