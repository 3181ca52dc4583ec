import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'link-failure',
  name: 'Network link failure',
  family: 'network',
  definition:
    'A fibre, leased line or other network link is cut, flaps or is down, and the remaining paths cannot carry the traffic.',
  signs: {
    named: [
      'peering_point|exchange_point|internet_exchange|interconnection|carrier_circuit|last_mile degrade|degradation|fail|failure|down|outage|flap|lost|loss',
      'fiber|fibre|cable|submarine_cable|undersea_cable|optical_line|duct|conduit cut|damage|break|broke|broken|fail|failure|dig|dug|rupture|fault',
      'network_link|circuit|uplink|trunk|backhaul|leased_line|wavelength|interconnect|cross_connect|wan_link|backbone_link|peering_link|data_line|backup_line fail|failure|down|cut|lost|loss|outage|flap|degrade|unavailable|interrupt|dark|faulty !breaker !power !power_line',
      'link fail|failure|down|cut|flap|outage|degrade|lost between|router|switch|site|network|capacity|traffic|carrier|both|redundant|backup|interface !malicious !click !phish !url',
      'link_flap|link_failure|link_down|link_loss|excavator|loss_of_light|loss_of_signal|line_break|uplink_failure|circuit_failure',
      'flap|bounce|unstable|intermittent link|uplink|interface|port|circuit|connection|fiber|fibre|tunnel|transceiver|optic',
      'transceiver|optic|optical|sfp|connector|patch_cable|patch_cord|amplifier|splice fail|faulty|dirty|degrade|bad|defective|damage|unplug|loose',
      'lost|lose|loss|fail|failure connectivity|connection between|to data_center|datacenter|data_centre|site|office|region|island|exchange link|circuit|fiber|fibre|cable|line',
      'microwave|satellite|radio|wireless|undersea|submarine|dwdm|mpls|metro_ring|ring link|hop|circuit|path|line|segment fail|outage|down|interrupt|cut|storm|rain|weaken|fade|lost|break|broke',
      'duct|conduit|cable|trench|pole|ring|fiber|fibre fire|melt|burn|burnt|collapse|gnaw|trench|bridge|anchor|excavate|vandalize',
      'carrier|telecom|telco|isp|provider|operator circuit|line|fiber|fibre|cable|link|backbone cut|fail|failure|outage|down|damage|fault',
    ],
    acted: [
      'backbone|wan|metro|long_haul|inter_site|transatlantic link|fiber|fibre|circuit|span lost|fail|down|cut|reduce|capacity|flap',
      'redundant|backup|secondary|remaining|alternate|diverse|protect link|circuit|leased_line|line|fiber|fibre|cable',
      'crc|frame|bit|packet|input error|loss link|interface|optic|cable|port|fiber|fibre|transceiver',
      'lag|port_channel|bundle|aggregate|bond member|link fail|down|lost|flap|degrade|half',
      'vpn|ipsec|gre|tunnel|peering link|connection|interconnect down|drop|flap|fail|lost',
    ],
    setOff: [
      'construction|excavation|dig|digging|roadwork|contractor|drill|anchor|ship|earthquake|flood|fire|vandal|theft|thief|rodent|squirrel|landslide|storm|truck fiber|fibre|cable|line|duct|link|circuit',
      'technician|contractor|cleaner|worker|carrier unplug|disconnect|pull|cut|bump|touch|damage|move cable|fiber|fibre|patch|line|cord|link',
      'maintenance|repair|failure first|one|another|already|during second|other|remaining|both|simultaneous link|path|fiber|fibre|circuit|line|cable',
      'light|signal|attenuation|optical_power level|low|weak|lost|degrade|drop fiber|fibre|link|transceiver|optic|circuit',
    ],
    unguarded: [
      'both|two|primary|all|redundant|diverse|separate same|share|single|common conduit|duct|trench|path|cable|fiber|fibre|bridge|building|carrier',
      'remaining|backup|secondary|alternate|other|surviving link|path|circuit|line capacity|bandwidth|insufficient|too_small|not_enough|cannot|saturate|congest|overload|carry',
      'backup|secondary|redundant|standby link|circuit|path|line not|never|fail|untested|misconfigure|inactive|already take_over|activate|test|carry|work|engage|switch|down',
    ],
    lost: [
      'traffic rerout|shift|divert|failover|fail_over|move remaining|other|alternate|surviving|backup link|path|circuit|fiber|fibre|line',
      'splice|resplice|repair|replace|reseat|clean fiber|fibre|cable|transceiver|optic|link|circuit|connector|patch',
      'partition|isolated|cut_off|disconnect|unreachable site|data_center|datacenter|data_centre|region|building|town|branch|island link|fiber|fibre|cable|circuit|line|network',
      'packet_loss|latency|congestion link|circuit|path|fiber|fibre|uplink fail|lost|degrade|remaining|cut|down|flap',
      'crew|splicer|technician|repair_ship|field_team|field_engineer dispatch|locate|sent|send|arrive|repair fiber|fibre|cable|break|cut|fault|line',
    ],
  },
  confusedWith: [
    {
      id: 'network-device-failure',
      unlike: 'There a switch, router or line card at the end of the line fails; here the line itself.',
    },
    {
      id: 'network-maintenance-disruption',
      unlike: 'There planned work on the own network cuts it; here the line fails unplanned.',
    },
    {
      id: 'hidden-single-point-of-failure',
      unlike:
        'There the point is that things believed independent shared something; here that a line was lost, shared or not.',
    },
    {
      id: 'bgp-misroute',
      unlike: 'There the lines are up but the routes are wrong; here the line is gone and routing only reacts.',
    },
  ],
  examples: [
    'A digger at a road works cut the fibre bundle between the two data centres. The second path took over but had only a third of the bandwidth, and packets were dropped until the splicing was done.',
    'The uplink of the northern site flapped every few seconds because of a dying transceiver. Each flap made the routers recalculate, so that connectivity came and went for half an hour.',
    'The leased line from the exchange went down when the carrier lost a circuit card on its side. Our backup line had been faulty since spring without anybody knowing, and the trading floor was isolated.',
    'An anchor damaged the submarine cable that connects the islands to the mainland. Calls were moved to the microwave hop, which could not carry more than emergency traffic.',
    'During cleaning work in the meet-me room a patch cable was pulled out of the panel. The cross connect to the payment network was dark until a technician found the loose end.',
    'Both rings of the metro network run through the same duct below a bridge, and a fire there melted them. The branch offices in the eastern districts were cut off from the core.',
    'One member of the link bundle degraded and produced checksum errors but stayed up. A quarter of the flows was hashed onto the bad fibre and saw heavy loss until we shut that interface.',
    'The carrier was already repairing the southern circuit when the northern one failed as well. With both wavelengths lost, the region had no path to the control centre of the railway.',
    'Heavy rain weakened the radio link to the mountain hospital, and the signal fell below the threshold. The satellite line meant as its backup never came up because its modem was unplugged.',
    'Rodents gnawed the cable to the antenna site, first causing attenuation and then a complete loss of light. Subscribers in the valley had no service till a crew had replaced the damaged section.',
  ],
  measures: {
    prevent: [
      'Lead redundant lines along physically separate ways and have the carrier prove it',
      'Size the remaining paths for the whole traffic at its peak',
    ],
    detect: [
      'Watch optical levels and error counters, not only up and down',
      'Alert when a backup line is down or has not carried traffic for long',
    ],
    limit: [
      'Rank traffic so that the important part goes first on narrow paths',
      'Take a flapping link out of service automatically',
    ],
  },
});
