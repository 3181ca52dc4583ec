import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'migration-cutover-gap',
  name: 'Gap in a migration',
  family: 'change',
  definition:
    'In moving data or traffic to a new system something was left behind, mapped wrongly or removed too early, so that requests fail after the cut-over.',
  signs: {
    named: [
      'migrate|move|cutover|cut-over|switchover|transfer left_behind|leave_behind|not_copy|not_migrate|forgotten|overlook',
      'not|never|miss|omit|overlook|forgot copy|migrate|transfer|import|carry|port data|record|account|setting|file|key|entry new|migration|move|cutover',
      'migrate|moving|cutover|cut-over|switchover wrong|incorrect|incomplete|faulty map|data|record|account|setting',
      'decommission|retire|shut|switch_off|turn_off|remove|delete|tear old|legacy|previous system|server|cluster|database|datacenter too_early|prematurely|before|still',
      'old|legacy|former|previous system|server|database|cluster|address|host still use|depend|serve|receive|point migrate|move|cutover|decommission',
      'cutover|cut-over|switchover|go-live fail|miss|incomplete|problem|error|discover|gap',
      'migrate|move new|another system|platform|cluster|database|provider|datacenter|host miss|lack|absent|without|not_exist',
      'data|record|account|message|file|post lost|miss|absent|disappear after|during migrate|cutover|move',
      'not|never carry_over|copy|bring_over|import|migrate|recreate new|old|last|move|alias|order|job',
      'migrate|cutover|switchover|transfer|move incomplete|wrong|incorrect|miss|left_out|left_behind|overlook|forgotten',
      'old|former|legacy|previous system|server|host|provider|bucket|cluster|database|one decommission|retire|switch_off|turn_off|shut|delete|remove|disconnect',
      'move|migrate|transfer new platform|system|storage|provider|bucket|datacenter|cluster|database miss|not|wrong|fail|left',
      'import|port|convert|transfer|move wrong|incorrect|miss|skip|left_out record|number|code|account|version|alias|file',
    ],
    acted: [
      'migrate|move|transfer|switch from to new|another system|platform|provider|datacenter|cluster|database|region',
      'migration|import|conversion|copy script|tool|job skip|drop|miss|truncate|fail|ignore record|row|file|account|type',
      'traffic|write|request|user switch|move|redirect|cut|shift|route new system|platform|cluster|backend|datacenter migrate|cutover|old',
      'dual|double|parallel write|run|read old|new|migration|both',
      'rename|consolidate|merge|split system|account|domain|database|repository migrate|redirect|mapping',
      'migrate|move|transfer|import new|another platform|system|storage|cluster|provider|bucket|datacenter|database|host|server',
      'cutover|switchover|go-live|cut-over',
    ],
    setOff: [
      'weekend|planned|long-planned|phase|final|last migration|cutover|cut-over|move|switchover',
      'migrate|cutover|move|switchover complete|finish|done then|after|shortly|next_day|morning|monday',
      'old|legacy|former cluster|server|system|database|dns|account shut|remove|delete|decommission|switch_off|retire after|once|migrate',
      'dns|record|pointer|endpoint|url|connection|hard-coded still old|former|legacy migrate|move|cutover|decommission',
      'replace|successor legacy|old system|platform switch|cutover|traffic|user|customer',
      'map|redirect|alias wrong|incorrect|miss|left_out|omit|not',
      'hard-coded|hardcoded|still url|address|path|name|endpoint|resolve|point old|former|previous|client',
    ],
    unguarded: [
      'not|no|never inventory|list|know|complete|identify|aware dependency|consumer|user|client old|legacy|migrate|decommission',
      'rehearsal|dry-run|dress|test migration|cutover not|only|subset|sample|incomplete|skip',
      'no|not|without|lack compare|reconcile|verify|count|check old new|migrate|copy|source|destination|target',
      'assume|believe|thought everything|all|nobody|nothing|no_one migrate|move|copy|use|still old|legacy|migration',
      'no|not|impossible|cannot roll_back|fallback|return old|legacy|migration|cutover',
      'fallback|redirect|forward|compatibility layer|old|remove|not migration|cutover|move',
      'consumer|client|user|dependency overlook|unknown|not_know|forgotten inventory|list|migration|old',
    ],
    lost: [
      'not_found|404|missing|unknown|no_such account|object|key|user|file|route new system|platform|store|migrate|cutover',
      'customer|user|client|request route|map|assign|match wrong|other|incorrect migrate|cutover|new system',
      'permission|certificate|job|cron|secret|index|quota|alias|firewall not|miss|absent|forgotten recreate|exist|move|migrate new|migration|platform|cluster|datacenter',
      'write|update|order|message old|legacy|former system|database|queue after|still|while cutover|migrate|never|copy',
      'route|write|request|call|order|link to|still former|old|legacy|previous network|system|server|database|provider|store',
    ],
  },
  confusedWith: [
    {
      id: 'partial-deploy-mismatch',
      unlike:
        'There parts of one system run at different versions; here something did not come along to another system.',
    },
    {
      id: 'migration-locks-table',
      unlike:
        'There a schema migration blocks queries while it runs; here the move is over or under way and something is missing.',
    },
    {
      id: 'network-maintenance-disruption',
      unlike: 'There work on the network cuts connections; here the new place lacks or misplaces what requests need.',
    },
    {
      id: 'automation-removes-live-resources',
      unlike: 'There automation deletes what is in use; here people retire the old system too early in a planned move.',
    },
  ],
  examples: [
    'We moved customer accounts to the new core banking platform over the weekend. The mapping of branch codes was wrong for joint accounts, and after the cut-over their holders were shown no balance or that of another product.',
    'The old cluster was decommissioned once the migration seemed complete. Two internal services still depended on the old cluster, and their requests failed from the moment it was switched off.',
    'The migration script skipped attachments larger than ten megabytes. Nobody compared counts between the old and the new store, so the missing files were discovered only when users opened them after the cutover.',
    'When traffic was shifted to the new datacenter, the nightly jobs that recompute prices had not been recreated there. They had been left behind on the former hosts, which were no longer connected.',
    'We changed mail providers and moved all mailboxes, but aliases were not carried over. Mail to any alias was refused by the new system, and the former provider had already deleted our account.',
    'During the switchover writes went to the legacy database for four more minutes. Those orders were never copied to the new one, because the last synchronization had run before the cut.',
    'In the migration of the wiki to new storage the archived images were left behind. The redirects for the old paths did not cover them, so each link to one returned not found although the file still lay on the previous server.',
    'Our numbering database was migrated to a new platform. Ported numbers were imported with the wrong operator code, and calls to them were routed to the former network after go-live.',
    'The registry moved its packages to another bucket and removed the old one prematurely. Clients with a hard-coded URL had been overlooked in the inventory of consumers, and their downloads ended with 404.',
  ],
  measures: {
    prevent: [
      'List every consumer of the old system from its logs before the move',
      'Reconcile old and new by count and content before traffic moves',
      'Rehearse the move with all the data',
    ],
    detect: [
      'Watch for requests that still reach the old system',
      'Alert on lookups that miss in the new system and hit in the old one',
    ],
    limit: ['Keep the old system ready to return to for weeks', 'Move small groups of users first'],
  },
});
