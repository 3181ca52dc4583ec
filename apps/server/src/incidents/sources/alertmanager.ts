import { defineSource } from '../define-source.ts';
import { prometheusAlerts } from '../prometheus-alerts.ts';

const LABELS = { alertname: 'HighErrorRate', service: 'checkout-api', severity: 'critical' };

export default defineSource({
  name: 'Prometheus Alertmanager',
  setUp: [
    'Add a receiver with “webhook_configs”, the address as its “url” and “send_resolved: true”.',
    'Give alerts a label “service” with the name of the catalogue, and a label “severity”.',
  ],
  read: prometheusAlerts,
  examples: [
    {
      sent: {
        version: '4',
        groupKey: '{}:{alertname="HighErrorRate"}',
        truncatedAlerts: 0,
        status: 'firing',
        receiver: 'failonce',
        groupLabels: { alertname: 'HighErrorRate' },
        commonLabels: LABELS,
        commonAnnotations: {},
        externalURL: 'http://alertmanager.example.com',
        alerts: [
          {
            status: 'firing',
            labels: LABELS,
            annotations: { summary: 'Checkout answers with errors' },
            startsAt: '2026-02-14T09:06:00.000Z',
            endsAt: '0001-01-01T00:00:00Z',
            generatorURL: 'http://prometheus.example.com/graph',
            fingerprint: '1a30ba71cca2921f',
          },
          {
            status: 'resolved',
            labels: { alertname: 'DiskFull', job: 'node' },
            annotations: {},
            startsAt: '2026-02-14T09:00:00.000Z',
            endsAt: '2026-02-14T09:30:00.000Z',
            generatorURL: '',
            fingerprint: '2b',
          },
        ],
      },
      told: [
        {
          id: '2026-02-14T09:06:00.000Z 1a30ba71cca2921f',
          title: 'Checkout answers with errors',
          service: 'checkout-api',
          severity: 'critical',
          beganAt: '2026-02-14T09:06:00.000Z',
          address: 'http://prometheus.example.com/graph',
        },
        {
          id: '2026-02-14T09:00:00.000Z 2b',
          title: 'DiskFull',
          service: 'node',
          beganAt: '2026-02-14T09:00:00.000Z',
          endedAt: '2026-02-14T09:30:00.000Z',
          address: '',
        },
      ],
    },
  ],
});
