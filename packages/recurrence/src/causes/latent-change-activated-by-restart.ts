import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'latent-change-activated-by-restart',
  name: 'Earlier change activated by a restart',
  family: 'change',
  definition:
    'A change made earlier, or a running state that differs from what is on disk, takes effect only at the next restart, reboot or maintenance and breaks the service then.',
  signs: {
    named: [
      'change|setting|config|configuration|update|upgrade|package|edit take_effect|took_effect|become_active|became_active|come_into_effect|activate|apply|pick_up|load restart|reboot|reload|power-cycle',
      'restart|reboot|reload pick_up|load|activate|apply|bring earlier|old|stale|dormant|pending|previous|week|month change|config|configuration|setting|edit|package',
      'not|never persist|save|write|store|commit configuration|config|change|setting|route|rule restart|reboot|reload|disk|boot',
      'running|runtime|in-memory|live configuration|config|state|setting differ|diverge|not_match|unlike disk|file|startup|saved|stored',
      'manual|runtime|temporary|in-memory|ad-hoc change|fix|setting|workaround|route|rule lose|lost|vanish|disappear|revert|gone restart|reboot',
      'latent|dormant|pending|staged|unapplied change|configuration|config|setting|update restart|reboot|reload|maintenance|failover',
      'first restart|reboot|reload since|after|following change|install|update|edit|upgrade|month|year',
      'restart|reboot come|came|start|return|boot different|wrong|old|outdated|default configuration|config|setting|version|kernel|state',
      'change week|month|day|year earlier|ago|before|previously only|until|unnoticed|effect restart|reboot|reload|maintenance',
      'not|never persist|save|permanent change|setting|route|parameter|rule|configuration|raise|hand|manual|runtime',
      'until|when|after|then reboot|reload take_effect|took_effect|pick_up|effect|activate',
      'first reboot since',
      'reboot load|read|pick_up|activate|apply new|changed|edit|anew|again|pending|disk',
      'fall_back|fell_back|revert|return|came_back|come default|old|original|outdated|startup|previous reboot|reload',
      'not enable|persist|configure reboot|boot|reload',
    ],
    acted: [
      'startup|start-up|boot|saved configuration|config outdated|old|stale|differ|wrong|not',
      'restart|reboot|reload|power-cycle read|reread|load file|disk|config|configuration|new',
      'install|update|upgrade package|library|binary|kernel disk but|while|until running|process|restart|reboot',
      'hot|live|runtime|on-the-fly patch|change|tune|set parameter|variable|route not|never file|persist|permanent',
      'file|config|configuration|line edit|change|comment month|week|day ago|earlier|before',
      'manual|hand|runtime set|add|change|start|mount reboot|reload|boot',
      'disk|file memory|running|live differ|still|while|old|new|change',
    ],
    setOff: [
      'restart|reboot unrelated|routine|planned|scheduled|unplanned|unexpected reason|maintenance|patch|crash|host|server then|config|change',
      'power|crash|kernel|failover cause|force restart|reboot which|then|activate|load change|config|configuration|setting',
      'maintenance|window restart|reboot|reload server|router|switch|service|daemon old|saved|unsaved|pending|earlier',
      'rolling|mass|fleet restart|reboot activate|pick|load|expose pending|earlier|previous|config|change',
      'not restart|reboot long|year|month|day uptime|since|for',
      'week|month|day|year|monday|long earlier|ago|before|previously change|edit|update|install|comment|rename|set',
      'crash|failover|patching|maintenance|power reboot|reload load|read|old|new|change|config|key|library|refuse|default',
    ],
    unguarded: [
      'no|not|nobody|never restart|reboot after|then change|edit|install|update test|verify|try',
      'change harmless|no_effect|work|fine at_first|until|because not_restart|running|process|old',
      'drift running|live|disk|file|startup no|not|unnoticed|detect|monitor|compare',
      'never|not test|try|rehearse restart|reboot|boot change|config|since',
      'unnoticed|undetected|hidden|invisible until|since restart|reboot|reload',
      'without|no effect|restart change|edit|line|remain|until',
    ],
    lost: [
      'after reboot|restart route|rule|mount|module|interface|address|sysctl|limit|service miss|gone|absent|not_start|disable|wrong',
      'after reboot|restart|reload refuse|fail|unable start|parse|mount|join because|due earlier|change|edit|config|file|library',
      'setting|parameter|limit|rule back|revert|return|fall default|old|original reboot|restart',
      'service|daemon|interface|unit not enable|start|configure boot|startup|reboot',
      'not enable|start|mount|load|up boot|reboot',
      'reboot route|mount|rule|parameter|interface|setting|vlan gone|miss|absent|empty|default|lost',
    ],
  },
  confusedWith: [
    {
      id: 'cold-start-failure',
      unlike:
        'There starting is itself too slow or heavy; here the restart brings a change into effect that had been waiting.',
    },
    {
      id: 'automation-applies-unintended-change',
      unlike:
        'There automation makes the change at that time; here it was made earlier and only lay dormant until a restart.',
    },
    {
      id: 'bad-config-push',
      unlike:
        'There the bad setting breaks the service as it is pushed; here it stays harmless until the process reads it anew.',
    },
    {
      id: 'latent-bug-triggered',
      unlike: 'There a defect in code waits for a rare condition; here a change or unsaved state waits for a restart.',
    },
  ],
  examples: [
    'A setting in the database file had been edited three weeks earlier, but the server was not restarted then. When the host was rebooted for patching, the change took effect and the instance refused to start with the new memory limit.',
    'The static route on the router had been added at runtime and never saved. After the planned reboot it came up with the old startup configuration, the route was gone, and the branch offices were cut off.',
    'A package update had replaced the library on disk while the long-running process still used the previous one. The first restart since, after an unrelated crash, loaded the new library and the daemon failed at once.',
    'The kernel parameter was raised by hand during an earlier incident and not persisted. The storage nodes fell back to the default when they were restarted for maintenance and could not open enough files.',
    'The running config of the core switch differed from the saved one for months without anybody noticing. A power cycle brought back the outdated configuration with VLANs that had long been removed.',
    'Somebody had commented out a line in the service definition the year before. It remained without effect until the fleet was restarted, when the proxies picked up the edit and listened on the wrong port.',
    'The message gateway had an uptime of 400 days. Its mounts had been set up manually and were not enabled at boot, so after the reboot it started with empty directories in their place.',
    'Pending settings had been staged in the console of the managed cache and were applied only at the weekly maintenance window. The forced restart then activated an eviction policy that had been chosen for a test long ago.',
    'A rename of the signing key file was made on Monday; the process had the key in memory and continued. On Thursday a failover restarted it, it read the configuration from disk again and could not find the key.',
  ],
  measures: {
    prevent: [
      'Restart right after a change that a restart would activate, while its author watches',
      'Make runtime changes through the same files that a boot reads',
    ],
    detect: ['Compare the running state with what is stored and alert on drift', 'Restart hosts regularly, one by one'],
    limit: [
      'Restart one node first and check it before the others',
      'Keep a history of changes per host to find the one that waited',
    ],
  },
});
