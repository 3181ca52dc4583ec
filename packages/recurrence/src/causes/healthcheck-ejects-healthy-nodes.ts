import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'healthcheck-ejects-healthy-nodes',
  name: 'Health check ejects healthy nodes',
  family: 'redundancy',
  definition:
    'Health checks, heartbeats, probes or timeouts are too strict or look at the wrong thing, and take healthy nodes out of service or restart them.',
  signs: {
    named: [
      'health_check|health-check|healthcheck|health_checker|liveness|readiness|probe|heartbeat|keepalive|keep-alive time_out|timed_out|timeout|miss|late|slow|false|wrongly|spurious remove|eject|evict|restart|kill|out_of_service|out_of_rotation|mark|drain|depool|fence|pull',
      'healthy|still_working|fully_functional|perfectly_good|otherwise_fine|nothing_wrong node|server|host|backend|instance|replica|pod|machine|master|peer remove|eject|evict|restart|kill|declare|mark|consider|depool|fence|drop|dead|unhealthy|rotation',
      'mark|declare|consider|deem|judge|flag|treat unhealthy|dead|down|unavailable|unreachable wrongly|incorrectly|falsely|mistakenly|although|though|even|healthy|all|every|fine|health_check|heartbeat|probe',
      'health_check|healthcheck|probe|heartbeat|liveness|readiness|timeout|threshold aggressive|strict|tight|sensitive|short|low|impatient|eager|brittle',
      'false_positive|false_alarm|falsely|spurious|spuriously health_check|healthcheck|probe|heartbeat|failover|failure_detector|detector|watchdog|liveness|unhealthy|dead|down|node',
      'liveness|liveness_probe|watchdog restart|kill|reboot|reset busy|slow|healthy|load|loop|still',
      'all|every|each|entire|whole|both node|server|backend|instance|host|pod|target|replica unhealthy|out_of_rotation|out_of_service|not_ready|unready health_check|healthcheck|probe|load_balancer|once|simultaneously|time',
      'health_check|healthcheck|readiness|liveness|probe depend|check|query|call|include|touch|rely|test database|dependency|third_party|shared|backend|downstream|cache',
      'consider|mark|declare|judge|deem|presume upstream|backend|peer|node|server|host|instance|itself|themselves|member defunct|dead|down|unhealthy',
      'health_check|health_checker|healthcheck|self-test|self_check|heartbeat_monitor|probe remove|withdraw|eject|pull|evict|disable|restart|terminate|kill|withdrew|withdrawn all|every|each|entire|healthy|at_once|working|backend',
      'health_check|heartbeat|probe|keep-alive|watchdog trigger|cause|force|start|result failover|election|restart|reboot|eviction|removal|rebuild load|slow|busy|blip|delay|migration|high|brief|pause',
    ],
    acted: [
      'load_balancer|balancer|proxy|orchestrator|cluster_manager|pacemaker|sentinel|gossip|controller eject|remove|evict|pull|take|took|drain|depool|withdraw|mark|taken|withdrew|withdrawn unhealthy|healthy|rotation|service|pool|dead|down',
      'heartbeat|keepalive|lease|ping|gossip miss|late|delay|lose|lost|drop|expire|slow gc|pause|load|busy|congestion|timeout|second|node|dead|partition|declare',
      'health_check|healthcheck|probe|liveness|readiness slow|late|second|millisecond|exceed|longer|response|respond|latency timeout|fail|threshold|limit|unhealthy|load|busy',
      'restart|reboot|fence|stonith|kill loop|again|repeatedly|unnecessary|needless|needlessly|over probe|liveness|health_check|healthcheck|watchdog|heartbeat|healthy',
      'flap|flapping|oscillate|in_and_out|bounce|back_and_forth health_check|healthcheck|node|backend|rotation|pool|probe|unhealthy|healthy|server',
      'withdraw|remove|pull|withdrew|withdrawn route|announcement|anycast|dns|record|address health_check|healthcheck|probe|health|unhealthy|monitor',
      'remove|removal|eject|evict|pull|depool load_balancer|rotation|pool|upstream|service frontend|backend|server|node|host|instance|resolver',
      'heartbeat|health_check|health_monitor|monitor|probe abnormal|confuse|misjudge|mistake|misread|wrong|overload|affected load|server|node|active|healthy',
      'peer|peers|neighbour|member|gossip consider|mark|think|suspect|declare down|dead|failed|unreachable slow|late|busy|pause|load|though',
      'health_check|healthcheck|liveness|readiness|probe|heartbeat|keepalive fail|failure remove|eject|evict|restart|kill|out_of_service|out_of_rotation|mark|drain|depool|fence|pull',
    ],
    setOff: [
      'load|traffic|busy|slow|latency|cpu health_check|healthcheck|probe|heartbeat|liveness fail|time_out|timed_out|timeout|miss|late',
      'change|new|add|switch|alter|lower|shorten|reduce|tighten|modify health_check|healthcheck|probe|heartbeat|timeout|liveness|readiness|threshold endpoint|path|interval|timeout|second|check|page|port|setting',
      'startup|start_up|start-up|boot|warm_up|warmup|initialize longer|slow|long|exceed|before liveness|probe|health_check|healthcheck|readiness|grace|timeout|initial_delay',
      'network|packet blip|brief|momentary|short|transient|jitter|hiccup heartbeat|health_check|healthcheck|probe|keepalive|failover|dead|unhealthy|timeout',
    ],
    unguarded: [
      'no|without|missing|lack|never minimum|floor|fail_open|fail-open|panic_mode|panic_threshold|limit|hysteresis|grace_period|grace health|health_check|healthcheck|eject|remove|unhealthy|probe|healthy|node|pool',
      'single|one|first|two miss|missed|fail|failed|failure|timeout probe|heartbeat|ping|health_check|healthcheck|check remove|restart|eject|mark|declare|enough|suffice|trigger',
      'distinguish|tell|differentiate|separate slow|busy|overloaded dead|down|failed|broken',
      'health_check|healthcheck|probe|readiness|liveness wrong|incorrect|misconfigured|inaccurate|bad|invalid|outdated path|port|endpoint|host|page|certificate|status|code|setting|configured',
    ],
    lost: [
      'remaining|fewer|survivor|surviving|left|last node|server|instance|backend|host|pod load|overload|traffic|more health_check|healthcheck|probe|unhealthy|ejected|eject|removed',
      'no|zero|without|none healthy|available|eligible|ready backend|target|endpoint|upstream|host|node|server|instance|pod',
      'increase|raise|relax|loosen|extend|lengthen|longer|disable|adjust|tune timeout|threshold|interval|grace_period|sensitivity health_check|healthcheck|probe|heartbeat|liveness|readiness|failover|failure_detector|watchdog',
      'restart|reboot|terminate|replace|recreate|recycle instance|node|pod|container|server|host health_check|healthcheck|probe|liveness|unhealthy|auto_scaling|watchdog|self-healing|auto-healing',
      'needless|unnecessary|unneeded|unwanted|unintended|premature|prematurely failover|promotion|restart|eviction|election|switchover timeout|heartbeat|health_check|healthcheck|probe|healthy|slow|load',
      'eject|ejecting|evict|remove faster|one_after_another|one_by_one|successively|all|every|cascade instance|node|server|backend|pod|host ready|load|healthy|remaining|traffic',
    ],
  },
  confusedWith: [
    {
      id: 'cascading-overload',
      unlike: 'There nodes really fail and burden the rest; here they still work and a check takes them out.',
    },
    {
      id: 'failover-mechanism-defect',
      unlike: 'There a real failure is not taken over properly; here no failure had to be taken over at all.',
    },
    {
      id: 'split-brain-or-quorum-loss',
      unlike: 'There the cluster loses its majority or gets two leaders; here single nodes are judged dead wrongly.',
    },
    {
      id: 'capacity-removed-too-far',
      unlike: 'There people or automation take nodes away on purpose; here a check does so because it misjudges them.',
    },
  ],
  examples: [
    'The readiness probe of every pod queried the shared database. When that was slow for a minute, all probes failed together and the load balancer took each perfectly healthy pod out of rotation.',
    'Under the evening load the web servers answered the health check in 2.1 seconds, with a timeout of two. They were marked unhealthy one after another, and the remaining ones got the traffic of the ejected.',
    'A liveness probe killed the pricing service while it was still loading its tables. Start-up takes ninety seconds, the probe allowed sixty, so it was restarted in a loop although nothing was wrong with it.',
    'A garbage collection pause delayed the heartbeat of the primary by eleven seconds. The cluster manager declared the healthy primary dead, fenced it, and promoted a replica needlessly.',
    'Each resolver site takes itself out of service when its health check fails. The name that the check looks up had been removed, so that all healthy sites judged themselves unhealthy at once and left the pool.',
    'A release moved the status page to another path. The health check still asked for the old one, failed on every backend, and all healthy backends were marked unhealthy and ejected; no minimum stopped it.',
    'The watchdog on the signalling controllers reboots a unit that misses a single keep-alive. A brief network blip made it reset all forty of them, although each was working.',
    'Storage nodes busy with a rebuild responded late to gossip. Their peers considered them down, which started more rebuilds; the failure detector could not tell slow from dead.',
    'Auto-healing replaced instances that missed its health check. As the timeout of the check was too aggressive, it terminated healthy instances under load, each only busy, faster than new ones became ready.',
    'Backends flapped in and out of the pool all morning. The interval of the probe had been shortened to one second and a single late answer was enough to be ejected.',
  ],
  measures: {
    prevent: [
      'Check in a probe only what a restart or removal would cure',
      'Set timeouts from latencies measured under peak load',
      'Ask for several misses in a row before acting',
    ],
    detect: [
      'Alert when several nodes turn unhealthy at the same time',
      'Compare health verdicts with real success rates',
    ],
    limit: ['Fail open when most nodes look unhealthy', 'Cap how many nodes may be removed or restarted at a time'],
  },
});
