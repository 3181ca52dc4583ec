import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'bgp-misroute',
  name: 'Misrouted or withdrawn routes',
  family: 'network',
  definition:
    'Routes are leaked, withdrawn, announced from the wrong place or preferred wrongly, and traffic is lost or drawn to the wrong place.',
  signs: {
    named: [
      'route|prefix remove|removal|delete|vanish|missing|conflict|conflicting inbound|inward|external|network|backbone|address|region|all|internet|advertise|announce !handler !http !page',
      'advertise|advertisement|announce|announcement site|address|prefix|route|range|anycast wrong|still|kept|keep|mistype|conflict|blackhole|misconfigure|stay|withdraw|elsewhere|stop',
      'blackhole|black_hole|discard|drop traffic|packet|everything advertise|advertisement|announce|anycast|prefix|no_route',
      'bgp|route|prefix|announcement|advertisement leak|hijack|withdraw|withdrew|withdrawn|withdrawal !memory !secret !credential',
      'route|prefix|ip_range|ip_block|address_block|anycast announce|announcement|advertise|advertisement|originate wrong|incorrect|invalid|bad|bogus|faulty|mistake|inadvertently|stop|no_longer|too|accidentally|erroneous|elsewhere|not|cease',
      'bgp session|announcement|configuration|policy|update|route|neighbor|neighbour fail|drop|flap|reset|misconfigure|error|change|wrong|down|lost|withdraw !block !validator !node !blockchain !server',
      'rout|routing misconfigure|incorrect|wrong|invalid|error|mistake|issue|loop|blackhole|black_hole|anomaly traffic|packet|network|prefix|announcement !backend !proxy !ingress',
      'traffic blackhole|black_hole|misroute|rerout|attract|drawn|draw|divert|detour|hairpin route|routing|bgp|prefix|wrong|announce|location|path',
      'prefix_hijack|routing_loop|routing_failure|routing_error|routing_anomaly|null_route|prefix_list|as_path|more_specific|local_preference|ospf|is_is|rpki',
      'route|prefix filter|filtering|policy|term|community|preference remove|miss|wrong|absent|mistake|incorrect|error|order|bug|reorder|not',
      'path|route|gateway|exit|traffic prefer|preferred|metric|local_pref wrong|incorrect|worse|longer|mistake|instead|unexpected|higher|better|overseas|distant|still',
    ],
    acted: [
      'bgp speaker|session|router|neighbor|neighbour|prefix|route|routing',
      'router|edge|backbone|border|core|controller announce|advertise|propagate|distribute|install|learn route|prefix|path',
      'routing_policy|routing_protocol|route_map|routing_daemon|route_controller|route_server|route_filter|border_gateway',
      'transit|upstream|isp|carrier|peer|peering|autonomous_system|asn announce|route|prefix|leak|accept|propagate|filter',
      'anycast location|site|node|pop|prefix|address|announce|withdraw|route',
      'static|default|aggregate|summary|host route|gateway add|remove|miss|wrong|install|stale|redistribute|redistributed',
    ],
    setOff: [
      'routing|bgp|route|router policy|configuration|config change|push|apply|update|edit|deploy|command',
      'maintenance|failover|drain|migration route|prefix|bgp|announcement|peer not|withdraw|restore|announce',
      'optimizer|optimiser|automation|controller|script|audit route|prefix|announcement|backbone|bgp withdraw|announce|remove|generate|push',
      'typo|mistype|mask|netmask|subnet_mask|wrong_order|slash route|prefix|bgp|announcement|router|network',
      'power|restart|reboot|isolate router|routing|route withdraw|announce|still|stale|advertise',
    ],
    unguarded: [
      'prefix_limit|max_prefix|maximum_prefix|prefix_filter|route_filter|rpki|irr|route_origin|import_filter|export_filter no|not|miss|without|absent|lack|only|too',
      'upstream|peer|provider|transit|isp accept|propagate|trust|not_filter|pass route|announcement|prefix|leak',
      'out_of_band|management_network depend|same|lost|unreachable|without route|router|backbone|prefix',
    ],
    lost: [
      'unreachable|disappear|vanish|isolated|disconnect|cut_off internet|outside|peer|network|world route|prefix|bgp|announce|routing|withdraw',
      'traffic|packet drop|lost|loss|discard|sent|send|loop wrong|nowhere|loop|other|another|distant|far|overseas|blackhole route|location|region|site|network|router|path',
      'restore|re_announce|reannounce|revert|correct|reinstate|re_establish route|routing|announcement|prefix|bgp|advertisement|peering',
      'latency|congestion|overload path|route|detour|link traffic route|prefer|rerout|another|distant|announce',
      'no_route|host_unreachable|network_unreachable|missing_route|routing_convergence|routing_anomaly',
    ],
  },
  confusedWith: [
    {
      id: 'link-failure',
      unlike:
        'There a line is physically cut or down; here the lines are up, and the routes over them are wrong or missing.',
    },
    {
      id: 'network-device-failure',
      unlike: 'There a router or switch is broken; here it forwards faithfully along a wrong or absent route.',
    },
    {
      id: 'dns-failure',
      unlike: 'There the name gives no address; here the address is known but the way to it is not.',
    },
    {
      id: 'lb-or-proxy-misconfiguration',
      unlike: 'There requests are passed on wrongly by a proxy; here packets take a wrong way through the network.',
    },
  ],
  examples: [
    'A small access provider leaked the full table that it learned from one carrier to another, which accepted it without a prefix limit. Traffic for our addresses was drawn through its narrow lines and mostly lost.',
    'A term was moved in the routing policy of the edge routers so that our own prefixes no longer matched. Each router withdrew its announcement as the change arrived, and we vanished from the internet.',
    'Someone at a foreign operator announced a more specific part of our range, by a mistyped mask. Resolvers and wallets near that operator were led to the wrong place until its upstream filtered the hijacked prefix.',
    'The site had been taken down for works, but its anycast advertisement stayed up. Routers in the region still preferred it, and queries for the name service were blackholed there.',
    'A static default route left over from a migration had a better metric than the learned one. After the reboot all traffic of the branch banks took it and ended at a decommissioned gateway.',
    'The route controller lost its view of one data centre and concluded that no path existed. It removed the routes to it from the backbone, although every link was healthy.',
    'BGP sessions with the exchange flapped after a timer was lowered, and peers dampened our prefixes. For forty minutes packets from those networks had no route, or went the long way overseas.',
    'Two routers redistributed routes into each other without tags, so that packets for the voice platform went round in a loop until their lifetime ended. Calls were silent though the links showed as up.',
    'A border router with a hung routing daemon kept advertising our addresses to its upstream although it had lost the inner routes. Traffic drawn to it was blackholed, and the other border was idle.',
    'An update of the peering software gave the overseas path a higher preference than the local one. Domestic traffic was carried across the ocean and back, with delay too high for the trading terminals.',
  ],
  measures: {
    prevent: [
      'Filter announcements in both directions, with prefix limits and signed origins',
      'Check routing changes in a model of the network before they are applied, one router first',
    ],
    detect: [
      'Watch from outside how your prefixes are announced and by whom',
      'Alert when the number of routes jumps or drops',
    ],
    limit: [
      'Keep management access over a network that does not depend on your own routes',
      'Revert a routing change automatically unless it is confirmed',
      'Know the duty contacts of your upstreams and peers',
    ],
  },
});
