import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus is told. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds that answers took. */
  readonly answers: Histogram<'method' | 'route' | 'status'>;
  /** Errors that nobody expected. */
  readonly bugs: Counter;
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
    bugs: new Counter({ name: 'failonce_bugs_total', help: 'Errors that nobody expected.', registers: [registry] }),
  };
}
