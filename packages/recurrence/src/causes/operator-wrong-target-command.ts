import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'operator-wrong-target-command',
  name: 'Command run on the wrong target',
  family: 'human',
  definition:
    'A manual command or script is run with a wrong argument, scope or target and deletes, restarts or reconfigures more than, or something other than, what was intended.',
  signs: {
    named: [
      'command|script|query|statement|tool wrong|incorrect|mistyped|bad|mistaken|erroneous argument|parameter|input|target|scope|option|flag|host|server|id|identifier|path|directory',
      'engineer|operator|administrator|admin|employee|technician|developer|staff|sysadmin|contractor delete|remove|drop|shut|restart|reboot|disable|wipe|erase|overwrite|unplug wrong|accidental|mistakenly|inadvertently|unintentionally|mistake',
      'accidentally|mistakenly|inadvertently|unintentionally|erroneously delete|remove|drop|shut|restart|reboot|disable|wipe|erase|truncate|overwrite|reset|terminate database|table|server|host|cluster|volume|directory|data|file|record|account|node|router',
      'delete|remove|drop|shut|restart|reboot|disable|wipe|erase|stop|terminate|reimage wrong server|host|machine|node|database|directory|table|cluster|instance|router|switch|volume|account|port|disk|vm',
      'more|larger|broader|wider|bigger than|set intended|planned|expected|meant server|host|machine|row|record|command|delete|remove|capacity',
      'typo|mistype|fat-finger|typing|keystroke|misspell command|argument|input|parameter|script|console|host|name|path|enter',
      'rm wrong|accident|accidentally|mistake|typo',
      'command intend|mean|meant|suppose instead|but|rather|only affect|delete|remove|run|ran|apply|target|restart|hit',
      'missing|without|forgot|omit|left_out|lack where clause|condition|filter update|delete|statement|query|sql|row',
      'wildcard|glob|asterisk|regex|pattern|selector match|expand|include|select all|every|more|too|unintended|other delete|remove|restart|command|script|host|file',
      'wrong server|host|router|machine|node|database|table|directory|cluster|instance|vm|volume !environment',
      'path|variable|argument|scope|parameter unset|wrong|mistyped|too_broad|broad|swap|empty command|remove|delete|session|ran|run|enter',
      'source|destination swap|reverse|confuse|mix',
      'command broad|wide|scope|intended|meant|unintended|mistake|wrong|accidentally|inadvertently',
      'accidentally|mistakenly|inadvertently|mistake drop|delete|remove|shut|wipe|erase|stop|restart|reboot|disable|terminate',
      'similar|same name|label|hostname|identifier wrong|other|confuse|accidentally|shutdown|mistook',
      'wrong|unintentional|accidental|mistaken key|button|keystroke|click|menu|checkbox',
      'wrongly|mistakenly|accidentally|inadvertently instruct|reinitialize|initialize|format|press|click|reset|issue|trigger|execute',
    ],
    acted: [
      'engineer|operator|administrator|admin|technician|developer|employee|staff|team_member run|ran|execute|issue|type|enter|invoke command|script|query|statement|tool',
      'manual|hand|ad-hoc|one-off command|script|query|statement|deletion|run|execute|ran',
      'maintenance|debug|cleanup command|script run|ran|execute|issue unintended|unintentionally|inadvertently|wrong|all|too_many|entire',
      'restart|reboot|shut_down|power_off all|every|entire|whole|simultaneously server|host|machine|node|datacenter|cluster command|operator|tool|mistake|accidentally|human',
      'human|operator|manual error|mistake delete|remove|shut|restart|command|wipe|disable|drop',
      'technician|operator|engineer|administrator|admin|developer|staff|contractor issue|run|ran|enter|type|execute|paste command|shutdown|script|statement|query',
    ],
    setOff: [
      'list|file|spreadsheet|ticket|request contain|include|have wrong|other|incorrect|extra id|identifier|host|server|account|name delete|script|command|run',
      'scope|range|filter|selection|group|parameter|argument too_broad|too_wide|broader|wider|omit|empty|wrong|miss command|script|operator|run|deletion',
      'variable|argument|parameter empty|unset|blank|swap|transpose|reverse script|command|run|delete|ran',
      'similar|alike|nearly name|hostname|identifier|label confuse|mistook|mistake|mix|wrong server|host|cluster|database|cable',
      'source|destination|primary|replica|secondary|left|right swap|reverse|confuse|mistake|wrong|mix copy|sync|delete|restore|command|run|server',
      'copy|paste|shell_history|history command wrong|old|previous|mistake',
    ],
    unguarded: [
      'tool|command|script|console|system not|no|without|lack|never ask|confirm|prompt|warn|dry-run|preview',
      'tool|command|script allow|permit|let remove|delete|disable|restart|stop too_much|too_many|too_quickly|all|any|capacity|minimum',
      'audit|check|safeguard|guard bug|not|fail|miss|prevent|stop command|script',
      'no|not|without|nobody second|another|peer|four-eyes|review person|pair|look|check command|script|target|run',
      'root|superuser|administrator|full|broad|excessive privilege|access|permission|right command|run|ran|delete|script',
    ],
    lost: [
      'primary|production|live|active|running|whole|entire database|directory|volume|server|cluster|table delete|wipe|erase|drop|remove operator|engineer|administrator|manual|command|mistake',
      'realize|realise|notice|discover mistake|wrong|second|minute command|cancel|stop|interrupt|terminate|delete',
      'row|record|account|customer|site|mailbox all|every|other|unrelated|active|thousand delete|update|change|remove statement|script|query|command|where',
      'remove|delete|wipe|erase|disable|shut|restart whole|entire|group|parent directory|server|account|site|row|instead',
    ],
  },
  confusedWith: [
    {
      id: 'env-mixup-hits-production',
      unlike:
        'There production was taken for a test environment; here the environment was meant and the argument, host or scope was not.',
    },
    {
      id: 'operator-procedure-error',
      unlike:
        'There a step of the procedure was left out or done wrongly; here one command hit the wrong thing or too much.',
    },
    {
      id: 'automation-removes-live-resources',
      unlike: 'There automation decided by itself what to delete; here a person aimed the command.',
    },
    {
      id: 'capacity-removed-too-far',
      unlike:
        'There the point is that too little capacity was left; here it is the mistaken command that did more than was meant.',
    },
  ],
  examples: [
    'An operator wanted to take a few index servers out of service and mistyped one argument of the command. A much larger set of machines than intended was removed, and the tool did not ask for confirmation.',
    'While repairing replication the administrator ran the delete command on the wrong host. He noticed after two seconds and cancelled it, but the data directory of the primary was nearly empty.',
    'The update statement was executed by hand without a WHERE clause. Instead of one customer it changed the tariff of every account in the table.',
    'The list of identifiers handed to the script was wrong: it named whole sites rather than one plugin of each. The engineer ran the command as requested, without a preview, and hundreds of sites were deleted.',
    'A technician issued the shutdown for the router with the similar name in the same rack. The console shows only short names, and the wrong router carried the traffic of two cities.',
    'During maintenance a wildcard in the restart command matched all brokers instead of the three in the ticket. They rebooted simultaneously because the tool allows any number at once.',
    'Source and destination were swapped in the copy command. By this mistake the operator, logged in as root, overwrote the newsroom archive with the empty volume that was meant to receive it.',
    'A developer pasted a command from the shell history to clear one queue. The argument referred to another tenant, and as he ran it without a dry run the command accidentally deleted the wrong queue with all waiting orders.',
    'A debug command was entered with too broad a scope: it was meant for one subscriber line and disabled the group. Nobody had looked at it as a second pair of eyes.',
    'To release a stuck lock, an engineer accidentally dropped the table of the same name in another schema. The statement gave no preview of what it would affect.',
  ],
  measures: {
    prevent: [
      'Let tools show what they will affect and ask to type its name',
      'Limit how much one command may remove or restart',
      'Replace ad-hoc commands by reviewed scripts',
    ],
    detect: [
      'Announce destructive commands to the team as they start',
      'Alert on a sudden drop of hosts, rows or files',
    ],
    limit: ['Delete softly and keep a way to undo', 'Work with few rights and raise them only for the one action'],
  },
});
