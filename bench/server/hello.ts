import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least that an answer can cost: the same framework, and nothing behind it.
const app = new Hono();
app.get('/', (c) => c.text('hello'));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`address http://127.0.0.1:${port}\nCtrl+C stops it.`),
);
