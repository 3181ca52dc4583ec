import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'backup-not-restorable',
  name: 'Backup that cannot be restored',
  family: 'redundancy',
  definition: 'When they are needed, the backups turn out to be missing, incomplete, too old or unusable.',
  signs: {
    named: [
      'backup|snapshot|dump every|all|only|last|good expire|prune|rotate|overwrite|overwritten|age_out|lapse',
      'backup|archive|dump|snapshot encrypt|decrypt passphrase|key|lose|lost|unknown|missing|only|loss',
      'backup|dump|snapshot|tape unusable|unreadable|useless|unrecoverable|unrestorable|worthless',
      'backup|dump|snapshot|tape empty|zero_byte|truncate|blank|incomplete|corrupt|stale',
      'backup|dump|snapshot|archive|tape cannot|could_not|unable|impossible|fail_to restore|recover|load|import|recovery !failover',
      'restore|restoration fail|abort|impossible|failure backup|dump|snapshot|tape|archive !failover !link !path !switch',
      'no_usable|no_working|no_valid|no_recent|no_good|no_complete|no_current|no_offsite|no_other|no_tested|no_consistent|without_usable backup|snapshot|dump|copy',
      'no_backup|never_backed_up|not_being_backed_up|without_backup|backup_did_not_exist|lack_backup',
      'backup|snapshot never|not|hardly|untested test|rehearse|exercise|verify|drill|untested|verification',
      'backup|dump|snapshot missing|absent|nowhere|nonexistent find|found|data|table|bucket|restore|discover',
      'backup|dump|snapshot exclude|omit|skip|leave_out|not_include|not_cover|not_contain|left_out table|database|bucket|volume|directory|metadata|schema|attachment|file|data',
      'backup|snapshot also|too|same|along delete|wipe|erase|destroy|encrypt|overwrite|lose|destruction|lost|loss',
      'backup job|script|cron|schedule fail|stop|silent|disable|abort|not_run|failure',
    ],
    acted: [
      'backup|dump job|script|cron|agent|tool|scheduler',
      'restore|recovery procedure|script|attempt|process fail|abort|error|stop|failure',
      'dump|backup tool|client|utility version|mismatch|incompatible|older|format',
      'snapshot|backup rotate|retention|expire|prune|purge',
      'replicate|mirror|sync delete|corruption|loss copy|replica|standby|second',
    ],
    setOff: [
      'need|try|attempt|begin|turn restore|recover|recovery backup|snapshot|dump|tape',
      'delete|drop|lose|wipe|corrupt|lost|loss database|volume|table|data restore|backup',
      'search|look|hunt backup|snapshot|dump|copy',
    ],
    unguarded: [
      'restore|recovery never|not|no test|rehearse|practice|drill|exercise|try',
      'backup failure|error|warning alert|notify|mail|email|bounce|reject|unread|nobody|unnoticed',
      'nobody|no_one|nothing check|verify|monitor|own|watch|verification backup|dump|snapshot',
      'backup|snapshot assume|believe|think|presume|assumption|belief|thought work|exist|run|cover|enable|ran',
      'backup|snapshot same disk|account|storage|array|host|server|rack|building|cluster|site',
      'replication|raid|replica|mirror not|no|instead backup',
      'backup size|content never|not check|compare|alert',
    ],
    lost: [
      'without key|passphrase|metadata|catalog archive|backup|tape|dump useless|unreadable|worthless',
      'retention short|day|only|expire|elapse backup|snapshot|copy|before|notice|good',
      'newest|latest|last|only good|usable|valid|successful|surviving backup|snapshot|dump|copy hour|day|week|month|old',
      'data|record permanently|irretrievably|irrecoverably|forever lose|gone|lost|loss',
      'unrecoverable|irrecoverable|unsalvageable data|file|record|volume',
      'write|data since|after backup|snapshot lose|gone|missing|lost|loss',
      'rebuild|reconstruct|recreate|re_enter|salvage log|export|memory|hand|browser|cache backup|data|record',
      'decrypt|passphrase|encryption_key backup|archive|dump lose|missing|unknown|gone|lost|loss',
      'restore take|last|estimate|require|took|taken hour|day|week backup|snapshot|archive|tape',
    ],
  },
  confusedWith: [
    {
      id: 'operator-wrong-target-command',
      unlike:
        'That tells how the data was destroyed; here the copy that should have brought it back did not exist or did not work.',
    },
    {
      id: 'silent-updater-failure',
      unlike:
        'There any watcher or job stops and its consumers go on with old data; here it is the backup, and only the restore shows it.',
    },
    {
      id: 'failover-mechanism-defect',
      unlike: 'There the switch to a running standby fails; here data is to be brought back from a stored copy.',
    },
    {
      id: 'data-corruption-bug',
      unlike: 'That damages the live data; here the damage stays because no good copy can be restored.',
    },
  ],
  examples: [
    'After the members table had been dropped we went for the nightly dump and found files of zero bytes. The dump client was one major version older than the server and had refused to run since spring, and the mails about it were rejected by the list.',
    'Snapshots existed for the volumes, but nobody had ever tried a restore. The snapshots had been taken of each disk at a different moment, so that the volume group could not be assembled and the data was unrecoverable.',
    'The intruder deleted the machines and then the backups too, since both were in the same account and reachable with the same key. No offsite copy remained.',
    'The backup job excluded every directory above a size limit, a setting from the time of tape. The scanned contracts were therefore not in any backup, and were lost permanently.',
    'Backups were encrypted, and the passphrase was stored only in the vault that we were trying to restore. Without the key the archives were useless.',
    'We restored the ledger from the latest backup that could be read, which was eleven days old: every later one was truncated because the upload stopped at five gigabytes without an error.',
    'The array was mirrored, so that we believed we needed no backup. The controller wrote the corruption to both halves of the mirror, and no earlier copy of the mailboxes existed.',
    'The forum host kept its only backups on a second disk in the same server. When the machine burned, the backup was destroyed along with it, and members rebuilt the wiki from browser caches.',
    'Restoring the order database from the snapshots failed with a checksum error after nine hours. The snapshot schedule had been disabled during a migration and never enabled again, and the one snapshot that we found was incomplete.',
    'Retention was set to seven days, while the faulty script had blanked addresses for three weeks. By the time it was noticed, every good backup had expired and been pruned.',
  ],
  measures: {
    prevent: [
      'Restore a backup regularly and automatically, and compare the result with the original',
      'Keep one copy in another account and at another site, which production credentials cannot delete',
      'List every store of data with its backup, so that none is left out',
    ],
    detect: [
      'Alert on the age, size and content of the newest restorable backup',
      'Treat a missing success message of a backup job as a failure',
    ],
    limit: [
      'Delay deletions and keep deleted data recoverable for some days',
      'Keep logs or events from which lost writes can be replayed',
    ],
  },
});
