import type { Text } from '../text.ts';

/** What a label or sub-heading says that its text is about. */
export type Topic =
  | 'duration'
  | 'impact'
  | 'cause'
  | 'detection'
  | 'actions'
  | 'misleading'
  | 'escalation'
  | 'resolution'
  | 'improvements'
  | 'tasks'
  | 'services'
  | 'other';

/** Word beginnings that name a topic; the first topic with a match wins, so the special ones stand first. */
const stems: readonly (readonly [Topic, RegExp])[] = [
  [
    'misleading',
    /\b(?:mis-?lead|mis-?led|wrong (?:path|track|turn|lead|direction|guess|suspicion|theory|assumption|idea)|false (?:lead|trail|path|start|assumption|suspicion|theory)|garden path|sidetrack|goose chase|cul-de-sac|ruled out|red herring|dead end|rabbit hole|incorrect (?:path|assumption|lead|hypothes)|what did(?:n't| not) work|blind alley|detour)/,
  ],
  [
    'escalation',
    /\b(?:escalat|hand(?:ed)?[ -]?o(?:ver|ff)|handed (?:on|to|up)|passed (?:on|up|to)|brought in|summon|reinforcement|who was (?:called|involved)|called in|teams? involved|team ?(?:\/|or) ?(?:the )?pers|to whom|(?:given|passed|handed|assigned) (?:up |on |over )?to\b|hand(?:ed)? (?:up|on)\b|point of contact)/,
  ],
  [
    'detection',
    /\b(?:detect|discover(?:y|ed)?\b|notic|alert|how (?:did )?(?:it|we|i|you|they) (?:was |were |got )?(?:fo?u?i?nd|noticed?|learn|know|spot)|(?:c[ao]me|brought) to light|found out|spotted|first (?:seen|sight)|issue identified|problem identified|first (?:report|sign|alarm|notice)|reported|spotted|came to light|alarm)/,
  ],
  [
    'tasks',
    /\b(?:tasks?\b|to-?dos?\b|action items?|actions? to (?:be )?tak|follow[ -]?ups?|specific actions?|next steps?|checklist)/,
  ],
  [
    'improvements',
    /\b(?:improv|enhanc|lessons?|recommend|what (?:can|could|to) (?:be )?(?:improv|better|fix)|prevent|corrective|areas? (?:of|for)|long[ -]term)/,
  ],
  [
    'actions',
    /\b(?:actions?\b|investigat|steps? (?:under)?taken|what (?:we|i|they) did\b|inquir|enquir|examin|inspect|scrutin|debugg|diagnos|response\b|assum|initial|suspect|hypothes|troubleshoot|analysis|look(?:ed|ing) at|what (?:we|i) tried)/,
  ],
  [
    'cause',
    /\b(?:root\b|caus(?:es?|ed|ation)\b|reasons?\b|culprit|trigger|why\b|explanation|background|origins?\b|underlying|what went wrong|contributing|source of)/,
  ],
  [
    'resolution',
    /\b(?:resol|recover|fix(?:es|ed)?\b|remed|solution|solved|settled|repair|put right|outcome|mitigat|restor|workaround)/,
  ],
  [
    'duration',
    /\b(?:duration|time ?frame|outage (?:time|window|period)|start(?:ed)?\b|end(?:ed)?\b|began|when\b|date|time ?zone|downtime|how long|period|begin|time ?span|time range|time of (?:the )?(?:incident|outage|event|failure|impact)|window\b|onset\b|lasted\b|length of)/,
  ],
  [
    'services',
    /\b(?:(?:affected|impacted|broken|failed|failing|down) (?:systems?|services?|components?|products?|parts?|apps?|applications?|sites?|websites?|areas?|environments?|hosts?|servers?|features?)|(?:systems?|services?|components?|products?|features?) (?:affected|impacted|involved|hit|down)|what (?:broke|failed|went down|was (?:down|broken)))(?!\w)/,
  ],
  [
    'impact',
    /\b(?:impact|effect|affect|users?\b|customers?\b|clients?\b|visitors?\b|symptom|consequence|scope|severity|extent\b|what (?:was|happened)|who (?:was|were|got|felt|noticed)\b|fallout|fall-out|damages?\b|harm\b|blast radius|repercussion|aftermath|casualt|victims?\b|hit\b|losses\b|toll\b)/,
  ],
  ['services', /\b(?:services?|systems?|components?|product)\b/],
];

const known = new Map<string, Topic>();

/** The topic that a label or heading names; `other` for everything else. */
export function topicOf(name: Text | string): Topic {
  const plain = (typeof name === 'string' ? name : name.plain).toLowerCase().slice(0, 80);
  let topic = known.get(plain);
  if (topic === undefined) {
    topic = stems.find(([, stem]) => stem.test(plain))?.[0] ?? 'other';
    if (known.size < 5000) known.set(plain, topic);
  }
  return topic;
}
