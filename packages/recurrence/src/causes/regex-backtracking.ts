import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'regex-backtracking',
  name: 'Regular expression backtracking',
  family: 'software',
  definition: 'A regular expression backtracks catastrophically on some input and burns all CPU.',
  signs: {
    named: [
      'runaway|exponential|quadratic|catastrophic match|matching|matcher|pattern|trim',
      'expression|pattern|regex|regexp lookahead|lookbehind|quantifier|alternation|greedy|star|whitespace',
      'catastrophic|excessive|exponential|quadratic|runaway|super_linear backtrack|backtracking',
      'regex|regexp|regular_expression backtrack|backtracking',
      'regex|regexp|regular_expression cpu|processor|core|100',
      'regex|regexp|regular_expression exponential|quadratic|polynomial|superlinear|blow_up|runaway|evil|pathological|catastrophic',
      'redos|regular_expression_denial_of_service|regex_denial_of_service',
      'regex|regexp|regular_expression slow|expensive|inefficient|poorly|costly|forever|minutes|seconds|hang|stuck|time_out|timeout',
      'pattern match backtrack|exponential|quadratic|catastrophic',
    ],
    acted: [
      'regex|regexp|regular_expression engine|matcher|library|evaluate|evaluation|match',
      'nested|greedy|overlapping|ambiguous|unbounded quantifier|quantifiers|wildcards|repetition|repeated_group',
      'backtrack engine|step|match|position|every|input',
      'pattern|rule match cpu|spin|burn|consume|peg|steps',
      'trim|strip whitespace|space regex|regexp|regular_expression|pattern|character',
      'dot_star|lookahead|lookbehind|alternation|capture_group pattern|match|regex|regular_expression',
      'match step|steps|attempt|combination thousand|million|billion|grow|square|try',
      'sanitizer|validator|highlighter|tokenizer|linter|waf|filter|parser|router regex|regexp|regular_expression|pattern',
      'worker|thread|event_loop|process stuck|spin|block|busy regex|regexp|regular_expression|pattern|match',
    ],
    setOff: [
      'rule|filter|signature new|add|deploy|release|update regex|regexp|regular_expression|pattern',
      'long|consecutive|thousands|repeated|run whitespace|space|character|string|line match|regex|regular_expression|pattern|expression',
      'input|string|post|comment|header|url|address|user_agent regex|regexp|regular_expression|pattern match|evaluate|test|apply|validate',
      'string almost|nearly match|matched|fails end|last|final',
      'crafted|malicious string|input|header|value regex|regexp|regular_expression|pattern|match',
    ],
    unguarded: [
      'no|without|missing|lack|remove limit|timeout|protection|guard|budget regex|regexp|regular_expression|match|cpu|pattern',
      'engine|library|regex guarantee|linear complexity|time|run_time|runtime',
      'test|suite|review not|never measure|catch|cover|check regex|regexp|regular_expression|pattern cpu|run_time|performance|length',
    ],
    lost: [
      'cpu|core|processor exhaust|saturate|peg|spike|100|full|max match|regex|regexp|expression|pattern|rule',
      'rewrite|replace|switch|move|migrate regex|regexp|regular_expression substring|string|linear|engine|parser|re2|automaton',
      'cpu|core every|all|each machine|server|host|process regex|regexp|expression|rule|pattern',
    ],
  },
  confusedWith: [
    {
      id: 'pathological-workload',
      unlike:
        'There some request is expensive for another reason; here the time goes into matching one regular expression.',
    },
    {
      id: 'unvalidated-input',
      unlike:
        'There bad data crashes or wedges its consumer; here even well-formed text makes the matcher run out of time.',
    },
    {
      id: 'bad-config-push',
      unlike: 'There the story is how a wrong rule was rolled out; here it is what the pattern in the rule costs.',
    },
  ],
  examples: [
    'The new firewall rule contained a pattern with two greedy wildcards in a row. On ordinary request bodies the engine backtracked through every split of the text, and each core that served traffic was pegged within seconds.',
    'A forum post held some twenty thousand consecutive spaces inside a line. The regular expression that trims white space tried again from each of them, so the work grew with the square of the length, and the home page timed out.',
    'Our e-mail address validator used nested quantifiers. A long address without a final dot made it exponential: the Node event loop was blocked by a single match, and the signup service answered nobody.',
    'Log parsing stopped at noon. One stack trace of unusual length almost matched the multi-line regexp, failed at its last character, and catastrophic backtracking kept the collector busy for hours.',
    'The syntax highlighter of the code viewer had an ambiguous alternation within a repeated group. Opening one minified file took all CPU of the rendering host; no time limit was set for the matcher.',
    'A researcher reported a ReDoS in the library by which we split user-agent headers. A crafted header of fifty characters was enough to occupy a worker for minutes.',
    'Routing in the gateway compares each path with a list of patterns. The one added for the campaign began with an unbounded wildcard, and as the regex library offers no linear-time guarantee, evaluation ate the processors of the entire edge.',
    'The spam filter update brought an expression with a lookahead inside a star. Mails with long runs of dashes sent the mail servers into runaway matching, and queues grew until the signature was withdrawn.',
    'CPU profiles of the wiki parser showed nearly all time in one call that matches template names. Its pattern was quadratic in the page length; we replaced the regular expression by a plain substring search.',
  ],
  measures: {
    prevent: [
      'Use a matching engine with guaranteed linear time',
      'Check new patterns for nested or overlapping repetition with a linter',
      'Use plain string functions where they do',
    ],
    detect: [
      'Measure the time of each rule against long and nearly matching text in the tests',
      'Alert on CPU time per request or per rule',
    ],
    limit: [
      'Bound the time or steps of every match, and the length of its text',
      'Roll rules out in stages, with a switch that turns a rule set off at once',
    ],
  },
});
