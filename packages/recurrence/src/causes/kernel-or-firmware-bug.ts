import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'kernel-or-firmware-bug',
  name: 'Kernel, driver or firmware bug',
  family: 'software',
  definition:
    'A bug in an operating system kernel, driver, hypervisor, network operating system, firmware or chip makes hosts or devices fail.',
  signs: {
    named: [
      'kernel failure|failed|fault|buggy|defective|known_issue|known_bug|known_problem',
      'latent|known|undocumented|previously_unknown defect|bug|flaw operating_system|firmware|kernel|driver|hypervisor|device|switch|router|chipset',
      'panic|lockup|oops kernel|node|host|machine upgrade|driver|filesystem|image|module|stack_trace|operating_system',
      'kernel|driver|hypervisor|firmware|microcode|bios|bmc|device_driver|network_driver bug|defect|flaw|regression|fault|issue|erratum',
      'kernel panic|oops|crash|deadlock|hang|lockup|lock_up|bug_on|freeze|soft_lockup|stall',
      'firmware|microcode|bios crash|hang|freeze|brick|reboot|lock_up|fail|misbehave|corrupt|drop|disappear',
      'bug|defect|flaw|issue switch|router|vendor|network_os|network_operating_system|device_os|firewall|line_card|asic software|firmware|operating_system|os|image',
      'vendor|manufacturer|supplier confirm|acknowledge|identify|know|known|report|provide|release|fix bug|defect|firmware|patch|erratum',
      'bug operating_system|os|linux|bsd|hypervisor|virtualization|filesystem|tcp_stack|network_stack|scheduler|storage_driver host|server|node|machine|crash|hang|reboot|panic',
      'ssd|disk|drive|controller|nic|chip|cpu|processor firmware|erratum|errata|silicon|microcode',
      'protocol|feature|packet|message|frame trigger|expose|exercise|hit bug|defect firmware|operating_system|kernel|switch|router|device|driver|vendor',
      'blue screen boot|crash|driver|host|machine|endpoint',
    ],
    acted: [
      'driver|kernel|firmware new|upgrade|version|update|patch|regression crash|hang|reboot|fail|drop|slow|freeze|panic|bug',
      'kernel memory|lock|module|thread|task|scheduler|socket|tcp|filesystem corrupt|leak|stuck|hang|deadlock|bug|stall',
      'filesystem|overlay|ext4|xfs|btrfs|zfs|nfs_client kernel|bug|deadlock|corrupt|hang',
      'nic|network_card|interface|adapter driver|firmware|offload reset|hang|drop|stall|bug',
      'guest|vm|instance|virtual_machine hypervisor|host_kernel|virtualization|kernel|driver crash|pause|freeze|panic|hang|bug',
      'switch|router|firewall|device operating_system|software|firmware|os crash|reload|reboot|bug|defect|leak|restart',
    ],
    setOff: [
      'update|upgrade|patch|install|roll_out|security kernel|firmware|microcode|hypervisor|os_image|bios bug|panic|regression|crash|hang|reboot|fail',
      'uptime|hour|day counter|overflow|exactly|after|reach firmware|kernel|drive|device|switch|ssd|controller',
      'specific|certain|particular|rare|unusual combination|packet|sequence|hardware|model|workload|condition|timing kernel|firmware|driver|switch|router|hypervisor|device bug|defect|crash|panic',
      'leap_second|clock|timer kernel|hrtimer|livelock|spin|futex',
      'reboot|power_cycle|restart clear|recover|resolve|restore|temporarily kernel|firmware|host|device|switch|driver bug|hang|state',
    ],
    unguarded: [
      'all|every|both|each|same|identical firmware|kernel|software_version|os_version|image|model same|identical|run|version host|device|switch|router|node|drive|redundant',
      'patch|fix|upgrade|workaround available|exist|release|known|upstream|published not|never|already|yet|late kernel|firmware|driver|hypervisor|vendor',
      'test|staging|lab|canary|qualification not|never|miss|reproduce|cover|differ kernel|firmware|driver|hardware|hypervisor|switch|model',
      'watchdog|health|monitor|protection_protocol not|never|miss|disable|fail hang|panic|kernel|firmware|lockup|hypervisor|device',
    ],
    lost: [
      'roll_back|downgrade|revert kernel|firmware|driver|hypervisor|operating_system|os_image',
      'host|server|node|machine|hypervisor|instance|vm panic|reboot|freeze|froze|hang|crash|lock_up|unresponsive kernel|driver|hypervisor|firmware|os|spontaneously',
      'downgrade|roll_back|revert|pin|older|previous kernel|firmware|driver|microcode|hypervisor|image',
      'patch|update|upgrade|fix|new vendor|upstream|kernel|firmware|hypervisor|driver version|release|apply|deploy|bug|resolve',
      'crash_dump|core_dump|stack_trace|dmesg|serial_console|backtrace|kernel_log show|reveal|point kernel|driver|module|firmware|panic|lock',
      'disable|turn_off|workaround|avoid feature|offload|option|protocol|module|acceleration|optimization kernel|driver|firmware|vendor|switch|bug',
    ],
  },
  confusedWith: [
    {
      id: 'network-device-failure',
      unlike: 'There a device is simply broken; here the account turns on a defect in its software or chip.',
    },
    { id: 'hardware-failure', unlike: 'There a part breaks; here it is sound and runs faulty low-level code.' },
    {
      id: 'latent-bug-triggered',
      unlike: 'There the old bug is in the service itself; here it is below, in the system, driver or firmware.',
    },
    {
      id: 'breaking-upgrade',
      unlike: 'There the new version changed as its makers meant it; here low-level software is defective, new or not.',
    },
  ],
  examples: [
    'A bug in the driver of the network adapter made the host lose its interface whenever a certain offload met fragmented packets. We rolled back the kernel on all render nodes.',
    'The firmware of the drives had a defect that stopped them after exactly 32,768 hours of operation. As the whole shelf had been bought together, every member of the mirror froze within minutes.',
    'Both core routers ran the same version of the vendor operating system and crashed on the same malformed attribute. The vendor confirmed a known defect for which a patch had been released.',
    'Two days after the upgrade of the operating system image, nodes of the cluster began to panic. The stack trace pointed into the overlay filesystem of the kernel, where a deadlock had been fixed upstream.',
    'A new link protocol, enabled to speed up convergence, exposed a flaw in the switch software that had never been exercised in our lab. Forwarding stopped for the checkout network until we disabled the feature.',
    'The hypervisor paused guests for minutes because of a regression in its memory management. Instances of the exchange froze in turn, and only a downgrade of the hosts brought relief.',
    'An erratum of the processor, to be mitigated by microcode that we had not installed, locked up cores under a virtualised workload. Build hosts hung without any message on the serial console.',
    'The management controller firmware leaked memory and at last reset the server it was to watch over. Machines of the radio network rebooted spontaneously after some two hundred days of uptime.',
    'During the extra second the timer code of the kernel went into a livelock, and every Java process spun. Setting the clock by hand, or a reboot, cleared the bug.',
  ],
  measures: {
    prevent: [
      'Track the known defects of each kernel, driver and firmware version in use, and patch on a schedule',
      'Roll out system and firmware versions to a few hosts of each hardware model first',
      'Avoid running both halves of a redundant pair on one firmware version',
    ],
    detect: [
      'Collect crash dumps and console output centrally and alert on the first panic of a kind',
      'Compare reboots and hangs by version and model',
    ],
    limit: [
      'Keep the previous kernel and firmware ready to boot',
      'Have watchdogs that reset hung hosts and move their work away',
    ],
  },
});
