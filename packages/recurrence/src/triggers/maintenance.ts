import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'maintenance',
  name: 'Planned maintenance',
  definition:
    'Planned work on something that runs: a migration, an upgrade, a replacement, a test of a power line, works of a supplier.',
  signs: [
    'planned|scheduled|routine|during|network|emergency|electrical|maintenance maintenance|works|maintenance_window|planned_work|servicing !job|vacuum|table|script',
    'planned|scheduled|routine migration|upgrade|replacement|move|reboot|patch|patching|work !job|script',
    'firmware|operating_system|os|kernel|database|hardware|storage|switch|router upgrade|upgraded|migration|replacement|patch|patching|replaced !deploy|release|query',
  ],
  examples: [
    'During planned maintenance of the core router both of its power feeds were taken away at once.',
    'The outage was triggered by the scheduled migration of the billing records to new storage.',
    'While the firmware of the switches was upgraded, the spare did not take over.',
    'Racks grew hot because of routine maintenance on the cooling, where a valve was left shut.',
    'It began after the planned replacement of the old storage: clients kept the old addresses.',
  ],
  unlike: [
    { id: 'operator-action', how: 'There a hand slips; here the work is planned, and what comes of it is not.' },
    { id: 'binary-push', how: 'There new code of our own goes out; here what it runs on is worked on.' },
  ],
});
