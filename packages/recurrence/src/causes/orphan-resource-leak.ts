import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'orphan-resource-leak',
  name: 'Leftover resources not cleaned up',
  family: 'capacity',
  definition: 'Machines, pods or other resources are not cleaned up after use, and the leftovers fill the capacity.',
  signs: {
    named: [
      'orphan|orphaned pod|vm|machine|instance|container|volume|resource|node|session|process|job|disk|address|namespace|cluster',
      'leftover|left_over|left_behind|zombie|dangling|forgotten pod|vm|machine|instance|container|volume|resource|node|namespace|environment|sandbox|reservation|address|disk',
      'pod|vm|machine|instance|container|node|environment|resource|sandbox|server|namespace|job|volume never|not|no_longer clean_up|cleaned_up|cleanup|clean|reap|garbage_collect|tear_down|torn_down|reclaim|destroy|terminate|deprovision',
      'cleanup|clean_up|reaper|culler|garbage_collector|garbage_collection|janitor|sweeper|teardown fail|stop|broken|not|crash|never|disabled|skip pod|vm|machine|instance|container|resource|leftover|volume|node|environment|namespace|image',
      'leak|leaked vm|virtual_machine|instance|pod|container|address|port|volume|resource|node|namespace|disk|interface|lease|slot|project !memory !heap !data !credential !secret !key',
      'unused|idle|finished|completed|dead|terminated|old pod|pods|vm|vms|machine|instance|container|volume|environment|disk|resource|cluster occupy|take|fill|count|consume|hold|held|exhaust|use_up|used_up|took|taken',
      'pod|vm|machine|instance|container|environment|node|resource|sandbox|volume accumulate|pile_up|piled_up|linger|stay_behind|remain|stuck terminating|never_deleted|forever|without_owner|after|until|capacity|quota',
      'not|never|fail release|free|return|give_back|deallocate|delete|remove|terminate pod|vm|instance|address|machine|volume|container|resource|slot|node|cluster after|finish|end|when|completion|use',
      'cluster|capacity|pool|region|node full|fill|exhaust|occupied|saturate orphan|leftover|stale|finished|unused|dead|zombie|abandoned|clean',
      'never_released|not_released|not_release|fail_to_release|never_freed|not_freed|never_returned|forgot_to_release|never_closed channel|slot|lease|session|port|address|license|seat|instance|machine|server|call',
      'leftover|orphan|unused|abandoned|zombie|undeleted|uncollected !file !data pile_up|accumulate|fill|remain|consume|thousand|hundred|leave|left',
    ],
    acted: [
      'delete|deletion|terminate|termination|teardown|shutdown fail|hang|stuck|incomplete|partial|time_out|timed_out|silently|hung pod|vm|machine|instance|container|resource|volume|node|namespace|environment',
      'finalizer|owner_reference|terminating stuck|pending|remain|hang|never|hung pod|namespace|volume|resource|object',
      'job|cron|script|controller|task clean|cleanup|reap|cull|expire|delete|prune not|fail|stop|broken|miss|skip|long pod|vm|instance|machine|leftover|old|volume|environment',
      'lose_track|lost_track|forget|forgot|no_record|untracked|unknown|unaware|disappear|forgotten instance|vm|machine|pod|container|resource|node|volume|allocation',
      'test|preview|ci|build|staging|session|notebook|lab run|environment|machine|instance|cluster|server|pod|ran leave|left|remain|keep|kept|behind never|running|alive|behind',
      'hundred|thousand|dozen|many old|unused|idle|stale|orphan|dead|leftover|abandoned|forgotten pod|vm|instance|machine|container|resource|node|volume|environment|disk|cluster',
      'not|never|no|fail clean_up_after|cleaning_up_after|cleaned_up|clean_up|tidy_up|reaped|torn_down',
      'leave|left behind|running|dangling|around pod|instance|vm|machine|container|server|volume|namespace|channel|session|disk|environment',
    ],
    setOff: [
      'crash|abort|fail|cancel|interrupt|kill before|without|half_way|midway|during release|delete|clean|cleanup|teardown|terminate|free resource|instance|vm|pod|machine|container|volume|environment',
      'create|recreate|launch|provision|start|spawn new|another|more|again old|previous|earlier|former remain|leave|left|keep|kept|not|never delete|remove|terminate|running|stop',
      'label|tag|filter|name|selector|prefix|account cleanup|reaper|janitor|garbage|sweep|delete miss|not|change|different|ignore|skip',
      'disable|turn_off|suspend|pause|stop|remove culler|cleanup|reaper|garbage_collection|janitor|expiry|reclaim',
    ],
    unguarded: [
      'no|without|lack|missing expiry|ttl|lifetime|owner|cleanup|reaper|garbage_collection|reclamation|lease instance|vm|pod|machine|environment|resource|volume|container|cluster',
      'nobody|nothing|no_one|no|never notice|count|watch|monitor|track|alert|compare orphan|leftover|unused|leak|instance|vm|pod|resource|inventory',
      'manual|manually|by_hand cleanup|clean_up|delete|remove|terminate|reap|tear_down|torn_down pod|vm|instance|machine|leftover|orphan|environment|node|resource',
    ],
    lost: [
      'quota|capacity|cluster|pool|slot|address fill|full|exhaust|use_up|used_up|consume|occupy|no_more leftover|orphan|unused|dead|old|leak|stale|zombie|finished|idle|stuck !memory !heap',
      'new|further|fresh pod|vm|instance|machine|session|environment|build cannot|could_not|unable|no_longer|refuse|pending|fail start|schedule|create|launch|place leftover|orphan|old|unused|cleanup|leak|stale|dead|finished|stuck|capacity',
      'node|autoscaler|cluster not|never|unable|prevent scale_down|drain|shrink|empty|remove|consolidate|shrank|shrunk pod|pods|leftover|stale|stuck|old',
      'delete|remove|purge|reap|terminate|clean_up|cleaned_up orphan|leftover|stale|unused|abandoned|zombie|idle pod|vm|instance|machine|container|volume|resource|node|session',
      'bill|cost|invoice|spend|spent grow|grew|rise|rose|high|double unused|idle|orphan|leftover|forgotten|instance|machine',
    ],
  },
  confusedWith: [
    {
      id: 'quota-limit-hit',
      unlike: 'There a limit is reached by use that is wanted; here by leftovers which should have been removed.',
    },
    {
      id: 'memory-leak-oom',
      unlike: 'There a process keeps memory; here machines, pods, addresses or volumes outlive their use.',
    },
    {
      id: 'silent-updater-failure',
      unlike:
        'There a stopped job leaves data stale; here the stopped job is the cleanup, and leftovers take the room.',
    },
    {
      id: 'automation-removes-live-resources',
      unlike: 'There cleanup removes too much; here it removes too little.',
    },
  ],
  examples: [
    'When a build was cancelled its virtual machine was never terminated. After a month four hundred orphaned VMs filled the quota of the region, and no new build could start.',
    'The culler which ends idle notebook sessions had crashed on Saturday. Finished pods stayed on the cluster until every node was occupied and students were told to wait.',
    'Preview environments are torn down when the branch is merged, but not when it is abandoned. Leftover namespaces accumulated to nine hundred and took all schedulable capacity.',
    'Each failed deployment left its load balancer and disks behind. Nobody counted the unused volumes, until the limit of attachments was used up by dead ones.',
    'The dialler did not release a channel after a call that ended abnormally. Orphaned channels, never cleaned up, piled up over the week, and by Friday leftover sessions held every trunk slot.',
    'Deletion of worker instances timed out silently and the controller lost track of them. It launched new ones while the old remained running, so the cluster grew to its maximum with zombie machines.',
    'A renamed label made the cleanup job skip all test clusters. Clusters left behind were never deleted; two weeks later these unused leftovers had consumed the capacity meant for the release.',
    'Pods stuck in Terminating after the node problem were still counted by the scheduler. With thousands of stale pods the cluster appeared full, and they had to be cleaned up by hand.',
    'For every simulation run our script provisioned a fresh server and forgot to give it back. The pool for the crew planners was filled by abandoned servers, idle and without an owner, which nothing cleaned up.',
    'Containers that exited were not garbage collected, as the reaper had been disabled for debugging. Thousands of dead containers remained on each host and new ones could not be created.',
  ],
  measures: {
    prevent: [
      'Give every created resource an owner and an end of life',
      'Make teardown idempotent, and run it also after a crash or a cancel',
    ],
    detect: [
      'Compare what exists with what is recorded as in use, daily',
      'Alert when the cleanup job fails or removes nothing for long',
    ],
    limit: ['Keep a reviewed tool that removes leftovers in bulk', 'Hold separate quotas for tests and for production'],
  },
});
