import { remindOfWhatIsDue, ripenAlerts } from '@failonce/library';
import { defineJob } from '../define-job.ts';

const MINUTES = 60_000;

/** Makes incidents of alerts that last, and reminds people of what is due. */
export default defineJob({
  name: 'remind',
  every: 5 * MINUTES,
  run: async ({ library, stopped }) => {
    await ripenAlerts(library);
    await remindOfWhatIsDue(library, { stopped });
  },
});
