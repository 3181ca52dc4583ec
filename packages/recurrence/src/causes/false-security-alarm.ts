import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'false-security-alarm',
  name: 'False security alarm',
  family: 'security',
  definition: 'Benign activity (VPN, integration, stale address) is taken for a compromise and handled as an incident.',
  signs: {
    named: [
      'false_alarm|false_alert|false_report security|intrusion|compromise|breach|attack|attacker|test|phish|penetration|malicious|suspicious|antivirus|vpn|hack',
      'suspect|potential|possible|apparent|presumed|supposed compromise|breach|intrusion|takeover|hack|theft benign|legitimate|integration|vpn|himself|herself|own|ordinary|false|colleague|test|stale|outdated|turn_out|confirm',
      'report|flag|alert|classify|detect suspicious|malicious|unusual|unrecognized|unfamiliar address|ip|integration|vpn|location change|new|renumber|move',
      'legitimate|genuine|benign|authorized|innocent|harmless campaign|integration|employee|colleague|login|activity|change|owner|explanation|post|site|binary !block !reject !rule',
      'no|not|without|never malicious|intruder|attacker|hacker|theft activity|involved|behind|compromise|at_all|present|evidence !code',
      'non_incident|nonincident|no_actual_compromise|not_a_security_incident|not_an_attack|not_a_breach',
      'false_positive security|alert|compromise|intrusion|malware|detect|breach|phish|attack !block !waf',
      'turn_out|prove|confirm|conclude|determine|find|found|establish legitimate|benign|harmless|innocent|expected|authorized|genuine login|activity|access|traffic|alert|session|request|transaction|email',
      'suspect|suspicion|believe|fear|assume|thought|appear|mistake|interpret|treat|look compromise|attack|breach|intrusion|hack|phish|malicious|takeover actually|really|in_fact|benign|legitimate|harmless|own|turn_out|false|but|not',
      'suspicious|unusual|unfamiliar|unknown|unrecognized|strange login|sign_in|activity|access|transaction|session vpn|travel|colleague|own|integration|automation|employee|test|relay',
      'not|no|never compromise|breach|intrusion|attack|hack actually|fact|turn_out|conclude|confirm|determine|false|instead',
      'mistake|misidentify|misinterpret|misread|misclassify|mistook|mistaken|confuse attack|compromise|malicious|intruder|phish|attacker|breach',
      'penetration_test|pentest|red_team|security_exercise|phishing_simulation|scanner not|unaware|uninformed|mistake|suspect|alarm|unannounced',
    ],
    acted: [
      'vpn|exit_node|private_relay|roaming|impossible_travel|geolocation|geoip login|sign_in|location|country|alert suspicious|unusual|unfamiliar|new|unknown|foreign|flag|appear|look',
      'integration|bot|automation|plugin|webhook|api|scheduled|script post|message|edit|change|login|access look|suspicious|unexpected|unrecognized|alarm',
      'colleague|team_member|member|employee|contractor|admin|owner do|did|done|perform|confirm|own|himself|herself|legitimate login|change|transfer|action|activity|access',
      'stale|outdated|old|cached|wrong|recycled address|ip|geolocation|record|contact|whois|list suspicious|attack|alarm|alert|compromise|unknown',
      'antivirus|endpoint_protection|edr|security_tool|siem|intrusion_detection|threat_feed flag|alert|quarantine|report|classify legitimate|benign|own|harmless|internal',
    ],
    setOff: [
      'alert|notification|email|warning|report suspicious|unusual|unknown|unfamiliar|new login|device|location|activity|sign_in|access',
      'impossible_travel|unknown_device|new_device|unfamiliar_location|unrecognised_ip|unrecognized_ip',
      'user|community|member|customer|employee report|raise|notice|flag suspected|possible|potential|apparent phish|scam|hack|compromise|breach|attack',
      'declare|open|raise|escalate|trigger security incident|response suspected|possible|potential|apparent|precaution',
    ],
    unguarded: [
      'not|no|nobody|never|without announce|inform|tell|told|communicate|aware|know|document|coordinate test|change|integration|vpn|migration|security|transfer',
      'no|lack|without|miss baseline|inventory|allowlist|record|list known|own|integration|address|device|legitimate|address_list',
      'could_not|unable|no_way|difficult|hard|hours verify|confirm|rule_out|distinguish|attribute legitimate|login|activity|who|owner|source|access',
    ],
    lost: [
      'owner|holder|colleague|employee confirm|explain|admit|acknowledge himself|herself|themselves|own|legitimate|it_was|made|move|did|done',
      'precaution|precautionary|out_of_caution|abundance_of_caution reset|lock|revoke|rotate|disable|suspend|pause|isolate|block|shut',
      'no evidence|sign|trace|indication|indicator compromise|intrusion|breach|unauthorized|attack|malicious !vulnerability',
      'stand_down|stood_down|close|downgrade|cancel|reclassify security|incident|alert|alarm|investigation false|no|benign|not|legitimate',
      'account|access|key|session restore|re_enable|unlock|unblock|reinstate confirm|verify|legitimate|benign|false|own',
      'rule_out|ruled_out compromise|attack|intrusion|breach|hack|malicious|phish',
    ],
  },
  confusedWith: [
    {
      id: 'account-compromise-or-phishing',
      unlike: 'There an attacker really was inside; here the inquiry found an innocent explanation.',
    },
    {
      id: 'firewall-rule',
      unlike:
        'There a filter stops good traffic by itself; here people take something harmless for an intrusion and respond.',
    },
    {
      id: 'secret-leak',
      unlike: 'There a secret really was readable to others; here it only looked as if somebody used one.',
    },
  ],
  examples: [
    'An alert for impossible travel showed the treasurer logging in from two continents within an hour. We locked the account and opened an incident; it turned out that his new VPN had an exit node abroad.',
    'Members reported that our bot had been hacked since it posted an unknown link. The post came from an integration that a colleague had legitimately enabled the day before, and no account was compromised.',
    'The intrusion detection flagged scans of the whole server network and the team isolated two hosts. It was a false alarm: the yearly penetration test had begun, and nobody had told the shift.',
    'A transfer from the reserve wallet to an address missing from our list was suspected to be theft. The owner confirmed that he had moved the coins himself; the list of known addresses was simply outdated.',
    'The endpoint protection classified our own update agent as a trojan, and the response team disconnected forty tills. On inspection the binary was genuine, and the incident was closed as a false positive.',
    'Password reset mails that nobody had asked for looked like an attempted compromise of the editors, which turned out false. In fact a test of the new mail template had run against the live list, with no malicious activity at all.',
    'Sign-ins from an unrecognized network looked suspicious, and we revoked all sessions as a precaution. The cloud desktop provider had renumbered its gateways, and the logins turned out to be those of our own employees.',
    'The geolocation database placed a new office in another country, so every connection from it seemed suspicious. We treated it as a breach for a day before establishing that the activity was benign.',
    'A customer told us about what appeared to be a phishing page under our brand. It was a legitimate campaign site built by an agency for the marketing team, of which security had not been informed.',
    'Unknown administrators had appeared in the registry, and publishing was paused as a precaution. The investigation concluded that a scheduled sync had added the night shift; no evidence of an intrusion was found.',
  ],
  measures: {
    prevent: [
      'Announce tests, integrations and moves to those who watch for attacks',
      'Keep the lists of known addresses, devices and integrations current',
    ],
    detect: [
      'Show the owner and the known networks beside each alert',
      'Give responders a quick second channel to ask the account holder',
    ],
    limit: [
      'Choose first steps that are easily undone',
      'Write down when to stand down, and tell everyone who was warned',
    ],
  },
});
