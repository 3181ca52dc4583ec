import type { ToldAlert } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { inShape } from './define-source.ts';

const words = z.record(z.string(), z.string()).default({});

/** What Alertmanager’s webhook sends (version 4), and Grafana after it, as far as it is read. */
const shape = z.object({
  alerts: z
    .array(
      z.object({
        status: z.string(),
        labels: words,
        annotations: words,
        startsAt: z.string(),
        endsAt: z.string().optional(),
        generatorURL: z.string().optional(),
        dashboardURL: z.string().optional(),
        panelURL: z.string().optional(),
        fingerprint: z.string().optional(),
      }),
    )
    .max(10_000),
});

/** The alerts of a message. One that fires again later has the same fingerprint: its beginning tells them apart. */
export function prometheusAlerts(message: unknown): readonly ToldAlert[] {
  return inShape(shape, message).alerts.map((alert): ToldAlert => {
    const { status, labels, annotations, startsAt, endsAt, fingerprint } = alert;
    const name = fingerprint ?? JSON.stringify(Object.entries(labels).sort());
    return {
      id: `${startsAt} ${name}`,
      title: annotations['summary'] || annotations['title'] || labels['alertname'] || '',
      service: labels['service'] || labels['app'] || labels['job'],
      severity: labels['severity'] || labels['priority'],
      beganAt: startsAt,
      // While it fires, its end is the year 1, or what Prometheus would take for it if it fell silent.
      endedAt: status === 'resolved' ? (endsAt ?? '') : undefined,
      address: alert.panelURL || alert.dashboardURL || alert.generatorURL,
    };
  });
}
