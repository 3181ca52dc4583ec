import { defineCause } from '../define-cause.ts';

export default defineCause({
  id: 'buggy-release',
  name: 'Release with a bug',
  family: 'change',
  generic: true,
  definition:
    'A new code release contains a functional defect that the tests did not catch, and the normal path breaks once it is deployed.',
  signs: {
    named: [
      'release|version|build|deploy|rollout contain|introduce|include|ship|carry|have bug|defect|regression|flaw',
      'code|software|commit|patch|refactor introduce|contain|cause|add bug|defect|regression|flaw',
      'bug|defect|regression|flaw introduce|ship|land|slip|sneak release|version|deploy|merge|commit|refactor|update',
      'faulty|buggy|defective|broken|bad release|deploy|build|code|patch|rollout|commit',
      'new|recent|latest code|release|build|version|deploy bug|defect|regression',
      'new|recent|latest|fresh release|version|build|deploy crash|panic|throw|exception|segfault',
      'error|exception|failure|crash start|begin|appear|rise|spike after release|deploy|rollout|build',
      'refactor|rewrite|optimization|cleanup break|remove|drop|miss|change logic|behaviour|behavior|check|case|path',
      'bug|defect introduce',
      'regression !test !suite',
      'hotfix|patch|update|release|version|build|deployment carry|contain|introduce|include|bring bug|defect|fault|bad_code|error',
      'bug|buggy|defect|broken new|recent|latest|last|deployed code|release|version|deploy|rollout|build|software',
      'revert|roll_back commit|pull_request|merge|code|release|patch fix|restore|resolve|exception',
      'pull_request|commit|merge|optimization drop|remove|break|broke|omit check|case|condition|validation|caller',
    ],
    acted: [
      'roll_back|rollback|revert|back_out release|deploy|commit|code|version|build|pull_request|merge',
      'code change deploy|release|ship|merge|land',
      'pull_request|merge_request|commit|patch|hotfix deploy|merge|release|ship',
      'null|undefined|nil pointer|reference|value|exception',
      'logic|off-by-one|condition|comparison|boolean error|wrong|invert|bug|mistake',
      'function|method|handler|class return|throw|raise wrong|incorrect|exception|empty',
      'feature|bugfix|fix|improvement|optimization side_effect|unintended|inadvertently|accidentally break|cause',
      'commit|pull_request|merge|patch|refactor break|broke|remove|rename|drop',
      'bug cause|result|lead|prevent|make|made',
      'software|code|programming bug|defect|error|mistake',
    ],
    setOff: [
      'deploy|ship|roll_out|publish new version|build|code',
      'deploy|release|rollout|version minute|shortly|immediately|soon after',
      'feature_flag|toggle|flag enable|turn_on|switch code|path|bug',
      'hotfix|patch|point_release|minor introduce|make|cause|worse',
      'client|app|mobile|firmware update|release|version bug|crash|broken',
      'after|following|since deploy|rollout|release exception|error|bug|crash|break|broke',
    ],
    unguarded: [
      'test not|never|fail|miss|lack|insufficient catch|cover|detect|exercise',
      'unit|integration|regression|automated|end-to-end test gap|miss|lack|pass|cover|coverage',
      'code_review|review|qa miss|not|overlook|fail catch|notice|spot|bug',
      'bug|defect|issue|regression not catch|caught|detect|found staging|test|qa|canary',
      'mock|stub|fixture|test hide|mask|conceal|differ|unlike bug|real|production',
      'edge_case|code_path|branch untested|uncovered|not_test|never_test',
      'test|qa|suite|fixture not|only|never|green notice|cover|catch|caught|detect|contain|exercise',
      'not|never|insufficient|inadequate test release|deploy|code|version|build',
    ],
    lost: [
      'new|release|version crash|restart loop|repeatedly|start-up|startup',
      'exception|error every|each|all request|call|page after|new code|release|deploy',
      'login|checkout|page|button|form|endpoint|upload broken|break|stop release|deploy|version|change',
      'calculate|compute|reject|skip wrong|incorrect|valid new code|version|logic|release',
      'patch|hotfix|fix release|deploy|build|ship bug|code|version',
      'function|method|code|page throw|raise|return|end exception|error|empty|undefined',
    ],
  },
  confusedWith: [
    {
      id: 'bad-config-push',
      unlike:
        'There the program was sound and a setting or policy was wrong; here the code of the release itself is defective.',
    },
    {
      id: 'latent-bug-triggered',
      unlike:
        'There the defect had been live for long before a rare condition met it; here it breaks the normal path with its release.',
    },
    {
      id: 'breaking-upgrade',
      unlike:
        'There the change of behaviour came with the component of somebody else; here the team released its own mistake.',
    },
    {
      id: 'partial-deploy-mismatch',
      unlike: 'There each version works alone and only their mixture fails; here the new version is wrong by itself.',
    },
  ],
  examples: [
    'The release that went out at noon contained a bug in the checkout code: a discount of zero was treated as missing and threw an exception. The unit tests only covered carts with a discount, so nothing caught it until it was deployed.',
    'A refactoring of the session module introduced a regression. The new code compared the expiry with the wrong sign, so every login was rejected as soon as the build was live, and we rolled back the release.',
    'Version 4.2 of the node software shipped with a defect in block validation. Operators who had installed the new release saw their nodes crash with a null pointer error on ordinary transactions.',
    'We merged a pull request that was meant as a small optimization of search. It dropped the check for empty queries, and minutes after the deploy each request from the home page ended in an exception; reverting the commit fixed it.',
    'The update of the mobile app carried a bug in its start-up path, and the app crashed on launch for anyone without a saved profile. Our test devices all had a profile, so QA did not notice before publishing.',
    'A hotfix for the timetable display introduced another defect: the function returned an empty list for trains after midnight. The test suite was green because its fixtures contained only daytime services.',
    'Shortly after the new build was rolled out, the billing service computed wrong totals. The code review had missed an inverted condition, and the integration tests mocked the very method that was broken.',
    'The feature flag turned on a code path that had never been tested with real accounts. It raised an undefined value error in the message handler, and the faulty code had to be patched the same evening.',
    'A buggy deployment of the wiki software made page saves fail. The commit had renamed a method but left one caller behind, which no automated test exercised.',
  ],
  measures: {
    prevent: [
      'Test the normal path end to end before each release',
      'Review changes with the cases that the tests do not cover',
    ],
    detect: [
      'Release to a canary first and compare its error rate',
      'Mark releases on every graph and alert on errors that begin with one',
    ],
    limit: [
      'Keep rollback to the last good build one quick step',
      'Put risky code behind a flag that can be turned off',
    ],
  },
});
