import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'failover-mechanism-defect',
  name: 'Failover does not work',
  family: 'redundancy',
  definition: 'The failover or fallback that should have saved the situation does not work, or works wrongly.',
  signs: {
    named: [
      'failover|fail-over|fail_over|failovers|switchover|switch-over|takeover|fallback|fall-back|fall_back fail_to|failed_to|not|unsuccessful|never|unable|could_not|did_not|incomplete|partly|broken|refuse|stuck|hang|hung',
      'failover|fail-over|fail_over|switchover|takeover trigger|complete|occur|happen|kick_in|start|work|succeed|detect not|never|fail_to|failed_to|did_not|unable',
      'standby|secondary|backup|spare|redundant|passive|hot-standby take_over|took_over|taken_over|assume|activate|promote|accept not|never|fail|unable|could_not|did_not|refuse|wrong',
      'backup|secondary|standby|redundant|fallback|reserve|spare|alternate|emergency system|server|path|link|route|unit|node|generator|site|datacenter|device|power_supply fail_to|failed_to|did_not|not|never|unable take|start|activate|switch|engage|serve|promote|connect|come|work|kick_in|took|taken|came',
      'redundancy|redundant|high_availability|high-availability not|fail|never|did_not|without work|effective|function|help|engage|protect|trigger|designed|expected|intended',
      'automatic|automated|automatically failover|fail_over|fail-over|switch|reroute|promote|switchover|redirect not|never|fail_to|failed_to|did_not|prevent|wrong|disabled|refuse|unable',
      'failover|fail-over|switchover|takeover|fallback bug|defect|flaw|mistake|misconfigured|misconfiguration|race|logic|script|untested|faulty|incorrect|incorrectly',
      'fail_over|failed_over|failover|switch_over|promote wrong|incorrect|incorrectly|unexpected|empty|outdated|stale|not_ready|unsuitable|lagging node|replica|server|region|site|standby|database|master|secondary',
      'expected|intended|designed|planned|supposed|properly|correctly failover|fail_over|fail_out|standby|secondary|redundant|redundancy|takeover not|never|did_not|fail_to|failed_to',
      'redundant|standby|backup|secondary|spare|second|reserve should_have|should|supposed|meant take|switch|start|activate|kick_in|assume|serve|failover|over|took|taken',
      'handle|recover|cope|survive failover|fail_over|switchover|promotion bug|fail_to|failed_to|properly|incorrectly|not|unable|correctly',
      'failover|fail_over|switchover|takeover prevent|block|inhibit|impossible|delay|abort|unsuccessful|stall',
      'never|fail_to|failed_to|unable|could_not|did_not|refuse promote|take_over|switch_over|switch|took_over|taken_over automatically|replica|standby|secondary|backup|slave',
      'failover_fail|failover_failure|fallback_fail|switchover_fail|takeover_fail|failover_bug|failed_failover|broken_failover|unsuccessful_failover',
      'failover_mechanism|failover_process|failover_system|failover_logic|failover_procedure|automatic_failover|failover_script fail|not|never|bug|wrong|stuck|hang|broken|defect|unable',
    ],
    acted: [
      'switch|route|traffic|redirect|shift|divert backup|secondary|standby|alternate|healthy|other not|never|fail|automatically|unable|instead|manual|by_hand|manually',
      'virtual_ip|floating_ip|vip|vrrp|keepalived|hsrp|arp|address move|transfer|release|take|claim|both|announce|switch|took|taken not|fail|stay|remain|never|wrong|old|both',
      'pacemaker|heartbeat|sentinel|orchestrator|stonith|fencing|drbd|cluster_manager|cluster_software fail|unable|not|wrong|decide|refuse|abort|bug',
      'client|application|driver|connection|pool|resolver keep|kept|continue|cache|stay|pin|stick|stuck old|dead|failed|former|previous|down primary|master|address|server|node|endpoint',
      'controller|supervisor|router|switch|firewall|node half|partial|partially|semi|grey|gray|silently fail|failed|failure|dead|forward secondary|standby|peer|failover|take|protocol|detect|took|taken',
      'promotion|promote|promoted|election replica|standby|secondary|slave|follower fail|wrong|hang|refuse|abort|unable|stuck|manual|hung',
      'fallback|fall_back|fall-back|default|degraded path|code|mode|handler|provider|logic|route crash|fail|throw|error|broken|overload|never|untested|same|depend',
      'backup|secondary|standby|redundant flap|unstable|unreliable|also|itself|too fail|link|line|node|unit|server|path',
      'failover|switchover|takeover|switch complete|succeed|happen|move old|dead|stale|former|name_only|cached',
      'redirect|reroute|shift|divert|offload automated|automatic|automatically|logic|mechanism fail|not|prevent|manual|expected',
      'switch|upstream|peer|neighbour|client hold|keep|cache|retain|held|kept old|stale entry|address|route|mac dead|standby|failover|unit|former',
    ],
    setOff: [
      'primary|master|active|main|leader die|dead|crash|lose|lost|unavailable|down failover|fail-over|fail_over|standby|secondary|takeover|backup|switchover',
      'drill|test|exercise|rehearsal|maintenance failover|fail-over|switchover|switch-over|disaster_recovery|standby fail|not|unexpected|wrong|never',
      'failover|fail-over|switchover manual|manually|by_hand|force|forced|intervene|intervention|operator|engineer initiate|trigger|attempt|perform|require|need|finally',
    ],
    unguarded: [
      'failover|fail-over|switchover|fallback|standby|disaster_recovery|redundancy|backup_path never|not|untested|hardly|rarely|no|last test|tested|exercise|rehearse|drill|try|practise|practice|verify',
      'standby|secondary|backup|spare|fallback differ|different|lack|missing|outdated|stale configuration|config|setting|version|route|license|permission|credential|capacity|rule',
      'detect|detection|monitor|recognize|recognise|notice|see partial|half|dead|failure|primary|failed not|never|fail|unable failover|standby|secondary|switch|takeover',
      'failover|fail-over|standby|secondary|fallback|backup insufficient|not_enough|undersize|too_small|smaller|unable|could_not capacity|load|traffic|handle|carry',
      'failover|fail-over|automatic disable|disabled|turned_off|switched_off|off|manual|manually|suspend|maintenance_mode previous|earlier|since|after|purpose|incident|still|require',
    ],
    lost: [
      'both|neither|none|no active|primary|secondary|standby|master|controller|node|supervisor serve|down|own|respond|available|inactive|take|work|took|taken',
      'prolong|extend|longer|delay|minute|hour recovery|outage|downtime|unavailability failover|fail-over|switchover|standby|fallback|takeover',
      'failback|fail-back|fail_back|switch_back|switching_back|return fail|again|wrong|loop|premature|early|second|primary|original',
      'failover|fail-over|takeover|switchover repeatedly|ping-pong|back_and_forth|loop|flap|again|oscillate|second_time',
    ],
  },
  confusedWith: [
    {
      id: 'split-brain-or-quorum-loss',
      unlike:
        'There a cluster has no majority, two leaders or lost writes; here the switch to the spare part does not happen or goes wrong.',
    },
    {
      id: 'hidden-single-point-of-failure',
      unlike: 'There both parts share something and fail together; here the spare is well and is not brought into use.',
    },
    {
      id: 'healthcheck-ejects-healthy-nodes',
      unlike: 'There a healthy node is replaced needlessly; here a failed one is not replaced properly.',
    },
    {
      id: 'backup-not-restorable',
      unlike: 'There stored copies of data are of no use; here a standby part or path is.',
    },
  ],
  examples: [
    'The primary unit failed only halfway: it forwarded nothing but still answered its partner. Failover therefore did not trigger, the standby never took over, and the office was cut off until we pulled the plug.',
    'The automatic failover script called an interface that had been removed the year before. When the master database died, no replica was promoted, and we had to do it by hand after fifty minutes.',
    'Fallback to the second payment provider had never been tested. Its code path threw an exception at the first order, so that nothing was gained from having two.',
    'The virtual address moved to the standby load balancer, but the upstream switch held the old entry and continued to send frames to the dead unit. The failover did not work although every screen showed it as complete.',
    'The cluster software failed over to the node that had been taken out for repair, with data of last week. Fencing had not been configured on the new hardware, so nothing prevented it.',
    'Our drivers cached the address of the former primary. The switchover itself succeeded in seconds; applications kept connecting to the old server and did not follow.',
    'When the first ventilation controller shut down, the redundant one should have taken over its zone automatically. The takeover failed: the standby lacked the new setpoints and refused to start.',
    'The secondary air traffic server was to take over within seconds. A defect in the takeover logic kept it passive, the failover never completed, and controllers worked by hand with neither of the two active.',
    'Traffic should have been redirected to the other region. The switch is a manual procedure whose console required a login served from the failed region, and the failover could not be started.',
    'After the fibre came back, the failback triggered too early and the ring switched to the main path before it could forward. The protection switching then bounced back and forth for an hour instead of using the backup path.',
  ],
  measures: {
    prevent: [
      'Exercise every failover regularly in production',
      'Keep the standby identical in configuration, version and capacity',
      'Detect partial failures too, by checking real traffic',
    ],
    detect: ['Monitor that the standby could take over now', 'Alert when a failover was due and did not complete'],
    limit: ['Write and rehearse the manual switch as well', 'Make clients re-resolve and reconnect after a switch'],
  },
});
