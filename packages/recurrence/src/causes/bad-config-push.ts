import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'bad-config-push',
  name: 'Bad configuration change',
  family: 'change',
  generic: true,
  definition:
    'A configuration or policy change with a mistake in it is applied to production everywhere or too fast (no canary, staging or validation) and breaks the service.',
  signs: {
    named: [
      'configuration|config|setting|policy change|update|push|edit cause|trigger|break|broke|lead|result|disrupt',
      'incorrect|wrong|invalid|faulty|bad|erroneous|broken|malformed configuration|config|setting|policy !generate',
      'misconfigure push|deploy|apply|roll_out|introduce|change|cause|production',
      'configuration|config|policy|rule|setting push|deploy|roll_out|propagate|apply globally|everywhere|worldwide|all|fleet|simultaneously|at_once',
      'typo|mistake|error|syntax|misspell configuration|config|setting|policy|yaml|json',
      'configuration|config|policy|setting contain|have|include error|mistake|typo|wrong|invalid',
      'configuration|config|setting|policy change|push|update revert|roll_back|rollback|undo|restore',
      'misconfigured change|update|rollout|maintenance',
      'configuration|policy|setting error|mistake|misconfigure',
      'configuration|policy|setting|rule change|update|push|rollout incorrect|wrong|unintended|inadvertently|accidentally|invalid|faulty|bad|mistake',
      'incorrect|wrong|invalid|bad|erroneous value|parameter|entry|rule|setting|limit set|change|push|apply|deploy|roll_out|introduce',
      'push|apply|deploy|roll_out setting|config|configuration|policy|rule|parameter invalid|wrong|bad|all|every|global|everywhere',
    ],
    acted: [
      'configuration|config|setting|policy change|update|push|rollout make|apply|deploy|merge|land',
      'configuration|config system|service|store|server push|distribute|propagate',
      'parameter|setting|value|threshold|timeout|limit set|change|lower|raise wrong|incorrect|too|zero',
      'feature_flag|flag|toggle|switch|experiment enable|change|flip|set wrong|all|everyone|globally|100',
      'rule|policy|ruleset|filter deploy|push|publish|update global|all|everywhere|production',
      'default|entry|line|stanza|clause|block missing|omit|remove|delete configuration|config|policy',
      'misconfigure',
      'configuration change|update|modify|edit|push|rollout',
    ],
    setOff: [
      'routine|planned|small|minor|simple|harmless configuration|config|setting|policy change|update',
      'change|edit|modify configuration|config file|parameter|option',
      'as_part change|update|adjust|tune configuration|config|setting|policy|parameter',
      'configuration|config|policy|setting shortly|immediately|minute|soon after apply|push|change|deploy',
      'infrastructure apply|merge wrong|incorrect|mistake|invalid value|variable|setting',
      'entry|option|line|section|default omit|miss|remove|wrong|zero configuration|yaml|limit|setting|file',
    ],
    unguarded: [
      'configuration|config|policy|rule not|no|without|skip|bypass canary|staged|gradual|progressive|incremental|phased',
      'configuration|config|policy not|no|without|lack validate|lint|test|verify|schema',
      'configuration|config not test|try|verify staging|beforehand|first|before',
      'rolled|pushed|applied|deployed all|every|global|once region|server|datacenter|site|node|machine instead',
      'configuration|config review|approve miss|overlook|not|unnoticed',
      'staging differ|unlike|not_match configuration|config|production|setting',
      'validator|check|linter accept|pass|bug|not_catch|allow invalid|bad|wrong|configuration|config',
      'not|no|never|without try|test|verify|validate configuration|setting|policy|rule|value',
      'no|not|without|instead canary|staged|gradual|incremental|progressive|phased|slowly',
    ],
    lost: [
      'refuse|reject|fail|crash|unable load|parse|read|start configuration|config',
      'configuration|config take|spread|reach second|minute all|every|whole|global',
      'new configuration|config|policy|setting block|drop|deny|disable|reject traffic|request|connection',
      'configuration|config previous|last|known_good|old restore|revert|return',
      'revert|roll_back|restore|undo configuration|setting|policy|rule|change',
    ],
  },
  confusedWith: [
    {
      id: 'bad-generated-config',
      unlike: 'There a program or pipeline produced the wrong file; here people changed the setting or policy.',
    },
    {
      id: 'buggy-release',
      unlike: 'There the released code is defective; here the code does what its new, wrong configuration says.',
    },
    {
      id: 'automation-applies-unintended-change',
      unlike:
        'There nobody meant the change to be applied then; here it was meant, but it was wrong or went out too widely.',
    },
    {
      id: 'lb-or-proxy-misconfiguration',
      unlike:
        'There the point is how a proxy or balancer routes or alters requests; here it is any setting that was changed badly.',
    },
  ],
  examples: [
    'A configuration change to the edge servers contained a typo in the header policy. It was pushed to all regions at once, without a canary, and within a minute every proxy rejected its config and stopped serving.',
    'We lowered a timeout setting in the central config file from thirty seconds to thirty milliseconds by mistake. No validation flagged the wrong value, and the change was applied to the whole fleet simultaneously.',
    'The new traffic policy was meant for one customer but the rule matched everybody. As policies propagate globally within seconds, there was no gradual rollout that could have stopped the bad policy at the first site.',
    'An engineer edited the parameters of the payment switch during routine tuning. The incorrect setting disabled the connection to the card schemes, and service returned only after the previous configuration had been restored.',
    'A misconfiguration was introduced when the quota defaults were updated: an entry was omitted from the YAML and the limit became zero. Staging uses other settings, so the config had never been tried before production.',
    'The flag that controls voice routing was flipped to one hundred percent in all markets instead of the pilot market. The configuration system has no staged deployment, so that a mistake in it reaches every exchange immediately.',
    'A syntax error in the updated mail policy was merged after a quick review. The daemons failed to parse the configuration on reload and refused connections until we reverted the change.',
    'The storage team pushed an invalid replication setting to every datacenter in one step. The validator checks only the format, not whether the value makes sense, and accepted it.',
    'To prepare for an audit we tightened the content policy of the site. The policy update blocked our own scripts on all pages, and as it had been applied to production directly there was no earlier warning.',
  ],
  measures: {
    prevent: [
      'Validate each configuration change by machine before it is accepted',
      'Roll configuration out in stages, as code is',
      'Try each change where settings equal those of production',
    ],
    detect: [
      'Compare the first stage with the rest before going on',
      'Show configuration changes on the same timeline as alerts',
    ],
    limit: [
      'Keep the last good configuration and return to it automatically',
      'Let consumers go on with the old configuration when the new one is invalid',
    ],
  },
});
