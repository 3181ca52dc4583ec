import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'hardware-failure',
  name: 'Hardware failure',
  family: 'facility',
  definition: 'A disk, controller, server, cable or other piece of hardware that is not a network device fails.',
  signs: {
    named: [
      'server|host|machine|node|box break|broke|broken|die|died|dead hardware|spare|motherboard|vendor|physical|part|replacement',
      'hardware fail|failure|fault|faulty|defect|defective|broken|malfunction|breakdown|problem|error !network !switch !router !firewall',
      'disk|disks|drive|ssd|hdd|nvme|spindle|hard_drive|hard_disk fail|failure|die|dead|died|broken|faulty|defective|bad|replace !full',
      'raid|array|storage_controller|disk_controller|hba|raid_controller|enclosure|backplane|san fail|failure|fault|degrade|die|dead|broken|crash|faulty',
      'motherboard|mainboard|dimm|memory_module|memory_stick|cpu_socket|power_supply_unit|riser|fan|blade|mainframe fail|failure|fault|faulty|die|dead|broken|defective|replace',
      'physical|bare_metal|underlying server|host|machine|hypervisor|node die|died|dead|fail|failure|hardware|broke|broken',
      'failed_disk|failed_drive|dead_disk|dead_drive|bad_disk|bad_sector|bad_block|head_crash|disk_failure|drive_failure|medium_error|unreadable_sector',
      'two|second|another|multiple|double|both disk|drive|drives|disks fail|failure|die|lose|lost raid|array|mirror|rebuild|parity|pool|volume|storage',
      'battery|capacitor|write_cache raid|controller|storage|array fail|failure|fault|dead|swollen|expire|disable',
      'smart|predictive_failure|reallocated|uncorrectable|medium error|sector|failure|warning|count disk|drive|ssd',
    ],
    acted: [
      'raid|array|mirror|pool|zpool degrade|degraded|rebuild|resilver|offline|read_only',
      'read|write|io|input disk|drive|controller|array|block_device error|timeout|hang|stall|slow|fail hardware|physical|bad|sector|faulty|fault|drive|array',
      'cable|connector|sas|sata|fibre_channel|hba|riser loose|faulty|bad|broken|damage|defective',
      'server|host|machine|node unresponsive|crash|hang|freeze|reboot|die|died hardware|motherboard|dimm|cpu|disk|controller|memory_module',
      'machine_check|mce|ecc|uncorrectable|correctable memory|dimm|error|cpu|ram|server|host',
      'filesystem|volume|mount read_only|remount disk|drive|io|hardware|array|error',
    ],
    setOff: [
      'aging|ageing|end_of_life|worn|wear_out|lifetime|warranty|years_old hardware|disk|drive|ssd|machine|controller|equipment',
      'rebuild|resilver|resync stress|load|second|another|during disk|drive|raid|array|mirror',
      'replace|swap|pull|remove wrong|failed|healthy disk|drive|dimm|card|blade',
      'batch|same_model|same_age|same_vendor|manufacture disk|drive|ssd|hardware|capacitor',
    ],
    unguarded: [
      'no|not|without|lack spare|replacement|redundant|redundancy|raid|mirror|standby|replica disk|drive|server|hardware|machine|controller|part',
      'disk|drive|raid|array|hardware|smart|ecc alert|warning|alarm|monitor|monitoring not|no|never|ignore|miss|unnoticed|nobody|overlook',
      'controller|disk|drive|array report|claim|show|consider|mark healthy|good|ok|online|fine',
      'single|only|sole server|disk|host|machine|controller|box hardware|fail|die|died|broke|failure',
    ],
    lost: [
      'replace|replacement|swap|new|spare|order|ship part disk|drive|motherboard|dimm|server|controller|hardware|card|supply|cable',
      'technician|vendor|onsite|remote_hands|field_engineer|data_center_staff|support replace|swap|reseat|diagnose hardware|disk|drive|server|dimm|controller|board',
      'server|host|machine|node not|never|fail|refuse boot|power_on|post|come_back|start hardware|disk|bios|motherboard|raid|controller',
      'data|volume|partition|database|vm lose|lost|loss|unreadable|unrecoverable|corrupt disk|drive|raid|array|controller|hardware',
      'evacuate|migrate|move|rebuild|restore vm|instance|workload|data|database|service failed|faulty|broken|new|spare hardware|host|server|disk',
    ],
  },
  confusedWith: [
    {
      id: 'network-device-failure',
      unlike: 'There the broken box is a switch, router or line card; here it stores or computes.',
    },
    {
      id: 'power-loss',
      unlike:
        'There the current from outside is gone; here a part of the machine breaks, be it the supply unit inside it.',
    },
    {
      id: 'hardware-bit-flip',
      unlike: 'There hardware goes on and hands out wrong values unseen; here it stops or reports errors.',
    },
    { id: 'disk-full', unlike: 'There a sound disk has no room left; here the disk itself is broken.' },
  ],
  examples: [
    'A disk in the array of the mail server failed on Friday, and during the rebuild a second drive died. With two gone the RAID could not be assembled and the volume was lost.',
    'The RAID controller of the ledger host hung after its cache battery had swollen. Every read and write stalled until a technician swapped the card.',
    'The motherboard of the only licence server broke, and the vendor had no spare part in the country. The design office could not start its tools for two days.',
    'A solid-state drive in one broker did not die outright but answered each write after several seconds. The faulty drive was still marked online, so nothing replaced it and producers timed out.',
    'The physical machine under four of our virtual servers crashed with an uncorrectable memory error. A defective DIMM was replaced and the host put back the following day.',
    'A loose SAS cable made half of the shelf disappear from the archive pool. The pool went offline to protect itself, and the museum site showed no images until the connector was reseated.',
    'The channel adapter of the mainframe malfunctioned and the spare adapter, of the same age, failed an hour later. Card authorizations stopped while field engineers brought a replacement.',
    'Kernel messages on the wiki database showed bad sectors for weeks, but no alert existed for them. In the end the disk stopped answering, the filesystem went read-only and replication broke.',
    'Several drives from one batch reached the end of their life together. The signing node of the chain lost its storage and its key had to be restored on new hardware.',
  ],
  measures: {
    prevent: [
      'Replace disks, batteries and servers by age and by predictive warnings',
      'Buy redundant disks from different batches',
      'Let no service depend on one physical machine',
    ],
    detect: [
      'Alert on degraded arrays, reallocated sectors and correctable memory errors',
      'Watch the latency of each disk against its neighbours to find slow ones',
    ],
    limit: [
      'Keep spare parts or machines on site, with a contract that says how fast they are fitted',
      'Rehearse moving the work off a dead host',
    ],
  },
});
