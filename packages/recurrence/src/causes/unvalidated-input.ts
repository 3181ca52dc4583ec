import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'unvalidated-input',
  name: 'Unvalidated input',
  family: 'software',
  definition:
    'Malformed, unexpected or out-of-range data, such as a message, record or transaction, is not checked and crashes or wedges its consumer.',
  signs: {
    named: [
      'line|record|row|field|entry|name|file blank|empty|malformed|unexpected|missing|stray parse|parser|import|importer|crash|exception|choke',
      'duplicate|same_name|identical|two_identical name|names|key|keys|waypoint|waypoints|identifier|entry|entries assume|unique|expect|reject|confuse|crash|exception',
      'malformed|unparseable|invalid|unknown|unexpected attribute|message|field|header|record parse|reset|choke',
      'assume|assumed|assumption|trust|trusted|expect name|names|value|field|length|client|clients|input|data|always unique|valid|present|sent|well_formed|numeric|positive|non_empty|reject|never',
      'empty|blank|null|missing|zero|negative account|line|field|value|number|record|name|string|list null_pointer|exception|crash|abort|panic|division|failed|allocator|hit',
      'malformed|ill_formed|unparseable|unexpected|invalid|illegal|unknown attribute|message|header|option|packet|update|record|field parse|reset|session|reject|ignore|handle',
      'poison|poisonous pill|message|record|event|packet|task',
      'malformed|malform|garbled|ill_formed|badly_formed crash|panic|exception|wedge|hang|kill|choke|abort|restart|reset|parse|could_not|reject',
      'not|never|without|no|lack|insufficient|inadequate|improper|missing validate|validation|sanitize|sanitise|sanity_check|bounds_check|input_check|escape input|data|value|field|message|request|file|parameter|content|record|length|size|user|entry|payload',
      'unvalidated|unchecked|unsanitized|unescaped|untrusted input|data|value|field|length|content|parameter',
      'unexpected|invalid|bad|illegal|unparseable|unparsable|wrong input|value|character|byte|format|data|field|message|record|payload|packet crash|panic|exception|throw|loop|hang|wedge|abort|fail',
      'input|data|value|message|record|packet|field|payload validation|sanitization missing|insufficient|incomplete|weak|absent|lack|skip',
      'parser|parse|decode|deserialize|deserialise|unmarshal crash|panic|exception|abort|segfault|throw|choke',
      'unhandled|uncaught exception|error parse|parser|input|malformed|null|empty|invalid|unexpected',
    ],
    acted: [
      'crafted|craft|out_of_range|oversized|malformed transaction|message|packet|request|header|script node|decoder|validator|parser|daemon|process|panic|accept',
      'null|empty|missing|blank|zero|negative value|field|string|list|record|entry|file not|never expect|handle|check|anticipate',
      'null_pointer|nullpointer|npe|nil_pointer|nil_dereference|type_error field|value|input|record|message|payload|response',
      'out_of_range|out_of_bounds|out_of_bound|oversized|overlong|too_long|too_large|exceed value|message|index|field|length|input|name|header|string|record',
      'duplicate|colliding|repeated entry|record|key|name|identifier|waypoint not|unable|reject|distinguish|handle',
      'division|divide zero',
      'consumer|worker|daemon|process|service|node|parser crash|die|restart same|again|each|every|repeatedly|re_read message|record|event|job|packet|transaction|entry',
      'redeliver|requeue|reprocess|replay message|record|event|job|transaction crash|again|forever|same|fail',
      'crash_loop|crashloop|crash_loops|crashlooping message|record|input|payload|object|entry|data|row',
      'special|unicode|non_ascii|control|escape|quote|newline|emoji|whitespace|slash character|byte|sequence|symbol crash|break|not|never|unexpected|parse|confuse|escape',
      'encoding|charset|utf invalid|unexpected|malformed|not|wrong|crash|parse',
      'assert|assertion fail|trip input|message|value|attacker|received|field|packet',
      'panic|crash|abort instead|rather reject|skip|error|ignore|drop|refuse',
    ],
    setOff: [
      'customer|user|client|peer|partner|vendor|upstream|sender|supplier send|submit|upload|supply|post|enter|type malformed|invalid|unexpected|empty|null|unusual|crafted|oversized|bad|odd',
      'single|one|lone message|record|packet|transaction|row|event|entry|flight_plan|spreadsheet|upload crash|bring_down|take_down|took_down|kill|halt|wedge|choke',
      'specially|carefully crafted request|packet|message|transaction|input|file',
      'attribute|option|header|field|flag unknown|unrecognized|unrecognised|malformed|unsupported|unexpected reset|crash|session|reject|handle',
      'typo|stray|trailing|extra|missing character|comma|quote|field|column|line parse|parser|import|crash|load',
      'contract|schema|format upstream|feed|message change|violate|not|differ without|unexpected|crash|parse|reject',
      'transaction|block invalid|malformed|unusual|crafted node|validator crash|panic|halt|fork|accept',
    ],
    unguarded: [
      'assume|assumption|expect|trust|rely always|never|valid|well_formed|present|unique|numeric|non_empty|positive|nonzero',
      'no|without|missing|lack|never dead_letter|dead_letter_queue|fuzzing|fuzz|schema_check|bounds_check|sanity_check !backlog',
      'accept|pass|let|take|allow any|arbitrary|invalid|malformed|negative|unlimited|empty|whatever value|input|data|length|size|entry',
      'not|never|fail|did_not reject|skip|discard|quarantine|isolate bad|invalid|malformed|poison|offending|such',
      'code|function|check not|never|did_not check|verify|handle null|empty|length|range|negative|type|malformed|invalid|bounds',
    ],
    lost: [
      'all|every|both|primary_and_backup|standby|replica process|receive|read|hit same message|record|packet|input|data|transaction crash|stop|fail|die|shut_down',
      'pipeline|queue|import|ingest|replication|processing stop|halt|block|stall|stuck|choke malformed|bad_record|bad_message|bad_row|invalid|unparseable|poison|corrupt',
      'remove|delete|skip|purge|drop offending|bad|malformed|poison|problematic|invalid message|record|row|entry|object|job',
    ],
  },
  confusedWith: [
    {
      id: 'bad-generated-config',
      unlike:
        'There the story is that a program of ours produced and spread a wrong file; here it is that the consumer did not check what came.',
    },
    {
      id: 'latent-bug-triggered',
      unlike: 'There something legitimate set off an old bug; here the data was malformed, unexpected or out of range.',
    },
    {
      id: 'blocked-shared-queue',
      unlike:
        'There slow or failing items hold up the queue whatever is in them; here the content of an item breaks the consumer.',
    },
    {
      id: 'memory-safety-bug',
      unlike:
        'There memory is read or freed wrongly; here the missing check of the data is the cause, whatever way the consumer dies.',
    },
  ],
  examples: [
    'A partner sent an order event without a currency. The consumer did not validate the field, threw an exception, and received the same event again after every restart: a poison message that stopped the whole topic.',
    'A single flight plan contained two waypoints of the same name, far apart. The planning software assumed that names are unique and never validated this input. It raised an unhandled exception, and the standby, fed with the same plan, stopped likewise rather than reject it.',
    'One router sent an update message with a malformed attribute. Peers could not parse the invalid field and reset their sessions instead of rejecting the message, which then did the same to the next.',
    'The importer took the blank line at the end of the uploaded spreadsheet for a record. Nothing validated the input, the empty account number raised an unhandled exception in the parser, and no payroll file was processed that night.',
    'Somebody crafted a transaction whose script length was out of range. Nodes accepted the malformed input without validation, the decoder panicked, and the chain halted because every validator had to read that block.',
    'An operator typed a zero into a form field which was not checked. The value travelled through the ship network, caused a division by zero in the propulsion database, and left the vessel without engines.',
    'The notification daemon crashed on a display name with an unexpected sequence of unicode characters. Since the parser choked on it at start-up too, it went into a crash loop until the offending row was deleted.',
    'Template names were pasted into the shell command unescaped. One with a stray quote made the build worker hang; there was no sanitization of user input and no quarantine for jobs that kill their worker.',
    'The gateway trusted the content length that clients sent. A negative value passed straight to the allocator, the process aborted, and the load balancer replayed the request to the next instance, which died in the same way.',
    'A custom resource with an unknown enum value was admitted by the API without schema validation. The controller could not deserialize it, panicked, and reconciled nothing else for any namespace.',
  ],
  measures: {
    prevent: [
      'Validate type, range, length and uniqueness where data enters, and reject what does not fit',
      'Fuzz every parser and decoder',
      'Let a consumer return an error for bad data, never crash',
    ],
    detect: [
      'Alert when the same item is delivered again and again, or a process dies on the same input',
      'Count rejected and unparseable items per sender',
    ],
    limit: [
      'Move an item that failed several times to a dead-letter queue and go on',
      'Do not hand an item that killed one replica to the next',
    ],
  },
});
