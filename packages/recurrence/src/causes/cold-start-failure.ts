import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'cold-start-failure',
  name: 'Failure to start from cold',
  family: 'dependency',
  definition:
    'After a restart the service does not come up, or not in time, because its start from a cold state is slow, heavy or broken.',
  signs: {
    named: [
      'replay|rebuild|scan|load|reload|reindex|startup|start_up|initialization|initialisation last|take|took|need|slow|taken until|before|so_long|too_long|longer|hour|minute|instead ready|serve|write|accept|produce|deadline|available|server',
      'hang|hung|stuck|wedge initialization|initialisation|startup|start_up|bootstrapping',
      'start before network|clock|dependency|database|dns|disk up|ready|available|mount',
      'machine|server|host|node|hypervisor not|fail|never|failure boot|power_on|come_up|came_up power|return|restore|shutdown|prompt|reboot',
      'restart|startup|start_up|boot|reboot|initialization|warm_up slow|slowly|longer_than|long_time|too_long|much_longer|hour ready|come_up|serve|complete|finish|load|expect|initialize|usual|came_up',
      'fail_to_start|fail_to_boot|fail_to_come|unable_to_start|unable_to_boot|not_start|not_boot|not_come_up|not_come_back|could_not_start|refuse_to_start|never_come_up|fail_to_initialize|never_came_up restart|reboot|power|shutdown|crash|maintenance|startup',
      'cold_start|cold_boot|black_start|cold_restart|start_from_cold|cold_state',
      'replay|rebuild|reload|scan|reindex|resync|load log|journal|wal|index|state|snapshot|metadata|ledger|transaction|catalog take|last|slow|hour|long|minute|took|taken start|restart|boot|ready|serve|online|before',
      'not|never completely|fully|entirely|whole restart|reboot|cold_start|shut_down year|month|before|scale|size',
      'kill|restart|terminate before finish|complete|ready|load|warm|startup|initialize liveness|probe|watchdog|supervisor|orchestrator|timeout',
      'newly_started|freshly_started|just_started|fresh_instance|cold_instance|newly_launched|new_instance|restarted_instance|restarted_node overload|overwhelm|slow|unready|cold|warm_up',
    ],
    acted: [
      'launch|startup|boot|start|restart|initialization scan|read|load|rebuild|compile|verify|replay|allocate|check|verification entire|whole|all|full|every|each',
      'replay|recovery|replayed last|take|took|lasted|taken until|hour|long|slow',
      'start|startup|start_up|boot whole|full cpu|timeout|memory|supervisor',
      'startup|start_up|boot|bootstrap|initialization|init script|routine|sequence|phase|code|step|time|path',
      'index|cache|state|metadata|data|model|dictionary load|rebuild|read|preload|warm memory|start|startup|restart|boot',
      'journal|write_ahead|wal|transaction|redo|commit log replay|recover|recovery|apply',
      'crash_recovery|crash_loop|crashloop|restart_loop|boot_loop|reboot_loop',
      'integrity|consistency|filesystem|disk check|scan|verify|fsck|verification start|boot|restart|mount|before',
      'start|boot|restart download|fetch|pull|install image|package|dependency|container|data slow|long|remote|registry',
      'first|initial request|call|query|start compile|jit|slow|warm|load|lazy|cold',
    ],
    setOff: [
      'full|complete|whole|entire|simultaneous|rolling|emergency|planned restart|reboot|shutdown|power_cycle cluster|fleet|datacenter|system|service|database',
      'restart|reboot|power_cycle all|every|everything|both node|server|machine|process|host|replica same|once|time|together',
      'power restore|return|back machine|server|rack|host start|boot|come_up|slow|not|came_up',
      'scale_up|scale_from_zero|new_instance|new_instances|autoscale start|boot|warm|ready slow|long|minute|time',
    ],
    unguarded: [
      'no|without|last|missing checkpoint|compaction since|replay|log|journal|restart',
      'never|not|no test|measure|rehearse|exercise|try restart|cold_start|startup|start_time|boot_time|full_restart|recovery_time',
      'start|startup|boot|restart time grow|increase|unnoticed|with|proportional data|size|year|index|volume',
      'start|startup|boot|probe|readiness|liveness|supervisor timeout|deadline|limit|delay short|too|exceed|expire|low',
      'no|without|missing|lack warm_up|warmup|gradual|staged|stagger|slow_start|checkpoint|start_order|boot_order',
      'start|boot order|sequence|dependency wrong|before|unknown|race|not_ready network|database|clock|disk',
    ],
    lost: [
      'fail_to_start|not_start|failure_to_start|could_not_start instance|worker|process|node|server properly|correctly|again|cleanly|stop|restart|cold',
      'capacity|instance|server|node|replica|worker come|return|join|rejoin slow|slowly|only|late|hour|one_by_one restart|boot|start',
      'wait|take|took|taken until|while|for load|warm|rebuild|replay|initialize|catch_up|resync|caught_up restart|start|boot|node|server|hour',
      'start|startup|boot cpu|memory|disk|connection|spike|burst|heavy|expensive|demand exhaust|saturate|overload|overwhelm|fail|peak|failure',
      'stuck|hang|wedge|loop|hung start|startup|boot|initialize|initialization|starting_up',
      'boot|bootloader|operating_system|kernel|machine|host not|never|fail|prompt|console|failure wait|keypress|passphrase|manual|intervention reboot|restart|start',
    ],
  },
  confusedWith: [
    {
      id: 'cold-cache',
      unlike:
        'There the service runs, and what lies behind its empty cache is overwhelmed; here it does not get to run in time at all.',
    },
    {
      id: 'circular-dependency',
      unlike:
        'There the start waits for something that waits for it; here every need is available, but the start is slow, heavy or broken.',
    },
    {
      id: 'latent-change-activated-by-restart',
      unlike:
        'There the restart brings an earlier change into effect; here nothing was changed and starting itself is the difficulty.',
    },
    {
      id: 'thundering-herd',
      unlike:
        'There clients come back all at once and overwhelm a running service; here the weight is in the start of the service.',
    },
  ],
  examples: [
    'The index subsystem had not been fully restarted for years, during which its data had grown a hundredfold. Reading and checking all metadata before serving took five hours instead of minutes.',
    'After the crash the database replayed its write-ahead log. With no checkpoint since Friday the replay lasted until noon, and nothing could be written before the server was ready.',
    'New instances need four minutes to load the language model into memory. The supervisor terminated each one before the load had finished, so that the slow startup began anew and no freshly started instance was ever ready to serve.',
    'When power returned, two thirds of the machines did not boot. They stopped at a prompt for a passphrase or waited for a keypress, and had to be started one by one from the console.',
    'Thumbnail workers compile their templates at startup. When all were restarted together this used the whole CPU, the start-up took longer than its timeout allows, and no worker completed its initialization.',
    'The exchange was brought up from a cold start. Restoring open orders from the journal was single-threaded and so slow that the opening auction was missed.',
    'Each node scans its entire chain state at launch. After the upgrade every validator restarted at the same time, and the scan took so long that blocks could not be produced for ninety minutes.',
    'Functions were scaled to zero overnight, and in the morning every start had to pull an image of nine gigabytes. The cold start lasted longer than the deadline of the caller.',
    'The radio controllers came back from maintenance but hung in initialization: the routine that loads cell data allocates it all at once, and the memory was no longer enough for the start although it was enough for running.',
    'The service processes started before the clock and the network were up, and ended at once. The boot order had never been tested since the last full shutdown, so that staff started more than two hundred of them by hand.',
  ],
  measures: {
    prevent: [
      'Restart every system regularly, so that its start is known to work at the present size',
      'Write checkpoints, so that recovery does not grow with time',
      'Split large systems into cells that start independently',
    ],
    detect: [
      'Measure the time from start to readiness, and alert when it grows',
      'Rehearse a complete shutdown and start once a year',
    ],
    limit: [
      'Give a start its own generous timeout, apart from the health check in operation',
      'Start in stages, and let traffic in gradually',
      'Serve a part of the data while the rest is still loading',
    ],
  },
});
