import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'third-party-outage',
  name: 'Outage of an external provider',
  family: 'dependency',
  generic: true,
  definition:
    'An external provider (cloud, CDN, carrier, hosting, payment, SaaS) is down or degraded, and the service goes down with it.',
  signs: {
    named: [
      'provider|vendor|supplier|hosting_company|processor|acquirer down|unavailable|unreachable|outage|degrade|fault !failover !breach !attacker !fibre !fiber !cable !link !switch',
      'public|external|upstream|third_party registry|repository|mirror|hub|api|gateway unavailable|down|outage|unreachable|fail|rely|depend|failure',
      'hosting_company|data_center_operator|colocation|landlord|hosting_provider|cloud_provider fault|failure|electrical|incident|outage',
      'resume|end|return|recover|restore|work|recovery once|when|after|until provider|vendor|supplier|carrier|third_party|processor restore|recover|recovery|resolve|fix|roll_back !breach',
      'third_party|thirdparty|external|vendor|supplier service|vendor|provider|dependency|api|platform|system outage|down|disruption|unavailable|interruption|degrade',
      'provider|vendor|supplier|carrier|partner|processor suffer|experience|report|confirm|announce|acknowledge outage|incident|disruption|failure|interruption|problem|issue',
      'outage|disruption|failure provider|vendor|supplier|carrier|third_party|upstream_provider|cloud_provider|hosting_company|isp',
      'cloud|hosting|cdn|dns|email|mail|sms|payment|identity|telephony|network|internet|transit|registry provider|vendor|carrier|supplier outage|down|fail|unavailable|unreachable|incident|failure',
      'rely|depend external|third_party|vendor|provider|saas|supplier down|outage|unavailable|fail|failure',
      'provider|vendor|supplier status_page|status_site',
    ],
    acted: [
      'provider|vendor|supplier|processor|hosting_company fail|failure|error|lose|recover|recovery|trouble !breach',
      'cloud_provider|hosting_provider|hosting_company|service_provider|upstream_provider|infrastructure_provider|network_provider|dns_provider|cdn_provider|transit_provider|colocation_provider',
      'third_party|external|outside service|api|vendor|supplier|platform|endpoint|system',
      'payment processor|gateway|acquirer|network down|unavailable|timeout|outage|decline',
      'identity|single_sign_on|sso|login|authentication provider|vendor|supplier down|unavailable|outage',
      'content_delivery|cdn|edge network|provider|vendor outage|fail|error|down|failure',
      'mobile|telecom|telephone|phone|sms carrier|operator|provider|gateway|supplier',
      'package|container|image|artifact|mirror registry|repository|hub|host external|public|unavailable|down|outage',
    ],
    setOff: [
      'provider|vendor|supplier|carrier|host|upstream maintenance|power|network|fault|failure|problem|error datacenter|data_center|region|zone|equipment|core|their',
      'region|zone|availability_zone provider|cloud outage|impair|failure|event|unavailable',
      'root_cause|cause|origin|source|problem|issue lie|be|trace|outside|external|beyond|lay provider|vendor|supplier|upstream|control',
    ],
    unguarded: [
      'single|only|one|sole provider|vendor|supplier|carrier|region|cdn no|without|not fallback|alternative|second|backup',
      'no|lack|without|missing fallback|alternative|second|backup|redundant|contingency provider|vendor|supplier|carrier|third_party|processor',
      'synchronous|critical_path|blocking|hard call|request|dependency external|third_party|vendor|provider',
      'multi_provider|multi_cloud|multi_cdn|second_provider|secondary_provider|alternative_provider|backup_provider',
    ],
    lost: [
      'support_ticket|support_case|support_team|support_engineer open|raise|respond|advise|inform|contact|reply|escalate',
      'their infrastructure|platform|system|subsystem|component|engineer bug|fault|outage|restart|fix|confirm',
      'wait|rely|dependent provider|vendor|supplier|carrier|third_party|hosting_company restore|fix|resolve|recover|repair|recovery',
      'recover|restore|resume|return|recovery once|when|after|as_soon provider|vendor|supplier|carrier|upstream|third_party restore|resolve|fix|recover|repair|recovery',
      'outside_our_control|beyond_our_control|out_of_our_control|outside_of_our_control|on_their_side|on_their_end',
      'contact|ticket|escalate|call|open|phone provider|vendor|supplier|carrier support|ticket|case|engineer|hotline',
      'move|switch|shift|migrate|fail_over|reroute away|other|another|alternative|second|different provider|vendor|carrier|region|cdn|supplier',
      'provider|vendor|supplier|carrier inform|tell|acknowledge|explain|advise|notify|told us|outage|incident|cause|problem',
    ],
  },
  confusedWith: [
    {
      id: 'third-party-breach',
      unlike: 'There the vendor was broken into and data got out; here it is simply not available.',
    },
    {
      id: 'link-failure',
      unlike:
        'There a known line or fibre is cut; here the service of the provider as a whole is down, whatever its own reason.',
    },
    {
      id: 'quota-limit-hit',
      unlike: 'There the provider is well and refuses us by a limit; here it is down itself.',
    },
    {
      id: 'breaking-upgrade',
      unlike: 'There the provider works, but otherwise than before; here it does not work.',
    },
  ],
  examples: [
    'The region of the cloud provider in which all our servers run lost its network for three hours. We have no second provider, and could only wait until they restored it.',
    'Our card processor suffered an outage in its authorization system. Payments are sent to it synchronously and no alternative acquirer was set up, so every checkout failed until the processor had recovered.',
    'One-time codes were not delivered because the SMS gateway of the carrier was down. The vendor confirmed the incident on its status page an hour after our first report.',
    'The CDN provider returned errors from several of its edge locations. Our origin was healthy throughout; after we moved traffic to a second CDN, pages loaded again.',
    'Builds stopped as the public package registry was unavailable. We keep no mirror of it, and the pipeline depends on that external service for each run.',
    'The hosting company had an electrical fault in its datacenter, and our racks went dark together with those of other customers. The operator informed us by phone and later sent its own report.',
    'Nobody could sign in: the identity provider that we use for single sign-on had an incident on their side. The problem was outside our control and ended when the vendor rolled back its change.',
    'Airport check-in ran on a reservation platform of a supplier. The supplier had a disruption in its core, and with no fallback provider the counters worked with paper.',
    'The node of an upstream RPC vendor stopped answering, and our bridge reads the chain only through that vendor. Transfers resumed once the third party had restored its nodes.',
  ],
  measures: {
    prevent: [
      'Have a second provider, or a reduced mode, for each dependency on the critical path',
      'Keep own mirrors of external packages and images',
    ],
    detect: [
      'Probe each provider from outside and do not wait for its status page',
      'Show errors by dependency, so that the guilty provider is seen at once',
    ],
    limit: [
      'Call providers with short timeouts and a circuit breaker',
      'Rehearse the move to the alternative provider',
      'Tell users which provider is down and what still works',
    ],
  },
});
