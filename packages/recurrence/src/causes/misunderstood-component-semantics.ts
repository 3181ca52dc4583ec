import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'misunderstood-component-semantics',
  name: 'Misunderstood behaviour of a component',
  family: 'software',
  generic: true,
  definition: 'A component behaves as it is documented or designed, but not as the team that relied on it believed.',
  signs: {
    named: [
      'think|thought|believe|belief|assume|assumption|expect|suppose documented|document|documentation|by_design|footnote|manual|intended|designed option|setting|default|behaviour|behavior|function|command|library|scheme|component|team|developer|but',
      'expect|assume|assumption|believe|belief|think|thought semantics|guarantee|exactly_once|at_least_once|isolation|atomic|idempotent|ordering',
      'contrary_to|despite name|expectation|assumption|belief|understanding|intuition|suggest|imply|documentation',
      'mental_model wrong|not|never|differ|incomplete|inaccurate|be|mismatch',
      'work_as_design|work_as_document|behave_as_document|behave_as_design|behaves_as_specified|as_designed|as_documented|documented_behaviour|documented_behavior|intended_behaviour|intended_behavior !not !failover !fail',
      'documented|intended|by_design|counterintuitive default|behaviour|behavior|scheme|interpret|limitation not|but|mistakenly|unaware|however',
      'misunderstand|misunderstood|misinterpret|misread|misconception|misapprehension|wrong_assumption|incorrect_assumption|false_assumption|mistaken_belief behaviour|behavior|semantics|option|parameter|setting|flag|meaning|documentation|guarantee|api|function|component|default|work',
      'assume|believe|think|expect|presume|understand|assumption|belief|thought|understood wrongly|incorrectly|mistakenly|falsely|erroneously behave|behaviour|behavior|option|setting|flag|parameter|default|component|library|function|api|apply|guarantee|semantics|safe|mean|work|close|ignore|meant',
      'contrary|unlike|differ|opposite expect|assume|believe|intuition|name|understanding|assumption|belief behaviour|behavior|option|default|setting|flag|parameter|semantics|actually|command|function',
      'work|behave|behavior|behaviour|function|act document|design|specify|intend|documentation|manual assume|assumption|believe|think|aware|realize|team|understand|belief|thought|understood',
      'assume|believe|think|expect|assumption|belief|thought actually|in_fact|in_reality|whereas|instead|really option|setting|flag|parameter|default|function|command|semantics|behave|api|documentation|apply|mean|mode|meant',
      'unaware|not_aware|nobody_aware|not_know|did_not_realize|not_understand|did_not_understand|unfamiliar behaviour|behavior|semantics|option|default|setting|flag|parameter|side_effect',
      'subtle|surprising|counterintuitive|counter_intuitive|unintuitive|obscure|little_known|confusing behaviour|behavior|semantics|default|option|side_effect|meaning',
    ],
    acted: [
      'documentation|manual|reference|docs|footnote say|state|describe|explain|mention|warn|said',
      'think|thought|believe|assume|expect|belief|assumption keep|preserve|stop|disable|safe|protect|persist|hide|limit|burst|match|close|kept',
      'guarantee|semantics|promise apply|hold|cover|held only|per|not session|request|connection|partition|call|row',
      'option|flag|parameter|setting|attribute mean|apply|control|interpret|imply|limit|meant only|rather|instead|whole|per',
      'default value|behaviour|behavior|setting|timeout|mode unexpected|unaware|surprise|unknown|infinite|differ',
      'semantics|guarantee library|api|queue|database|protocol|command|operation|client|language|read|session differ|weaker|assume|believe|only|apply|assumption|belief',
      'documentation|manual|docs|reference state|say|mention|describe|explain|warn|read|said ambiguous|unclear|clearly|indeed|footnote|only|misread|overlook|contrary',
      'side_effect|implicit|undocumented|automatic command|option|flag|setting|operation|call',
      'isolation|consistency|ordering|atomic|delivery|exactly_once|at_least_once guarantee|level|semantics assume|believe|expect|not|weaker|assumption|belief',
    ],
    setOff: [
      'set|enable|use|choose|configure|pass|chose option|flag|parameter|setting|mode|value believe|assume|expect|intend|think|hope|belief|assumption|thought',
      'interaction|combination|combine two|option|setting|feature|component unexpected|unforeseen|surprising|unaware|not_understood',
      'first|new use|adopt|introduce component|technology|library|database|feature|queue experience|unfamiliar|little|knowledge|expertise',
    ],
    unguarded: [
      'nobody|no_one|team|engineer|developer aware|unaware|know|understand|realize|knew|understood side_effect|behaviour|behavior|default|documented|scheme|semantics',
      'assumption|belief|expectation|understanding|mental_model never|not|wrong|incorrect|unverified|test|verify|check|challenge|question|hold|verification|held',
      'test|staging|review not|never|could_not reveal|show|catch|exercise|cover|caught behaviour|behavior|semantics|assumption|difference|option',
      'documentation|docs|manual nobody|not|never|without read|consult|check',
      'lack|little|insufficient|limited|gap|no understanding|knowledge|expertise|experience|familiarity internals|component|system|database|technology|how|behaviour|behavior',
    ],
    lost: [
      'turn_out|learn|realize|transpire option|setting|flag|default|parameter|command|function|semantics behave|mean|apply|ignore|treat|count|return|only|meant',
      'name|term|word|wording suggest|imply|mislead|misleading|misnomer option|flag|parameter|function|setting|command|feature',
      'not_a_bug|by_design|as_designed|as_documented|works_as_intended|intended_behaviour|intended_behavior|expected_behaviour|expected_behavior|working_as_intended',
      'safe|harmless|idempotent|no_op|read_only|reversible|isolated|independent assume|believe|think|presume|expect|suppose|assumption|belief|thought but|not|actually|in_fact|wrong',
    ],
  },
  confusedWith: [
    {
      id: 'breaking-upgrade',
      unlike: 'There the component changed its behaviour; here it has always behaved so, and as documented.',
    },
    {
      id: 'unit-mismatch',
      unlike:
        'There two parts use different units or meanings for one value; here people misjudge how a component acts.',
    },
    {
      id: 'latent-bug-triggered',
      unlike: 'There the component has a defect; here it does what it is meant to do.',
    },
    {
      id: 'operator-procedure-error',
      unlike:
        'There the right procedure was known and not followed; here it was followed in the belief that the component works otherwise.',
    },
  ],
  examples: [
    'We wrongly assumed that the timeout option of the HTTP client applies to the whole request. As the documentation says, it only limits the wait between two bytes, so a slowly dripping response held each worker for hours.',
    'The option was believed to hide the topic from new consumers. The team was unaware of its side effect: it also removes the stored offsets, which the manual states in a footnote, and readers began again from the oldest message.',
    'The broker behaves as documented and delivers each message at least once. The team had expected exactly-once semantics, and wage payments were booked twice.',
    'Contrary to what its name suggests, the dry mode of the tool still acquires the global lock. Nobody was aware of this side effect when it was run during trading hours.',
    'The engineers misunderstood the weight setting of the resolver: a weight of zero does not disable an entry if all others are zero too. The vendor confirmed that it works as designed.',
    'Our mental model was that a follower read is never older than a second. The guarantee applies per session and not across sessions, an assumption that no test had ever checked.',
    'The upgrade function of the contract can be called by anybody until it has been initialized. This is intended behaviour of the library, but the developers mistakenly believed that the constructor closes it.',
    'The cloud disk was expected to burst whenever needed. The documented credit scheme was not understood, and after forty minutes of load the disk fell, by design, to a tenth of its speed.',
    'Staff mistakenly believed that the stop command of a virtual machine is safe for its local disk. On this type of machine it discards the disk, as described in the documentation, and the counting data of the polling station was gone.',
    'An empty filter list was thought to mean that nothing matches. The library interprets it as no restriction, which is a counterintuitive but documented default, and every subscriber was removed.',
  ],
  measures: {
    prevent: [
      'Read what the component promises, and write down what you rely on',
      'Test each assumption about a component, with failure and at the limits too',
      'Have somebody with experience of the component review its first use',
    ],
    detect: [
      'Run the component in a rehearsal with real load before relying on it',
      'Monitor the property that you believe to hold, not only the result',
    ],
    limit: [
      'Wrap a component with surprising behaviour, so that the safe use is the default',
      'Introduce new components where an error does least harm',
    ],
  },
});
