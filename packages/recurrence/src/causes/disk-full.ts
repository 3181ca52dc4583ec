import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'disk-full',
  name: 'Disk full',
  family: 'capacity',
  definition: 'A disk, volume, storage quota or inode table fills up and writes fail.',
  signs: {
    named: [
      'disk|volume|partition|filesystem|file_system|storage|drive|ssd|array full|fill|filled|fill_up|filled_up !full_speed',
      'run_out|ran_out|running_out|out_of|exhaust|deplete|use_up|used_up disk|storage|volume|partition|filesystem|tablespace space|capacity|room',
      'disk_full|disk_space|no_space_left|out_of_space|enospc',
      'inode|inodes exhaust|run_out|ran_out|full|used_up|no_more|none|consume|fill|running_out',
      'disk|volume|filesystem|partition|storage|space 100_percent|100%|99%|hundred_percent|completely_full|zero_bytes|no_free',
      'disk|storage|space|volume consume|eat|take|occupy|use|ate|eaten|took|taken all|entire|remaining|last|whole',
      'no|not_enough|insufficient|lack|too_little disk|storage|free_space|space|volume|tablespace|inode left|remain|available|free|space|room',
      'log|journal|binlog|wal|dump|backup|snapshot|temporary|core fill|filled disk|volume|partition|filesystem|drive|storage|space',
      'hit|reach|exceed|breach storage_quota|disk_quota|storage_limit|disk_limit|watermark|storage_capacity',
      'disk|storage|volume|filesystem usage|utilization|utilisation|use high|grow|exceed|reach|threshold|rapidly|limit|climb|grew',
      'runaway|uncontrolled|uncontrollably|unbounded|rapidly|indefinitely log_file|file|log|journal|table|directory disk|filesystem|volume|space|grow|grew',
    ],
    acted: [
      'log|logs|audit|trace|debug grow|grew|accumulate|pile|large|huge|gigabyte disk|volume|partition|space|filesystem',
      'write_ahead|wal|binlog|binary_log|journal|archive|redo|transaction_log grow|grew|accumulate|retain|pile|keep|kept disk|volume|space|storage|purge',
      'snapshot|backup|dump|image|artifact|cache|temporary_file|temp|upload accumulate|pile|never_deleted|never_removed|grow|grew|leftover|old disk|space|storage|volume',
      'database|index|table|segment|dataset|chain outgrow|outgrew|grow|grew|exceed|larger|double disk|volume|space|storage',
      'prune|purge|rotate|rotation|cleanup|clean|compact|vacuum fail|stop|not|never|behind|disabled|broken disk|space|storage|volume|file',
      'write|index|indexing|wrote|written block|reject|read-only|stop disk|space|storage|watermark|volume',
    ],
    setOff: [
      'job|import|migration|backfill|export|reindex|restore temporary|temp|write|copy|generate|create|wrote|written gigabyte|terabyte|file disk|space|volume|storage',
      'replication_slot|subscriber|consumer|archive inactive|stop|stuck|broken|lag wal|log|disk|space',
      'debug|verbose|log_level leave|left|enable|turn_on disk|space|volume|partition',
      'flood_stage|high_watermark|watermark|read_only|read-only index|shard|disk|space|filesystem|volume|database',
    ],
    unguarded: [
      'disk|space|storage|volume|inode alert|alarm|monitor|warn|threshold|page no|not|miss|ignore|silence|late|without|never|nobody|mute',
      'no|without|missing|never|disable|broken retention|rotation|logrotate|expiry|cleanup|purge|pruning|log_rotation',
      'volume|disk|partition|root_partition|storage small|smaller|undersize|sized|default|shared|same',
      'quota storage|disk|volume|mailbox|home|directory exceed|full|reach|hit|fill write|space|file|gigabyte|wrote|written',
    ],
    lost: [
      'write|insert|commit|append|save|upload|checkpoint|wrote|written fail|reject|refuse|impossible|unable|cannot|stop disk|space|full|volume|storage',
      'database|broker|node|server|cluster|mysql|postgres stop|halt|crash|shut_down|refuse|panic|read_only|read-only disk|space|full|volume',
      'free|freed|reclaim|clear|delete|remove|truncate space|disk|gigabyte|old|log|file|snapshot|room',
      'expand|enlarge|extend|resize|grow|increase|bigger|larger|add|grew disk|volume|partition|storage|filesystem|tablespace',
      'evict|eviction|diskpressure|disk_pressure node|pod|kubelet|image disk|ephemeral|storage',
      'truncate|corrupt|empty|partial|zero|incomplete file|write|config|state|index|wrote|written disk|space|full',
      'truncate|delete|remove|clear|purge|compress log|file|snapshot|image|backup|dump disk|space|room|volume|filesystem',
    ],
  },
  confusedWith: [
    {
      id: 'logging-flood',
      unlike:
        'There a burst of log lines is the story, which may overload more than disks; here storage that filled is.',
    },
    {
      id: 'quota-limit-hit',
      unlike:
        'There an administrative limit on calls or resources is reached; here stored data have no room to be written.',
    },
    {
      id: 'hardware-failure',
      unlike: 'There the disk is broken; here it works and is full.',
    },
    {
      id: 'memory-leak-oom',
      unlike: 'There working memory runs out; here permanent storage does.',
    },
  ],
  examples: [
    'A replica that had been retired still owned a replication slot, so the primary retained its write-ahead log for five weeks. At 04:12 the volume was full and the database refused every insert.',
    'The root partition of the mail relay ran out of inodes, not of bytes: millions of tiny queue files had never been removed. New mail could not be written although the disk was half empty.',
    'Log rotation had been broken since a change of the file name. Access logs filled the disk of every front-end within a month, and the config file that was saved next came out empty.',
    'Nobody had sized the storage for the growth of the chain. The disks of the nodes were full while they were compacting; they stopped with a write error and needed a larger volume to start again.',
    'The search cluster reached its disk watermark and turned all indices read-only. The alert on free space had been silenced during a migration in spring.',
    'Each failed build left its container image behind. When the disk of the build machine was completely full and no space was left, no job could create its work directory, and the release was stopped.',
    'The import of the telephone records sorted in temporary files on the same partition as the billing tables. It used all remaining space, and the database halted with "no space left on device".',
    'On exam day the filesystem of the shared home directories was full: course data had used up its last gigabyte. Notebooks could not be saved for want of disk space until we had enlarged the volume.',
    'Snapshots of the ticketing system were taken every hour and never deleted. They consumed the whole array, after which writes of all virtual machines on it were suspended.',
    'Core dumps of a crashing daemon, four gigabytes apiece, filled up the flash drive of the controller; with no room for its journal it went into a halt.',
  ],
  measures: {
    prevent: [
      'Give every log, snapshot and temporary file a retention that is enforced',
      'Keep logs and temporary files on another volume than the data',
      'Forecast the growth of storage and enlarge it ahead',
    ],
    detect: [
      'Alert on the days left until full, for bytes and inodes',
      'Alert when a purge or rotation job did not succeed',
    ],
    limit: [
      'Keep a reserve file or block that can be freed at once',
      'Stop optional writers before the volume is full',
    ],
  },
});
