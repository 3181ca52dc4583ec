import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'firewall-rule',
  name: 'Legitimate traffic blocked by a filter',
  family: 'access',
  definition: 'A firewall, ACL, WAF, rate limiter, spam or abuse filter blocks legitimate traffic.',
  signs: {
    named: [
      'denial_of_service|dos|ddos|abuse|flood|scraping protection|protect|policer|mitigation|defence|defense|safeguard drop|reject|block|discard|throttle|ban',
      'control_plane_policing|copp|policer|rate_policer drop|discard|reject|limit',
      'rate_limiter|rate_limit|limiter|throttle count|treat|see|look|consider one|single|same|proxy|nat|shared|everyone address|client|ip|user|everyone|visitor',
      'filter|filtering policy|rule|list drop|block|deny|denied|discard|reject|misconfigure|improper|improperly traffic|packet|connection|network|port',
      'firewall in_the_way|still|only|not allow|open|permit|pass|let|cover|update|know|through',
      'blocklist|blacklist|denylist|ban own|legitimate|valid|partner|validator|office|mistake|mistakenly|wrongly|range|innocent !malicious',
      'firewall|acl|waf|access_control_list|access_list|security_group|iptables|nftables|packet_filter|network_policy block|drop|deny|denied|reject|filter|prevent|refuse|discard',
      'legitimate|valid|genuine|real|normal|good|benign traffic|request|user|customer|packet|mail|message|client block|reject|filter|drop|deny|denied|throttle|flag|challenge|ban',
      'block|deny|ban|drop|blacklist|blocklist ip_address|ip_range|address_range|ip|subnet|office|country|own mistake|mistakenly|inadvertently|erroneously|wrongly|accidentally|unintentionally',
      'false_positive block|waf|rule|filter|spam|bot|ddos|abuse|rate_limit|ban',
      'firewall|acl|waf|security_group|iptables rule|change|update|policy|entry wrong|incorrect|misconfigure|miss|mistake|inadvertently|bug|error|overly',
      'rule|signature|filter|blocklist|blacklist match|catch|caught|cover|include legitimate|normal|ordinary|own_traffic|good|innocent|real !webhook',
      'rate_limiter|throttle|ddos_protection|bot_detection|bot_management|abuse_protection|abuse_detection legitimate|aggressive|wrong|wrongly|mistake|mistakenly|normal|ordinary|real|everyone|challenge|block',
      'spam|abuse|fraud|bot|anti_virus|antivirus|virus|malware filter|classifier|detect|score|scanner|system legitimate|valid|wrongly|mistake|false_positive|block|quarantine',
      'port|protocol|traffic|connection not|block|close|no_longer firewall|security_group|acl|iptables|network_policy|whitelist|allowlist',
    ],
    acted: [
      'firewall|waf|acl|iptables|security_group rule|ruleset|policy|entry change|update|push|deploy|new|add|apply|reload|flush',
      'access_control_list|acl deploy|change|apply|update|entry|network|router|switch|device',
      'managed_rule|rule_set|ruleset|signature update|new|push|release|enable',
      'blocklist|blacklist|denylist|block_list|deny_list|reputation|dnsbl|fail2ban add|entry|list|ban|range|source',
      'captcha|bot_management|bot_detection|ddos_mitigation|scrubber|intrusion_prevention',
      'allowlist|whitelist|allow_list|safelist miss|not|remove|lack|outdated|old|entry|empty',
    ],
    setOff: [
      'new|add|tighten|change|harden firewall|waf|acl|filter|blocking|security rule|policy|egress|ingress',
      'attack|scrape|scraper|abuse|bot|crawler|spam respond|response|block|mitigate|stop rule|filter|limit|range',
      'address|ip|subnet|range|host|network new|change|move|migrate|add allowlist|whitelist|firewall|acl|rule',
      'default_deny|deny_all|implicit_deny|drop_all|deny_by_default|block_all|catch_all',
      'rule order|priority|precedence|above|before|shadow deny|allow|block|firewall|acl',
    ],
    unguarded: [
      'rule|filter|waf|acl log_only|count_mode|monitor_mode|simulate|simulation|dry_run|audit_mode not|without|skip|never|instead|directly',
      'rule|filter|acl|firewall test|validate|review|check not|no|without|never|insufficient|incomplete|only',
      'block|drop|filter silent|silently|without_log|not_log|no_log',
    ],
    lost: [
      'traffic|packet|connection|port|egress|outbound|inbound block|drop|deny|denied|filter|blackhole rule|firewall|filter|acl|policy',
      'remove|revert|roll_back|rollback|disable|relax|correct|fix|exclude firewall|filter_rule|blocking_rule|filter|acl|waf|ban|false_positive',
      'connection|syn|packet time_out|timeout|drop|discard|refuse firewall|port|acl|filter',
      'unable|cannot|could_not|not reach|communicate|connect|talk firewall|acl|rule|filter|security_group',
      'unblock|unban|whitelist|allowlist|exempt|delist address|range|ip|traffic|user|customer|mail',
    ],
  },
  confusedWith: [
    {
      id: 'permission-change',
      unlike: 'There a known identity lacks a right; here traffic is dropped for its address, port, rate or content.',
    },
    {
      id: 'quota-limit-hit',
      unlike: 'There an agreed allowance was used up; here a protective filter took good traffic for bad.',
    },
    {
      id: 'ddos',
      unlike: 'There an attacker floods the service; here the defence itself stops the honest traffic.',
    },
    {
      id: 'over-permissive-access',
      unlike: 'There a missing or loose filter exposes something; here the filter is too strict.',
    },
  ],
  examples: [
    'A new web application firewall rule was meant to stop injection attempts in comments. Its pattern also matched an ordinary field of the checkout form, so legitimate orders were rejected.',
    'To stop a scraper we blocked an address range at the edge. The range turned out to belong to a mobile carrier, and real customers behind its shared NAT were banned together with the bot.',
    'The access control list pushed to the aggregation routers lacked the entry for the storage subnet. With the implicit deny at its end, packets between compute and storage were silently dropped.',
    'Our own mail gateway scored the bank statements as spam after a classifier update. Valid messages went to quarantine for a day, and nobody noticed because the filter does not tell the recipient.',
    'The nodes had been moved to another subnet, while the egress firewall still allowed only the old one. Outbound connections to the card network timed out on the blocked port until the rule was extended.',
    'The per-address rate limiter counted all requests as coming from the proxy in front. Within seconds it throttled everyone, since normal traffic from the whole site looked like one abusive client.',
    'A reload of iptables flushed the chain that the container runtime had written and put a drop-all policy in its place. Pods could no longer reach the name service, and the filter wrote no log.',
    'The bot detection of the booking site began to challenge the airline app, whose requests carry no cookies. It was a false positive, yet the mitigation answered every search with a captcha that the app cannot show.',
    'Automatic abuse protection on the chain gateway put the addresses of two validators on a blocklist after they had reconnected quickly. Peers refused them, and they missed their attestations until they were delisted.',
    'A default-deny network policy was applied to the namespace of the telephony core. The allow entry for the signalling port was missing from it, so calls between the two sites were refused.',
  ],
  measures: {
    prevent: [
      'Run a new rule in count-only mode against real traffic before it blocks',
      'Test rule changes against a list of flows that must always pass',
      'Roll filters out site by site',
    ],
    detect: [
      'Watch the number of blocked requests per rule and alert on a jump',
      'Probe critical flows through each filter',
    ],
    limit: [
      'Keep a switch that turns a single rule off everywhere at once',
      'Log every drop with the rule that caused it',
    ],
  },
});
