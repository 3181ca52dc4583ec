import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'cold-cache',
  name: 'Cold or lost cache',
  family: 'cache',
  definition:
    'A cache is emptied, bypassed or resized and the load that it used to absorb overwhelms what is behind it.',
  signs: {
    named: [
      'cdn|cache|caching bypass|miss|lost|unique|uncached origin|database|backend all|full|entire|every|direct|directly',
      'cache|caches shrink|halve|reduce|small|smaller|undersized|entry|entries evict|eviction|fit|thrash',
      'cache stampede miss|expire|recompute|refill|backend|database',
      'cache halve|shrink|smaller|reduce|resize|undersize evict|load|fit|working_set|miss',
      'cold|unwarmed|unprimed|unpopulated|empty_cache|empty_caches|emptied cache|caches|memcache|memcached|buffer_pool|page_cache',
      'cache hit_rate|hit_ratio|hitrate|hits|miss_rate drop|fall|fell|collapse|plunge|low|zero|decrease|rise|climb|rose',
      'cache|caches empty|emptied|clear|flush|purge|wipe|invalidate|lose|lost|evict|restart load|database|backend|origin|overload|overwhelm|flood|traffic|query|request',
      'cache miss|misses storm|flood|surge|spike|wave|increase|overload|overwhelm|backend|database|origin|hammer|all|every|rush',
      'cache_stampede|cache_avalanche|cache_breakdown|dogpile|dog_pile|dogpiling',
      'bypass|disable|without|skip|circumvent|uncached|turn_off|remove cache|caching|cached load|database|backend|origin|overload|overwhelm|direct|directly|every|all',
      'cache warm|warm_up|prewarm|pre_warm|prime|rewarm|refill|repopulate|rebuild|repopulation slow|hour|minute|long|before|until|not|load|gradual|need|time|database|overload',
      'uncached|cache_miss|cache_misses|cache_missing request|query|read|traffic overload|overwhelm|hit|flood|saturate|exceed database|backend|origin|storage',
    ],
    acted: [
      'cache node|server|cluster|host|instance|shard lose|lost|restart|fail|replace|down|reboot|remove|crash database|load|origin|backend|miss|query',
      'cache small|smaller|shrink|resize|reduce|halve|size|memory|capacity evict|miss|hit|load|database|thrash|working_set',
      'hash|rehash|reshard|ring|sharding|consistent_hash|topology change|redistribute|remap|move|add|remove cache|key|miss|node',
      'key|prefix|version|namespace|schema change|bump|new|different cache|cached miss|invalidate|all|every|empty|cold|unusable',
      'ttl|expire|expiry same_time|at_once|simultaneous|together|short|shorten|zero cache|entry|key|cached|miss|load',
      'database|backend|origin|storage|disk see|receive|take|get|face full|all|entire|uncached|ten|times|unshielded load|traffic|read|request cache',
      'cache absorb|shield|protect|hide|mask|serve|handle|offload load|read|request|traffic|percent|most|majority',
      'cacheable|cache_control|caching_header|no_cache|query_string|cookie|cache_buster stop|lose|break|prevent|header|unique|every origin|cache|cdn|edge|hit|load',
      'resolver|dns|page|buffer|query|object|session|block|metadata cache empty|cold|lost|flush|cleared|restart',
    ],
    setOff: [
      'restart|reboot|failover|fail_over|deploy|upgrade|failed_over|promote empty|cold|lose|lost|clear|flush|without cache|caches|buffer|memory',
      'purge|flush|clear|invalidate|wipe all|entire|whole|everything|global|full cache|caches|cdn|edge|key|object|entry',
      'switch|move|migrate|cut_over|new|replacement|standby region|datacenter|data_center|cluster|replica|node|pop empty|cold|unwarmed cache|caches|buffer_pool',
      'crash|outage|fail|down|unavailable|unreachable cache|memcached|memcache|redis|cdn|caching direct|fall|database|origin|backend|through|load',
    ],
    unguarded: [
      'no|not|without|never|lack warm|prewarm|pre_warm|coalesce|collapsing|rate_limit|throttle|shed cache|database|origin|backend|miss|request',
      'capacity|provision|size|sized|scale database|backend|origin|storage|cluster assume|rely|depend|only|never|not|without cache|cached|hit_rate|warm',
      'depend|rely|dependence cache performance|capacity|load|survive|cannot|without|warm',
    ],
    lost: [
      'cache|caches load|traffic|read|query tenfold|fivefold|hundredfold|multiple|sudden|grow|increase|rise',
      'database|backend|origin|storage|disk overload|overwhelm|saturate|collapse|exhaust|exceed|swamp|hammer|crush|melt cache|cached|miss|uncached|cold|caching',
      'slow|gradual|gradually|step|percent admit|readmit|ramp|let|increase|restore|allow traffic|user|request|load cache|warm|fill|refill',
      'cache|caches never|not|cannot|unable fill|refill|populate|warm|repopulate|recover because|database|backend|timeout|overload|slow|before',
    ],
  },
  confusedWith: [
    {
      id: 'thundering-herd',
      unlike:
        'There many clients come back at once; here the clients ask as always and the cache in front no longer answers them.',
    },
    {
      id: 'cache-serves-wrong-data',
      unlike: 'There the cache hands out a wrong entry; here it has none.',
    },
    {
      id: 'cold-start-failure',
      unlike:
        'There the service itself cannot start in time; here it runs, and what stands behind its empty cache is overloaded.',
    },
    {
      id: 'traffic-spike',
      unlike: 'There demand from outside rises; here only the share that reaches the backend does.',
    },
  ],
  examples: [
    'Restarting the memcached tier for a security patch emptied all of it at once. Reads that had been answered from memory now went to the database, which was sized for a tenth of them, and it collapsed.',
    'An editor triggered a purge of the complete edge cache. For twenty minutes each image was fetched from the origin, whose disks were saturated and could not refill the caches.',
    'The release changed the prefix of the cache keys, so no existing entry could be found. The hit rate fell from 98 percent to zero and the product database was flooded with queries.',
    'After the failover the standby had a cold buffer pool. Every query went to disk, latency rose a hundredfold, and clients gave up before their pages had been warmed.',
    'Adding two nodes without consistent hashing remapped almost every key. The wave of misses overwhelmed the profile service behind, which had never been load-tested without its cache.',
    'A tracking parameter made each address of the campaign unique, and the edge bypassed its cache for all of them. The hit rate collapsed, and the origin, which the cache had shielded, was overwhelmed by the full traffic of the day.',
    'To save memory we halved the metadata cache of the name nodes. The working set no longer fitted into the smaller cache, entries were evicted before use, and the misses overloaded the storage layer behind it.',
    'All entries for the exchange rates had been written by one job with the same lifetime. When they expired together, thousands of misses recomputed the same value, a cache stampede that exhausted the rates backend.',
    'The resolver caches of the carrier were flushed during the repair. With empty caches each lookup had to be resolved in full, the upstream servers were overloaded, and we had to admit subscribers region by region while the caches warmed.',
    'The redis cluster became unreachable and the application fell through to the primary database on every read. It had been provisioned on the assumption that the cache absorbs nine requests of ten.',
  ],
  measures: {
    prevent: [
      'Restart, purge or resize a cache in small parts',
      'Warm a new or changed cache before it takes traffic',
      'Spread expiry times, and let one miss fetch for all that wait',
    ],
    detect: [
      'Alert on a falling hit rate and on rising reads behind the cache',
      'Test regularly how the backend bears a share of uncached traffic',
    ],
    limit: [
      'Limit the rate at which misses reach the backend, and serve old entries meanwhile',
      'Admit traffic step by step while the cache fills',
    ],
  },
});
