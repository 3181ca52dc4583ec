import type { Vocabulary } from '../vocabulary.ts';

/** People and machines that act in an outage. */
export const people: Vocabulary = {
  user: {
    nouns: `user customer client visitor shopper subscriber student player guest member buyer consumer audience viewer
      reader traveller traveler passenger patient tenant merchant seller vendor_user learner listener caller patron people/people person/persons
      anyone anybody everyone everybody clientele userbase user-base public citizen applicant candidate voter donor fan gamer
      streamer borrower cardholder rider driver courier teacher parent pupil resident pharmacist nurse doctor farmer cashier`,
    phrases: `end user|end users|user base|customer base|general public|our audience|site traffic`,
  },
  team: {
    nouns: `team department squad crew administrator admin sysadmin sys-admin dba devops sre sres dev-ops noc helpdesk vendor provider specialist
      lead manager supervisor director cto ceo cio vp head chief expert consultant contractor architect committee
      management leadership superior senior boss colleague teammate coworker co-worker mentor operator backend-team
      executive responder hosting-provider isp registrar professional officer analyst maintainer`,
    phrases: `on-call engineer|on call engineer|senior engineer|senior engineers|on-call team|site reliability|tier 2|tier two|tier 3|level 2|level 3|second level|second line|third party|third-party|network operations|customer service|tech support|technical support|data center|data centre|hosting company|upper management|second-line|third-level|cloud provider|service provider|internet provider|incident commander|war room|database administrators|software engineers|network engineers|system administrators|systems administrator`,
  },
  staff: {
    nouns: `engineer developer technician programmer staff personnel employee intern worker associate
      agent support`,
    words: `we i us me my our they he him she her myself ourselves`,
    phrases: `on-call|on call|one of our|one of the`,
  },
  monitor: {
    nouns: `monitoring monitor alert alarm pager pagerduty nagios datadog prometheus grafana zabbix pingdom statuscake newrelic sentry cloudwatch
      splunk kibana wavefront alertmanager opsgenie uptimerobot sensor watchdog healthcheck health-check dashboard icinga
      threshold telemetry probe canary heartbeat siren sumologic dynatrace netdata logwatch checkmk monit munin notification
      anomaly-detection instrumentation bot`,
    phrases: `new relic|uptime robot|health check|health checks|uptime check|uptime checks|monitoring system|alerting system|alert system|automated check|automated checks|automated email|automatic email|automated test|anomaly detection|server density|status cake|smoke test|smoke tests|uptime robot|synthetic check|synthetic test|cron job`,
  },
};
