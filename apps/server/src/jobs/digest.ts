import { tellDigests } from '@failonce/library';
import { defineJob } from '../define-job.ts';

const QUARTER = 15 * 60_000;

/** Tells whoever wants it on Mondays what the week was like. */
export default defineJob({
  name: 'digest',
  every: QUARTER,
  run: ({ library, stopped }) => tellDigests(library, stopped),
});
