import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'automation-removes-live-resources',
  name: 'Automation removes resources in use',
  family: 'change',
  definition:
    'Automated cleanup, reconciliation, scaling or infrastructure-as-code acts on a wrong or incomplete picture and deletes, detaches, terminates or recreates resources still in use.',
  signs: {
    named: [
      'cleanup|clean-up|cleaner|reaper|janitor|garbage_collection|garbage_collector|pruning|purge|retention delete|remove|terminate|wipe|destroy|drop|collect active|live|production|used|in_use|valid|still|wrong|needed|running',
      'cleanup|clean-up|reaper|janitor|garbage_collection|garbage_collector|purge|retention job|script|process|task|policy|tool delete|remove|terminate|wipe|destroy|drop',
      'automation|automatic|script|controller|reconciler|autoscaler|operator|scheduler|workflow delete|remove|terminate|destroy|wipe|tear|deprovision|detach|deregister|drain|evict production|live|active|in_use|running|healthy|all|every|cluster|node|instance|volume|database',
      'terraform|infrastructure-as-code|apply|plan|stack|provisioning|state destroy|recreate|delete|replace|remove resource|database|cluster|bucket|zone|record|instance|network|gateway|volume|group',
      'autoscaler|auto-scaler|autoscaling|scaling scale_down|scale_in|shrink|terminate|remove|kill|delete healthy|active|busy|live|too_many|all|wrong|running|in_use|entire',
      'delete|remove|terminate|destroy|purge|reclaim think|thought|believe|consider|deem|treat|mark|classify|flag|assume unused|orphan|stale|unneeded|idle|abandoned|expired|obsolete|inactive|dead',
      'decommission|deprovision|reclaim|retire|offboard automation|automatic|script|job|workflow|tool wrong|active|live|in_use|still|production',
      'reconcile|reconciliation|sync|controller|operator delete|remove|terminate|detach|destroy|prune missing|empty|absent|incomplete|all|every|because|live|running',
      'delete|destroy and|then recreate|re-create|rebuild automatic|automation|terraform|controller|operator|tool|template|stack|plan',
      'destroy|delete|replace|terminate recreate|re-create',
      'automatic|automation|script|job|workflow|autoscaler|reconciler shut_down|reimage|destroy|delete|terminate|wipe|remove|detach serve|live|active|in_use|healthy|running|production|still',
      'delete|remove|terminate|destroy|wipe deem|consider|treat|believe|mark|interpret|think|thought stale|orphan|unused|retire|dead|idle|all|every|empty|zero|expired',
      'outdated|stale|wrong|incomplete|empty inventory|state|list|record|registry|tag|set mark|believe|retire|decommission|unused|orphan|delete|remove|terminate|destroy',
      'cleanup|job|process|automation|script|tool mistakenly|wrongly|erroneously|incorrectly target|remove|delete|terminate|destroy|select',
      'automation|orchestrator deschedule|evict|stop|drain|detach multiple|all|every|simultaneously|entire',
      'pipeline|automation|tool|terraform replace|detach|recreate|destroy component|group|directory|target|network|resource',
    ],
    acted: [
      'lifecycle|retention|ttl|expiry|expiration|eviction policy|rule|job delete|remove|purge|expire wrong|live|active|still|too',
      'scheduled|nightly|periodic|background|cron job|script|task delete|remove|purge|terminate|drop|wipe',
      'automation|tool|system|software|robot detach|deregister|unmount|disconnect|withdraw|release volume|disk|target|address|ip|node|interface|route',
      'automation|script|tool|workflow drain|reimage|erase|wipe|shut_down|power_off all|entire|every|too_many|wrong|active|production machine|host|server|disk|rack|cluster',
      'rename|move|refactor resource|module|label|identifier cause|force|trigger|plan replace|recreate|destroy|delete',
      'cleanup|clean_up|reaper|garbage|purge|retention|lifecycle delete|remove|terminate|destroy',
      'automatic|automation|autoscaler|reconciler|controller delete|terminate|destroy|wipe|remove|detach|deregister',
      'decommission|erase|reimage|teardown automation|automatic|workflow',
    ],
    setOff: [
      'empty|incomplete|partial|stale|wrong|missing list|inventory|response|state|result|query|tag|label|snapshot delete|remove|terminate|cleanup|reconcile|destroy|clean',
      'filter|selector|query|condition|tag|label|regex|prefix|pattern match too|all|every|more|wrong|also|empty delete|remove|cleanup|purge|terminate',
      'empty|null|blank|zero interpret|treat|mean|read|understand as|all|everything|every|none delete|remove|wipe|erase|terminate|decommission',
      'state_file|state lost|lose|stale|out_of_sync|missing|drift|import destroy|recreate|delete|create|duplicate|resource',
      'tag|label|owner|annotation|metadata miss|wrong|lack|untagged|change delete|remove|cleanup|reap|terminate|prune',
      'bug cleanup|garbage|reaper|retention|reconcile|autoscaler|prune|deletion|lifecycle|decommission',
      'apply|plan|provisioning|state destroy|delete|replace|recreate',
      'deem|consider|treat|believe|mark|interpret stale|orphan|unused|retire|dead|idle',
    ],
    unguarded: [
      'no|not|without|lack limit|cap|rate|threshold|guard|brake many|number|amount|delete|remove|terminate|destroy',
      'delete|termination protection|lock|safeguard not|no|without|lack|disable|enable',
      'no|not|without soft-delete|grace|quarantine|undelete|dry-run|confirmation delete|cleanup|remove|destroy|job',
      'plan|diff|output show|list|contain destroy|delete|replace|recreate overlook|miss|not|unread|notice|approve',
      'source_of_truth|registry|inventory|catalog|metadata wrong|incomplete|incorrect|stale|outdated delete|remove|automation|cleanup|job|terminate',
      'not|never check|verify|ask|whether in_use|still|active|live|mounted|referenced|used before|delete|remove|terminate|cleanup',
    ],
    lost: [
      'volume|disk|database|bucket|snapshot|image|namespace|account|node|instance|key delete|terminate|destroy|wipe automation|automatic|cleanup|script|job|controller|autoscaler|reconcile|terraform',
      'still|live|in_use|referenced|active|mounted object|image|file|layer|blob|snapshot|record|row|volume delete|remove|purge|collect|prune',
      'all|every|entire|whole instance|node|server|machine|pod|namespace|record|route|cluster delete|terminate|remove|destroy|wipe controller|automation|automatic|script|job|reconcile',
      'destroy|terminate|delete|reimage|wipe|purge|prune|detach live|active|in_use|serve|running|still|production',
    ],
  },
  confusedWith: [
    {
      id: 'automation-applies-unintended-change',
      unlike:
        'There automation applies a setting, version or job that was not wanted; here it takes away resources that are in use.',
    },
    {
      id: 'operator-wrong-target-command',
      unlike: 'There a person aimed a command wrongly; here automation chose the victims from a wrong picture.',
    },
    {
      id: 'wrong-target-deletion-by-software',
      unlike:
        'There a program on the computers of its users deletes their files by a wrong path; here automation removes infrastructure.',
    },
    {
      id: 'data-corruption-bug',
      unlike:
        'There the product itself damages stored data; here a cleanup, scaler or provisioning tool deletes what is live.',
    },
  ],
  examples: [
    'The cleanup job deletes volumes that are not listed as attached. During a timeout of the inventory API the list came back empty, so the job considered all volumes orphaned and removed those of running databases.',
    'Renaming the module made the infrastructure-as-code tool plan to destroy and recreate the gateway. The plan was two thousand lines long, the replacement was overlooked, and applying it deleted the production gateway.',
    'The autoscaler misread a missing metric as zero load and terminated healthy instances down to the minimum. It has no limit on how many nodes it may remove in an hour.',
    'Our disk erase automation received a request with an empty set of machines and interpreted it as every machine. It wiped the caches of all edge sites before somebody stopped the workflow.',
    'The image registry prunes layers that no tag refers to. A bug in the garbage collector ignored images referenced by digest, and it deleted layers still in use by running clusters.',
    'A reconciler compares tenant records with namespaces. After the records had been moved to another table it found none, deemed each namespace stale and deleted them one after the other, pods included.',
    'The retention policy for recordings matched on a prefix that the court archive also uses. For nine nights the scheduled purge removed active case files without a grace period.',
    'The decommissioning script read an outdated inventory in which a rack was marked as retired. It automatically shut down and reimaged twelve hosts that were serving telephone calls.',
    'A stale state file made the provisioning run believe that the DNS zone was not managed any more. It destroyed the live zone, as deletion protection was not enabled, and recreated an empty one.',
    'The controller detached network interfaces that lacked an owner label. A new release of the labeler had skipped older instances, so that automation removed the interfaces of live brokers.',
  ],
  measures: {
    prevent: [
      'Stop automation when it would remove more than a small share',
      'Treat an empty or failed answer as unknown, never as nothing in use',
      'Protect stateful resources against deletion',
    ],
    detect: ['Report each planned deletion before it happens', 'Alert when automation removes more than usual'],
    limit: ['Delete softly first and keep a grace period', 'Provide one switch that stops all removals'],
  },
});
