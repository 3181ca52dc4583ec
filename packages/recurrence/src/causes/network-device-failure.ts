import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'network-device-failure',
  name: 'Failed network device',
  family: 'network',
  definition:
    'A switch, router or line card fails, or half-fails and forwards only part of the traffic, and is not cleanly taken out of service.',
  signs: {
    named: [
      'supervisor|line_card|linecard|transceiver|fabric_module|forwarding_engine hang|hung|fault|faulty|die|wedge|corrupt|defective',
      'faulty|defective|malfunctioning switch|router|line_card|linecard|transceiver|optic|firewall_appliance',
      'forwarding_table|forwarding_plane|asic corrupt|wrong|inconsistent|fault|no_longer|mismatch switch|router|device|line_card',
      'port|link stay|remain|never up|down switch|router|device fail|faulty|failure|half',
      'network|core|rack|tor|aggregation|spine|leaf|distribution|access|edge switch fail|failure|fault|die|crash|malfunction',
      'switch_fail|switch_failure|switch_crash|switch_die|faulty_switch|failed_switch|broken_switch|defective_switch|bad_switch',
      'router_fail|router_failure|router_crash|faulty_router|failed_router|broken_router|defective_router',
      'line_card|linecard|fabric_module|supervisor|routing_engine|forwarding_engine fail|failure|fault|crash|reset|defective|broken',
      'network|networking device|hardware|equipment|gear|appliance fail|failure|fault|malfunction|defective !maintenance',
      'switch|router|device partial|partially|half|grey|gray fail|failure|forward|alive',
      'switch|router|device blackhole|black_hole|discard|silently_drop|misforward traffic|packet|frame',
      'switch|router stop|cease|quit forward|pass|route packet|traffic|frame',
    ],
    acted: [
      'appliance|firewall_device|network_device fault|fail|half|partially pass|refuse|forward|session|engage',
      'switch|router|line_card|device drop|lose|lost|discard|corrupt packet|frame|traffic',
      'switch|router unresponsive|hang|hung|freeze|froze|wedge|lock_up reboot|power_cycle|restart|traffic|reach',
      'switch|router reboot|restart|crash spontaneously|unexpectedly|itself|repeatedly|loop',
      'asic|forwarding_table|forwarding_plane|data_plane|backplane switch|router|corrupt|fault|stuck',
      'transceiver|optic|sfp|port|interface faulty|defective|degrade|error|bad switch|router',
      'top_of_rack|tor_switch|leaf_switch|spine_switch|core_switch crash|fail|failure|hang|reboot|fault|drop|lose|lost',
      'stack|stacked|chassis|member switch fail|split|crash|reboot',
      'control_plane up|alive|healthy data_plane|forwarding|traffic dead|drop|fail',
    ],
    setOff: [
      'memory|parity error|fault line_card|switch|router|supervisor',
      'switch|router power_supply|fan|module fail|failure|burn|die',
      'switch|router lose|lost|fill|overflow mac|arp|route|forwarding table|entry',
      'standby|secondary|backup|redundant|peer switch|router|supervisor take_over|took_over|fail',
    ],
    unguarded: [
      'switch|router|device not|never remove|isolate|drain|withdraw|take_out|taken_out rotation|service|path|traffic',
      'redundant|redundancy|pair|secondary switch|router|device not|never|fail take_over|took_over|failover|fail_over|engage|detect',
      'link|port|interface|session stay|remain|keep|kept up|established|advertise switch|router|device',
      'switch|router keep|kept|continue advertise|announce|attract|draw route|traffic',
      'monitoring|alarm|alert|health|telemetry not|no|miss|green switch|router|device|line_card',
    ],
    lost: [
      'rack|server|host|node|cabinet unreachable|isolate|disconnect|offline|lose|lost switch|router|network_device',
      'intermittent|partial|some packet|connectivity|loss|flow switch|router|device|path|hash',
      'replace|swap|rma|spare|reseat switch|router|line_card|supervisor|chassis',
      'power_cycle|hard_reboot|reset|isolate|remove switch|router|line_card restore|recover|resolve|clear',
      'vendor|manufacturer examine|analyze|diagnose|return switch|router|line_card|device',
    ],
  },
  confusedWith: [
    {
      id: 'link-failure',
      unlike:
        'There the cable, fibre or circuit between two places is cut or flaps; here the box that forwards the packets fails.',
    },
    {
      id: 'network-maintenance-disruption',
      unlike:
        'There somebody was working on the network at that moment and the work cut it; here the device fails unprompted.',
    },
    {
      id: 'kernel-or-firmware-bug',
      unlike:
        'There the account turns on a defect in the software of the device; here on the failed unit and on the network not getting rid of it.',
    },
    {
      id: 'network-congestion',
      unlike: 'There healthy devices are given more traffic than they can carry; here the device itself is faulty.',
    },
  ],
  examples: [
    'One of the two core switches in the main data hall failed without dying. Its ports stayed up, so its partner never took over, and about a third of all flows disappeared into it until an engineer pulled its power.',
    'A line card in the edge router developed a memory parity fault and silently dropped packets for certain destinations. The routing sessions remained established, so the router kept attracting traffic that it could not forward.',
    'The top-of-rack switch in cabinet 14 crashed and rebooted in a loop. All forty servers of that rack, among them two members of the booking cluster, were unreachable each time.',
    'A faulty transceiver on a spine switch corrupted frames at a low rate. Because the port never went down the fabric did not route around it, and clearing house messages were resent over and over until the device was isolated.',
    'The supervisor module of the aggregation router hung and its forwarding engine died with it, although its ports stayed up. The branch offices lost phones and terminals until the faulty router was replaced with the spare chassis.',
    'Two stacked access switches lost sight of each other after one member failed, and both claimed to be the master. The wiki databases behind them saw partial connectivity: some hosts could talk to one another and some could not.',
    'A firewall appliance in front of the ferry bookings half-failed: this faulty network device forwarded established sessions and discarded new packets. The device was not removed from the path, as its redundant peer never engaged.',
    'The forwarding table of one leaf switch no longer matched its control plane, and the switch blackholed traffic to a handful of validators. Telemetry showed the device as green; draining it cleared the loss at once.',
    'The satellite ground station was cut off when its border router stopped forwarding packets. The vendor later diagnosed a defective fabric module in the returned unit.',
  ],
  measures: {
    prevent: [
      'Connect every rack to two devices that share no chassis, power feed or software state',
      'Replace devices that log parity, memory or port errors before they fail outright',
    ],
    detect: [
      'Probe every path end to end, since a half-failed device reports itself healthy',
      'Alert on discards and errors for each port and line card',
    ],
    limit: [
      'Keep a tested one-step way to drain a device out of the path',
      'Let devices withdraw their routes automatically when forwarding tests fail',
    ],
  },
});
