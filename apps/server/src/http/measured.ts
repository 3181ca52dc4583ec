import type { MiddlewareHandler } from 'hono';
import type { Server } from '../server.ts';

/** Times every answer, and writes it down: method, route, status and the id of the request, never what was sent. */
export function measured({ log, metrics }: Server): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1000;
    const { method } = c.req;
    const route = c.get('route') ?? (c.res.status === 404 ? 'none' : c.req.routePath);
    const { status } = c.res;
    metrics.answers.observe({ method, route, status }, seconds);
    log.info({ request: c.get('requestId'), method, route, status, ms: Math.round(seconds * 1e4) / 10 }, 'answered');
  };
}
