import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'hardware-bit-flip',
  name: 'Silent bit flip in hardware',
  family: 'facility',
  definition:
    'Hardware silently flips or drops bits in memory or messages, and the corrupted values are used or spread because nothing checks them.',
  signs: {
    named: [
      'network_card|nic|controller|processor|core|router|disk alter|change|return|compute|corrupt|flip|mangle wrong|different|altered|payload|silently|undetected byte|bit|payload|result|value|checksum',
      'controller|disk|drive|storage|array|ssd return|hand|read|serve different|wrong|garbage|other byte|block|data|content',
      'random|single|transient bit|bits error|upset|corruption|change memory|hardware|ram|value|hash|module',
      'toggle|flip|change|differ|invert bit|bits one|single|exactly',
      'bit|bits flip|flipped|flipping|corrupt|corruption|invert|wrong|toggle',
      'bit_flip|bitflip|flipped_bit|single_bit|bit_error|cosmic_ray|soft_error|single_event_upset|stray_neutron|alpha_particle|bit_rot',
      'silent|silently|undetected|unnoticed data|memory|hardware|disk|packet|value corrupt|corruption !bug !code',
      'hardware|ram|memory|dimm|cpu|core|disk|nic|bus corrupt|corruption|garble|mangle|flip data|message|packet|value|bit|byte|record|checksum|hash',
      'faulty|defective|bad|failing ram|memory|dimm|cpu|processor|nic|core corrupt|wrong|incorrect|flip|garble|bit',
      'cpu|processor|core compute|calculate|return|produce|miscompute wrong|incorrect|corrupt|inconsistent result|value|answer|checksum|hash',
      'ecc|non_ecc|parity memory|ram|error|dimm bit|flip|corrupt|corruption|single',
    ],
    acted: [
      'defect|faulty|marginal network_card|nic|memory|buffer|core|dimm alter|wrong|corrupt|flip|recompute',
      'corrupt|corrupted|garbled|flipped message|packet|state|value|byte|bit|entry|field spread|propagate|gossip|replicate|broadcast|peer|server',
      'checksum|hash|digest|signature|crc mismatch|wrong|differ|invalid|incorrect bit|hardware|memory|ram|byte|corrupt',
      'nic|network_card|network_interface|switch|router|offload corrupt|flip|alter|mangle packet|payload|byte|bit|checksum',
      'one|single|exactly bit|byte differ|change|wrong|flip|off|corrupt',
      'disk|ssd|controller|storage return|read|write|acknowledge wrong|garbage|corrupt|zero|different data|block|byte bit|silent|silently|hardware|checksum',
      'log|ledger|tree|entry|leaf|block|merkle hash|root|signature differ|mismatch|invalid|inconsistent|unverifiable bit|flip|memory|hardware|corrupt',
    ],
    setOff: [
      'radiation|cosmic|neutron|solar|particle|rowhammer|voltage|overclock|temperature bit|memory|flip|corrupt',
      'hardware|memory|dimm|ram|host|node error|fault|failure random|rare|transient|intermittent|sporadic corrupt|bit|value|data|message',
      'one|single|particular|specific|certain machine|host|server|node|core|router only|all|every|trace|isolate corrupt|corruption|flip|wrong',
    ],
    unguarded: [
      'only header|envelope|transport|outer cover|protect|check checksum|crc|hash',
      'no|not|without|lack|missing|absent checksum|crc|ecc|integrity|parity|hash|digest message|memory|state|record|internal|packet|data|value',
      'checksum|crc|integrity|md5 only|but|not protect|cover|verify|detect|check|catch|validate message|state|header|corrupt|internal|bit|payload',
      'corrupt|corrupted|flipped|wrong value|message|data|packet|record still|yet|nevertheless valid|accept|intelligible|parse|plausible|well_formed',
      'tcp|ethernet|transport|weak checksum not|miss|fail|pass|recompute|too detect|corrupt|catch|packet|weak',
      'write|append|sign|publish before|without verify|recheck|recompute|validate bit|hash|corrupt|corruption',
    ],
    lost: [
      'replace|remove|retire|decommission|quarantine|take_out host|server|dimm|memory|machine|node|cpu|router|hardware corrupt|corruption|bit|flip|error',
      'memory_test|memtest|stress_test|diagnostic find|found|show|reveal|confirm|pass|error|bad|faulty|nothing',
      'cannot|not|impossible|never reproduce|prove|determine|recover|repair|verify bit|flip|hardware|corruption|cosmic|hash',
      'log|ledger|chain|replica|archive unusable|invalid|read_only|frozen|reject|retire|fork|inconsistent bit|flip|corrupt|corruption|hash|signature',
      'add|introduce|enable checksum|ecc|integrity|crc|hash message|memory|state|record|verify|verification|corruption|flip',
    ],
  },
  confusedWith: [
    {
      id: 'hardware-failure',
      unlike: 'There the part stops or reports an error; here it works on and delivers wrong bits.',
    },
    {
      id: 'data-corruption-bug',
      unlike:
        'There a defect of the software writes wrong data; here the code is right and the hardware changed a value.',
    },
    {
      id: 'unvalidated-input',
      unlike: 'There somebody sends malformed data; here good data was changed on its way or in memory.',
    },
    {
      id: 'memory-safety-bug',
      unlike: 'There code overwrites memory; here memory itself does not keep what was written.',
    },
  ],
  examples: [
    'A single bit was flipped in the membership message of one storage server. The message was still intelligible and carried no checksum, so its peers accepted the corrupted state and gossiped it on.',
    'One leaf of the transparency log had been hashed with a byte in which exactly one bit differed. We suspect a cosmic ray or faulty memory; the signed tree can no longer be made consistent.',
    'A network card with a defect in its buffer altered the payload of about one packet in a million and recomputed the checksum over it. Orders arrived with wrong amounts, and every case traced to that one host.',
    'A single processor core computed wrong results for one vector instruction. Encrypted files written from there could not be opened, although the machine showed no error and passed its diagnostics.',
    'The desktop machine that produced the release had no ECC memory. A bit flipped between compression and signing, so that we published an archive whose hash was right and whose content was garbage.',
    'A failing DIMM in the voting tabulator toggled one bit of a counter and added 4096 votes to a candidate. Nothing verified the sum before it was transmitted.',
    'A router silently corrupted a byte in route updates because of a parity error in its memory. The values were plausible, the neighbours took them, and integrity was checked nowhere.',
    'The controller acknowledged blocks and returned different bytes for some of them later. This silent corruption was replicated to the second site, as only headers were covered by a CRC.',
    'The validator signed a state root that nobody else could reproduce. Memory tests later showed random single-bit errors, and after the module was replaced its hashes agreed again.',
  ],
  measures: {
    prevent: [
      'Use memory with error correction wherever values are signed, counted or replicated',
      'Put a checksum on each message and record where it is made, and verify it where it is used',
    ],
    detect: [
      'Recompute results on a second machine before they are published or signed',
      'Collect corrected-error counts per module and retire those that stand out',
    ],
    limit: [
      'Make peers refuse values that fail an integrity check, so that corruption stays on one host',
      'Keep a way to rebuild state from a point before the corruption',
    ],
  },
});
