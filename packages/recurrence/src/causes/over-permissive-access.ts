import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'over-permissive-access',
  name: 'Access open wider than intended',
  family: 'access',
  definition:
    'Access is open wider than intended (public bucket, missing firewall, too broad default role) and data or systems are exposed.',
  signs: {
    named: [
      'bucket|blob|file_share|storage|snapshot|backup|drive|repository|dataset public|publicly|world_readable|anonymous|left_open|wide_open|open_to !status !package !commit',
      'anonymous|unauthenticated|guest|outsider|external_user viewer|visitor|user|access|read|login|request view|see|allow|permit|enable|open|list|download !attacker !block !reject',
      'database|index|cache|dashboard|cluster|console|api|port|endpoint|server public|publicly|internet|anyone expose|exposure|reachable|open|accessible !inaccessible !unavailable !unable !no_longer',
      'without|no|miss|require_no|lack authentication|password|login|credential expose|open|reachable|anyone|anonymous|internet|public !leak',
      'access|permission|role|policy too|overly broad|permissive|wide|open|generous|loose',
      'over_permissive|overly_permissive|overprivileged|world_readable|world_writable|publicly_accessible|publicly_readable|open_to_the_world|over_broad',
      'anyone|everyone|anybody|all_users|any_user|any_authenticated could|can|able|allow read|view|access|download|see|list|edit|modify',
      'misconfigure|misconfiguration access|storage|bucket|permission|security_group|sharing public|expose|exposure|unauthorized|disclose|disclosure',
      'more access|privilege|permission|right than need|intend|require|necessary|should',
    ],
    acted: [
      'security_group|network_policy|firewall|access_list allow|open|any|all|wildcard|internet|everyone',
      'default role|permission|visibility|setting|acl public|broad|admin|open|everyone|all',
      'shared|sharing link|document|folder|file|spreadsheet|board anyone|public|everyone|open',
      'guest|anonymous|unauthenticated|anon access|read|user|login enable|allow|permit',
      'wildcard principal|permission|role|policy|action|grant',
      'admin|management|debug|internal|metrics interface|port|panel|endpoint|page public|internet|expose|outside',
    ],
    setOff: [
      'temporary|temporarily|test|debug|troubleshoot|convenience open|public|allow|grant|access never|forget|forgot|left|remain|stay',
      'move|migrate|new|rebuild|restore firewall|acl|policy|restriction miss|without|lose|lost|not_apply|absent',
      'visibility|private|privacy|acl flip|change|set|switch|reset|default public|open|shared',
      'bind|listen all_interfaces|public_interface|public_address|instead localhost|loopback|private|internal|external',
    ],
    unguarded: [
      'no|without|miss|absent firewall|authentication|access_control|access_check|password|restriction protect|front|place|expose|guard',
      'nobody|nothing|not|no_one audit|review|scan|check|notice public|permission|acl|sharing|visibility|exposure',
      'assume|believe|thought|expect private|internal|only_internal|behind_vpn|protected|restricted',
    ],
    lost: [
      'personal|customer|patient|sensitive|confidential|private|internal data|record|file|document expose|exposure|disclose|visible|accessible|readable',
      'researcher|search_engine|crawler|scanner|third_party|outsider find|found|discover|index|report open|public|expose|unprotected|bucket|database',
      'unauthorized access|read|download|view possible|could|expose|exposure',
      'access_log show|review|inspect|check download|read|access|unauthorised|unauthorized|external',
      'make|made|set|restrict|close|lock_down private|bucket|access|port|share|permission',
    ],
  },
  confusedWith: [
    {
      id: 'security-vulnerability',
      unlike:
        'There a flaw in the code lets a check be passed by; here the software does as it was set, and the setting is too open.',
    },
    {
      id: 'secret-leak',
      unlike: 'There a key or password becomes known; here no secret was needed to get in.',
    },
    {
      id: 'cross-tenant-data-exposure',
      unlike: 'There a defect mixes up whose data is shown; here the data lay open to everyone by its access settings.',
    },
    {
      id: 'permission-change',
      unlike: 'There access became too narrow and work stopped; here it was too wide.',
    },
  ],
  examples: [
    'The storage bucket holding exported invoices had been created with a public-read setting so that a partner could test a download. It was never made private again, and a researcher found it by guessing the name.',
    'The search cluster listened on all interfaces and had no password. When the host was moved out of the private subnet, its port became reachable from the internet, and anyone could read the customer index.',
    'By default every new employee was given the administrator role in the support tool. That is far more access than the job needs, and it let any agent look up records of every passenger.',
    'The planning board was shared as "anyone with the link", and a search engine had picked the link up from a forum. Internal roadmaps and some personal data were visible to outsiders for months.',
    'The rebuilt cluster was brought up without its network policy, so pods of any team could talk to the payroll database. Nothing checked for the missing firewall, as everyone assumed it came with the template.',
    'A database snapshot had its visibility set to public while an engineer copied it between accounts. Anyone with an account at the provider could have restored it during that week.',
    'A security group rule allowing all sources to the remote desktop port had been opened for a vendor for one afternoon and was left in place. Scanners from the internet found the exposed host within a day.',
    'The metrics dashboard permitted anonymous viewers, which was harmless inside the office. After it was put behind the public load balancer, unauthenticated visitors could view query texts with account numbers in them.',
    'The role bound to every workload in the namespace carried a wildcard for actions and resources. A single pod that was taken over could thereby list and read all secrets, far beyond what it needed.',
    'Scans of identity cards were kept in a web directory with listing turned on and no login in front. The folder was meant for the internal network only, yet crawlers had indexed it.',
  ],
  measures: {
    prevent: [
      'Make private the default and block public access at the account level',
      'Grant the narrowest role, and let temporary openings end by themselves',
      'Require authentication inside the network too',
    ],
    detect: [
      'Scan continuously from outside for open ports, shares and buckets',
      'Review broad roles and public shares on a schedule',
    ],
    limit: [
      'Keep access logs long enough to tell who has read what',
      'Encrypt sensitive data so that reach alone does not expose it',
    ],
  },
});
