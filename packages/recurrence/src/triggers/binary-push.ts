import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'binary-push',
  name: 'Release of new code',
  definition: 'A new version of a program reaches production, or a part of it.',
  signs: [
    'new|recent|faulty|buggy|latest|routine|weekly|software|code|application|erroneous|bad version|release|deploy|deployment|rollout|upgrade|push !library|package|dependency|config|configuration|flag|policy|firmware|vendor|provider|supplier|carrier|third|certificate|maintenance',
    'code_change|software_update|software_change|code_update|pull_request|software_release|code_push|refactor|refactoring|hotfix|code_deploy|software_upgrade|new_code !library|package|dependency|config|configuration|flag|policy|firmware|vendor|provider|supplier|carrier|third|certificate|maintenance',
    'release|deployment|deploy|rollout|roll_out|launch of !library|package|dependency|config|configuration|flag|policy|firmware|vendor|provider|supplier|carrier|third|certificate|maintenance',
    'release|version|build|change|patch|feature|code|commit deployed|released|shipped|rolled|merged|deploying|merge !library|package|dependency|config|configuration|flag|policy|firmware|vendor|provider|supplier|carrier|third|certificate|maintenance',
    'bug|regression|defect|error introduced|introduce release|deployment|version|refactor|refactoring|update|merge|commit !library|package|dependency|config|configuration|flag|policy|firmware|vendor|provider|supplier|carrier|third|certificate|maintenance',
  ],
  examples: [
    'Bookings failed after release 8.3 of the booking service had been deployed at ten: every worker crashed on the new field.',
    'The outage was triggered by a rollout of a new version of the pricing engine, which no longer understood discounts in percent.',
    'It was caused by a regression that the release of Tuesday introduced: sessions were no longer closed when a customer logged out.',
    'Shortly after the new version had been shipped to all regions, the search nodes ran out of threads.',
    'A pull request that removed an unused import broke the parser of orders.',
  ],
  unlike: [
    { id: 'configuration-push', how: 'There settings change and the program stays; here the program itself is new.' },
    { id: 'service-provider-change', how: 'There somebody else changes what one depends on.' },
  ],
});
