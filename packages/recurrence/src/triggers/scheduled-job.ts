import { defineTrigger } from '../define-trigger.ts';

export default defineTrigger({
  id: 'scheduled-job',
  name: 'Scheduled job or automation',
  definition: 'A job, a script or an automation runs by itself, at its time or by its rule, and its run does the harm.',
  signs: [
    'cron|scheduled|nightly|weekly|hourly|periodic|daily|monthly|recurring job|task|script|backup|cleanup|batch|run|report !maintenance|build',
    'cron_job|cronjob|cleanup_job|backup_job|batch_job|automation|automated_process|automated_script|garbage_collection !test|build',
  ],
  examples: [
    'Files that were still in use were lost due to the nightly cleanup job.',
    'The outage was triggered by a cron job, which ran on all hosts in the same minute and filled the network.',
    'It was caused by an automation that retires old machines: its list was empty, and it took the whole row.',
    'When the weekly backup began while the stores were still open, the orders table was locked.',
    'A periodic job for reports caused every connection to be taken.',
  ],
  unlike: [
    { id: 'processing-pipeline', how: 'There it is the data that a job makes; here the running itself.' },
    { id: 'date-reached', how: 'There a lifetime ends; here something runs at its time.' },
  ],
});
