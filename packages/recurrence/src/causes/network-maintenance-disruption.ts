import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'network-maintenance-disruption',
  name: 'Network maintenance cut connectivity',
  family: 'network',
  definition:
    'Planned work on the network, such as an upgrade of a switch or router or a change of topology or links, itself cuts connectivity.',
  signs: {
    named: [
      'interface|bond|bonding|bonded|nic|port bounce|restart|reset|flap|take_down|shut bond|bonding|maintenance|apply|new_setting|network_change|teaming',
      'carrier|provider|operator|isp|colocation maintenance|work|planned_work circuit|link|network|uplink|connectivity|disconnect',
      'maintenance_window|planned_maintenance|scheduled_maintenance|planned_work network|switch|router|vlan|uplink|circuit|spanning_tree|fabric',
      'migrate|move|moved|reconfigure vlan|gateway|uplink|trunk|routed_interface maintenance|network_team|switch|router|path|connectivity',
      'recable|recabling|rewire|rewiring|patch_panel|cabling_work|replug network|backbone|link|connectivity|interruption|interrupt|lose|lost|wrong',
      'isolate|isolated|swap|upgrade|replace router|switch|line_card|optic|uplink last|only|remaining|other|wrong|still path|disable|live|down|fiber|fibre',
      'network|networking maintenance|upgrade|migration|work cause|interrupt|disrupt|trigger|result|lead|led loss|outage|connectivity|disruption|partition|disconnect',
      'maintenance|upgrade|replacement switch|router|firewall|backbone|fabric|fiber|fibre lose|lost|loss|drop|interrupt|cut connectivity|network|traffic|connection',
      'planned|scheduled|routine|regular maintenance|work|upgrade|change network|switch|router|link|circuit|uplink',
      'during maintenance|upgrade|replacement|recabling|rewiring|work switch|router|link|uplink|cable|network|circuit|firewall',
      'upgrade|update|patch switch|router|firewall firmware|software|os|operating_system connectivity|reboot|traffic|packet|unreachable',
      'technician|engineer|contractor|field unplug|disconnect|pull|patch wrong|incorrect|live cable|fiber|fibre|port|link|uplink',
      'replace|swap|install|decommission switch|router|uplink|network_equipment brief|short|momentary|longer interruption|loss|connectivity',
    ],
    acted: [
      'replacement|swap optic|transceiver|line_card|switch|router|cable|uplink',
      'connect|install|add new switch|router fabric|network|maintenance|spanning_tree|topology',
      'maintenance window network|switch|router|backbone|connectivity|link|vlan|uplink',
      'migrate|move|cut_over|cutover vlan|subnet|gateway|router|switch|uplink|circuit|network_fabric',
      'reconfigure|rewire|recable|change topology|spanning_tree|trunk|port_channel|lag|uplink|vlan switch|network|loop|loss',
      'drain|shift|divert|move traffic before|ahead|prior|for maintenance|upgrade|work',
      'reboot|reload|restart switch|router|firewall planned|upgrade|maintenance|during|after',
      'change|maintenance network_engineer|network_team|network_operation|carrier|provider_network link|device|router|switch',
    ],
    setOff: [
      'add|install|bring_up|connect|enable new switch|router|link|uplink|line_card loop|storm|flap|loss|partition',
      'spanning_tree|stp recompute|reconverge|recalculate|loop|topology_change maintenance|work|new|switch',
      'both|all|pair|redundant|second switch|router|link|device reboot|restart|upgrade|down same_time|simultaneously|once|together',
      'replace|swap|remove line_card|supervisor|module|optic|cable|chassis live|production|traffic|link',
      'isolate|shut|disable|remove wrong|last|remaining|only|active link|router|switch|port|path',
    ],
    unguarded: [
      'redundant|backup|secondary|alternate path|link|router|switch already|still down|out|disable maintenance|work|upgrade',
      'expected|supposed|intended|meant|assume no_impact|non_disruptive|not_disrupt|hitless|seamless|without_interruption|transparent switch|router|network|link|maintenance',
      'maintenance|work not|without announce|notify|coordinate|drain|failover|verify network|traffic|link|router|switch',
      'traffic not|never drain|divert|move|shift before maintenance|work|upgrade|switch|router',
      'roll_back|rollback|revert|back_out|backout|undo network|switch|router|topology|cabling change|upgrade|work',
    ],
    lost: [
      'interruption|loss|cut network|connectivity|uplink maintenance|work|planned|announce|recabling',
      'longer|more than|exceed|beyond expect|plan|announce interruption|downtime|disconnection|loss network|switch|router|link|maintenance',
      'connectivity|network_partition|partition|isolation|isolate second|minute maintenance|upgrade|work|replacement',
      'row|rack|zone|site|datacenter|data_center lose|lost network|connectivity|uplink maintenance|upgrade|replacement|work',
      'lose|lost|unreachable management|remote access switch|router during|after change|upgrade|maintenance|work',
    ],
  },
  confusedWith: [
    {
      id: 'network-device-failure',
      unlike: 'There the device fails by itself; here people were working on the network and the work made the cut.',
    },
    {
      id: 'link-failure',
      unlike:
        'There a line is cut or flaps unprompted or by strangers; here by planned work of our own or of the provider.',
    },
    {
      id: 'bgp-misroute',
      unlike:
        'There wrong announcements draw or lose traffic; here connectivity goes because equipment or links are worked on.',
    },
    {
      id: 'bad-config-push',
      unlike:
        'There any setting with a mistake in it is rolled out; here work on the network equipment is what interrupts.',
    },
  ],
  examples: [
    'During a planned firmware upgrade of the distribution switches both members of the pair rebooted at the same time instead of one after the other. Every host in the hall lost its network for eleven minutes.',
    'The carrier carried out scheduled maintenance on our primary circuit while the backup circuit was already out for repair. The trading floor was disconnected from the exchange until the work was backed out.',
    'A routine replacement of a failing optic was expected to be without impact. The technician unplugged the wrong fibre, which was the last live uplink of that row, and the row became isolated.',
    'While the network team migrated the gateway of the storage VLAN to the new routers, a trunk was left without that VLAN. During this maintenance of the switches the traffic had no path, and connectivity of the virtual desks was interrupted.',
    'We connected a new switch to the fabric in the maintenance window. Spanning tree reconverged, the topology change interrupted connectivity for forty seconds, and this planned work on the network cost the lottery its terminals.',
    'The upgrade of the edge router software was meant to be hitless, with traffic drained first. The drain had not completed when the reload started, and travellers at six airports could not check in.',
    'Recabling of the backbone in the campus took longer than announced. The interruption of the network that was planned as two minutes lasted twenty, after which the job queue had expired all its leases.',
    'An engineer isolated a router for a line card swap, but the router on the other side was still disabled from the previous night of work. With no remaining path the package mirror fell off the internet.',
    'The operator of our colocation did unannounced work on its core network and moved the uplink to another device. ARP entries of the old one lingered, so connectivity came back only when we cleared them.',
  ],
  measures: {
    prevent: [
      'Drain a device or path and verify that it carries nothing before touching it',
      'Check that the redundant path is up and can carry everything before the work begins',
      'Work on one half of a redundant pair at a time, with a pause and a check between',
    ],
    detect: [
      'Watch reachability from both ends throughout the maintenance window',
      'Announce network work to the owners of the services behind it',
    ],
    limit: [
      'Keep out-of-band access to every device being changed',
      'Set an automatic rollback that fires unless the change is confirmed',
    ],
  },
});
