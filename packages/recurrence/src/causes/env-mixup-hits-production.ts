import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'env-mixup-hits-production',
  name: 'Wrong environment: production hit',
  family: 'human',
  definition:
    'An action meant for a test, development or other environment is carried out on production because of a wrong context, workspace, variable or URL.',
  signs: {
    named: [
      'production|prod|live instead staging|test|development|dev|sandbox|qa|pre-production|local|demo',
      'mean|meant|intend|suppose|destined staging|test|development|dev|sandbox|qa|pre-production|training|demo production|prod|live',
      'think|thought|believe|assume|impression|convinced staging|test|development|dev|sandbox|qa|non-production|local production|prod|environment|database|cluster|console',
      'test|staging|development|dev|integration script|suite|job|code|tool|run|test run|execute|ran|connect|delete|wipe|write|point|hit|clean production|prod|live database|environment|cluster|system|account|data|server',
      'mistake|confuse|mixed_up|mixup|mistook|wrong environment|env|workspace|context|staging|account|tenant|subscription',
      'wrong environment|workspace|context|kubeconfig|profile|env',
      'staging|test|development|dev|sandbox|local point|connect|configure|set|refer|link|use production|prod|live database|endpoint|url|credential|key|queue|api|environment|cluster',
      'production|prod|live credential|key|url|connection_string|endpoint|variable|password|secret|token local|laptop|staging|test|development|dev|script',
      'test|exercise|drill|training|dummy|simulated message|alert|notification|email|data|record|order|warning|payment send|sent|publish|appear|reach|broadcast|issue real|live|production|public|customer|actual',
      'dummy|test|fake|simulated|drill order|message|data|payment|alert|email|record live|real|production|customer|actual|public',
      'profile|context|workspace|environment|variable|tab|terminal select|point|set|left|leave|default|switch|connect mainnet|prod|production|live|wrong',
      'production|live message|queue|job|payment|event|data process|consume|read|write|delete sandbox|staging|test|qa|dev|development',
      'wrong_environment|wrong_workspace|wrong_context|wrong_account|wrong_tenant|wrong_namespace',
      'think|thought|believe|assume|suppose|mean|meant|intend test|staging|sandbox|qa|demo|development|dev|testnet chain|environment|database|cluster|server|system|account|copy|host',
    ],
    acted: [
      'environment_variable|env_var|variable|setting|config set|point|contain|default|leave|left production|prod',
      'terminal|tab|window|shell|console|session|vpn|prompt|login wrong|another|other|open|still|logged production|prod|environment|staging',
      'drop|delete|reset|truncate|wipe|destroy|purge|rebuild|tear database|table|cluster|data|environment production|prod|live test|staging|development|dev|thought|instead|meant',
      'load|stress|performance|penetration|chaos|disaster_recovery test|drill|exercise production|prod|live accidental|inadvertently|mistakenly|instead|against|hit',
      'deploy|apply|release|push|promote staging|test|development|dev config|build|configuration|version|branch|setting production|prod|live',
      'production|live|prod sandbox|staging|qa|demo|development|dev|pre-production|testnet',
      'instead production|prod|live|real',
    ],
    setOff: [
      'select|choose|chose|click|pick|switch wrong|mistakenly|accidentally environment|workspace|context|profile|account|project|menu|option|cluster production|prod|live|staging|test',
      'forgot|forget switch|change|set|unset|check|reset context|environment|workspace|profile|variable|cluster|namespace',
      'copy|paste|clone|duplicate production|prod config|configuration|url|settings|env|variable|credential|staging|test|development|dev',
      'default|fall_back|fell_back|implicit context|environment|profile|workspace|target|url production|prod',
      'clone|copy|left|inherit production|prod|live|release staging|test|qa|sandbox|address|url|config|variable|environment',
      'test|integration|nightly|seed job|script|suite|run production|prod|live',
    ],
    unguarded: [
      'production|prod staging|test|development|dev identical|same|similar|look|alike|indistinguishable|share|name',
      'no|not|without|lack separation|isolation|barrier|boundary production|prod|test|staging|development|dev|environment',
      'developer|laptop|test|staging|local|ci can|could|able|has|had|full|direct|write access|reach|permission|credential|connect production|prod',
      'no|not|without|lack prompt|confirm|warning|indicate|colour|color|label production|prod|environment|which',
      'guard|check|safeguard|assertion environment|production|prod miss|absent|no|not|bypass',
      'same credential|account|password|network|screen|interface|console|cluster production|prod|live and test|staging|development|dev|exercise|drill',
      'no|not|without|neither confirmation|prompt|check name|environment|production',
    ],
    lost: [
      'production|prod|live database|data|table|cluster|bucket|index delete|wipe|drop|empty|reset|overwrite|overwritten|truncate test|staging|development|dev|instead|mistook|wrong',
      'customer|real|live|production data|record|user test|staging|development|dev|script|job overwrite|overwritten|delete|email|anonymize|mix|pollute',
      'test|dummy|staging|qa write|wrote|send|sent|ship|run|ran live|production|real|prod',
    ],
  },
  confusedWith: [
    {
      id: 'operator-wrong-target-command',
      unlike:
        'There the environment was the intended one and the argument, host or scope was wrong; here production was taken for another environment.',
    },
    {
      id: 'operator-procedure-error',
      unlike: 'There a step was left out or done wrongly; here the step was right, but in the wrong environment.',
    },
    {
      id: 'bad-config-push',
      unlike: 'There the change was meant for production and was wrong; here it was never meant for production.',
    },
  ],
  examples: [
    'An engineer wanted to reset the staging database, but the terminal was still connected to production. The two prompts look the same, and the drop command ran against the live tables.',
    'The integration tests delete all rows before each run. A developer had copied the production connection string into the local environment file, so the test suite wiped the real customer data.',
    'The active cluster context on the laptop pointed to prod although she believed it was the sandbox. The teardown script meant for the demo environment therefore removed the public site.',
    'During a training exercise the officer chose the live option instead of the test one in the menu. The drill message was sent as a real alert to all phones in the province.',
    'The load test was configured with the production URL by mistake. Instead of the pre-production gateway it hit the live booking system with ten times its usual traffic.',
    'The apply was run in the wrong workspace. It was intended for the development account, and since both share the same credentials it replaced the network of the production account.',
    'An environment variable in the build server was left at prod after a release. The nightly job that loads dummy orders into the QA system wrote them to the live warehouse, which began to ship them.',
    'A script for anonymizing data, meant only for the test copy, defaulted to the production profile when no environment was given. It replaced the names of real patients with random ones.',
    'The staging worker had been cloned from the live server including its queue address. It consumed production messages, and those payments were processed in the sandbox and never settled.',
    'Thinking he was on the test chain, the operator submitted the upgrade with the mainnet profile selected. There was no confirmation that named the environment.',
  ],
  measures: {
    prevent: [
      'Give test and development no credentials and no route to production',
      'Require the environment to be named explicitly for each destructive command',
    ],
    detect: [
      'Mark production by colour and name in every prompt and console',
      'Alert on access to production from test hosts',
    ],
    limit: [
      'Ask for a second person before destructive actions in production',
      'Keep point-in-time recovery that is tried regularly',
    ],
  },
});
