import { defineFormat, EXAMPLE } from '../define-format.ts';

/** The Standard Webhooks specification: signed, and thin, so that whoever reads it asks the API for the rest. */
export default defineFormat({
  id: 'standard',
  name: 'A program (Standard Webhooks)',
  signs: true,
  body: ({ kind, at, subject, number, detail, url }) => ({
    type: kind,
    timestamp: at,
    data: { subject, ...(number === undefined ? {} : { postmortem: number }), url, ...detail },
  }),
  example: {
    event: EXAMPLE,
    posts: {
      type: 'postmortem.published',
      timestamp: '2026-03-02T09:00:00.000Z',
      data: { subject: EXAMPLE.subject, postmortem: 42, url: EXAMPLE.url, interim: true },
    },
  },
});
