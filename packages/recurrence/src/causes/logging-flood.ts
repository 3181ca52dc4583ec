import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'logging-flood',
  name: 'Flood of logs',
  family: 'overload',
  definition:
    'The volume of logs or error reports explodes, and the logging itself overloads disks, hosts or pipelines.',
  signs: {
    named: [
      'log|logs|logging|syslog volume|amount|rate|output|traffic explode|flood|surge|spike|jump|multiply|huge|enormous|massive|excessive|tenfold|overwhelm|increase|rise|rose',
      'flood|deluge|torrent|storm|avalanche|spam|burst log|logs|logging|syslog|log_line|log_message|stack_trace|warning|trace',
      'log|logging|logs|syslog overload|overwhelm|saturate|swamp|exhaust|choke|clog disk|host|pipeline|cpu|io|i/o|i_o|network|collector|cluster|server|agent|kafka|broker',
      'excessive|excessively|verbose|chatty|too_much|runaway|heavy log|logs|logging|trace|debug',
      'debug|verbose|trace log|logs|logging|log_level leave|left|enable|turn_on|turned_on|switch_on|production|accidental|accidentally',
      'log|logs|logged|write|emit|wrote|written million|thousand|gigabyte|terabyte line|message|entry|warning|exception|trace|log|logs second|minute|hour|day',
      'log|logs each|every|per request|packet|call|query|connection|retry|loop line|warning|exception|stack_trace|message|error flood|overload|fill|disk|slow|volume|saturate|million',
      'log|logging synchronous|synchronously|blocking|block write|disk|thread|request|worker|call|wrote|written',
      'crash_report|error_report|error_event|error_message|error_log|log_event|telemetry explode|flood|deluge|torrent|surge|exceed|overwhelm|million|storm',
      'crash|error|log|diagnostic report|event|message|record deluge|flood|torrent|avalanche|explode|storm',
      'turn_on|enable|activate query_logging|audit_logging|debug_logging|verbose_logging|access_logging|request_logging|general_log|logging overload|slow|saturate|i/o|i_o|load|crawl|overwhelm',
      'log_file|logfile|log grow|fill|huge|gigabyte|grew uncontrollably|rapidly|quickly|fast|unbounded|runaway|minute|within|hour',
    ],
    acted: [
      'log_shipper|log_collector|log_agent|log_pipeline|log_cluster|logstash|fluentd|rsyslog|journald|log_aggregator|log_forwarder overload|overwhelm|behind|consume|saturate|crash|cpu|back_up|drop|buffer|lag|full|stall',
      'tight_loop|loop|endless|repeatedly|retry log|logs|logged|logging|warn|exception|stack_trace',
      'stack_trace|backtrace|warning|deprecation|exception|error_report|error_message|trace log|logged|write|emit|print|report|wrote|written each|every|million|thousand|flood|constantly',
      'log|logs|logging fill|filled disk|volume|partition|space|filesystem|minute|hour|gigabyte',
      'error|exception|crash report|reporting|tracker|tracking|event flood|overwhelm|volume|million|quota|exceed|exhaust|overload|storm',
      'cpu|io|i/o|i_o|disk|bandwidth|time spend|spent|consume|eat|busy|saturate|ate|eaten write|format|serialize|ship|compress|rotate|flush|wrote|written log|logs|logging',
      'continuously|repeatedly|constantly|endlessly|continually|every log|logged|write|print|emit|wrote|written error|warning|failure|exception|message|line',
      'write|writing|flush|ship|wrote|written log|logs more|most|all io|i/o|i_o|cpu|disk|bandwidth|time',
    ],
    setOff: [
      'log_level|log_verbosity|verbosity|logging change|raise|increase|set|debug|lower|info|default',
      'new|added|release|deploy|upgrade log_line|log_statement|log_message|warning|logging million|flood|volume|every|each|noisy',
      'failing|broken|misbehave|misconfigured|crash client|device|service|job|dependency log|logs|logging|logged flood|million|loop|endless|volume|gigabyte|each|every',
      'audit|access|query|slow_query|flow|packet log|logs|logging enable|turn_on|turned_on|switch_on|activate load|volume|overload|disk|io|slow',
    ],
    unguarded: [
      'no|without|lack|missing|not rate_limit|rate_limiting|throttle|sample|sampling|cap|deduplicate|quota|limit log|logs|logging|log_line|message|error_report',
      'no|without|missing|broken|too_slow rotation|log_rotation|logrotate|retention log|logs|gigabyte|hour|flood',
      'log|logs|logging shared|same disk|volume|pipeline|cluster|network|host|partition application|data|database|all|production|service',
    ],
    lost: [
      'log|logs|logging drop|lose|lost|miss|delay|lag|blind|gap flood|volume|overload|pipeline|collector|backlog|hour|ingest',
      'application|thread|request|process|server|worker|service block|stall|hang|slow|freeze|hung|frozen|froze write|flush|wait|wrote|written log|logs|logging|syslog|stdout|console',
      'disable|turn_off|turned_off|silence|mute|reduce|lower|remove|drop log|logs|logging|log_level|verbosity|log_line recover|relief|load|normal|fix|mitigate|volume|flood|disk',
      'ingest|index|indexing|ingestion log|logs|event overload|behind|exceed|quota|cannot|lag|saturate|reject|license|budget',
      'console|serial|stdout|stderr|journal flood|slow|block|overwhelm|spam message|log|output|kernel|host|line',
      'ingest|accept|handle|process|absorb report|event|log|logs deluge|flood|exceed|volume|rate|more',
    ],
  },
  confusedWith: [
    {
      id: 'disk-full',
      unlike:
        'There storage filled, by whatever; here it is the sudden volume of logs that hurts, disks or other parts.',
    },
    {
      id: 'new-feature-overload',
      unlike: 'There a feature multiplies the load on a backend; here only the records about the work multiply.',
    },
    {
      id: 'queue-backlog',
      unlike: 'There business work piles up; here log or error records swamp the parts that carry them.',
    },
  ],
  examples: [
    'A warning meant to be rare was written for every packet. Two million log lines a minute saturated the disk of the gateways, and calls were dropped while they waited for the log to be flushed.',
    'Debug logging had been left enabled after the investigation of the week before. At Monday peak the volume of logs rose twentyfold and the collectors overwhelmed the hosts they run on.',
    'When the tax service was down, the client logged a full stack trace for each attempt in a tight loop. The flood of log messages consumed the CPU of the point of sale servers.',
    'A deprecation notice printed by the new runtime on each call multiplied our log output. The log pipeline was overloaded and fell behind by nine hours, which left us blind during the incident that followed.',
    'Logging was synchronous: each request thread wrote to syslog and waited. As a broken sensor made it log thousands of error lines a second, the flood of logs choked the logging daemon and the whole telemetry service blocked.',
    'Turning on verbose audit logging saturated the disk of the primary. The volume of logs took more I/O than the work itself, and transfers crawled until logging was turned off.',
    'A peer that sent invalid headers made every node log an error line a message. With no rate limit the log files grew by a gigabyte a minute; several operators lost their nodes to the excessive logging.',
    'Crash reports from the app exploded after the store release. The deluge of error events exceeded what the reporting backend can ingest, and it took the shared event bus down with it.',
    'The kernel spammed the serial console with a message for each dropped frame. Console output is slow and blocks, so the log storm alone froze the hosts.',
    'The audit log of the cluster was raised to its most verbose level. Log traffic exhausted the network of the control nodes and the API server spent most of its time serialising log records.',
  ],
  measures: {
    prevent: [
      'Rate-limit and deduplicate log lines at the source',
      'Write logs asynchronously, and drop them rather than block',
      'Keep logs on a volume and network path of their own',
    ],
    detect: ['Alert on log bytes a minute by service', 'Review the log volume of each release in canary'],
    limit: ['Have a switch that lowers the log level at run time', 'Give each source a quota in the pipeline'],
  },
});
