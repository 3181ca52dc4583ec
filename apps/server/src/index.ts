export { createApp } from './app.ts';
export { createMetrics } from './http/metrics.ts';
export { type Running, serve } from './serve.ts';
export type { Server, SignIn } from './server.ts';
