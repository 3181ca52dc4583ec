import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'operator-procedure-error',
  name: 'Procedure carried out wrongly',
  family: 'human',
  generic: true,
  definition:
    'A manual procedure is carried out wrongly or a needed manual step or notice is missed (steps left out, safety checks bypassed, maintenance mail not read).',
  signs: {
    named: [
      'procedure|process|runbook|checklist|protocol|instruction|playbook not|incorrectly|wrongly|fail|improperly follow|adhere|observe|comply|execute|perform|carry',
      'step|task|action skip|omit|miss|forgot|forgotten|overlook|left_out|neglect manual|procedure|runbook|checklist|operator|engineer|maintenance|process',
      'forgot|forget|forgotten|neglect re-enable|drain|notify|update|add|renew|restart|switch|inform operator|engineer|technician|team|staff|we|manual',
      'human|operator|manual error|mistake maintenance|procedure|work|during|perform|operation|step',
      'notice|notification|email|mail|warning|announcement|reminder miss|overlook|ignore|unread|not_read|not_notice|unnoticed|spam|inbox|ex-employee|never_reach maintenance|vendor|provider|expiry|deadline|operator|team|scheduled|retirement',
      'bypass|circumvent|override|skip|disable|ignore safety|safeguard|check|interlock|approval|review|change_management|process|guard|protection',
      'procedure|runbook|documentation|instruction|checklist outdated|obsolete|wrong|incorrect|incomplete|unclear|ambiguous|misleading|missing|error',
      'wrong order|sequence step|procedure|perform|execute|manual|operator|shut|restart|switch',
      'technician|contractor|operator|engineer|electrician|staff unplug|disconnect|pull|remove|press|flip|open|close|connect wrong|incorrect|mistake|accidentally|inadvertently|incorrectly cable|plug|breaker|button|valve|switch|fibre|fiber|connector|card',
      'skip|omit|forgot|forgotten|miss|neglect step|checklist|procedure|task',
      'notice|email|mail|notification|announcement maintenance|vendor|provider|centre|work|inbox|colleague unread|overlook|miss|not_read|left|nobody',
      'overlook|forgotten|forgot|miss|neglect invoice|renewal|bill|domain|payment|deadline',
      'misread|misunderstood|misinterpret|mistook|misunderstand instruction|procedure|display|step|valve|alarm',
      'not|without|lack coordinate|announce|inform|notify|communicate maintenance|work|anyone|anybody|operator|staff|reboot',
      'human_error|operator_error|manual_error',
    ],
    acted: [
      'maintenance|procedure|work|migration|restore|upgrade perform|carry|conduct|execute manual|hand|incorrectly|improperly|wrong',
      'operator|engineer|technician|controller|staff|shift misunderstand|misunderstood|misread|misinterpret|unaware|unfamiliar|untrained|assume|confuse procedure|instruction|step|alarm|display|state|system',
      'manual step|entry|process|work|procedure error-prone|depend|rely|require|remember|need',
      'reactivate|re-enable|unmute|reconnect|uncomment|switch_back not|never|forgot|forgotten|after|miss maintenance|work|test|manual',
      'reboot|restart|power_off|shut_down without|before|not drain|notify|check|wait|fail_over|failover|announce|coordinate',
      'forgot|forget|forgotten',
      'manual|by_hand step|procedure|process|task',
    ],
    setOff: [
      'emergency|urgent|hurry|pressure|rush|late|tired|night change|procedure|step|skip|bypass|shortcut|mistake',
      'handover|hand-over|shift_change|shift|handoff|colleague|vacation|left_company not|miss|lost|forgotten|communicate|tell|know|step|task',
      'maintenance|work communicate|announce|coordinate|inform|tell poorly|not|without|never|fail|wrong|miss team|operator|customer|noc',
      'vendor|provider|registrar|utility|carrier|datacenter send|sent|announce|email|notify maintenance|work|change|retirement|expiry|invoice not|nobody|no_one|miss|overlook|ignore',
      'domain|licence|license|invoice|bill|registration|subscription|contract expire|lapse|unpaid|not_renew|not_paid|forgotten|overdue',
      'announce|notice|email|reminder|notification maintenance|shutdown|work|expiry|renewal|power before|week|day|advance|send|sent',
    ],
    unguarded: [
      'no|not|without|lack runbook|checklist|procedure|written|document|instruction|training step|manual|operator|team',
      'no|not|nobody|without second|peer|independent|double person|check|review|verify|verification|confirm step|work|procedure|manual|operator',
      'training|experience|knowledge|familiarity insufficient|lack|inadequate|new|not operator|staff|team|engineer|procedure',
      'nothing|no|not system|tool|alarm|software enforce|remind|prevent|check|detect step|order|procedure|operator|omission|mistake',
      'alarm|alert|warning acknowledge|silence|mute|dismiss|ignore operator|shift|engineer|staff|without|not',
      'not|never verify|check|test|confirm after|result|state|work|maintenance|step completed|procedure|technician|operator',
      'not|never|insufficient|without train|accompany|supervise',
      'not|never follow|verify|check|perform|require procedure|process|step|runbook|checklist|work',
    ],
    lost: [
      'left|leave|remain|stay maintenance|test|manual|disabled|muted|open|off mode|state|position|closed after|forgotten|operator|work|accidentally',
      'server|node|host|system not add|register|enroll|enable|include|return manual|step|forgot|forgotten|checklist|procedure',
      'switch|breaker|valve|cable|connector leave|left|put|connect|set wrong|incorrect|off|open|loose|position technician|maintenance|work|operator',
    ],
  },
  confusedWith: [
    {
      id: 'operator-wrong-target-command',
      unlike:
        'There one command hit the wrong thing or too much; here a step or notice was missed or a procedure done wrongly.',
    },
    {
      id: 'env-mixup-hits-production',
      unlike:
        'There the step was right but carried out in the wrong environment; here the procedure itself was not kept.',
    },
    {
      id: 'credential-expiry-or-rotation',
      unlike:
        'There the point is the secret that ended and what it locked out; here it is the manual step that somebody missed.',
    },
    {
      id: 'bad-config-push',
      unlike:
        'There a wrong setting was applied to production; here the way of doing the work was wrong or incomplete.',
    },
  ],
  examples: [
    'The runbook says to drain a node before its power is switched off. The technician on the night shift skipped this step, and the host went down with four thousand calls on it.',
    'The data centre had announced the maintenance by email six weeks before. The notice went to the inbox of a colleague who had left and remained unread; the team missed the step of moving the load, and the racks were powered off.',
    'After the test the engineer forgot to re-enable the replication. The checklist has no item for it and no second person verified the work, so the standby was two days old when it was needed.',
    'The steps for restarting the signalling system were performed in the wrong order. The written procedure was outdated and the operator, under time pressure, followed what he remembered.',
    'To save time the team bypassed the approval process and ignored the failed safety check. The manual restore was carried out on a volume that was still mounted.',
    'An electrician disconnected the wrong cable during work on the panel. The label was ambiguous, and nobody from our side accompanied the contractor as the procedure requires.',
    "The invoice of the registrar was overlooked during the holidays and the domain was not renewed. Reminders had been sent, but the shared mailbox was not part of anybody's handover.",
    'New hosts must be added by hand to the list of the backup system. This manual step was forgotten for the archive server, and no tool checks for the omission.',
    'The operator misread the instruction and closed the valve of the running unit. He had not been trained on this station, and the alarm that followed was acknowledged without being understood.',
    'A maintenance was not coordinated with the trading desk. Staff rebooted the gateway without informing anyone, although the process asks for an announcement and a wait until the close.',
  ],
  measures: {
    prevent: [
      'Turn manual procedures into tools that enforce their order',
      'Use checklists with a second person for risky work',
      'Send notices to a monitored team address, not to a person',
    ],
    detect: [
      'Verify the state after each procedure by machine',
      'Practise procedures and correct the runbook from what is found',
    ],
    limit: ['Do risky steps on one unit first and wait', 'Say for each step how to undo it'],
  },
});
