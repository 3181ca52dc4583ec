import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'cascading-overload',
  name: 'Cascading overload',
  family: 'overload',
  definition:
    'When some nodes fail or are overloaded, their load or the work of recovering and rebalancing falls on the rest, which then fail too.',
  signs: {
    named: [
      'surviving|remaining|rest|neighbouring|neighbor|peer turn|one_after_another|as_well overload|crash|run_out|ran_out|fail|exhaust|starve|drop',
      'domino|dominoes|chain_reaction|cascade|cascading overload|fail|failure|node|server|drop|spread|outage|offline',
      'rebalance|rebalancing|re-replication|recovery not throttle|limit|push spread|edge|overload|server|broker|disk',
      'restart|recover crash|die|fail again flood|full|waiting|queued',
      'other|remaining|rest|peer carry|bear|bore|shoulder load|more|third|share|double',
      'failure|overload|crash spread|propagate|ripple fleet|cluster|other|region|rest',
      'cascading|cascade failure|overload|outage|crash|collapse',
      'domino effect|fall|fell|fallen|fashion|style',
      'remaining|surviving|other|rest|healthy|neighbouring node|server|host|instance|replica|cluster|machine|site overload|overwhelm|saturate|overrun',
      'load|traffic shift|move|redistribute|redirect|spill|fall|fell|fallen remaining|surviving|other|healthy|rest|fewer overload|fail|crash|overwhelm',
      'rebalance|rebalancing|re-replication|rereplication|resync|recovery|rebuild load|traffic|io overload|overwhelm|saturate|fail',
      'one_by_one|one_after_another|in_turn|successively|node_by_node server|node|host|instance|replica fail|crash|overload|fall|fell|fallen',
      'fail|crash|loss node|server|replica increase|more|additional|extra load|pressure remaining|other|rest',
      'failover|evacuate|drain overload|overwhelm target|destination|secondary|other|remaining region|site|datacenter|cluster|node',
      'could_not|unable|cannot|insufficient|not_enough handle|absorb|carry|cope additional|extra|redirected|shifted|full load|traffic',
      'snowball|chain_reaction|spiral|vicious_circle|vicious_cycle load|overload|fail|node|server',
    ],
    acted: [
      'share|load|traffic|query|duty redistribute|hand|pass|shift surviving|remaining|peer|other|rest',
      'neighbouring|neighbour|neighbor|adjacent full|starve|overload|absorb|evacuate',
      'headroom|spare double|additional|lost|full|extra load|traffic',
      'fall|fell|fallen behind|over turn|peer|other|rest',
      'load balancer|router|scheduler|controller|automation move|send|sent|shift|redirect traffic|load|work healthy|remaining|other',
      'rebalance|rebalancing|reassign|reshard|redistribute partition|shard|region|tablet|load|data',
      'replica|copy|chunk|block re-replicate|recreate|rebuild|recover loss|node|after',
      'overload spread|propagate|ripple|cascade other|downstream|upstream|neighbour|service|region',
      'pick_up|take_over|took_over|inherit|shoulder load|traffic|work fail|dead|lost',
      'client|session failover|move|reconnect remaining|next|other server|node|site overload|load',
      'backup|standby|secondary|alternate site|server|path overload|overwhelm|saturate',
    ],
    setOff: [
      'lose|lost|loss|fail|crash node|server|instance|rack|zone|replica remaining|other|rest load|traffic',
      'node|server|instance|replica drop|leave|left|crash cluster|pool|rotation load|traffic',
      'initial|first|single|one failure|crash|overload lead|led|cause|trigger|spread other|subsequent|further|more',
      'small|minor|few failure|fraction grow|grew|grown|escalate|snowball|widespread|fleet|whole',
    ],
    unguarded: [
      'no|not|without|insufficient headroom|spare|slack|reserve|n+1|redundancy|margin load|capacity|failover|lose|lost',
      'load_shedding|shed|throttle|throttling|backpressure|back-pressure|admission_control no|not|missing|without|insufficient|absent',
      'recovery|rebalance|replication|failover rate|speed|concurrency not|un limit|throttle|bound|cap',
      'size|provision|plan capacity|cluster|fleet lose|lost|loss|failure one|two|single|half',
      'isolate|bulkhead|blast_radius|isolation no|not|lack|missing overload|failure spread|cascade',
    ],
    lost: [
      'all|every|entire|whole|fleet|cluster|pool eventually|finally|until crash|overload|unavailable|fall|fell|fallen|exhaust node|server|instance|replica',
      'crash_loop|crash|restart|come_back immediately|again|soon overload|overwhelm|full_load',
      'restart|return|recover node|server|instance immediately|again|instantly overload|overwhelm|crash load|traffic',
      'remaining|surviving|healthy node|server|host|replica cpu|memory|connection|thread exhaust|run_out|ran_out|saturate|100',
      'fewer|half|less server|node|instance|host handle|carry|serve all|full|same load|traffic',
      'block|cut|stop|shed|divert traffic allow|let recover|recovery|restart|catch_up',
    ],
  },
  confusedWith: [
    {
      id: 'capacity-removed-too-far',
      unlike:
        'There an action took away too much at once; here few nodes fail and the load passed on brings down the others.',
    },
    {
      id: 'retry-storm',
      unlike:
        'There failed requests are repeated and multiply; here the ordinary load is carried by fewer and fewer nodes.',
    },
    {
      id: 'healthcheck-ejects-healthy-nodes',
      unlike: 'There too strict checks remove nodes that could serve; here the nodes truly succumb to the load.',
    },
    {
      id: 'hot-shard',
      unlike:
        'There one part is overloaded by an uneven spread and stays the only one; here the overload goes on from part to part.',
    },
  ],
  examples: [
    'Two of nine search nodes ran out of heap and died. Their share of the queries was redistributed to the surviving nodes, and this additional load overwhelmed the remaining ones too. They fell one after another, like dominoes.',
    'When the northern switching centre was isolated, its subscribers registered with the southern one. The remaining centre had no headroom to absorb the additional load and was overwhelmed in turn.',
    'The storage cluster noticed the missing rack and began to re-replicate its blocks at full speed. The recovery traffic saturated the disks of the remaining servers, which failed one after another, so that still more data had to be recreated on fewer and fewer nodes.',
    'Traffic was drained from one region into its neighbour. The neighbour could not absorb the additional requests, its frontends fell over, and the automation then spilled the load on to a third region.',
    'Each web worker that was restarted received the full flood of waiting requests and crashed again within seconds. Only after we had blocked most visitors could the pool come back step by step.',
    'A single ticketing backend slowed down and was taken out of rotation. The other three now carried a third more each, went beyond their limit and dropped out like dominoes.',
    'A validator that fell behind handed its duties to its peers, which made them fall behind. Within ten minutes this chain reaction had taken more than a third of the network offline.',
    'The partition leaders moved to other brokers after the crash, and the rebalancing pushed those brokers over the edge as well. Rebalancing was not throttled, so the failure spread through the fleet.',
    'After a hypervisor was lost the scheduler started its machines on the neighbouring hosts. The neighbours were already full, were overloaded in turn and evacuated themselves, which sent an even greater load to the remaining hosts.',
  ],
  measures: {
    prevent: [
      'Keep enough headroom to lose a node, rack or site at peak',
      'Shed load before a node is overloaded',
      'Throttle recovery and rebalancing work',
    ],
    detect: ['Alert on utilisation against the capacity left after one loss', 'Load test with nodes missing'],
    limit: [
      'Isolate cells, so that overload cannot move on',
      'Admit traffic step by step when nodes come back',
      'Pause automatic rebalancing during an overload',
    ],
  },
});
