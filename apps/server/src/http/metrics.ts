import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus is told. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds that answers took. */
  readonly answers: Histogram<'method' | 'route' | 'status'>;
  /** Errors that nobody expected. */
  readonly bugs: Counter;
  /** Seconds that runs of jobs took. */
  readonly jobs: Histogram<'job' | 'result'>;
  /** Attempts to send what is in the outbox, by how they went. */
  readonly messages: Counter<'channel' | 'result'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    answers: new Histogram({
      name: 'failonce_http_answer_seconds',
      help: 'Time from request to answer, by method, route and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    jobs: new Histogram({
      name: 'failonce_job_seconds',
      help: 'Time that runs of jobs took, by job and result.',
      labelNames: ['job', 'result'],
      buckets: [0.001, 0.01, 0.1, 1, 10, 100],
      registers: [registry],
    }),
    messages: new Counter({
      name: 'failonce_messages_total',
      help: 'Attempts to send mail and posts of the outbox, by channel and result.',
      labelNames: ['channel', 'result'],
      registers: [registry],
    }),
    bugs: new Counter({ name: 'failonce_bugs_total', help: 'Errors that nobody expected.', registers: [registry] }),
  };
}
