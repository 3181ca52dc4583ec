import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'lb-or-proxy-misconfiguration',
  name: 'Misconfigured load balancer or proxy',
  family: 'network',
  definition:
    'A load balancer, reverse proxy, CDN or ingress is configured so that requests go to the wrong backend or arrive altered.',
  signs: {
    named: [
      'ingress|ingress_controller|load_balancer|reverse_proxy|proxy|edge new|change|migrate|replace|move header|forwarded|https|scheme|path|redirect lose|lost|change|break|broke|not|wrong|overlook|drop|strip',
      'load_balancer|loadbalancer|proxy|ingress|cdn|edge expect|accept|pass|forward|lack|omit|not header|proxy_protocol|scheme|sni|hostname|host_header|client_address',
      'weight|target_group|backend_pool|upstream|member swap|wrong|mistake|empty|missing|mix|incorrect load_balancer|proxy|pool|traffic|send|backend',
      'host_header|forwarded_header|proxy_protocol|scheme_header|path_prefix rewrite|rewritten|strip|missing|unexpected|wrong|enable|drop|lost',
      'redirect_loop|too_many_redirects|endless_redirect|redirect again|loop proxy|load_balancer|https|http|header|scheme|application',
      'timeout|keepalive|keep_alive|idle_timeout backend|upstream|origin|server shorter|longer|mismatch|before|close proxy|load_balancer|ingress|edge|502|connection',
      'load_balancer|loadbalancer|lb|elb|proxy|proxies|ingress|cdn|vip misconfigure|misconfiguration|wrong_configuration|incorrect_configuration|badly_configured',
      'load_balancer|loadbalancer|lb|proxy|ingress|cdn|edge send|route|forward|direct|point|proxied wrong|incorrect|old|nonexistent|stale|empty backend|pool|upstream|origin|server|cluster|port|target',
      'load_balancer|loadbalancer|proxy|ingress|cdn|edge|gateway strip|drop|rewrite|overwrite|alter|mangle|truncate|remove|duplicate header|path|cookie|host|query|body|url|scheme',
      'ingress|virtual_host|vhost|listener|server_block|routing_rule|route_rule|location_block|path_rule|url_map conflict|duplicate|overlap|wrong|missing|overwrite|shadow|catch|misroute',
      'load_balancer|proxy|ingress|cdn|edge config|configuration|setting|rule|change error|mistake|incorrect|wrong|invalid|typo|break|broke',
      'redirect loop|infinite|endless proxy|load_balancer|cdn|ingress|https|scheme|header',
      'request|traffic misroute|misrouted|misdirect|wrongly_routed proxy|load_balancer|ingress|edge|cdn|backend',
    ],
    acted: [
      'load_balancer|proxy|ingress|cdn terminate|pass|forward|send|route header|scheme|tls|pool|backend|wrong|mistake',
      'load_balancer|loadbalancer|lb|vip|target_group|backend_pool config|configuration|rule|listener|weight|pool|member',
      'reverse_proxy|proxy|ingress|ingress_controller config|configuration|reload|rule|route|annotation|template',
      'cdn|edge_proxy|edge_server|edge_node origin|host_header|cache_key|rewrite|shield',
      'host_header|forwarded_header|client_address|proxy_protocol|sni|hostname missing|wrong|expect|drop|strip|unknown|rewrite|mismatch',
      'upstream|backend|target|pool|origin remove|missing|wrong|empty|disable|deregister|stale config|proxy|load_balancer|ingress|rule',
      'sticky|affinity|persistence|session load_balancer|proxy|cookie|backend',
      'timeout|keepalive|keep_alive|idle|buffer proxy|load_balancer|ingress|upstream shorter|mismatch|lower|close|limit',
    ],
    setOff: [
      'new|change|add|edit|merge rule|route|ingress|listener|virtual_host|vhost|redirect|rewrite|location hostname|path|domain|traffic|proxy|load_balancer',
      'move|migrate|switch|put|place behind new load_balancer|proxy|ingress|cdn|ingress_controller',
      'default_backend|catch_all|wildcard|fallback_backend|default_route request|traffic|host|match|serve|land',
      'annotation|ingress_class|label|template|helm ingress|controller|proxy|route|rule',
      'enable|turn_on|activate proxy_protocol|compression|caching|tls_termination|ssl_termination|http2|header load_balancer|proxy|cdn|ingress|edge',
    ],
    unguarded: [
      'proxy|load_balancer|ingress|cdn|vhost config|configuration|rule|change not|never|without|no test|validate|lint|check|review|stage',
      'health_check|probe|check pass|succeed|green|healthy wrong|different path|backend|port|host|route load_balancer|proxy|request|traffic',
      'two|several|both|same|any team|service|namespace claim|define|use same hostname|host|path|route|ingress',
      'internal|direct|bypass request|test|check work|succeed|fine load_balancer|proxy|cdn|edge|ingress',
    ],
    lost: [
      'redirect https|http|scheme|insecure|forbidden|wrong|unexpected',
      'bad_gateway|gateway_timeout|gateway_error|502|504|503|421 proxy|load_balancer|ingress|upstream|backend|edge|cdn',
      'request|traffic|hostname|domain not|never|no longer|stop|wrong reach|arrive|match|routed backend|origin|upstream|pool|application|service',
      '404|not_found|default_page|default_site|wrong_site|wrong_page proxy|ingress|host|backend|vhost|load_balancer|cdn|edge|route',
      'client_ip|source_ip|source_address|remote_address lose|lost|replace|hide|same|wrong proxy|load_balancer|header|cdn',
      'revert|restore|correct|fix|remove|re_add rule|config|configuration|route|backend|header load_balancer|proxy|ingress|cdn|edge',
    ],
  },
  confusedWith: [
    {
      id: 'bad-config-push',
      unlike:
        'There any configuration with a mistake breaks a service; here it is the one by which requests are routed or altered.',
    },
    {
      id: 'firewall-rule',
      unlike: 'There a filter refuses legitimate requests as forbidden; here they are passed on, but wrongly.',
    },
    {
      id: 'healthcheck-ejects-healthy-nodes',
      unlike: 'There good backends are ejected by strict probes; here the routing itself is set wrongly.',
    },
    {
      id: 'dns-failure',
      unlike:
        'There the name leads to the wrong place or nowhere; here the name is right and the balancer behind it is not.',
    },
  ],
  examples: [
    'The reverse proxy in front of the benefits portal still pointed to the old backend port after the move. Every request was forwarded to a server that no longer listened and came back as a bad gateway.',
    'A new rewrite rule at the CDN stripped the query string before requests went to the origin. Search pages of the newspaper therefore all received the answer for an empty query.',
    'Two teams defined an ingress for the same hostname. The controller merged the rules in order of age, the catch-all path of the younger one shadowed the checkout, and traffic landed on the default backend.',
    'When we enabled the proxy protocol on the load balancer the mail servers behind it did not expect the additional header and rejected each connection. Direct tests that bypassed the balancer worked.',
    'The load balancer terminated TLS but did not pass on the scheme header, so the application redirected to HTTPS again and again. The endless redirect loop hit everybody who logged in to the insurance site.',
    'A template change rendered the upstream block of one virtual host without members. The proxy reloaded happily with an empty pool and answered 503 for the airport displays.',
    'The idle timeout of the backend was shorter than the keepalive of the edge proxy in front of it. The proxy reused connections which were closed at that moment, and a small share of orders ended as 502.',
    'After the migration behind the new ingress controller the host header was rewritten to an internal name. The registry then generated download links that nobody outside could reach.',
    'Weights in the target group were swapped by mistake: the load balancer sent all users to the pilot pool and one percent to the main pool. Its health checks passed, since each pool was fine by itself.',
  ],
  measures: {
    prevent: [
      'Test routing rules in CI with a table of requests and the backend each must reach',
      'Refuse two rules that claim the same host and path',
      'Roll out proxy configuration to one edge first',
    ],
    detect: [
      'Probe each public hostname and path from outside, and check which backend answered',
      'Alert on gateway errors and on hits of the default backend',
    ],
    limit: [
      'Keep the last good proxy configuration ready to be restored in one step',
      'Shift new routing rules to a small share of requests before all of them',
    ],
  },
});
