import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'ddos',
  name: 'Denial-of-service attack',
  family: 'overload',
  definition:
    'An attacker floods the service with traffic, connections, requests or transactions until it cannot serve others.',
  signs: {
    named: [
      'attack|attacker|malicious flood|clog|exhaust|saturate|overwhelm',
      'attack mitigate|mitigation|scrub|absorb|botnet|volumetric',
      'spam|worthless|junk|bogus transaction|block|traffic|packet|message|clog pool|fill|clog|network|node|flood',
      'half-open|half-finished connection|session',
      'under_attack|ddos !ourselves !self-inflicted',
      'bypass|circumvent protection|mitigation attack|attacker|origin',
      'ddos|denial_of_service|distributed_denial !ourselves !self-inflicted !vulnerability',
      'syn_flood|http_flood|udp_flood|layer_7_attack|slowloris|smurf_attack|botnet',
      'attacker|attack|malicious|hostile flood|overwhelm|saturate|swamp|bombard|inundate',
      'malicious|hostile|bogus|junk|attack|spoofed traffic|packet|request|connection volume|flood|overload|saturate|wave|surge',
      'amplification|reflection|volumetric|flooding attack',
      'spam transaction|block|mempool|registration|account|sign-up flood|fill|clog|congest|overload|attack',
      'flood traffic|packet|request|connection source|address|ip|attack|spoof',
      'dos attack|attacker|vector',
      'brute_force|brute-force|credential_stuffing login|password|request|attempt load|overload|flood|traffic|volume',
      'target|victim attack flood|gigabit|gbps|packet|traffic|volume',
      'attack gigabit|gbps|terabit|packet_per_second|million_packet|request_per_second',
    ],
    acted: [
      'bot|botnet thousand|million|world connection|request|address|device|query|endpoint',
      'block|filter malicious|attacker|offending|attack traffic|network|address|ip|source',
      'attack last|begin|start|stop|subside|resume|wave|target|vector|pattern',
      'bot|zombie|compromised|infected machine|device|host|ip request|traffic|flood|attack',
      'traffic thousand|million|many|distributed ip|address|source|country',
      'attacker|adversary|perpetrator send|sent|exploit|flood|open|generate|submit request|packet|connection|transaction',
      'spoof source|address|ip',
      'vote|form|comment|search|login endpoint|page abuse|abusive|flood|bot',
    ],
    setOff: [
      'extortion|ransom|blackmail|threat|demand attack|traffic|flood',
      'retaliation|political|protest|hacktivist|group attack|target|claim',
      'attack another|other|neighbour|different customer|tenant|site|target same|shared',
      'cheap|low_cost|low_fee|free|dust transaction|message|operation attack|spam|flood',
      'abnormal|anomalous|suspicious|unusual traffic|request|pattern attack|malicious|bot|source',
    ],
    unguarded: [
      'mitigation|scrubbing|protection|filter not|slow|late|fail|manual|missing|insufficient|inadequate attack|ddos|flood|traffic',
      'no|missing|without|insufficient rate_limit|throttle|captcha|filter abuse|attack|bot|attacker|malicious|flood',
      'origin|real|direct ip|address expose|known|bypass|leak attack|protection|proxy|cdn',
      'fee|cost|price too_low|low|minimal attack|spam|flood|attacker',
    ],
    lost: [
      'uplink|bandwidth|pipe|transit|link|port saturate|fill|exhaust|exceed attack|flood|malicious',
      'firewall|load_balancer|connection_table|state_table|router|cpu exhaust|saturate|overload|full attack|flood|malicious|syn',
      'null_route|blackhole|null-route|black-hole|scrub|scrubbing address|ip|traffic|target|attack|center',
      'provider|upstream|carrier filter|block|null-route|disconnect|mitigate attack|traffic|flood|address',
      'block|filter|ban|drop attacker|attack|malicious|offending|abusive ip|range|address|traffic|network|country|source',
      'mitigate|absorb|repel|fend_off|divert attack|flood|malicious',
    ],
  },
  confusedWith: [
    { id: 'traffic-spike', unlike: 'There the visitors are genuine; here the traffic is sent in order to harm.' },
    {
      id: 'noisy-tenant',
      unlike: 'There a known customer or careless bot uses too much; here somebody attacks, usually from many places.',
    },
    {
      id: 'security-vulnerability',
      unlike: 'There a flaw is exploited to do the forbidden; here sheer volume does the harm.',
    },
    {
      id: 'firewall-rule',
      unlike: 'There a defence blocks good traffic; here the bad traffic itself takes the service down.',
    },
  ],
  examples: [
    'From 14:10 a distributed denial-of-service attack of more than 300 gigabits a second was aimed at our edge. It filled both transit links before the scrubbing centre took over.',
    'A botnet opened hundreds of thousands of half-finished connections to the mail relay. The state table of the firewall was full within seconds, and new sessions from genuine users were dropped.',
    'The attackers sent a ransom note and then flooded the login page of the bank with requests from rented devices around the world. Our rate limits counted per address and therefore did not hold.',
    'Somebody filled every block with worthless transactions that cost nearly nothing. The spam clogged the pending pool of all nodes for a day, until the minimum fee was raised.',
    'Spoofed queries were bounced off open resolvers, so that their large answers arrived at our name servers. The amplification attack exceeded what the uplink could carry.',
    'The target was another site in the same hosting rack, but the flood of junk packets saturated the shared switch. Our provider null-routed the address under attack and service returned.',
    'Bots hit the expensive search endpoint of the library catalogue with random terms from thousands of addresses. It was a layer 7 attack: no link was full, but the database had no capacity left for readers.',
    'Credential stuffing against the loyalty programme brought forty times the usual sign-in attempts. The malicious load exhausted the password hashing servers, until we blocked the networks it came from.',
    'The attacker had found the real address of the origin and bypassed the protection in front of it. Wave after wave of bogus uploads took the single host offline.',
  ],
  measures: {
    prevent: [
      'Put all public addresses behind protection that can absorb floods',
      'Hide origin addresses and accept only traffic of the proxy',
      'Make expensive operations costly or limited for the anonymous',
    ],
    detect: [
      'Alert on traffic by source, kind and volume',
      'Distinguish attack patterns from genuine peaks automatically',
    ],
    limit: [
      'Agree with upstream providers how to filter or blackhole',
      'Keep a rehearsed runbook for mitigation',
      'Separate targets, so that one under attack does not harm others',
    ],
  },
});
