import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'account-compromise-or-phishing',
  name: 'Account takeover or phishing',
  family: 'security',
  definition:
    'An attacker gets in by taking over the account or session of a person (stolen or reused password, malware, phishing, a bribed insider).',
  signs: {
    named: [
      'impersonate|impersonator|impersonation|pose|pretend executive|ceo|manager|director|founder|colleague|support|bank|staff|employee|administrator|journalist',
      'business_email_compromise|ceo_fraud|gift_card|invoice_fraud|push_bombing|prompt_fatigue',
      'gain|seize|obtain|take|took administrative|admin|full control|access attacker|entity|unknown|unauthorized|someone|hacker|intruder',
      'phish|phishing|spear_phish|vishing|smishing|social_engineer|sim_swap|sim_swapping|credential_stuffing|mfa_fatigue|keylogger|infostealer|account_takeover|session_hijack',
      'account|mailbox|session|login|workstation|laptop compromise|hijack|take_over|taken_over|took_over|hack|breach|steal|stole|stolen attacker|intruder|unauthorized|malicious|hacker|actor|someone',
      'employee|contractor|agent|engineer|maintainer|moderator|administrator|member account|credential|laptop|device|session compromise|hijack|hack|steal|stolen|stole|take_over',
      'reuse|weak|guess|stolen|stuff|brute_force|spray password|credential attacker|login|log_in|account|intruder|access',
      'attacker|intruder|hacker|threat_actor|adversary|malicious_actor gain|obtain|get|got access account|credential|session|employee|laptop|mailbox|admin|vpn',
      'trick|deceive|dupe|impersonate|pretend|pose|persuade|lure|fool employee|staff|support|user|helpdesk|help_desk|registrar|carrier|link|password|code',
      'malware|trojan|keylogger|spyware laptop|computer|workstation|device|machine|browser employee|engineer|user|developer|personal|credential|cookie|session|password',
      'insider|employee|contractor|agent bribe|malicious|rogue|recruit|paid|collude|abuse_access',
      'session cookie|token|session steal|stole|stolen|hijack|replay|exfiltrate attacker|malware|browser|laptop|infostealer',
    ],
    acted: [
      'attacker|intruder|hacker|threat_actor log_in|logged_in|sign_in|signed_in|authenticate account|credential|password|vpn|valid',
      'compromise account|credential|user post|send|sent|change|delete|edit|transfer|publish|access',
      'fake|lookalike|look_alike|spoof|fraudulent page|site|login|email|message|domain|call|support|invoice',
      'scammer|fraudster|impersonator|hijacker account|channel|moderator|wallet|message|phone|number',
      'lateral|laterally|escalate|pivot move|privilege|network|system attacker|intruder|account',
    ],
    setOff: [
      'click|open|enter|scan|approve|accept|download link|attachment|qr|prompt|push|password|code|file employee|staff|user|colleague|admin|fake|malicious|phish',
      'call|phone|sms|text_message|email pretend|claim|pose|impersonate|fake|spoof',
      'phone_number|sim port|transfer|swap|hijack attacker|carrier|operator',
      'password breach|leak|dump reuse|another|other|previous|earlier site|service|account',
    ],
    unguarded: [
      'no|without|lack|not_enable|disable|bypass|optional|weak two_factor|2fa|mfa|multi_factor|second_factor|two_step|hardware_key',
      'dormant|former|inactive|unused|legacy|shared account|admin|login still|active|attacker|compromise|access',
      'unusual|unfamiliar|suspicious|unknown|foreign login|sign_in|device|location|session|ip alert|not|notice|detect',
    ],
    lost: [
      'fund|coin|wallet|token|money steal|stole|stolen|drain|transfer|theft account|attacker|hacker|key|compromise',
      'post|publish|send|sent scam|malicious|fake|fraudulent link|message|tweet|announcement account|channel|server',
      'reset|force|revoke|suspend|lock|terminate session|password|account compromise|affect|attacker|malicious|employee',
      'data|file|email|message|record access|download|exfiltrate|view|steal|stolen compromise|attacker|intruder account|credential|mailbox|tool',
      'internal admin|support tool|panel|console attacker|hacker|intruder|unauthorized use|access|change',
    ],
  },
  confusedWith: [
    {
      id: 'secret-leak',
      unlike: 'There a secret lay open by mistake; here an attacker wrested it from a person or took the session over.',
    },
    {
      id: 'supply-chain-compromise',
      unlike:
        'There the harm reaches others through a package or page that they trust; here the account itself is the way in.',
    },
    {
      id: 'third-party-breach',
      unlike: 'There it was a vendor that was broken into; here it was a person of the organisation or its community.',
    },
    {
      id: 'false-security-alarm',
      unlike: 'There the strange login turned out to be harmless; here an attacker was really behind it.',
    },
  ],
  examples: [
    'An employee in finance received a mail that looked like our single sign-on page and entered her password there. The attacker relayed the second factor at once and logged in to her mailbox.',
    'A moderator of our chat community was tricked into scanning a QR code by somebody posing as a journalist. With the stolen session the scammer posted a fake airdrop link, and wallets were drained.',
    'The laptop of a platform engineer was infected with malware from a pirated plugin, which copied the session cookies of the browser. With those the intruder walked past multi-factor login into the admin console.',
    'A wiki administrator had used the same password on a site that was breached years ago. Someone signed in with it, and because two-factor was optional they could blank pages and block others.',
    'The caller pretended to be a travelling manager and persuaded the help desk to reset his authenticator. With the hijacked account he reached the guest database of the hotels.',
    'The carrier moved the phone number of our founder to a new SIM at the request of a fraudster. The reset codes went to the attacker, who took over the registrar login and changed the domain.',
    'Two support agents at a contractor had been bribed to look up customers in the internal tool. The rogue insiders photographed identity documents and sold them on.',
    'Password spraying against the old VPN hit a dormant test account that was exempt from the second factor. From there the threat actor moved laterally to the mail of the directors.',
    'In the night an on-call colleague got forty push prompts and approved one to make them stop. It was an attack by prompt fatigue; the intruder enrolled a device of their own and downloaded source code.',
    'Credential stuffing with lists from other breaches opened some nine thousand loyalty accounts of our airline. The thieves transferred the miles before the rise in logins was noticed.',
  ],
  measures: {
    prevent: [
      'Require phishing-resistant second factors (hardware keys) for all staff and moderators',
      'Close dormant accounts and check passwords against known breaches',
      'Verify callers by a second channel before any reset',
    ],
    detect: [
      'Alert on logins from new devices, networks and countries',
      'Watch admin tools for unusual reads and changes',
    ],
    limit: [
      'Keep sessions short and revocable all at once',
      'Ask for a second person for transfers and other grave actions',
    ],
  },
});
