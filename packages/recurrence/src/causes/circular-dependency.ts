import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'circular-dependency',
  name: 'Circular dependency',
  family: 'dependency',
  definition:
    'Starting, repairing or reaching a system needs a component that is itself down, often because of that system, so that normal means do not work.',
  signs: {
    named: [
      'neither|each|both start|boot|come_up|restart|recover|up|came_up|recovery without|until|wait other|another|each_other',
      'lock_ourselves|lock_themselves|lock_us_out|locked_ourselves|lock_myself|lock_our_own',
      'console|management|out_of_band|access|authentication|login network|server|system|path authenticate|depend|rely|run|go|hang|ran|hung same|very|itself|those backbone|network|server|router|cluster',
      'need|require|depend|rely itself|own come_up|start|boot|come_back|recover|unseal|pull|resolve|came_up|came_back|recovery',
      'circular|cyclic|cyclical|mutual|recursive dependency|depend|dependence|reference',
      'dependency cycle|loop|circle|deadlock start|boot|recover|restore|service|system|bootstrap|recovery',
      'chicken_and_egg|chicken_egg|catch_22|bootstrap_problem|bootstrapping_problem|vicious_circle',
      'depend|rely|need|require itself|each_other|one_another|mutually start|boot|recover|resolve|reach|deploy|restart|dns|login|recovery',
      'tool|console|dashboard|vpn|bastion|runbook|chat|pager|deploy|login|monitoring|wiki|status depend|rely|host_on|hosted_on|run_on|live|share same|very|affected|failed infrastructure|network|cluster|system|service|datacenter|platform|database',
      'need|require|depend|rely repair|rollback|roll_back|restore|recover|recovery|deploy|start|boot itself|same|very|broken system|service|network|tool|registry|pipeline|cluster|platform',
      'lock_out|locked_out ourselves|engineer|staff|responder|operator',
    ],
    acted: [
      'host|run|live|store|keep|ran|kept inside|on|within same|very|itself|own cluster|platform|hypervisor|network|registry manage|recover|repair|pull|start|tool|recovery',
      'boot|start|pull|resolve|unseal|log_in|fetch storage|image|name|key|credential|management from|by|whose|which run|host|hold|live|reach|ran|held',
      'internal|administrative|admin|emergency|management tool|tooling|console|access|network unavailable|down|unreachable|inaccessible|also|too|same',
      'out_of_band|oob|management network|access|path|console depend|rely|production|also|same|down|fail|dns|failure',
      'deploy|deployment|ci|pipeline|rollback|build tool|system|pipeline|server down|unavailable|broken|same|affected|depend|need',
      'vpn|bastion|jump_host|sso|single_sign_on|login|authentication depend|need|rely|require|behind dns|network|cluster|database|directory|service|itself',
      'dns|name|resolver|resolution need|require|depend|before start|boot|reach|database|network|configuration|fetch itself|cluster|server',
      'secret|vault|key|credential|unseal|decrypt store|service|server|vault need|require|depend start|boot|unseal|cluster|database down|unavailable',
      'image|container registry host|run|store|ran inside|same|within|own|in cluster|platform pull|start|node',
    ],
    setOff: [
      'whole|entire|all|full|complete|both restart|reboot|power|shutdown|outage|cold together|once|simultaneous|same_time dependency|depend|start|order',
      'first time|restart|power_up|cold|scratch all|everything|whole|entire dependency|depend|wait|need',
      'move|migrate|host into|onto|inside|behind same|own cluster|platform|infrastructure tool|console|dns|registry|login|monitoring',
    ],
    unguarded: [
      'never|not|no test|rehearse|tried|exercise bootstrap|black_start|cold_start|full_restart|start_from_scratch|cold_boot',
      'no|lack|without|missing independent|separate|out_of_band|emergency|break_glass|offline access|path|copy|tool|account|network|channel|route',
      'hidden|unknown|unexpected|unaware|undocumented|unrecognized|implicit dependency|depend recover|start|boot|restart|repair|tool|recovery',
      'start|boot|startup order|sequence wrong|unknown|undocumented|untangle|impossible|manual dependency|depend|cycle',
      'documentation|runbook|contact|procedure|wiki|instructions|phone_list unreachable|inaccessible|unavailable|down|host|store affected|same|too|also|down|outage',
    ],
    lost: [
      'break_glass|emergency_key|emergency_access|back_door_access',
      'require|need running|working|live|functioning chain|cluster|network|system start|fix|vote|repair|restart',
      'cannot|could_not|unable|neither|impossible start|boot|recover|restore|restart|come_up|recovery|came_up without|until|because|since|nor other|each|itself|first|dns|database|network|wait',
      'each|both|neither|one wait|need|require|without other|another start|boot|ready|available|come_up|came_up',
      'break|bypass|cut|resolve|untangle|interrupt|escape|broke|broken loop|cycle|circle|circular|dependency manual|manually|hand|hard_code|temporary|hosts_file|by',
      'hosts_file|etc_hosts|hard_coded_address|hardcoded_ip',
      'engineer|staff|operator|responder|we cannot|could_not|unable|no|lose|lost|loss log_in|login|connect|reach|access tool|system|console|server|router|host|vpn same|also|because|since|down|outage|depend',
      'physical|physically|on_site|onsite|drive|travel|badge|door|building|drove access|enter|reach|console datacenter|data_center|because|network|tool|remote',
    ],
  },
  confusedWith: [
    {
      id: 'cold-start-failure',
      unlike:
        'There the service could start by itself but is too slow or broken from a cold state; here it waits for something that waits for it.',
    },
    {
      id: 'hidden-single-point-of-failure',
      unlike:
        'There parts believed to be independent fail together; here one of them cannot be brought back without the other.',
    },
    {
      id: 'lock-contention',
      unlike:
        'There threads or transactions wait on locks in a program; here systems wait on each other to start or be repaired.',
    },
    {
      id: 'dns-failure',
      unlike: 'A failed name service may start it; here the point is that the repair itself needed the names.',
    },
  ],
  examples: [
    'The name servers take their zone from a database that is reached by name. When both were down, neither could start without the other, and we broke the circle with an entry in the hosts file.',
    'To roll back we needed the deployment system, and the deployment system runs on the same cluster, which was down. The tool depends on the very platform that it repairs, so engineers copied files by hand.',
    'With the backbone down, staff could not log in to the routers: the console network authenticates against servers on the same backbone. A team had to drive to the site, where the badge readers did not open either.',
    'The secret store could not be unsealed because its key is held by a service that fetches its own credentials from the secret store. This circular dependency had never shown since both had never been down together.',
    'Container images were kept in a registry hosted inside the cluster. After the full restart no node could pull the image of the registry, a chicken-and-egg problem that we solved with a copy from a laptop.',
    'The hypervisors boot from a storage array whose management runs as a virtual machine on these hypervisors. After the move of the site each waited for the other to start, and neither could boot without the other.',
    'The alerts, the chat and the runbook all live on the platform that failed. For twenty minutes the responders had neither the procedure nor a channel, as every tool depends on that same platform.',
    'Validators needed two thirds of the stake to produce a block, and the fix that would let them start had to be voted on chain. The vote itself depends on a running chain, a cyclic dependency that operators broke by a restart coordinated by hand.',
    'The licence server of the switchboard is reached through the phone network that the switchboard provides. Once the switchboard was down it required itself to come up, a loop in the dependencies that only an emergency key could break.',
    'We could not revoke the faulty policy: the login to the admin console goes through the proxy, and the proxy enforced the policy. We had locked ourselves out, without any break-glass account.',
  ],
  measures: {
    prevent: [
      'Map what each system needs to start, and forbid cycles in it',
      'Keep the tools of repair off the platform that they repair',
      'Rehearse a start of everything from nothing',
    ],
    detect: [
      'Test regularly that each critical system starts while its dependencies are cut off',
      'Review new dependencies of name service, login and deployment',
    ],
    limit: [
      'Keep break-glass accounts and an independent access network, and try them monthly',
      'Keep addresses, runbooks and contacts as copies outside the systems',
      'Cache the last good answer of a dependency locally, so that a restart does without it',
    ],
  },
});
