import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'operator-action',
  name: 'Slip or action of a person',
  definition: 'A person does something by hand in a running system: a command, a click, a deletion, a pulled cable.',
  signs: [
    'human_error|operator_error|human_mistake|typo|fat_finger|mistyped|manual_error',
    'wrong|accidental|mistaken|mistyped|erroneous|incorrect|manual|unintended|inadvertent command|deletion|script|restart|shutdown|removal|query !config|configuration|automation|automatic|software|bug',
    'engineer|operator|technician|employee|someone|somebody|administrator|developer|contractor|colleague|admin accidentally|mistakenly|inadvertently|deleted|ran|typed|unplugged|removed|wiped|dropped|executed|truncated|truncating|entered|restarted',
  ],
  examples: [
    'The outage was triggered by an engineer, who deleted all rows of the production database instead of the test database.',
    'After a technician had accidentally unplugged the second power cable, the storage rack went dark.',
    'The outage was caused by a typo in a command that was entered by hand on the router.',
    'It happened because somebody mistakenly removed the directory with the live files while looking for space.',
    'The root cause was human error: on the router, the wrong button was pressed.',
  ],
  unlike: [
    { id: 'configuration-push', how: 'There a setting changes on its usual way; here a hand acts directly.' },
    {
      id: 'maintenance',
      how: 'There the work was planned and done as planned; here the hand did something that was not meant.',
    },
  ],
});
