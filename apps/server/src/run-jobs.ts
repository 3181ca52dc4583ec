import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from './define-job.ts';
import { jobs as all } from './jobs.generated.ts';
import type { Server } from './server.ts';

/** Jobs that run. */
export interface RunningJobs {
  /** Begins no run any more, and answers when those that go on have ended. */
  stop(): Promise<void>;
}

/** Runs every job again and again until it is stopped: each after its own pause, and beside the others. */
export function runJobs(server: Server, jobs: readonly Job[] = Object.values(all)): RunningJobs {
  const stopping = new AbortController();
  const { signal: stopped } = stopping;
  const running = jobs.map(async (job) => {
    while (!stopped.aborted) {
      await runOnce(server, job, stopped);
      await pause(job.every, undefined, { signal: stopped }).catch(() => {});
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** One run of a job, measured, and logged where it fails. */
export async function runOnce(server: Server, job: Job, stopped: AbortSignal): Promise<void> {
  const end = server.metrics.jobs.startTimer({ job: job.name });
  try {
    await job.run({ server, library: server.library, stopped });
    end({ result: 'done' });
  } catch (error) {
    end({ result: 'failed' });
    server.log.error({ job: job.name, err: error }, 'a job failed; it is run again');
  }
}
