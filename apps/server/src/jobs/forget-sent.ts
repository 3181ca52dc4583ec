import { forgetSettled } from '@failonce/library';
import { defineJob } from '../define-job.ts';

const HOUR = 3_600_000;

/** Forgets messages that were sent or given up a month ago. */
export default defineJob({
  name: 'forget-sent',
  every: HOUR,
  run: ({ library }) => forgetSettled(library),
});
