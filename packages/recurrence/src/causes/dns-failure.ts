import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'dns-failure',
  name: 'DNS failure',
  family: 'network',
  definition:
    'Names stop resolving or resolve wrongly: a zone or record is wrong or removed, or the DNS servers or resolvers fail.',
  signs: {
    named: [
      'resolver|forwarder|nameserver|recursor|dns_server without|miss|lose|lost|stale|old forwarder|upstream|configuration|zone|forwarders',
      'dns|resolution|resolver|nameserver query|request|lookup|resolution no|not|never response|answer|reply|receive',
      'dns|zone|nameserver|resolver change|update|edit|push|deploy|configuration wrong|defect|mistake|error|fail|unable|break|broke|incorrect|missing',
      'delete|remove|vanish|disappear|wipe|empty dns|record|zone|a_record|cname name|endpoint|resolve|hostname|address|lookup|nxdomain',
      'dns fail|failure|outage|issue|error|problem|unavailable|break|broke|broken|stop|incorrect|misconfigure',
      'dns|name resolution|lookup|query fail|failure|unable|error|time_out|timeout|slow|intermittent|stop',
      'name|hostname|domain|host not|fail|cannot|unable|could_not|no_longer|stop|wrong resolve|resolution|look_up|lookup',
      'dns|zone|cname|a_record|mx|ns_record|glue|delegation|resource record|entry|file remove|delete|empty|wrong|incorrect|miss|stale|lost|invalid|overwrite|corrupt|error',
      'servfail|dnssec|lame_delegation|could_not_resolve_host|no_such_host|name_or_service_not_known|unknown_host|unresolvable',
      'resolver|nameserver|name_server|recursor|coredns|kube_dns|bind9|dnsmasq|nscd|resolv_conf|dns_server fail|crash|overload|unreachable|down|unresponsive|drop|time_out|stop|unable',
      'domain|domain_name expire|expiry|lapse|suspend|not_renew|registrar|registry|renewal|clienthold',
      'authoritative server|nameserver|dns|zone fail|unreachable|answer|empty|serve|wrong|stop|withdraw|down',
    ],
    acted: [
      'dns server|recursive|provider|forwarder|infrastructure|zone change|down|fail|stop|slow|restart|overload|only|answer|empty',
      'zone file|transfer|generate|push|publish|serial|sign|update|reload|load',
      'dnssec|ds_record|ksk|zsk signature|key|rollover|sign|validate|expire',
      'ttl|negative_cache|negative_caching|negative_answer record|resolver|dns|nxdomain|name|hostname',
      'nameserver|ns|delegation|registrar domain|zone|registry|parent|dns|provider change|update|move|switch|wrong|point|old',
      'search_domain|search_path|ndots|split_horizon|private_zone|conditional_forwarder|resolv_conf|hosts_file',
    ],
    setOff: [
      'dns|zone_file|cname|a_record|txt_record change|update|edit|migrate|delete|remove|cleanup|clean_up|automation|typo|syntax',
      'query|lookup|dns volume|rate|flood|surge|spike|load|limit|overload resolver|dns|server|nameserver',
      'move|migrate|transfer|switch domain|zone|nameserver|dns_provider|registrar',
      'dot|trailing|typo|character|syntax zone|record|hostname|dns|cname',
      'delete|remove|empty|wipe record|zone|endpoint|plan dns|address|regional|automation',
    ],
    unguarded: [
      'only|single|sole|one|same dns_provider|nameserver|dns_server|resolver|dns|zone fallback|redundant|secondary|depend|rely|both',
      'zone|dns|record check|validate|test|lint|syntax not|no|without|miss|skip|pass',
      'negative_answer|negative_response|ttl|cache long|hour|day|delay|persist|slow dns|record|resolver|recover|propagate',
    ],
    lost: [
      'lookup|resolution|resolve time_out|timeout|slow|hang|delay|intermittent',
      'resolve wrong|old|incorrect|stale|nothing|empty|internal|localhost address|ip|answer|host|record',
      'could_not|cannot|unable|fail find|resolve|locate|look_up address|ip|host|name|endpoint|domain|hostname',
      'dns|zone|zone_file restore|flush|revert|correct|repair|reload|propagate|re_add|recreate',
      'resolver|nameserver|name_server answer|respond|reply|return no|not|empty|slow|error|refuse|wrong',
      'internal|service|host|database|endpoint name|hostname unresolvable|unresolved|unknown|not_found|not_resolve|vanish|disappear',
    ],
  },
  confusedWith: [
    {
      id: 'bgp-misroute',
      unlike:
        'There names resolve but the address cannot be reached since its route is gone; here the name itself gives no or a wrong address.',
    },
    {
      id: 'lb-or-proxy-misconfiguration',
      unlike:
        'There the request arrives and is then passed on wrongly; here the client never learns the right address.',
    },
    {
      id: 'cache-serves-wrong-data',
      unlike: 'There any cached content is wrong; here it is the answer to a name lookup.',
    },
    {
      id: 'ddos',
      unlike:
        'There an attacker floods the servers, perhaps those of DNS; here names fail without an attack as the cause.',
    },
  ],
  examples: [
    'Through a slip in an edit the zone was loaded with only its SOA record, and our DNS stopped knowing any name. Resolvers got NXDOMAIN for every host and cached that negative answer for an hour.',
    'The domain was registered in the name of an agency and lapsed when its card was refused. The registrar pointed it to a parking page, and mail to all branches bounced.',
    'While the DNSSEC key was rolled over, the new DS record reached the parent before the zone was signed with the new key. Validating resolvers answered SERVFAIL, so only part of the public could not reach us.',
    'The cluster DNS pods were evicted together, and the search-path setting multiplies each lookup by five. Internal service names no longer resolved, and calls between payment components failed with unknown host.',
    'Two automation workers applied plans for the same endpoint, and the slower one deleted the DNS record that the other had just written. The regional name of the database no longer resolved to any address until we recreated it by hand.',
    'A trailing dot was missing in a CNAME, so the mail host resolved to a name with the domain twice. The syntax check passed, as the record was formally valid.',
    'After the campus core restarted, the recursive resolvers came up without their forwarders. Lookups timed out after five seconds each; logging in at the ward terminals took minutes or did not succeed.',
    'We had moved the nameservers to a new provider, but the delegation at the registry still listed two of the old ones. When the former contract ended those stopped answering, and about half of the queries failed.',
    'The resolver on each node limits packets per second to the upstream name server. A crawler that looked up thousands of hostnames hit it, and DNS resolution became intermittent for all workloads beside it.',
    'An outdated entry in a hosts file sent the settlement gateway to an address that was given up in spring. Everyone else resolved the new one, which is why the wrong address was found so late.',
  ],
  measures: {
    prevent: [
      'Validate a generated zone for size and for key records before it is published',
      'Use two independent providers for the authoritative servers',
      'Renew domains automatically, with several contacts',
    ],
    detect: [
      'Resolve the important names from many networks every minute',
      'Alert on a jump of NXDOMAIN and SERVFAIL answers',
    ],
    limit: [
      'Keep TTLs, also for negative answers, short where changes are made',
      'Let clients keep using the last good answer for a while',
    ],
  },
});
