import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'unit-mismatch',
  name: 'Mismatched units or meanings',
  family: 'software',
  definition: 'Two parties use different units, scales or meanings for the same value.',
  signs: {
    named: [
      'different|two|inconsistent|mixed measurement|unit|units|ruler|scale|measuring standard|system|feet|inch|use|convention|definition',
      'factor_of_a_thousand|factor_of_1000|factor_of_ten|factor_of_100|factor_of_1024|factor_of_a_million|conversion_factor|orders_of_magnitude|hundred_times|thousand_times unit|units|conversion|wrong|off|scale|too|cents|convert|magnitude|form',
      'mean|meant|meaning|understand|understood|stand_for field|value|setting|quantity|zero|parameter|column|number|flag whereas|other|to_the|both|other_side|differently|two_meanings|understands|instead|not',
      'local_time|local|timezone|time_zone utc|gmt read|interpret|other|treat|instead|mix|assume|store|stored|field',
      'megabyte|megabytes|mb|mib|kilobyte|kilobytes|gigabyte byte|bytes|bits|mebibyte interpret|instead|treat|mean|meant|rather|expect|while|not|new',
      'microgram|micrograms|mcg milligram|milligrams|mg|gram',
      'pound|pounds|feet|inch|inches|mile|gallon|fahrenheit|imperial kilogram|kilograms|kg|newton|metre|metres|meter|litre|litres|celsius|metric',
      'cent|cents|penny|pence|minor_units|wei|satoshi euro|euros|dollar|dollars|pound|pounds|ether|coin|whole',
      'unit|units mismatch|confuse|confusion|mixup|mix_up|wrong|inconsistent|different|discrepancy measure|measurement|value|field|parameter|time|metric|imperial|second|amount|price',
      'instead|rather|not|but|while|belief|expect|read|meant|understood second|seconds|minutes|hours millisecond|microsecond|nanosecond|ms',
      'metric imperial|english|us_customary|pound',
      'pound|pound_force|lbf|gallon|feet|inch|mile|fahrenheit instead|rather|not|expect|convert|confuse newton|kilogram|litre|liter|metre|meter|kilometre|kilometer|celsius|kg|si',
      'interpret|interpreted|treat|mistake|mistook|understand|understood|misinterpret|misread as|for|instead seconds|milliseconds|millisecond|cents|dollars|euros|bytes|megabytes|kilobytes|percent|wei|gwei|satoshi|metres|feet|utc|items',
      'expect|assume|specify|expected|want second|millisecond|byte|kilobyte|megabyte|cent|percent|metre|meter|kilogram|bit but|while|whereas|instead send|supply|give|given|receive|pass|provide|deliver',
      'off|wrong|too_large|too_small|too_high|too_low|inflate factor|times thousand|1000|100|1024|hundred|ten|million|eight unit|cent|second|byte|conversion|decimal|percent|scale',
      'decimal|decimals|scale|scaling|exponent|precision|denomination mismatch|different|wrong|assume|misplaced token|price|amount|value|oracle|currency|asset',
      'same field|value|parameter|name|column|number|flag|code|term|word different|two meaning|interpretation|interpret|mean|unit|semantics|differently',
    ],
    acted: [
      'convert|conversion unit|factor|metric|measure|scale not|never|miss|omit|forget|wrong|twice|double|skip',
      'cent|penny|minor_unit|dollar|euro confuse|interpret|convert|treat|multiply|expect|mistake',
      'percent|fraction|ratio|basis_point interpret|treat|expect|confuse|instead',
      'kilobyte|megabyte|gigabyte|mebibyte|kib|mib|kb|mb|bytes interpret|instead|confuse|versus|treat|mistake|understand',
      'time_zone|timezone|utc|local_time|epoch mix|confuse|interpret|treat|different|mismatch|assume value|timestamp|field|system|other|side',
      'timeout|interval|ttl|delay|expiry set|configure|value second|millisecond|minute|nanosecond thousand|instead|actually|mean|interpret|read',
      'producer|sender|supplier|contractor|team|vendor|service use|report|send unit|second|metric|imperial|pound|cents|bytes other|receiver|consumer|while',
      'reference|datum|sea_level|coordinate|latitude|longitude|altitude different|swap|mismatch|confuse|convention|zero',
      'nominal|net|gross|inclusive|exclusive|include|exclude interpret|mean|differently|assume tax|fee|value|amount|count',
      'zero|null|minus|empty mean|meaning|interpret unlimited|none|default|disable|infinite while|other|whereas|differently|instead',
      'sign|polarity|orientation|axis convention invert|opposite|reverse|different|wrong|confuse',
    ],
    setOff: [
      'interface|specification|contract|api|schema|documentation not|never|ambiguous|omit|unclear|silent state|specify|name|say|define|mention unit|units|scale|meaning|format',
      'library|api|version|driver|system|gateway change|switch|replace unit|scale|meaning|second|millisecond|currency',
      'new|other|second system|country|market|currency|token|supplier|sensor unit|scale|convention|decimals|measure',
      'label|name|comment|documentation|column say|suggest|read|call second|percent|bytes|unit|metres|cents but|while|actually|wrong',
    ],
    unguarded: [
      'no|not|without|nobody|never|lack check|test|verify|compare|plausibility|sanity unit|units|scale|magnitude|conversion',
      'bare|plain|raw|untyped|unlabelled|unlabeled number|integer|float|value unit|units|second|meaning',
      'both|each side|team|party test separate|separately|own|alone unit|units|interface|assumption|value',
    ],
    lost: [
      'trajectory|altitude|dose|fuel|price|balance|bill|invoice|limit|timeout wrong|miscalculate|fraction|thousandth|times unit|units|factor|conversion|cents|pound|second',
      'hundred|thousand|thousandfold|hundredfold|million times too|more|less|larger|smaller|higher|lower|longer|shorter than|intended|needed|expected|real',
    ],
  },
  confusedWith: [
    {
      id: 'integer-overflow',
      unlike: 'There the number does not fit its type; here it fits and is understood in another unit or meaning.',
    },
    {
      id: 'unvalidated-input',
      unlike:
        'There the data is malformed or out of range; here it is well formed and means something else to its reader.',
    },
    {
      id: 'misunderstood-component-semantics',
      unlike:
        'There a team is wrong about how a component behaves; here two parties are wrong about what one value stands for.',
    },
    {
      id: 'leap-and-calendar-bug',
      unlike:
        'There the calendar or clock itself is irregular; here a time is given in one unit or zone and read in another.',
    },
  ],
  examples: [
    'The dosing pump reported its flow in gallons an hour, while the controller expected litres. Nothing in the interface named the unit, and every correction added a little more chlorine than was meant.',
    'The timeout was written as 30, meant as seconds, but the client library reads milliseconds. So nearly every call to the lookup was given up a thousand times too early.',
    'Fuel was ordered in pounds, but the new aircraft type is measured in kilograms. The conversion factor of the old fleet was used on the form and less than half of the needed fuel was loaded.',
    'Prices from the new supplier came in cents, and our catalogue took them for euros. Everything from that feed was a hundred times too dear until the shop was closed.',
    'The lending contract assumed eighteen decimals for each token. The newly listed one has six, so the scale was off by a factor of a trillion and collateral was valued wrongly.',
    'The memory limit was given as 512 in the chart; the old operator had interpreted this as megabytes, the new one treats it as bytes. No container of the database could start.',
    'One system stored the appointment in local time, the other read the same field as UTC. Patients of the eastern clinics were called two hours after their slot.',
    'To the billing team the quantity field meant packages, to the warehouse it meant single items. Both sides had tested alone, with the value one, for which the two meanings agree.',
    'In the old gateway zero in this field meant no bound at all, whereas the new one understands zero as none allowed. Each of the two meanings was sensible, and all partners with that value were turned away.',
    'The infusion pump displayed the dose in micrograms and the order system sent milligrams as a bare number. A plausibility check on the magnitude would have shown the factor of a thousand.',
  ],
  measures: {
    prevent: [
      'Put the unit into the type or the name of every quantity',
      'State unit, scale and meaning of each field in the interface specification',
    ],
    detect: [
      'Test across the interface with realistic values of both sides',
      'Check the plausibility of magnitudes where values enter',
    ],
    limit: [
      'Refuse values that differ from the previous ones by orders of magnitude',
      'Bring a new source or unit in with a small share of traffic first',
    ],
  },
});
