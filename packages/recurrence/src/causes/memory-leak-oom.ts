import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'memory-leak-oom',
  name: 'Memory leak or out of memory',
  family: 'capacity',
  definition:
    'Memory use grows past what there is, by a leak, a missing limit or undersizing, and processes are killed or swap.',
  signs: {
    named: [
      'memory|heap|ram leak',
      'out_of_memory|oom|oomkilled|oomkill|oomed',
      'memory|ram|heap|swap exhaust|run_out|ran_out|running_out|deplete|fill_up|filled_up|used_up|use_up',
      'memory|ram|heap grow|grew|growth|climb|creep|balloon|swell|swollen until|without|unbounded|steadily|slowly|continuously|linearly',
      'memory|heap limit|ceiling|cap|maximum exceed|hit|reach|breach|surpass|overrun',
      'kernel|operating_system|cgroup|kubelet|hypervisor kill|terminate|evict memory|ram',
      'not_enough|insufficient|too_little|lack|shortage memory|ram|heap',
      'swap|page|paging thrash|death|constantly|heavily memory|ram|host|server|box|machine|node',
      'memory|heap|ram rise|increase|climb|creep|inflate|rose gradually|steadily|hour|day|over_time|week|continual',
      'fragment|fragmentation memory|ram|heap',
      'consume|use|need|require|allocate all|too_much|excessive|most_of|all_available|more_and_more memory|ram|heap',
      'not_fit|no_longer_fit|outgrow|exceed|larger memory|ram|heap working_set|data|index|dataset|available|instance|machine',
    ],
    acted: [
      'garbage_collector|garbage_collection|gc pause|thrash|spend|spiral|keep_up|overhead|constantly|longer|spent|kept_up',
      'process|daemon|worker|server|pod|container|instance kill|killed|die|crash|restart memory|heap|ram',
      'memory|ram|heap usage|use|consumption|footprint spike|jump|double|triple|surge|increase|rise|rose|high|excessive|peak',
      'hold|retain|keep|pile|accumulate|never_freed|never_released|held|kept reference|object|buffer|session|listener memory|heap',
      'load|read|fetch|materialize|materialise|pull|buffer whole|entire|all|everything memory|ram',
      'resident|rss|working_set grow|grew|climb|increase|gigabyte|gb',
      'allocate|allocation|malloc fail|refuse|unable|cannot|large memory|heap|buffer',
      'leak resource|goroutine|thread|object|handle|buffer slow|slowly|day|week|eventually|hour|gradually',
    ],
    setOff: [
      'leak introduce|upgrade|release|version|library|patch|regression memory|heap|slow|slowly',
      'memory request|response|object|document|payload|result|batch huge|large|enormous|oversized|giant',
      'restart|recycle|reboot|cron weekly|nightly|daily|every|periodic|regular leak|memory',
      'more|additional|extra|double worker|thread|process|replica memory|ram',
    ],
    unguarded: [
      'no|without|missing|never|unset|lack limit|cap|bound|ceiling|quota memory|heap|buffer|cache',
      'memory|heap|ram alert|alarm|monitor|watch|graph|dashboard|metric no|not|miss|nobody|never|lack',
      'unbounded|uncapped|unlimited cache|buffer|map|queue|list|dictionary|heap memory|grow|grew',
      'memory request|limit|allocation|heap_size low|lower|small|undersize|tight|default|underestimate',
    ],
    lost: [
      'evict pod|process|container|node memory',
      'crash_loop|crashloop|crashloopbackoff|restart_loop memory|heap|oom|leak',
      'memory pressure|starved|saturate|shortage',
      'free|available memory|ram zero|nothing|none|low|dwindle|fall|fell|shrink|fallen|shrank|shrunk',
      'raise|increase|double|bump|add|more memory|heap|ram limit|size|request|instance|fix|mitigate|temporary',
      'crash|die|fall_over|abort|terminate memory|heap|ram use|usage|high|exhaust|pressure|consumption',
    ],
  },
  confusedWith: [
    {
      id: 'host-resource-starvation',
      unlike:
        'There something else on the same host takes the memory; here the service itself grows or was given too little.',
    },
    {
      id: 'pathological-workload',
      unlike:
        'There the one unusual request is the story, whatever it eats; here memory that grows or lacks a limit is.',
    },
    {
      id: 'disk-full',
      unlike: 'There storage fills and writes fail; here working memory fills and processes are killed or swap.',
    },
    {
      id: 'hard-limit-exceeded',
      unlike: 'There a count fixed in the system is reached, such as file descriptors; here memory itself runs out.',
    },
  ],
  examples: [
    'Each reconnect of a device left its session object referenced from a global map. The heap of the broker climbed for nine days until the kernel killed the process for want of memory.',
    'The new image library leaked a few kilobytes a thumbnail. Memory of the render workers rose slowly after the release, and on the third evening all of them were OOM-killed within the same hour.',
    'A report loaded the whole ledger into RAM before it wrote the first line. With the books of a large bank the container exceeded its memory limit and was OOM-killed, restarted and killed again.',
    'The JVM of the booking engine spent nine tenths of its time in garbage collection because the heap was almost full. Pauses of half a minute followed, then an OutOfMemoryError: out of memory.',
    'Nodes that synchronised from genesis kept every uncle block in an unbounded cache. Machines with 8 GB began swapping heavily, fell behind and finally ran out of memory.',
    'No memory limit had been set for the indexing pods. One of them swelled to 60 GB, the node came under memory pressure and the kubelet evicted its neighbours as well.',
    'To gain throughput we doubled the number of worker processes but the machines had the same RAM. At the evening peak memory was exhausted and the servers thrashed in swap until they no longer answered a ping.',
    'The supervisor process of the exchange leaked memory at every refresh of its tables. After 200 days of uptime the memory was exhausted, an allocation failed and it restarted, on both units within minutes.',
    'Our nightly restart had hidden the leak for years: when it was switched off during the holiday freeze, the memory footprint of the chat gateway grew linearly until nothing was free.',
    'The heap size had been left at its default of 512 MB. As the catalogue grew, the search service no longer had enough memory to build its index and died each time at the same step.',
  ],
  measures: {
    prevent: [
      'Set a memory limit and a matching heap size for every process',
      'Bound every cache, queue and buffer',
      'Run soak tests long enough to show a leak before a release',
    ],
    detect: [
      'Alert on the trend of memory use, not only on its level',
      'Count and report every kill for lack of memory',
    ],
    limit: [
      'Recycle workers one after another before they reach the limit',
      'Refuse or stream oversized work instead of loading it whole',
    ],
  },
});
