import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'malicious-act',
  name: 'Malicious act',
  definition: 'Somebody means harm: an attack, a break-in, extortion, abuse, sabotage.',
  signs: [
    'ddos|distributed_denial_of_service|ransomware|phishing|cyberattack|denial_of_service|intruder|hacker|attacker|botnet|malware|credential_stuffing|break_in|cyber_attack|sabotage !protection|potential|false|could|would|no|mitigation|defense',
    'attack|malicious|hostile network|dns|server|name|email|package|actor|version|service|account|system|site|volumetric|traffic|our !protection|potential|false|could|would|no|mitigation|defense',
  ],
  examples: [
    'The outage was triggered by a DDoS attack, which flooded our name servers from thousands of cameras.',
    'The list of customers was lost because of an attacker with the stolen password of an employee.',
    'Ransomware caused the loss of the file servers after a mail had been opened.',
    'It began when a malicious package was published, which our build fetched.',
    'Orders stood still due to an attack on the servers of our names.',
  ],
  unlike: [
    { id: 'user-behaviour-change', how: 'There the load is honest, however high.' },
    { id: 'operator-action', how: 'There a person slips; here somebody means it.' },
  ],
});
