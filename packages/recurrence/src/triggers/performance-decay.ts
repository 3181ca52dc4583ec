import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'performance-decay',
  name: 'Performance decay',
  definition: 'Something grows or slows down a little every day, until one day it crosses a limit.',
  signs: [
    'gradual|slow|steady|gradually|slowly|steadily|continuous|organic growth|grew|grown|leak|accumulate|accumulated|accumulation|degrade|degradation|fill|filled|build_up !slow_query',
    'accumulate|accumulated|accumulation|grown|growth|leak|leaking|leaked month|week|year|months|weeks|years|over_time',
  ],
  examples: [
    'The table of events had grown for years, which led to an index that no longer fitted into memory.',
    'The outage was triggered by memory that leaked slowly after every login, for three weeks without a restart.',
    'It was due to old sessions that had accumulated over months, until the store was full.',
    'The gradual growth of the archive led to searches that exceeded their timeout.',
    'The steady growth in connections caused the pool to be exhausted on Monday.',
  ],
  unlike: [
    { id: 'user-behaviour-change', how: 'There the load changes within hours; here it took weeks.' },
    { id: 'date-reached', how: 'There a date decides; here a quantity does.' },
  ],
});
