import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'power-loss',
  name: 'Loss of power',
  family: 'facility',
  definition:
    'Electricity to the equipment fails, by utility loss with generator, UPS or switchgear failure, fire suppression or a pulled feed.',
  signs: {
    named: [
      'power|electrical shutdown|shut_down|power_down|powered_down|cut_off|isolation unexpected|unexpectedly|accidental|inadvertently|automatic|trigger|emergency|fire_alarm|fire',
      'power|electrical infrastructure|plant|system|equipment|distribution damage|destroy|fire|burn|explosion|fault|flood',
      'electricity|current|mains|power cut|lose|lost|off|without|gone|interrupt building|room|hall|cabinet|server|site|facility|datacenter|rack',
      'unplug|pull|disconnect power_cord|power_cable|power_lead|power_plug|plug|power_supply|power_feed',
      'power_feed|power_supply|power_supplies|second_supply dead|lose|lost|fail|off|trip|dark|single|same server|rack|host|array|switch|machine|equipment',
      'power|electrical|electricity|electric outage|loss|failure|interruption|cut|blackout|blip !consumption',
      'lose|lost power|electricity|mains|utility_power|power_feed rack|server|datacenter|data_center|facility|building|hall|site|zone|room|host|equipment|machine',
      'utility|grid|mains|commercial|city|street power|supply|feed|electricity fail|failure|lose|lost|loss|outage|dip|sag|disturbance|fluctuation|interruption',
      'ups_unit|ups_system|ups_battery|ups_module|uninterruptible|uninterruptable|battery|batteries|generator|genset|flywheel fail|failure|fault|trip|deplete|drain|exhaust|discharge|shut_down|bypass|not_start',
      'generator|genset|diesel not|never|fail|stop|unable start|pick|take|sync|synchronize|load|run',
      'switchgear|transfer_switch|breaker|circuit_breaker|pdu|busbar|busway|transformer|substation|distribution_panel|power_strip fail|failure|trip|fault|open|short|explode|fire|blow|blew|burn',
      'lightning|thunderstorm|substation|hurricane|flood|storm|surge power|electrical|utility|grid|generator|battery',
      'emergency_power_off|epo|emergency_shutdown|fire_suppression|kill_switch power|press|trigger|activate|shut|cut|discharge|release',
      'blackout|brownout|voltage_sag|voltage_dip|power_sag|power_surge|power_spike',
    ],
    acted: [
      'power_supply|psu|power_feed|power_cable|power_cord rack|server|switch|unplug|pull|disconnect|fail|redundant',
      'unplug|pull|disconnect|switch_off|turn_off|cut power|power_cable|power_cord|plug|feed|breaker',
      'breaker|fuse trip|overload|open|blow|blew rack|load|row|cabinet|power',
      'electrician|facility|facilities|utility|electrical maintenance|work|test|inspection|repair power|breaker|generator|switchgear|feed',
      'transfer|switch|switchover|failover utility|mains|battery|generator power|load|feed',
    ],
    setOff: [
      'power|electrical maintenance|test|work|inspection|upgrade uninterruptible|generator|breaker|feed|datacenter|data_center|facility',
      'short_circuit|ground_fault|arc|overvoltage|undervoltage|overcurrent|frequency|harmonic power|electrical|ups|breaker|load|feed',
      'fire|smoke|flood|water|leak electrical|power|battery|ups|generator|room|transformer shut|cut|lose|lost|disconnect',
      'fuel|coolant|oil|starter|start_battery|radiator|pump generator|genset|engine',
    ],
    unguarded: [
      'backup|standby|emergency|secondary|redundant power|generator|supply|feed not|never|fail|unable engage|start|take_over|kick|carry|available|work',
      'uninterruptible|battery|generator|power_feed|transfer_switch|power_path not|never|overdue|no test|maintain|inspect|replace|exercise|monitor',
      'single|one|same|both|only power_feed|feed|pdu|circuit|ups|power_supply|power_source rack|server|switch|device',
      'battery|batteries|flywheel minute|second|runtime|hold|bridge|last|only generator|load|deplete|expire',
    ],
    lost: [
      'rack|row|hall|room|zone|facility|datacenter|data_center|site|building go|went|fall|fell|turn dark|power|down|dead|off',
      'server|host|machine|instance|router|switch|node|equipment power_off|powered_off|power_down|powered_down|lose_power|lost_power|shut_off power|suddenly|abruptly|once|simultaneously|electricity',
      'power|electricity|utility|feed restore|return|back|resume|reestablish server|host|instance|machine|rack|generator|equipment|facility',
      'after|following|because power dirty|corrupt|inconsistent|unclean|fsck|repair|lost write|volume|filesystem|disk|database',
      'not|never|some come_back|came_back|boot|restart|recover power|reboot|outage server|host|machine|disk',
    ],
  },
  confusedWith: [
    {
      id: 'cooling-failure',
      unlike:
        'There it gets too hot, though a power dip may have stopped the chillers; here the equipment itself is without current.',
    },
    {
      id: 'hardware-failure',
      unlike: 'There one piece of equipment breaks; here the current to a rack, room or site is gone.',
    },
    {
      id: 'hidden-single-point-of-failure',
      unlike: 'There the news is that independent parts shared something; here that electricity failed.',
    },
  ],
  examples: [
    'The utility feed of the northern hall failed in a thunderstorm and two of the four diesel generators did not start. The batteries of the UPS held for six minutes, then every rack in the hall went dark.',
    'An electrician testing the fire alarm pressed the emergency power-off instead of the mute button. All equipment of the hospital data centre was without electricity until the breakers were reset one by one.',
    'A breaker in a distribution panel tripped because the row drew more than it was rated for. Both power supplies of the machines hung on that same feed, and forty database hosts powered off at once.',
    'During scheduled maintenance of a UPS the load was moved to bypass. A voltage sag on the grid lasting less than a second then reached the servers, which rebooted, and some disks needed repair afterwards.',
    'The transfer switch locked open after a ground fault, so the running generators could not take the load. The facility lost power and with it the booking systems of the airline.',
    'A contractor unplugged the wrong power cord behind the storage array of the university. The array had a second supply, but that one had been dead for months without anybody noticing.',
    'Water from a burst pipe reached the battery room and the fire brigade ordered the electricity to be cut. The chain explorers in that building were off for nine hours.',
    'The generator started as intended when mains were lost, but shut down twenty minutes later as its fuel pump was fed from the failed utility side. The telephone exchange then ran its batteries flat.',
    'A blackout in the district lasted longer than the battery runtime of our build cabinet. When current came back not all machines booted, and two file systems were corrupt from the abrupt power-off.',
  ],
  measures: {
    prevent: [
      'Feed each server from two supplies whose paths share no panel, breaker or UPS',
      'Test generators, batteries and transfer switches under real load on a schedule',
    ],
    detect: [
      'Alert on each lost feed, even while the second one holds',
      'Watch battery age, fuel and load per breaker',
    ],
    limit: [
      'Spread replicas over independently powered zones',
      'Keep a rehearsed order in which to start a dark site',
      'Use storage that survives a sudden loss of power without lost writes',
    ],
  },
});
