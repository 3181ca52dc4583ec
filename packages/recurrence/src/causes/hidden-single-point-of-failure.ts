import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'hidden-single-point-of-failure',
  name: 'Hidden single point of failure',
  family: 'redundancy',
  definition:
    'Parts believed to be independent share a component, such as a conduit, site, peering point, console server or sole replica, and fail together.',
  signs: {
    named: [
      'replication_factor|replica_count|copy_count one|single|only',
      'known|unknown|hidden|remaining|accidental|latent single_point|single_point_of_failure|spof|single_dependency',
      'all|both|half|most|majority|several|every same|one|single hypervisor|facility|hosting_provider|rack|conduit|panel|duct|building|physical_host place|run|rent|share|locate|reside|pass|together|host',
      'sole|lone|only|single|one copy|instance|replica|machine|box|origin|server never|no|not|ever standby|replicate|build|built|second|critical|know|backup|consider|duplicate|pull|serve',
      'meet|met|converge|join|merge|rejoin one|same|single|common panel|conduit|room|point|path|switch|duct|building',
      'console|out_of_band|management_network|serial_console|management same|share|also switch|network|path|link|power|router',
      'share uplink|conduit|feed|switch|panel|server|storage|facility|hypervisor|volume|file_share though|although|separate|independent|both|supposedly|different|together|unknowingly',
      'single_point_of_failure|single_points_of_failure|spof|single_point',
      'share|common|same component|dependency|conduit|duct|trench|fate|failure_domain|fault_domain|path|chassis|feed redundant|independent|diverse|separate|both|primary|backup',
      'believe|assume|think|thought|suppose|consider|appear|paper independent|redundant|diverse|separate|isolated share|same|common|both|single|actually|fact',
      'both|two|all|primary|backup|redundant|diverse link|circuit|fiber|fibre|path|route|cable|provider|carrier same conduit|duct|trench|bridge|building|room|tunnel|cabinet|entry',
      'only|sole|single|lone replica|instance|copy|server|node|host|machine|site|box fail|loss|lose|lost|down|die no|without|not backup|redundancy|standby|redundant|spare|replica',
      'all|both|every|each replica|node|member|instance|copy same host|hypervisor|rack|zone|switch|machine|availability_zone|datacenter|power_feed',
      'lack|absence|missing|insufficient|false|illusory|apparent redundancy|diversity|physical_diversity',
      'no|not|without|never redundancy|redundant component|path|server|site|instance|link|box discover|realize|aware|learn|unknown|turn_out|turned_out',
    ],
    acted: [
      'same|common|shared|single building|room|rack|zone|site|facility|exchange|peering_point|hypervisor|switch redundant|replica|backup|primary|both|pair|node',
      'share|depend|rely|rest|hinge|hang single|one|common|same server|cluster|database|service|host|link|region|provider|component',
      'console_server|jump_host|bastion|license_server|controller|scheduler|gateway|out_of_band single|only|same|share',
      'run|ran|live|place|locate|house single|one|same|sole machine|vm|host|server|zone|region|node|hypervisor critical|all|every|both|whole',
      'physical|fiber|fibre|carrier|circuit diversity|diverse|diversely|separate share|same|converge|common|cross',
    ],
    setOff: [
      'lose|lost|loss|fail|failure|cut|die one|single|that|shared component|host|conduit|site|server|link|device take_down|took_down|bring_down|brought_down all|both|every|entire|whole',
      'simultaneous|simultaneously|same_time|together|at_once fail|lose|lost|drop|down both|all redundant|primary|backup|path|replica|link',
      'provider|carrier|vendor reroute|groom|move|consolidate|resell circuit|path|link same|share|without',
    ],
    unguarded: [
      'redundancy|diversity|independence|failure_domain|dependency not|never|no verify|audit|check|map|document|test|review|know|known',
      'anti_affinity|spread|placement|affinity rule|constraint|replica|node not|missing|no|never|same_host|same_rack|ignore',
      'diagram|documentation|inventory|contract|map show|describe|claim|promise|state two|separate|diverse|redundant|independent',
      'nobody|no_one|none|we know|knew|realize|aware|notice|discover depend|dependency|share|same|common|single',
      'second|secondary|backup|standby|redundant replica|instance|site|path|link|server depend|share|same|rely component|service|database|primary|host',
      'never|not replicate|duplicate|redundant|clustered|highly_available server|database|component|service|instance|machine',
    ],
    lost: [
      'both|all stop|fail|die|dark|stale|vanish simultaneously|together|same_time|at_once|one single|one|share|shared|common|same|when|once',
      'both|all|every|each redundant|primary|backup|diverse link|path|site|replica|side|provider|feed fail|lose|lost|down|unavailable',
      'entire|whole|every|all site|service|region|fleet|datacenter|cluster depend|rely|rest single|one|same|shared',
      'out_of_band|console|management|remote_access access|network|path lose|lost|unreachable same|share|also|depend|too',
      'split|separate|spread|distribute|second|add|eliminate|remove replica|path|site|host|zone|instance|dependency single|redundant|independent|shared|diverse',
    ],
  },
  confusedWith: [
    {
      id: 'failover-mechanism-defect',
      unlike: 'There the reserve exists and the switch to it does not work; here the reserve shares what failed.',
    },
    {
      id: 'third-party-outage',
      unlike:
        'There the provider on whom one knowingly relies is down; here nobody saw that everything hung on one part.',
    },
    {
      id: 'circular-dependency',
      unlike: 'There recovery needs what is down; here several parts are down because they have one part in common.',
    },
    {
      id: 'link-failure',
      unlike: 'There a line is cut and the rest is too small; here the lines sold as diverse are cut together.',
    },
  ],
  examples: [
    'Our two circuits came from different carriers, yet both ran through the same conduit under the river bridge. One digger cut them together and the exchange had no path left.',
    'All three members of the coordination cluster had been placed on the same hypervisor. Nobody knew, because there was no anti-affinity rule, and when that host died the quorum died with it.',
    'The primary and the backup site both authenticated against one directory server in the old office. This single point of failure appeared on no diagram; losing it locked operators out of both.',
    'The encyclopedia served its maps from one machine, the sole copy that was ever built. When it failed there was no standby, and we learned that nothing on it was replicated.',
    'Flight planning and its supposedly independent fallback read from the same shared file server. When its volume went away both stopped simultaneously.',
    'Redundant power feeds A and B of the hall met in one panel that the inventory listed as two. The panel tripped, and servers with two supplies went dark as if they had one.',
    'The out-of-band console server shared its switch with the production network, though both were believed to be separate. When that single switch was gone, so was the only way in.',
    'More than half of the validators of the chain turned out to rent machines in one hosting facility. Although run by separate teams they shared its uplink, and its loss halted finality.',
    'The package mirrors on four continents all pulled their signing metadata from a single origin instance that we did not consider critical. Once it was down, every mirror went stale within the hour.',
  ],
  measures: {
    prevent: [
      'Trace every redundant pair down to the conduit, panel, host and account, and audit it yearly',
      'Enforce the spread of replicas over hosts, racks and zones by placement rules',
      'Require physical diversity in contracts with carriers, with notice of any regrooming',
    ],
    detect: [
      'Switch off one component at a time in exercises and watch what else goes down',
      'Alert when all members of a group share a host or zone',
    ],
    limit: [
      'Keep management access on a path that shares nothing with production',
      'Keep a documented way to rebuild each component that exists once',
    ],
  },
});
