import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'network-congestion',
  name: 'Network congestion',
  family: 'network',
  definition:
    'Links or network devices are saturated by too much traffic, a broadcast or multicast storm or a loss of capacity, and packets are dropped.',
  signs: {
    named: [
      'link|uplink|port|circuit|peering_port|backbone full|overload|overwhelm|choke|clog|fill traffic|download|hour|peak|transfer|packet|link|bandwidth',
      'uplink|link|port|fabric|network oversubscribe|oversubscription|undersized|bottleneck',
      'queue|buffer|packet overrun|overflow|tail_drop router|switch|gateway|interface|nat|backbone|port packet|traffic|limit|drop|discard',
      'traffic|flow concentrate|pile|shift|converge|squeeze same|single|one|remaining|fewer link|path|backbone|circuit|router',
      'network|link|backbone|path|route|uplink|peering congestion|congest',
      'link|network|uplink|port|interface|circuit|backbone|bandwidth|nic|trunk saturate|saturation|oversubscribe|maxed_out',
      'broadcast|multicast|arp|packet|unknown_unicast storm|flood|loop !attacker !ddos',
      'bridge|bridging|switching|forwarding|layer_2|ethernet loop network|traffic|flood|packet|switch|frame',
      'network bandwidth|throughput|capacity exhaust|exceed|insufficient|overwhelm|not_enough|run_out|ran_out|full',
      'packet_loss|packet_drop|dropped_packet congestion|congest|saturate|overload|capacity|bandwidth',
    ],
    acted: [
      'packet_rate|packets_per_second|bandwidth|throughput limit|ceiling|cap gateway|nat|nic|instance|firewall|link',
      'replication|rebuild|copy|backup|download consume|fill|saturate|eat|hog|take bandwidth|link|uplink|port|network',
      'traffic overload|overwhelm|saturate|exceed|fill link|router|switch|backbone|uplink|network|firewall|gateway|nat',
      'buffer|queue overflow|full|fill|overrun|exhaust switch|router|port|interface|link|packet',
      'gateway|nat_gateway|firewall|vpn|tunnel bandwidth|throughput|packet_rate limit|saturate|overload|exceed',
      'switch|router cpu|processor|control_plane overload|saturate|peg|exhaust packet|broadcast|arp|traffic|flood',
      'mac|arp|forwarding table flood|age|miss|relearn|thrash|flush switch|traffic|unicast',
      'replication|backup|copy|transfer|rebuild|resync traffic saturate|fill|consume|compete link|bandwidth|network|uplink',
      'qos|priority|class|queue packet|traffic drop|discard|starve network|link|congestion|router',
    ],
    setOff: [
      'reroute|divert|shift|move|redirect traffic remaining|other|alternate|secondary|smaller|fewer link|path|router|circuit|capacity',
      'remaining|surviving|alternate|backup link|path|circuit not|insufficient|too_little carry|absorb|handle|capacity|bandwidth',
      'large|bulk|heavy|massive|unusual|unexpected transfer|download|backup|copy|flow|replication bandwidth|link|network',
      'spanning_tree|port_channel|lag|misconfigured_bridge loop|storm|flood',
      'lose|lost|loss|reduce|remove|half network|link|backbone|uplink|egress capacity|bandwidth',
      'traffic_engineering|path_selection|load_balance|hashing uneven|wrong|concentrate|same link|path|backbone',
    ],
    unguarded: [
      'no|without|missing|disable storm_control|rate_limit|traffic_shaping|qos|prioritization|loop_protection|policing link|network|broadcast|traffic|switch',
      'control|management|heartbeat|monitoring|cluster same|share network|link|path|bandwidth congestion|saturate|drop|delay|starve',
      'capacity_planning|forecast|provision|headroom|upgrade link|network|bandwidth|backbone|uplink|peering late|delay|insufficient|behind|not',
      'utilization|bandwidth_graph|link_utilization not|no|never|miss alert|monitor|watch|notice link|network|uplink|port',
    ],
    lost: [
      'packet drop|lose|lost|loss|discard link|router|switch|congestion|queue|buffer|interface|network',
      'latency|delay|jitter|retransmit|retransmission|round_trip increase|rise|high packet|link|network|congestion|saturate',
      'heartbeat|keepalive|control message drop|lose|lost|delay|starve network|congestion|saturate|traffic|flood',
      'link|uplink|port|interface|circuit full|limit|capacity|line_rate|ceiling|hundred_percent traffic|utilization|gigabit|gbps',
      'bandwidth add|upgrade|increase|extra|more link|uplink|circuit|capacity resolve|relieve|mitigate|congestion',
    ],
  },
  confusedWith: [
    {
      id: 'link-failure',
      unlike: 'There a line is down; here lines are up but filled, though a lost line may have filled them.',
    },
    {
      id: 'traffic-spike',
      unlike:
        'There servers get more requests than they can work off; here the wires and devices between them are what is full.',
    },
    { id: 'ddos', unlike: 'There an attacker sends the traffic; here it is own or legitimate traffic, or a loop.' },
    {
      id: 'network-device-failure',
      unlike: 'There a device is defective; here it is sound but given more than it can forward.',
    },
  ],
  examples: [
    'A nightly copy of the warehouse between regions saturated the backbone link. Queries between the sites shared that link and their packets were dropped until the transfer was throttled.',
    'Someone plugged both ends of a patch cable into the office switch and made a bridging loop. The broadcast storm filled every port of the VLAN and the tills of the shop lost their connection.',
    'After one of three transit circuits was withdrawn, its traffic shifted to the remaining two, which could not carry it. Packet loss due to congestion reached 20 percent for subscribers in the evening peak.',
    'The uplinks of the hypervisor racks were oversubscribed eight to one. When a rebuild of the object store began, its replication traffic consumed the bandwidth and virtual disks timed out.',
    'The MAC tables of the switches aged out, so that unicast frames were flooded to all ports. The unknown-unicast flood ran the ten-gigabit interfaces at line rate and control messages were dropped.',
    'The NAT gateway of the cluster reached its packet-rate limit, and its queue overflowed. Outgoing payments were retransmitted and latency rose until the gateway was scaled up.',
    'Release day pulled so many image downloads through our single peering port that the link was full for three hours. Bandwidth graphs existed, yet nothing alerted on utilization of that port.',
    'Gossip messages between the validator nodes multiplied as blocks fell behind, until the network bandwidth of the smaller hosts was exhausted. Votes arrived too late and consensus stalled.',
    'A change in traffic engineering concentrated bulk flows and voice on the same backbone path. Queues in the routers overran, low-priority packets were discarded, and calls broke up across the north of the country.',
  ],
  measures: {
    prevent: [
      'Plan link capacity for the loss of the largest link at peak',
      'Shape or schedule bulk transfers so that they cannot fill a shared link',
      'Enable storm control and loop protection on every access port',
    ],
    detect: [
      'Alert on utilization and discards of each link well below full',
      'Measure packet loss between sites continuously',
    ],
    limit: [
      'Give control and heartbeat traffic its own class or network',
      'Keep a ready list of bulk traffic that may be stopped at once',
    ],
  },
});
