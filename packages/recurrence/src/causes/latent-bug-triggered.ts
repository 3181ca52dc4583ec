import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'latent-bug-triggered',
  name: 'Latent bug triggered',
  family: 'software',
  generic: true,
  definition:
    'A defect that has been in production for long is set off by a rare but legitimate condition, load level or request.',
  signs: {
    named: [
      'edge_case|corner_case|rare_case|rare_condition|rare_circumstances|unexpected_state|impossible_state bug|defect|code|logic|state|trigger|hit|cause|software',
      'rare|unusual|unlikely|unexpected|particular|specific sequence|combination|series|chain|interleaving|set state|bug|condition|operation|circumstance|trigger|defect',
      'path|branch|handler|code never|rarely|seldom|hardly_ever|not_previously execute|exercise|run|reach|use|take',
      'never exercise|execute|execut|reach|encounter|happen|run|seen|cross|sold|occur production|before|until|year|years',
      'defect|bug|flaw|fault|code been|sit|exist|run|live|unnoticed|undetected year|years|month|months|decade|since|ever',
      'latent|dormant|hidden|lurking bug|defect|fault|flaw|error|issue|problem',
      'bug|defect|flaw exist|present|there|introduce year|month|long_time|long_ago|ever_since',
      'previously|hitherto unknown|undetected|undiscovered|unseen bug|defect|issue|flaw',
      'long_standing|years_old|old|ancient|pre_existing|preexisting bug|defect|flaw|issue',
      'bug|defect|code_path lie|lay|sit|sat|remain dormant|unnoticed|undetected|hidden',
      'bug|defect|flaw|condition never|not trigger|surface|hit|exercise|encounter|expose until|before',
      'trigger|expose|hit|surface|uncover|set_off latent|dormant|rare|obscure bug|defect|path|condition|edge',
      'edge|corner case not|never handle|test|anticipate|consider|exercise|see',
    ],
    acted: [
      'code_path|branch|error_path|path rare|rarely|never|seldom execute|exercise|run|use|reach|test',
      'error_handling|exception_handling|fallback|cleanup bug|defect|wrong|never|untested',
      'null|nil|none pointer|reference|dereference when|rare|unusual|case|field',
      'unhandled|uncaught exception|panic|case|condition rare|unusual|first|never',
      'bug|defect assume|assumption always|never|hold|false|break',
      'bug|defect only|appear|manifest|occur when|under|if combination|specific|certain|particular|rare|load',
      'infinite|endless loop bug|when|condition|case',
      'bug|defect ship|release|add|introduce|write earlier|previous|last year|version|quarter|decade',
    ],
    setOff: [
      'unusual|rare|specific|unique|unlikely|unprecedented combination|sequence|set|series|pattern|circumstance|condition|event',
      'first time|ever exceed|reach|cross|hit|exercise|occur|run|use|encounter',
      'threshold|level|size|number cross|exceed|pass|grow first|never|bug|defect',
      'valid|legitimate|legal|permitted|normal|harmless change|request|config|input|setting trigger|expose|hit|cause bug|defect|panic|crash',
      'just_so|coincidence|coincide|happen_to|perfect_storm bug|defect|trigger|condition',
      'customer|user|client|operator change|setting|request|configuration trigger|expose undiscovered|bug|defect',
      'grow|growth|scale|volume expose|reveal|surface|trigger bug|defect|flaw|limit',
    ],
    unguarded: [
      'test|qa|review|staging|suite never|not|did_not|missed cover|catch|exercise|reach bug|path|case|condition',
      'no|without|lack test|coverage case|path|combination|condition',
      'not|never reproduce|appear|happen test|staging|lab only|load|production',
      'run|work|operate year|month without problem|incident|issue|fault',
    ],
    lost: [
      'crash|panic|exit|restart|loop|hang every|all|same time|moment|once bug|condition|defect',
      'all|both|every replica|node|instance|server|region hit|run|share same bug|defect|software|code',
    ],
  },
  confusedWith: [
    {
      id: 'buggy-release',
      unlike:
        'There the defect came with the release just deployed; here it had been in production for long and something rare reached it.',
    },
    {
      id: 'unvalidated-input',
      unlike: 'There malformed or out-of-range data was accepted unchecked; here what set the bug off was legitimate.',
    },
    {
      id: 'race-condition',
      unlike:
        'There the rare condition is an unlucky interleaving of two activities; here it is a state, a load level or a request.',
    },
    {
      id: 'latent-change-activated-by-restart',
      unlike:
        'There an earlier change waited for a restart to take effect; here the faulty code was running all along.',
    },
  ],
  examples: [
    'The defect had been in the booking engine for four years. It needed a fare with exactly two stopovers and a waived tax, and nobody had ever sold one until that morning.',
    'A valid change of settings by one customer triggered an undiscovered bug in the edge software. The bug had shipped a month earlier and lain dormant, because it appeared only under that specific combination of options.',
    'The error path that handles a full journal had never been executed in production. When it ran for the first time its old, undetected bug took down both controllers, as they shared the same code.',
    'We found a long-standing flaw in the signalling software: if more than 128 trunks came back within one second, the restart message was misread. In all the years before, that threshold had never been crossed.',
    'The wallet treated an empty memo field as impossible. This edge case was permitted by the protocol and not covered by any test, and the first such transfer made every node panic.',
    'An unlikely sequence of events, namely a leader change during a compaction with one replica paused, exposed a latent fault in the storage engine. The cluster had run for eighteen months without any problem.',
    'A dormant bug in the dispatch system surfaced when the incident counter passed the number preset by the developers. The assumption that it would never get that high had been written into the code a decade ago.',
    'Growth alone set it off: once the index held more entries than fit into one segment, a rarely used branch was taken, and that branch had always contained an endless loop.',
    'The queue library contained a previously unknown defect which manifests only when a consumer acknowledges during the very last page of a log. Our tests did not exercise this corner case, and staging never had enough traffic to reach it.',
  ],
  measures: {
    prevent: [
      'Exercise error paths and rare branches with fault injection and property-based tests',
      'Test beyond the sizes and loads seen so far',
    ],
    detect: [
      'Follow up every unexplained crash or panic, even a single one',
      'Alert on assertions and error branches that are reached for the first time',
    ],
    limit: [
      'Let one bad request fail alone, not the process',
      'Divide the fleet into cells so that one trigger does not reach all replicas',
      'Keep switches by which a feature can be turned off at once',
    ],
  },
});
