import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'slow-query',
  name: 'Slow query',
  family: 'database',
  definition: 'A badly planned, unindexed or newly expensive query overloads the database.',
  signs: {
    named: [
      'slow|expensive|heavy|costly|inefficient|unoptimized|unoptimised|long-running|long_running|unbounded query|queries|select|sql|scan',
      'query|queries|select|statement|sql|lookup|join full_table_scan|table_scan|sequential_scan|full_scan|scan million|whole|entire|all|table|row|rows|index|every',
      'missing|lack|without|no|dropped|absent|unindexed|need index|indexes|indices query|queries|table|column|lookup|select|scan|sql|database|join',
      'query_plan|execution_plan|query_planner|planner|optimizer|optimiser|plan wrong|bad|different|change|flip|regress|switch|choose|chose|pick|inefficient|poor|suboptimal|chosen query|queries|database|index|scan|table|sql|statistics|join',
      'query|queries|select|sql|statement overload|overwhelm|saturate|exhaust|peg|bring_down|hog|consume database|db|cpu|replica|primary|master|cluster|server',
      'query|queries|select|sql|statement take|took|run|ran|last|need|taken second|minute|hour|longer instead|rather|normally|each|millisecond|usually|ordinarily',
      'full_table_scan|full-table_scan|table_scan|sequential_scan|seq_scan|collection_scan|cartesian|cross_join|n_plus_one|n+1',
      'query|queries|sql index|indexed|indexes|optimize|optimise|limit add|create|fix|missing|force|hint|rewrite|rewritten|rewrote',
      'scatter|fan-out|superlinear|runaway|n+1|cross-shard|unindexed|pathological query|queries|join|read|select|lookup',
      'index drop|remove|lack|miss|without|not_use|ignore unused|scan|slow|query|queries|overload|plan',
      'join|select|traversal|aggregation|count|search|filter ad_hoc|ad-hoc|whole|cartesian|nested_loop|expensive|unbounded|unlimited|unindexed|costly database|query|queries|replica|table|ledger|row|rows|production',
      'read|scan|examine|sort|search|throw_away million|billion|whole|every|entire row|rows|table|record|document',
    ],
    acted: [
      'database|db|replica|primary|mysql|postgres|postgresql|mongo|oracle cpu|load|io|i/o|i_o 100|hundred|spike|peg|high|saturate|max query|queries|select|sql|statement',
      'query|queries|select pile_up|piled_up|stack|accumulate|queue|back_up|hold|held connection|thread|database|slow|behind|wait',
      'join|sort|order_by|group_by|subquery|count|distinct|like|offset|wildcard|aggregate|in_clause million|large|huge|all|temporary|disk|whole|expensive|slow table|row|rows|query|queries',
      'orm|framework|report|dashboard|search|export|endpoint|page generate|issue|run|execute|send|ran|sent query|queries|select|sql expensive|slow|heavy|each|every|million|huge|unindexed',
      'statistics|analyze|histogram|cardinality|row_estimate|estimate stale|outdated|wrong|old|refresh|update|misestimate|after query|plan|planner|optimizer|index|table',
      'index drop|dropped|remove|removed|unused|invalid|corrupt|ignore|ignored|rebuild query|queries|scan|slow|database|table|planner',
      'plan|planner|optimizer|optimiser nested_loop|hash_join|sequential|index|statistics chose|instead|ignore|wrong|regress|after',
      'pagination|offset|wildcard|deep_page|leading_wildcard query|queries|database|row|rows|search|scan',
    ],
    setOff: [
      'table|data|dataset|tenant|customer|row|rows grow|grew|growth|large|larger|million|billion|size|reach query|queries|scan|index|slow|plan',
      'new|release|deploy|change|introduce|add|alter query|queries|sql|filter|sort|report|search|clause slow|expensive|index|scan|heavy|inefficient|database|minute|load',
      'upgrade|minor_version|major_version|new_version database|mysql|postgres|engine|optimizer|planner query_plan|slow|slower|index|optimizer|regress',
      'report|analyst|analytics|ad_hoc|ad-hoc|cron|crawler|bot|job|scraper run|execute|issue|send|trigger|ran|sent query|queries|search|select production|primary|database|expensive|heavy|slow|long',
    ],
    unguarded: [
      'no|without|missing|lack|never|unlimited timeout|statement_timeout|time_limit|limit|pagination|kill|max_execution query|queries|statement|result|sql|database',
      'test|staging|development small|smaller|few|little|tiny|empty|subset data|database|rows|table|dataset query|queries|slow|index|plan|scan|notice|reveal|fast',
      'slow_query_log|slow_log|query_review|query_analysis|query_digest|explain_plan',
    ],
    lost: [
      'connection|thread|worker|pool exhaust|fill|used_up|wait|occupy|held|hold query|queries|select|sql slow|long|expensive|database',
      'kill|killed|terminate|abort|cancel query|queries|statement|session running|long|slow|expensive|load|drop|recover|database|manual|manually',
      'add|added|create|created|build|rebuild|force|built index|indexes query|queries|table|column|drop|normal|recover|fix|resolve|slow|load|database',
      'response_time|latency|page_load database|query|queries|select|sql rise|rose|increase|climb|slow|spike|minute|second index|scan|plan|expensive|query|queries',
      'lag|replication_lag|behind replica|slave|secondary query|queries|select|scan|report heavy|slow|long|expensive|load',
      'database overwhelm|overload|saturate|cpu|load query|queries|select|scan|read|lookup inefficient|expensive|slow|index|new|heavy|fan-out',
    ],
  },
  confusedWith: [
    {
      id: 'migration-locks-table',
      unlike: 'There a schema change holds a lock for which queries wait; here the query itself costs too much.',
    },
    {
      id: 'lock-contention',
      unlike: 'There statements wait for locks of each other; here they work, but far too much.',
    },
    {
      id: 'cold-cache',
      unlike: 'There ordinary queries reach the database because a cache is gone; here a query is expensive in itself.',
    },
    {
      id: 'pathological-workload',
      unlike: 'There one odd request is expensive in any part; here a database query has a bad plan or no index.',
    },
  ],
  examples: [
    'The new filter on the order page selected by a column without an index. Every view scanned ninety million rows, the CPU of the database stood at 100%, and all other queries queued behind.',
    'After the nightly refresh of statistics the planner chose a nested loop instead of the hash join. A query that usually takes 20 ms now took four minutes, and connections piled up.',
    'An index believed to be unused was dropped to save space. One query on Mondays relied on it; it fell back to a full table scan, and the slow query overloaded the primary.',
    'An analyst ran an ad hoc join over the whole ledger on the production replica. There was no statement timeout, so the expensive query scanned every row for three hours and saturated the CPU of the database.',
    'The object mapper issued one select per line of the basket. With the wholesale customer of 4,000 lines this made an expensive page of n_plus_one|n+1 queries that saturated the database.',
    'In staging the table had few rows and nobody noticed that the search used a leading wildcard. On production data it sorted millions of rows on disk, each query lasting half a minute.',
    'The minor upgrade of the database changed the optimizer. It ignored our composite index and the query plan of the timetable lookup regressed by a factor of three hundred.',
    'A crawler walked the history pages with ever larger offsets. The deep pagination made the database read and throw away a million rows per request; killing these slow queries by hand brought relief.',
    'As the table of call records grew past two billion rows, the count shown on the home screen became too costly. It ran as an unbounded select on each login, and pegged all cores of the replica.',
    'The graph endpoint accepted an unlimited traversal, which translated to a cartesian join. A handful of such inefficient queries exhausted the I/O of the cluster until the query was rewritten.',
  ],
  measures: {
    prevent: [
      'Review the plan of every new query against data of production size',
      'Drop an index only after a trial in which it is hidden',
      'Set a statement timeout for each kind of client',
    ],
    detect: ['Watch the slow query log for new entries after each release', 'Alert on rows read for each row returned'],
    limit: ['Kill queries beyond their time limit automatically', 'Send reports and crawlers to replicas of their own'],
  },
});
