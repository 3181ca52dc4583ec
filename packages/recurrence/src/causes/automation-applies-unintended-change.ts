import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'automation-applies-unintended-change',
  name: 'Unintended change applied by automation',
  family: 'change',
  definition:
    'Automation (pipeline, configuration management, scheduled job) applies a change that nobody meant to make then: reverts manual work, overwrites settings, picks up an unpinned version, runs a queued job.',
  signs: {
    named: [
      'automation|automatic|unattended upgrade|update|patch|deploy|restart|change unintended|unexpected|unwanted|unplanned|unaware|unannounced|without',
      'unattended|automatic upgrade|update package|library|daemon|host|server|kernel|database|driver',
      'automatically upgrade|update|restart|redeploy|deploy|apply|install|replace|overwrite !generate',
      'pipeline|automation|script|job|agent|controller|tool revert|overwrite|overwrote|overwritten|undo|undid|reset|replace manual|hand|hotfix|setting|change|configuration|config|custom',
      'configuration_management|provisioning|playbook|gitops revert|overwrite|overwrote|overwritten|reset|restart|enforce|undo',
      'manual change|fix|edit|hotfix|setting|workaround overwrite|overwrote|overwritten|revert|undo|undone|reset automatic|automation|next_run|agent|pipeline|sync|deploy',
      'pipeline|deployment|deploy|job|release trigger|start|run|kick accident|accidentally|unintentionally|inadvertently|unexpectedly|unintended|mistakenly|automatically',
      'queued|queue|pending|scheduled|stale|forgotten|old|delayed job|task|change|deploy|pipeline|run|upgrade execute|run|ran|start|apply|resume|fire unexpected|later|automatic|days|wrong_time|once|as_soon_as',
      'latest|unpinned|floating|mutable tag|version|image|package pull|pick|install|deploy|fetch|resolve automatic|autoscaler|scale|restart|new|unreviewed|pipeline|build|node',
      'auto-update|auto-upgrade|autoupdate|auto-sync|auto-merge|auto-deploy|auto-apply|auto-remediation|auto-restart',
      'next|nightly|scheduled|periodic|again run|loop|sync|pass|job|agent|script revert|overwrite|overwrote|overwritten|reset|undo|undid|reapply',
      'forgot|forget|forgotten disable|pause|stop|hold job|script|automation|agent|cron|timer|pipeline|controller',
      'manual|hand|emergency add|change|fix|edit|hotfix|route revert|overwrite|overwrote|overwritten|reset|commit',
      'latest|newer|new version|release|image|tag nobody|no_one|automatic|unpinned|not_pin|autoscaler|bot|unattended',
      'bot|robot|automation|workflow|pipeline merge|deploy|release|apply nobody|no_one|without|unintended|unintentionally|asleep|automatically|unapproved',
      'unintended|unplanned|unwanted|unexpected upgrade|update|deployment|restart',
      'deploy|pipeline|apply|run also|include|additionally unrelated|unintended|upgrade|pending|other_team|other_change',
    ],
    acted: [
      'cron|scheduled|nightly|periodic job|task|script|run apply|overwrite|restart|reset|change|sync|update',
      'continuous|ci|cd pipeline|deployment|delivery apply|deploy|roll_out|push unrelated|untested|unreviewed|unapproved|other|unintended',
      'configuration_management|provisioning agent|run|tool|server restart|change|apply|file',
      'reconcile|sync|enforce|converge loop|controller|operator|agent|process desired|declared|repository|git|state',
      'bot|robot|automation|script merge|open|apply|publish|edit change|pull_request|update|page',
      'plan|apply|run include|contain|pick unrelated|other|someone|pending|unmerged|drift change',
      'automation|automatic|unattended update|upgrade|deploy|restart|apply|change|revert|install',
      'automation|integration|sync|provisioning suspend|disable|deactivate|remove account|user|access',
    ],
    setOff: [
      're-enable|enable|resume|unpause|restart automation|agent|pipeline|scheduler|sync|configuration_management',
      'merge|commit|push|tag|branch trigger pipeline|deploy|deployment|build|workflow automatic|immediately|unexpected',
      'new|fresh|replacement|scaled|autoscaled node|instance|host|machine install|pull|boot|come newer|latest|different version|package|image',
      'repository|source|code|git|template not|never|lack reflect|contain|include|update manual|hotfix|change|fix|emergency',
      'package|distribution|vendor|mirror publish|release update|version then|and automatic|unattended|nightly install|upgrade|apply',
    ],
    unguarded: [
      'nobody|no_one|nothing|none|team intend|mean|meant|know|knew|expect|aware|approve|plan change|update|upgrade|run|deploy|restart|apply',
      'forgot|forget|not disable|pause|stop|exclude|hold|freeze automation|agent|pipeline|job|scheduler|auto-update|configuration_management',
      'without human|operator|approval|confirmation|review|notice|knowledge apply|run|deploy|update|install|automation|automatic',
      'not pinned|fix|freeze version|package|image|dependency automatic|latest|newer',
      'all|every host|node|server same_time|simultaneously|at_once automatic|unattended update|upgrade|restart',
      'manual|drift|hotfix not|never|without commit|record|merge|backport repository|code|source|git|template',
      'not|without|unpinned pin|approve|reviewer version|image|package|dependency|require|release',
      'nobody|no_one plan|approve|intend|want|expect update|change|production|release|version',
    ],
    lost: [
      'setting|fix|workaround|hotfix|customization lost|lose|vanish|disappear|gone|revert next|automatic|run|deploy|pipeline|sync|automation',
      'restart daemon|service|process|network|database automatic|unattended update|upgrade|agent|automation',
      'downgrade|reinstall|redeploy|overwrite|overwritten old|older|default|previous|stale version|file|template|config automation|pipeline|job|agent|script',
      'reset|overwrite|overwritten|overwrote|revert custom|manual|setting|fix|plan default|template|old|original|repository',
    ],
  },
  confusedWith: [
    {
      id: 'automation-removes-live-resources',
      unlike:
        'There automation deletes, detaches or recreates resources in use; here it applies a setting, version or job that nobody wanted then.',
    },
    {
      id: 'latent-change-activated-by-restart',
      unlike: 'There a change waits dormant for a restart; here automation itself makes the change at that time.',
    },
    {
      id: 'bad-config-push',
      unlike: 'There people meant to apply the change, and it was wrong; here nobody meant it to be applied then.',
    },
    {
      id: 'breaking-upgrade',
      unlike:
        'There the point is what the new version changed; here it is that it was installed without anybody wanting it.',
    },
  ],
  examples: [
    'During the weekend we had fixed the proxy timeout by hand. On Monday the configuration management agent ran again and overwrote the manual change with the old value from the repository, and the failures came back.',
    'Unattended upgrades installed a new container runtime on all hosts at the same hour. Nobody had planned this update; it restarted the daemon automatically and stopped every workload together.',
    'A deployment job had been queued during the change freeze. When the freeze ended the pipeline resumed and ran the forgotten job automatically, which put a release live that the team had given up.',
    'Our image referred to the latest tag of the agent. As the autoscaler added nodes, these pulled a newer version that had been published an hour before, though nobody had approved it for production.',
    'The sync controller enforces what is declared in git. An emergency route had been added manually and never committed, so the next reconcile loop reverted it and cut the partner off again.',
    'A merge to the documentation branch unintentionally triggered the release workflow. It deployed an unfinished version to the exchange without any human approval.',
    'The apply of a small tag change also contained pending changes of another team, which the automation carried out without asking. It reset the parameters of the database proxy to their template.',
    "The nightly provisioning script was supposed to be paused for the migration, but we forgot to disable it on one controller. At two o'clock it reset the customized dial plan of the telephone exchange to the defaults.",
    'The managed database has automatic minor upgrades turned on. The provider applied one in the middle of the match evening, unannounced, and both replicas restarted together.',
    'A bot that merges dependency updates automatically picked up a release published that night and deployed it while everybody slept. The version was not pinned, and nobody had approved the update.',
  ],
  measures: {
    prevent: [
      'Pin versions and images that automation installs',
      'Write each manual fix back to the source before automation runs again',
      'Show what a run would change and require approval when it is more than asked',
    ],
    detect: [
      'Announce each automatic change where people on call see it',
      'Alert on drift between the declared and the running state',
    ],
    limit: ['Let automation change few hosts at a time', 'Provide one switch that pauses all automation'],
  },
});
