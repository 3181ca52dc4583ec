import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'integer-overflow',
  name: 'Integer overflow or exhausted identifiers',
  family: 'software',
  definition: 'A counter, key or conversion exceeds the range of its integer type, or an identifier space is used up.',
  signs: {
    named: [
      'identifier|identifiers|id_space|id_range|key_space|number_range range|left|ran_out|run_out|exhaust|allocate|remaining !address !ip !xid',
      'unsigned|16_bit|32_bit|8_bit|int|integer|bigint field|column|key|counter|type|id|variable wrap|overflow|exceed|exhaust|plenty|run_out|too_small|ran_out',
      'parse|read|treat|interpret|store id|ids|number|count|key negative|signed_int|signed_integer|overflow',
      'id|ids|identifiers|key|keys|serial_number|sequence run_out|ran_out|exhaust|use_up|used_up|deplete|deplet|no_more|none_left !transaction !ip',
      'unsigned|signed_int|signed_integer|signed_32|16_bit|32_bit|8_bit|24_bit|int4|int|integer|two_byte maximum|largest|highest|limit|range|negative|pass|exceed',
      'integer|int|int32|arithmetic|numeric|counter overflow|underflow',
      'overflow signed_integer|unsigned|32_bit|16_bit|64_bit|8_bit|32bit|16bit|int32|smallint|bigint',
      '2147483647|2147483648|4294967295|4294967296|32767|32768|65535|65536 id|key|value|row|counter|column|limit|reach|exceed|maximum|pass',
      '32_bit|16_bit|8_bit|24_bit|31_bit|32bit|int32|signed_int|unsigned|integer|int|smallint|mediumint|short_int exceed|exhaust|run_out|wrap|max_out|exceeded|too_large|limit|maximum|overflow',
      'primary_key|primary_keys|auto_increment|autoincrement|autoincrementing|sequence|serial|surrogate_key|identity_column exhaust|run_out|maximum|exceed|overflow|max_out|limit|full|wrap',
      'counter|sequence_number|timer|clock|uptime|tick|id|identifier wrap|wraparound|wrap_around|roll_over|rollover !transaction !xid',
      'integer_out_of_range|int_overflow|out_of_range_for_type|integer_overflow|arithmetic_overflow',
      'id|identifier|key|number space|range|pool exhaust|run_out|use_up|deplete|no_more|full !address !ip !subnet',
      'two_billion|2_billion|four_billion|2_1_billion|4_2_billion|4_3_billion|2_147 id|ids|identifier|row|rows|key|record|value|integer !transaction !xid !xids !vacuum',
    ],
    acted: [
      'column|field|variable|key|identifier|id type|declare|define|store integer|int|int4|32_bit|16_bit|short|smallint|signed',
      'convert|cast|truncate|narrow|assign|downcast 64_bit|float|floating_point|double|long|bigint integer|int|16_bit|32_bit|smaller|signed',
      'become|turn|go|result|wrap negative value|number|id|counter|zero|integer|amount|balance',
      'foreign_key|reference|referencing|related column|table int|integer|32_bit|smaller|bigint not|still|remain',
      'multiply|multiplication|addition|add|sum|subtract|product overflow|wrap|exceed|bit',
      'wrap zero|negative|beginning|around|start|back counter|number|value|id|integer',
      'byte|digit|bit too_few|only|too_small|too_narrow|not_enough|hold|represent|fit number|value|counter|id|identifier',
      'cannot|not|no_longer fit|represent|hold|store integer|int|32_bit|16_bit|bit|type|field',
      'client|javascript|library|driver|app parse|treat|read|store|handle id|identifier|number|value signed|32_bit|integer|int|precision|53_bit',
    ],
    setOff: [
      'id|counter|number|sequence|value|uptime|row reach|cross|pass|exceed maximum|max|upper_limit|ceiling|2_31|2_32|2_16|largest',
      'days uptime|running|continuous|operation counter|timer|overflow|wrap|tick|uptime_counter',
      'nextval|next_value|insert|allocate id|sequence|key|serial maximum|exceed|error|reject|out_of_range|fail',
      'burn|consume|skip|gap|waste id|identifier|sequence|key fast|each|upsert|insert|rollback|conflict',
      'grow|growth|volume|billion|million row|record|event|view|id integer|int|limit|type|range|bit',
      'value|velocity|amount|quantity|size larger|bigger|exceed type|variable|field|integer|bits|range|represent',
    ],
    unguarded: [
      'no|not|nobody|nothing|without|never monitor|alert|watch|track|warn headroom|sequence|key|integer|id|counter|id_space|range',
      'no|without|missing|lack check|guard|protect overflow|underflow|range|conversion|cast|safe_math',
      'choose|assume|think|thought integer|int|32_bit|16_bit|range|type enough|large|never|sufficient|plenty',
      'safe_math|safemath|checked_arithmetic|overflow_check',
    ],
    lost: [
      'roll_over|rolled_over|wrap_around|wrapped|wrap number|numbers|version|counter|id|sequence|value',
      'insert|write|create|new fail|reject|refuse|impossible id|key|sequence|integer|out_of_range|column|maximum',
      'migrate|alter|convert|widen|change|switch column|key|type|id|field bigint|64_bit|int8|long|unsigned|uuid',
      'reset|reseed|restart|set sequence|counter|identity|auto_increment negative|zero|lower|start|minimum',
      'duplicate|collision|collide|reuse id|identifier|number|key wrap|exhaust|overflow|range',
    ],
  },
  confusedWith: [
    {
      id: 'transaction-id-wraparound',
      unlike:
        'There the numbers that run out are the transaction identifiers of the database, held up by vacuum; here they are keys or counters of the application.',
    },
    {
      id: 'leap-and-calendar-bug',
      unlike: 'There a date or clock is irregular; here a number is too large for its type, though it may count time.',
    },
    {
      id: 'hard-limit-exceeded',
      unlike:
        'There a fixed limit of a table, file or setting is reached; here it is the range of a number type or identifier.',
    },
    {
      id: 'unit-mismatch',
      unlike: 'There the number is right in another unit; here it does not fit its type.',
    },
  ],
  examples: [
    'The primary key of the events table was a signed 32-bit integer. At 2,147,483,647 the sequence could give no further value, and every insert was rejected until the column had been widened to bigint.',
    'Guidance software converted the horizontal velocity from a 64-bit float to a 16-bit signed integer. The new vehicle was faster than the old one, the conversion overflowed, and the unprotected exception shut both units down.',
    'After 248 days of continuous uptime a counter of hundredths of a second in the generator control unit overflowed and became negative. All units had been switched on together, so all of them tripped together.',
    'Record identifiers in the baggage system were two bytes wide. Once 65,535 had been handed out for the day, numbering wrapped to zero and new labels collided with those still on the belts.',
    'The token contract multiplied amount and number of recipients without any overflow check. The product wrapped around to zero, so the balance test passed and an immense sum was credited.',
    'We had migrated the order table itself to bigint, but a referencing column in the shipment table was still int4. The first order beyond 2.1 billion could be created and never shipped, each write ending in integer out of range.',
    'The ad server used an upsert that consumed a value of the auto-increment sequence even on conflict. It burned through the whole id space of the table within months, with only a few million rows stored.',
    'Version numbers of replicated objects were kept in an unsigned 16-bit field, which had seemed plenty. On a busy object the version number passed 65,535 and wrapped around to zero, so that peers took the newest state for the oldest.',
    'Message ids passed the largest value that older mobile apps can hold in a signed int. The server was well prepared; the apps parsed the id as a negative number and crashed when they opened the inbox.',
    'Nobody monitored how much of the identifier range was left. The job queue ran out of ids on Friday night and the scheduler could not allocate a run for any build.',
  ],
  measures: {
    prevent: [
      'Use 64-bit keys and counters from the beginning, also in referencing columns and in clients',
      'Check or saturate conversions and arithmetic on amounts',
    ],
    detect: [
      'Alert when a sequence or key has used half of its range',
      'Test with values just below and above the limits of each type',
    ],
    limit: [
      'Keep a rehearsed way to widen a column, or to reseed a sequence into its negative half',
      'Reject the single overflowing operation instead of stopping the process',
    ],
  },
});
