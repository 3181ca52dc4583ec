import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'third-party-breach',
  name: 'Breach at a vendor',
  family: 'security',
  definition: 'A vendor or sub-processor is broken into and the data or secrets entrusted to it are exposed.',
  signs: {
    named: [
      'entrust|outsource|share|subcontract data|record|secret|customer steal|stolen|copy|breach|expose|leak|exfiltrate|hack',
      'vendor_breach|supplier_breach|third_party_breach|third_party_compromise|vendor_compromise|upstream_breach',
      'supplier|vendor|third_party|partner|contractor|processor|outsourced|outsourcer|subprocessor exploit|ransomware|hack|stolen|exfiltrate|intruder|attacker|security_incident|cyberattack|cyber_attack',
      'provider their|its system|environment|network|database|infrastructure compromise|breach|intrusion|intruder|attacker|hack',
      'vendor|supplier|third_party|subprocessor|sub_processor|service_provider|contractor|partner|processor|subcontractor breach|compromise|hack|intrusion|break_in|broken_into|broke_into|security_incident|ransomware|unauthorized',
      'vendor|supplier|third_party|subprocessor|provider|partner|processor notify|notified|inform|disclose|announce|confirm|tell|told breach|incident|compromise|unauthorized|intrusion|attack',
      'breach|intrusion|compromise|hack vendor|supplier|third_party|subprocessor|provider|partner our_data|customer_data|data|secret|token|record|client',
      'attacker|intruder|unauthorized|threat_actor access|breach|compromise|steal|stole vendor|supplier|third_party|subprocessor|partner|provider system|environment|platform|network|database',
      'our|us data|secret|token|credential|customer hold|held|store|entrust|share|kept|process vendor|supplier|third_party|provider|partner expose|leak|steal|stolen|breach|access|compromise',
      'oauth|integration|api|access token|credential|key vendor|integration|third_party|provider|saas steal|stolen|compromise|abuse|breach',
    ],
    acted: [
      'customer|client several|many|hundred|thousand|other|among|multiple vendor|supplier|provider|platform breach|compromise|attacker|intruder|stolen',
      'vendor|supplier|third_party|subprocessor|partner employee|support|system|tool|account|server compromise|hack|steal|stolen|attacker|intruder',
      'ticketing|support|marketing|email|analytics|survey|payroll|ci|hosting|file_transfer provider|vendor|platform|company|service breach|compromise|hack|intrusion',
      'file_transfer|managed_file_transfer|crm|help_desk|newsletter|mailing vendor|provider|product|platform exploit|attacker|breach|stolen',
      'security incident|breach third_party|vendor|supplier|provider|outside|external',
    ],
    setOff: [
      'advisory|notice|statement|bulletin|email|announcement|disclosure vendor|supplier|provider|third_party|company breach|incident|compromise|rotate',
      'rotate|revoke|replace|change all|every|any|secret|token|key store|held|share|entrust|configure vendor|provider|platform|third_party|service',
      'learn|learned|learnt|aware|find_out|found_out breach|incident|compromise vendor|supplier|provider|partner|press|news|twitter|media|third_party',
    ],
    unguarded: [
      'vendor|supplier|third_party|provider|partner retain|keep|kept|store|delete longer|need|after|contract|old|data',
      'vendor|supplier|third_party|partner|provider more|full|too|broad|unnecessary data|access|scope|record than|need|broad|wide|share',
      'vendor|supplier|third_party assess|assessment|audit|review|contract|due_diligence not|no|never|without|security|incomplete',
    ],
    lost: [
      'provider|vendor|third_party|partner token|key|secret|credential revoke|rotate|cycle|invalidate|replace breach|compromise|intrusion|incident|attacker|exposed',
      'customer|personal|employee|member|patient|client data|record|email|address|name vendor|supplier|third_party|provider|partner expose|steal|stolen|leak|access|copy|download',
      'our own|system|network|infrastructure|environment not|no affect|breach|compromise|impact vendor|supplier|third_party|provider',
      'suspend|disconnect|disable|terminate|cut integration|connection|access|contract vendor|supplier|third_party|provider|partner',
      'mailing_list|contact|subscriber|customer_list export|steal|stolen|download|phish|spam provider|vendor|platform|mail|newsletter',
      'secret|token|environment_variable|credential store|held|kept provider|vendor|platform|ci|host rotate|assume|expose|compromise',
    ],
  },
  confusedWith: [
    {
      id: 'supply-chain-compromise',
      unlike:
        'There malicious code comes to us through the product of the vendor; here data or secrets get out of the hands of the vendor.',
    },
    {
      id: 'third-party-outage',
      unlike: 'There the provider is down; here it works, but somebody broke into it.',
    },
    {
      id: 'account-compromise-or-phishing',
      unlike: 'There one of our own accounts was taken over; here the way in lay at another company.',
    },
    {
      id: 'secret-leak',
      unlike: 'There we laid the secret open ourselves; here the company that kept it was breached.',
    },
  ],
  examples: [
    'Our CI provider told us that an intruder had been in its systems for two weeks. Every secret that we had stored with it must be taken as stolen, so we rotated keys and tokens of all pipelines.',
    'The vendor that sends our newsletters was breached through its support tool. The attacker exported the mailing lists of several clients, ours among them, and our subscribers soon got phishing mail.',
    'A subprocessor that handles background checks informed us of unauthorized access to its file store. Names and passport numbers of some of our crews were in the documents that it held for us.',
    'We learned from the press that attackers had exploited the file-transfer product of our payroll supplier and stolen its files. Salary records of four hundred employees, which we had entrusted to that partner, were copied.',
    'Intruders at a sales-chat company took the OAuth tokens that its customers had granted it. With the token for our integration they read support cases in our CRM, although our own systems were not compromised.',
    'The identity provider announced that a threat actor had viewed files uploaded to its help desk. One of them was a browser recording from our administrator, with a live session inside.',
    'The contractor that runs our call centre was hit by ransomware, and the gang published what it had taken. Among it were recordings of bank customers that the contractor should have deleted a year before.',
    'A hosting partner of the wiki farm disclosed an intrusion into its backup environment. The dumps that it kept for us contained hashed passwords, and we asked all editors to set new ones.',
    'The insurer of the hospital uses a claims processor, and that firm suffered a security incident. Data of our patients was exposed there; we cut the connection and notified the regulator.',
    'The analytics supplier admitted that one of its employees had been hacked and that event exports of customers were downloaded. Wallet addresses with email addresses of our users were part of what the third party held.',
  ],
  measures: {
    prevent: [
      'Share with each vendor only the data and scopes it needs, and have the rest deleted',
      'Keep one list of what each vendor holds and which secrets it knows',
    ],
    detect: [
      'Subscribe to the security notices of every vendor, with an owner each',
      'Watch the use of tokens given to integrations',
    ],
    limit: [
      'Practise replacing everything that one vendor knows',
      'Restrict vendor tokens to known addresses and short lives',
    ],
  },
});
