import { defineSource } from '../define-source.ts';
import { prometheusAlerts } from '../prometheus-alerts.ts';

export default defineSource({
  name: 'Grafana',
  setUp: [
    'Add a contact point “Webhook” with the address as its URL, and leave resolved messages on.',
    'Give alert rules a label “service” with the name of the catalogue, and a label “severity”.',
  ],
  read: prometheusAlerts,
  examples: [
    {
      sent: {
        receiver: 'failonce',
        status: 'firing',
        orgId: 1,
        alerts: [
          {
            status: 'firing',
            labels: { alertname: 'High memory usage', service: 'search', team: 'blue' },
            annotations: { summary: 'Memory of search is nearly used up' },
            startsAt: '2026-02-14T10:06:00.157076+01:00',
            endsAt: '0001-01-01T00:00:00Z',
            values: { B: 44.2, C: 1 },
            generatorURL: 'https://grafana.example.com/alerting/1/edit',
            fingerprint: 'c6eadffa33fcdf37',
            silenceURL: 'https://grafana.example.com/alerting/silence/new',
            dashboardURL: '',
            panelURL: 'https://grafana.example.com/d/1?viewPanel=2',
          },
        ],
        groupLabels: {},
        commonLabels: {},
        commonAnnotations: {},
        externalURL: 'https://grafana.example.com/',
        version: '1',
        groupKey: '{}:{}',
        truncatedAlerts: 0,
        title: '[FIRING:1]',
        state: 'alerting',
        message: 'Firing',
      },
      told: [
        {
          id: '2026-02-14T10:06:00.157076+01:00 c6eadffa33fcdf37',
          title: 'Memory of search is nearly used up',
          service: 'search',
          beganAt: '2026-02-14T10:06:00.157076+01:00',
          address: 'https://grafana.example.com/d/1?viewPanel=2',
        },
      ],
    },
  ],
});
