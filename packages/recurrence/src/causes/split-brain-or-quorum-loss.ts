import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'split-brain-or-quorum-loss',
  name: 'Split brain or lost quorum',
  family: 'redundancy',
  definition:
    'A replicated cluster loses its quorum or gets two leaders, or a failover leaves writes that are lost or diverge.',
  signs: {
    named: [
      'split_brain|split-brain|splitbrain|dual_primary|dual-primary|dual_master|dual-master|dual_active|dual-active',
      'quorum|majority lose|lost|loss|no|without|break|broke|cannot|unable|below|fail|drop|not|broken',
      'two|both|second|multiple|each|double|competing leader|leaders|master|masters|primary|primaries|coordinator|active believe|think|thought|act|accept|elect|write|same_time|claim|consider|simultaneously|once|cluster|wrote|written',
      'leader|leadership|master|primary|coordinator election|elect|elected fail|loop|repeatedly|no|cannot|unable|never|stuck|without|flap|constantly|again',
      'both|two|each|either side|half|node|datacenter|site|master|primary|partition accept|take|took|receive|write|taken|wrote|written write|writes|update|transaction|order|wrote|written',
      'write|writes|transaction|commit|data|update|wrote|written lose|lost|loss|discard|missing|diverge|conflict|roll_back|rolled_back|unreplicated failover|fail-over|promotion|promote|old_primary|old_master|former_primary|new_primary|new_master|election',
      'network_partition|partition|partitioned|isolate|isolated|split|disconnected cluster|node|replica|leader|master|datacenter quorum|majority|leader|primary|election|consensus|minority|master|raft|zookeeper|etcd',
      'consensus|raft|paxos|finality|supermajority lose|lost|fail|halt|stall|stop|no|cannot|unable|break|stuck|broke|broken',
      'chain|blockchain|ledger|network|validator fork|forked|split|halt two|chain|half|consensus|branch|minority|majority|finality|reorganize|reorg',
      'two|second|both|distinct|separate|conflicting|rival cluster|leader|controller|master|primary|coordinator elect|election|form|logical|simultaneous|itself|emerge',
      'elect|elected|promote|declare|appoint itself|themselves|stale_node|lone|wrong_node leader|master|primary|controller|active',
      'write|writes|transaction|update|wrote|written not|never|did_not|without receive|replicate|present|exist|arrive primary|failover|master|datacenter|promote|region|side',
      'establish|form|reach|maintain|achieve|regain|retain quorum|majority|consensus|leader|finality not|could|unable|cannot|fail|no|until',
      'compete|competing|rival|conflicting chain|fork|history|leader|block|timeline|branch',
    ],
    acted: [
      'zookeeper|etcd|consul|raft|paxos|galera|mnesia|sentinel|pacemaker|stonith|drbd|corosync|rabbitmq|elasticsearch|redis quorum|partition|leader|elect|split|majority|cluster|member|master|promote',
      'promote|promoted|elect|elected replica|slave|secondary|standby|follower|node behind|stale|lag|old|missing|both|second|while|although|still primary|master|leader|write|data|wrote|written',
      'old|former|previous|original|isolated primary|master|leader continue|still|keep|kept|remain|come_back|came_back|return|rejoin accept|write|serve|active|master|primary|writable|wrote|written',
      'member|node|voter|peer|replica|server remove|lose|lost|down|leave|left|restart|replace|crash two_of_three|three_of_five|majority|quorum|remaining|of_three|of_five|out_of_three|of_the_three|of_the_five',
      'heartbeat|interconnect|cluster_link|replication_link|link node|datacenter|cluster|each|member|site lose|lost|cut|fail|see|drop|break|broke|broken primary|master|leader|quorum|both|partition|split|promote',
      'refuse|reject|stop|block|read-only|read_only|unavailable|halt write|writes|commit|update|serve|production|wrote|written quorum|majority|leader|minority|consensus',
      'step_down|stepped_down|demote|fence|fencing|stonith|lease|term|epoch leader|primary|master|old|node not|never|fail|both|lose|lost|expire|without',
      'minimum|number quorum|masters|master|votes|voters|voting one|low|wrong|even|half',
      'inconsistent|conflicting|byzantine|contradictory node|leader|cluster|state|membership elect|election|vote|consensus|leader|quorum|raft',
    ],
    setOff: [
      'network|link|switch|connectivity interrupt|interruption|partition|cut|loss|outage|blip|separate cluster|node|datacenter|site leader|primary|master|quorum|elect|promote|majority|both',
      'restart|upgrade|reboot|replace|roll|rolling two|both|all|several|many|too_many|once|quickly member|node|voter|server|broker quorum|leader|majority|cluster|consensus|election',
      'failover|fail-over|promotion cross|asynchronous|asynchronously|async|lag|unreplicated|not_yet|seconds write|writes|data|transaction|commit|replicate|lost|wrote|written',
      'rejoin|reconnect|heal|merge|rejoined|came_back|come_back node|cluster|primary|master|side|datacenter|partition conflict|diverge|overwrite|discard|inconsistent|both|split|overwrote|overwritten',
    ],
    unguarded: [
      'no|without|missing|lack|not fence|fencing|stonith|quorum|witness|tie-breaker|tiebreaker|arbiter|third_site|third_node|odd',
      'even|two|two-node|four number|node|member|datacenter|site|cluster quorum|majority|tie|vote|split|witness',
      'minimum_master|minimum_master_nodes|quorum_size|replication_factor|min_insync|pause_minority|ignore_partition|cluster_size|quorum wrong|misconfigured|too_low|default|set|configure|never',
    ],
    lost: [
      'reconcile|merge|repair|restore|recover|replay write|writes|transaction|data|record|row|wrote|written both|divergent|diverged|lost|conflicting|missing|side|old_primary|conflict',
      'diverge|divergence|divergent|conflicting|inconsistent history|write|writes|data|timeline|state|ledger|cluster|datacenter|wrote|written two|both|side|primary|master|failover|partition|half',
      'duplicate|same|reuse|reissue|collide id|identifier|key|sequence|number|balance both|primary|master|failover|promote|side|split',
      'cluster|member|node form|rejoin|reform|bootstrap|rebuild|reassemble|join cannot|unable|fail|refuse|manual|manually|scratch quorum|leader|majority|member|cluster',
      'discard|lost|overwrite|lose|overwrote|overwritten document|write|writes|order|booking|update|wrote|written rejoin|failover|old|losing|isolated|minority|merge|stale',
    ],
  },
  confusedWith: [
    {
      id: 'failover-mechanism-defect',
      unlike:
        'There the spare is not brought into use properly; here the cluster disagrees about who leads, or loses writes by it.',
    },
    {
      id: 'replica-divergence',
      unlike:
        'There copies drift apart unnoticed in normal operation; here two leaders or a failover part them at once.',
    },
    {
      id: 'link-failure',
      unlike: 'There the missing path is the harm; here the cluster that was divided by it is.',
    },
    {
      id: 'healthcheck-ejects-healthy-nodes',
      unlike: 'There single nodes are judged dead wrongly; here a majority is missing or there are two leaders.',
    },
  ],
  examples: [
    'The line between the two halls was cut for forty seconds. Each half elected its own primary, both accepted orders, and when the link came back we had two histories to reconcile.',
    'Two of three members of the coordination store were restarted at once. The remaining one had no majority, refused all writes, and every service that needs a leader stopped.',
    'Replication to the other coast was asynchronous. The promoted replica lacked the last seconds of writes, and those committed on the old primary only could not be merged back.',
    'Fencing was not configured on the pair of file servers. After the heartbeat cable came loose both became active and wrote to the same disk: a classic split-brain.',
    'Less than two thirds of the stake came back with the new version. Validators could not reach consensus, finality was lost and the chain halted for nine hours.',
    'A client bug made part of the miners reject a block that the rest took. The network split into two chains, each extended by half of the hash power, until exchanges paused deposits.',
    'With four nodes over two sites there was no tie-breaker. When the interconnect failed neither side held a quorum and the whole message cluster went read-only.',
    'Leader election ran in a loop: each new leader lost its lease before it had loaded its state, stepped down, and the group was without a leader for an hour.',
    'The minimum number of masters had been left at one. In a short network partition a lone node elected itself master, the cluster had two masters, and documents indexed there were discarded when it rejoined.',
    'The isolated old master continued to serve the airport desks while the new one served the web. The same seat numbers were issued twice, and bookings on the losing side were lost.',
  ],
  measures: {
    prevent: [
      'Run an odd number of voters over at least three sites',
      'Fence the old leader before a new one may write',
      'Restart members one at a time and wait for full health',
    ],
    detect: ['Alert when more than one or no leader is seen', 'Alert when one more lost member would cost the quorum'],
    limit: ['Stop writes on the minority side', 'Rehearse how lost writes are found and reconciled'],
  },
});
