import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'data-corruption-bug',
  name: 'Bug that corrupts stored data',
  family: 'software',
  definition: 'A software defect writes, moves, blanks or deletes stored data or state wrongly.',
  signs: {
    named: [
      'incorrect|wrong|bad|invalid data|metadata|record|state mapping|mappings|association|assignment|entries|pointer',
      'purge|delete|expire|remove message|record|file|data|mail|backup still|too_early|before|within wrong|term|needed|retention|valid',
      'edit|change|update|write|message|record silent|silently|quietly lost|lose|discard|dropped|overwritten|removed',
      'live|valid|needed|existing|good|active|current block|blocks|data|record|object|file|row|chunk reclaim|purge|delete|remove|discard|mark|overwrite wrong|wrongly|unreferenced|unused|expired|orphan|bug|mistaken|reclaimed',
      'data|text|title|value|record|file|content|file_system|row mangle|garble|scramble|corrupt|blank|clobber|overwritten|truncated|nulled',
      'data|database|index|file|record|state|disk|metadata|table|filesystem|journal corrupt|corruption bug|defect|code|software|write|silent|wrong|overwrite|flaw|logic',
      'bug|defect|flaw|software|logic|routine|incorrectly|wrongly|erroneously|mistakenly delete|erase|wipe|purge|destroy|lose data|record|file|row|message|email|backup|snapshot|entry|account|photo|document|content',
      'bug|defect|code|script|job|software|logic|routine|update overwrite|overwrote|blank|clobber|truncate|zero|nullify data|record|field|file|value|row|block|column|setting|state|content',
      'silent|silently corrupt|corruption|lose|drop|overwrite|truncate|discard data|write|record|row|file|block',
      'wrong|incorrect|invalid|garbage|bad value|data|balance|amount|record|row write|written|store|stored|persist|save|commit bug|defect|logic|code|calculate',
      'double|duplicate|twice charge|credit|debit|payment|posting|transfer|record|row|entry bug|defect|code|logic|ledger|database',
      'checksum mismatch|fail|differ|wrong|bad block|file|page|data|bug|replica|state|record|corrupt',
      'data_loss|lost_data|lost_writes|data_corruption bug|defect|flaw|code|logic|software|race|race_condition',
      'corrupt|corrupted|inconsistent|broken|damaged database|index|state|ledger|chain_state|metadata|tree|snapshot',
    ],
    acted: [
      'soft_delete|tombstone|garbage_collect|garbage_collection|compaction|retention|expiry|cleanup|dedup|deduplicate bug|wrong|wrongly|incorrect|live|still_needed|valid|mistake delete|remove|data|record|block|mark|drop',
      'write|wrote|written wrong|incorrect|stale|old location|offset|block|sector|row|record|page|key|partition|column',
      'merge|sync|synchronize|conflict|resolution overwrite|replace|lose|wrong|newer|older|stale record|data|field|version|value|state',
      'serialize|serialise|serializer|encode|marshal|schema field|data|value drop|lose|omit|discard|unknown|strip|missing|blank|corrupt',
      'update|statement|query where|filter|condition missing|wrong|without|all|every row|record|user|account',
      'default|empty|null|zero|blank value|string overwrite|replace|write|save|store|persist real|existing|correct|data|record|field|user',
      'encoding|charset|character_set|utf double|wrong|garble|mangle|corrupt|convert text|column|data|title|record',
      'flush|fsync|journal|write_ahead|wal|commit|checkpoint not|skip|lose|lost|omit|miss|bug|never data|write|disk|page|record',
      'state|database|ledger|chain diverge|inconsistent|fork|differ bug|defect|node|version',
      'associate|attach|link|assign|map|reference wrong|incorrect|other|different record|order|file|row|item|account|picture',
      'torn|half_written|partially_written|incomplete|torn_page write|writes|page|flush|block|record',
      'move|rename|replace|copy file|folder|data|directory|record wrong|lose|overwrite|delete|vanish|disappear bug|logic|defect',
    ],
    setOff: [
      'backfill|migration|conversion|import|upgrade|rewrite|repair_job write|overwrite|corrupt|blank|delete|mangle|truncate|damage data|record|row|value|field|column|file',
      'crash|power|restart|unclean after|during|left|leave corrupt|corrupted|inconsistent|damaged data|file|index|state|database|table',
      'release|version|client|update|refactor corrupt|delete|overwrite|blank|lose|erase|damage data|record|file|save|field|message',
      'replicate|replication|propagate|copy|sync|spread corrupt|corrupted|corruption|deletion|bad|wrong replica|backup|standby|other|cluster|data',
    ],
    unguarded: [
      'no|not|without|never|lack checksum|integrity|consistency|constraint|invariant|reconciliation check|data|write|detect|verify',
      'replica|backup|mirror same|also|faithfully|contain|copy|carry corrupt|corruption|deletion|wrong|damage|mistake',
      'unnoticed|undetected|unaware week|day|month|hour corrupt|wrong|data|record|overwrite|delete',
    ],
    lost: [
      'record|row|file|message|mailbox|photo|post|setting|document|data|block vanish|disappear|unreadable|irrecoverable|unrecoverable|irretrievable|permanently_lost|silently_lost',
      'restore|recover|rebuild|reconstruct|repair|replay backup|snapshot|log|journal|scratch|point_in_time corrupt|damaged|lost|deleted|overwritten|affected|blank',
      'stop|pause|read_only|freeze write|writes prevent|avoid|limit|further|spread corruption|damage|loss',
      'could|unable|cannot|not recover|restore|reconstruct data|record|message|file permanent|lost|overwritten|deleted',
    ],
  },
  confusedWith: [
    {
      id: 'wrong-target-deletion-by-software',
      unlike:
        'There a shipped program deletes files of its users by resolving a path wrongly; here the defect damages data that a system stores.',
    },
    {
      id: 'operator-wrong-target-command',
      unlike: 'There a person ran the command that destroyed data; here software did it by itself.',
    },
    {
      id: 'hardware-bit-flip',
      unlike: 'There hardware changed the bits; here the program wrote what it should not.',
    },
    {
      id: 'replica-divergence',
      unlike:
        'There equal copies drift apart; here the data itself is written or deleted wrongly, perhaps equally in all copies.',
    },
  ],
  examples: [
    'The retention job compared the wrong timestamp column and purged messages that were still within their term. By the time users asked for them the deletion had been replicated to every copy.',
    'A defect in the storage software deleted the only index entries of some mailboxes during an update. The bug had deleted them in all copies, and the data was recovered only from tape, which the software could not reach.',
    'When the form was saved with a collapsed section, the client sent blanks for the hidden fields. The server stored them, and the addresses of eleven thousand members were overwritten with empty strings.',
    'The write-ahead log skipped a flush when two segments filled in the same instant. After the crash the database came up with torn pages, and checksums of several indexes failed.',
    'Our backfill converted text that already was UTF-8 once more. Titles in nine languages were mangled on disk, and no check compared the rows before and after.',
    'Through a logic error in settlement, a payout that had been reversed was credited twice. The ledger held wrong balances for five days, because nothing reconciled it with the bank.',
    'The synchronisation code resolved conflicts in favour of the older version. Every edit made offline was silently lost, and the client then removed its own local copy.',
    'Some nodes wrote the state root before the last trie node was persisted. After the restart their state was corrupt, they computed a different hash, and the database had to be rebuilt from a snapshot.',
    'The garbage collector of the object store marked blocks as unreferenced while a copy was still pointing at them. Live blocks were reclaimed, and the affected files became unreadable with no way to recover them.',
    'A serializer silently dropped every field that it did not know. Each device record that was opened and saved lost its calibration data, and we paused all writes to stop the corruption from spreading.',
  ],
  measures: {
    prevent: [
      'Delete in two steps, with a delay in which data can be taken back',
      'Enforce invariants by constraints and checksums in the store',
      'Run a rewriting job on a copy first and compare before and after',
    ],
    detect: [
      'Reconcile stored data with an independent source continually',
      'Alert on unusual numbers of deleted, blanked or changed records',
    ],
    limit: [
      'Keep backups and history that the writing software cannot alter',
      'Stop all writes at the first sign of corruption',
    ],
  },
});
