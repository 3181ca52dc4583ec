import { z } from '@hono/zod-openapi';
import { defineSource, inShape } from '../define-source.ts';

const alert = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  service: z.string().optional(),
  severity: z.string().optional(),
  beganAt: z.string().optional(),
  endedAt: z.string().optional(),
  address: z.string().optional(),
});
const shape = z.union([
  z.object({ alerts: z.array(alert).max(10_000) }),
  alert.transform((one) => ({ alerts: [one] })),
]);

export default defineSource({
  name: 'Another program',
  setUp: [
    'Send JSON: { "id", "title", "service", "severity", "beganAt", "endedAt", "address" }, or a list of them under “alerts”. The first two are needed.',
    'Send it again with the same id and “endedAt” once it is over.',
  ],
  read: (message) => inShape(shape, message).alerts,
  examples: [
    { sent: { id: '7', title: 'Checkout is down' }, told: [{ id: '7', title: 'Checkout is down' }] },
    {
      sent: { alerts: [{ id: '7', title: 'Down', service: 'checkout-api', endedAt: '2026-02-14T10:03:00Z', more: 1 }] },
      told: [{ id: '7', title: 'Down', service: 'checkout-api', endedAt: '2026-02-14T10:03:00Z' }],
    },
  ],
});
