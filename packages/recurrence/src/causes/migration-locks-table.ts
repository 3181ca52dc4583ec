import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'migration-locks-table',
  name: 'Schema change locks a table',
  family: 'database',
  definition: 'A schema change or data migration takes a lock, or waits for one, and blocks production queries.',
  signs: {
    named: [
      'migration|migrate|schema_change|schema_migration|ddl|alter|alter_table|alteration lock|locked|locks table|row|rows|database|query|queries|write|read|exclusive|metadata|wrote|written',
      'alter|alter_table|add_column|drop_column|create_index|add_index|adding_a_column|adding_an_index|foreign_key|constraint block|lock|locked|hold|held|wait table|query|queries|write|read|select|insert|lock|wrote|written',
      'exclusive|access_exclusive|metadata|schema|table-level|table_level|ddl lock|locks table|query|queries|migration|alter|wait|acquire|hold|held|block|index|schema',
      'table lock|locked minute|hour|second|long|duration|entire|whole|while migration|alter|schema|column|index|rewrite|backfill|ddl|constraint|change|rewrote|rewritten',
      'migration|schema_change|alter|ddl|backfill block|hold_up|held_up|stall|freeze|halt|queue|frozen|froze read|reads|write|writes|query|queries|select|insert|transaction|traffic|wrote|written',
      'migration|alter|ddl|schema_change|create_index wait|waiting|acquire|queue|queued|behind|obtain lock|transaction|long-running|long_running|open_transaction|idle_in_transaction',
      'query|queries|select|insert|update|request|transaction wait|block|queue|queued|pile|stack|stuck behind|for|lock migration|alter|schema|ddl|index|column|lock',
      'online_schema_change|pt-online-schema-change|gh-ost|pt-osc|algorithm_inplace|instant_ddl table|lock|block|wait|rename|query|cut-over',
      'alter_table|alter|schema_migration|schema_change|ddl block|stall|fail|lock|hang|timeout|time_out|freeze|hung|frozen|froze insert|write|delete|deletion|query|queries|read|writes|wrote|written',
      'semaphore|deadlock|mutex|lock rename|migration|alter|schema|ddl table|replica|step|statement|database',
      'foreign_key|constraint|index|column|trigger lock|locks|locked require|acquire|need|take|hold|wait|block|against|took|taken|held',
      'accessexclusive|accessexclusivelock|shareupdateexclusive|waiting_for_table_metadata_lock|schema_lock|sch-m',
      'concurrent|concurrently|non-blocking|lock_timeout|online index|migration|alter|schema|ddl lock|without|block|timeout|write|writes|wrote|written',
    ],
    acted: [
      'rewrite|rewrote|rebuild|copy|rewritten table|tables whole|entire|full|million|row|rows|every column|alter|default|type|migration|index|lock',
      'column|default|type|index|constraint|foreign_key|enum|not_null|trigger add|change|alter|create|drop|widen|validate|convert table million|billion|large|big|huge|lock|production|row|rows',
      'backfill|data_migration|mass_update|update_statement|bulk_update|single_transaction|one_transaction lock|locks|hold|held|row|rows|table million|long|transaction|all|block|lock',
      'lock queue|wait|conflict|contention|timeout|exceeded schema|migration|alter|ddl|index|table|column',
      'rename|swap|cut-over|cutover|drop|truncate|partition|vacuum_full|reindex|optimize_table table|index|tables|partition lock|locked|block|wait|hold|held',
      'migration|alter|schema_change|ddl kill|killed|cancel|abort|stop|terminate|roll_back lock|query|queries|recover|release|table|traffic|resume',
      'single_transaction|one_transaction|long_transaction|whole_table|all_rows|every_row update|backfill|rewrite|migration|delete|rewrote|rewritten lock|locks|hold|block|wait|commit|table|held',
    ],
    setOff: [
      'deploy|release|rollout|pipeline|automatic|start run|apply|execute|trigger|include|contain|ran migration|schema_change|alter|ddl database|table|production|lock|peak|minute',
      'migration|alter|schema_change|ddl|index run|ran|apply|start|execute busy|peak|daytime|business_hours|traffic|rush|production|live table|database|hour|lock|load',
      'long-running|long_running|open|idle|forgotten|analytic|report|backup transaction|query|session|dump|cursor lock|block|prevent|hold|held|conflict migration|alter|ddl|schema|index|table',
      'table|column large|larger|huge|million|billion|hot|busiest|central|biggest migration|alter|schema|ddl|index|column|lock',
      'table|tables rename|swap|alter|modify|convert|change lock|deadlock|wait|block|timeout|error|fail',
    ],
    unguarded: [
      'no|without|missing|lack|not lock_timeout|timeout|concurrently|online|non-blocking|batch|batches|chunk migration|alter|index|schema|ddl|backfill|lock',
      'staging|test|development|rehearsal small|few|empty|instant|second|fast|quick|little migration|alter|schema|table|index|row|rows|ddl',
      'expect|assume|believe|thought|documented|suppose instant|instantaneous|online|fast|safe|non-blocking|harmless|metadata-only migration|alter|column|schema|ddl|index|lock',
      'review|reviewer|checklist|linter|check migration|schema|ddl|alter lock|block|notice|miss|not|catch',
    ],
    lost: [
      'connection|pool|worker|thread exhaust|fill|used_up|occupy|wait|pile migration|lock|alter|schema|table_lock|ddl|locked',
      'write|writes|insert|update|read|reads|login|order|wrote|written block|fail|time_out|timed_out|stall|stop|impossible migration|alter|schema|lock|locked|ddl|index',
      'replica|slave|standby|secondary|replication lag|lagged|behind|stall|delay|block alter|migration|ddl|schema|column|index|statement',
      'deadlock|lock_wait|lock_wait_timeout migration|alter|schema|ddl|column|index|backfill|foreign_key',
    ],
  },
  confusedWith: [
    {
      id: 'lock-contention',
      unlike:
        'There ordinary work waits for each other; here a change of the schema or a migration holds or awaits the lock.',
    },
    {
      id: 'slow-query',
      unlike: 'There a query costs too much; here cheap queries wait for the lock of a schema change.',
    },
    {
      id: 'partial-deploy-mismatch',
      unlike: 'There code and schema do not fit each other; here both fit and the change blocks while it runs.',
    },
    {
      id: 'migration-cutover-gap',
      unlike: 'There moving to a new system leaves something behind; here altering a table in place blocks its users.',
    },
  ],
  examples: [
    'The migration added a column with a default to the largest table, which rewrote every row under an exclusive lock. For nineteen minutes no booking could be read or written.',
    'The ALTER needed only a moment, but a report with an open transaction kept it from getting its lock. All later queries on the table queued behind the waiting ALTER, and logins stopped.',
    'An index was created without the concurrent option. The build locked the messages table against writes for half an hour, and inserts from the gateways timed out.',
    'In staging the schema change took a second because the table was almost empty. In production the migration copied 600 million rows, and the metadata lock that it held at the end blocked all queries on the table.',
    'The release pipeline ran a new foreign key constraint at noon. Validating it locked both the accounts and the transfers table, and payments were blocked until we killed the migration.',
    'A backfill updated all subscribers in one transaction. Its row locks were held for forty minutes, so that every SIM activation waited for the migration to commit.',
    'The online schema change tool had finished its copy and tried to swap the tables. The rename waited for a metadata lock held by a nightly dump, and each new select stacked up behind the rename.',
    'Dropping an old column was believed to be instantaneous. On our version the DDL takes an access exclusive lock, and the busy edit table of the wiki was locked while thousands of requests piled up.',
    'The statement to widen the identifier column was replicated to the standby servers, where it blocked replication for an hour; on the primary the alter table had already stalled all writes before.',
    'Our deploy applies pending migrations on start. Three instances started together, each migration waited for the lock of the other with no lock timeout, and the tenants table was unusable meanwhile.',
  ],
  measures: {
    prevent: [
      'Set a short lock timeout for every migration, and retry later',
      'Use online or concurrent forms and small batches',
      'Rehearse each migration on a copy of production size under load',
    ],
    detect: ['Alert on statements that wait for a lock during a migration', 'Lint migrations for statements that lock'],
    limit: ['Keep the command at hand that stops a migration safely', 'Run migrations apart from the deploy, off peak'],
  },
});
