import { AppError, isAppError } from '@failonce/document';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { api } from './api.ts';
import { doors } from './doors/doors.ts';
import { feeds } from './feeds/feeds.ts';
import { answerProblem } from './http/answer-problem.ts';
import { measured } from './http/measured.ts';
import { askerOf, rateLimit } from './http/rate-limit.ts';
import { carryHeaders, standingHeaders } from './http/standing-headers.ts';
import { pages } from './pages.ts';
import { publicPages } from './public/public-pages.ts';
import { openApiDocument } from './reference/openapi.ts';
import { REFERENCE_STYLE, referencePage } from './reference/reference-page.ts';
import { serveAssets } from './serve-assets.ts';
import type { Server } from './server.ts';

/** Bytes of a request at most: a postmortem has a few thousand. */
const MOST_BYTES = 4 * 1024 * 1024;
/** So many programs of one network address may begin to wait in a minute: anybody may ask for it. */
const LOGINS_A_MINUTE = 20;

const refuseSize = (): never => {
  throw new AppError('request-too-large');
};

declare module 'hono' {
  interface ContextVariableMap {
    /** The route that answers, for the log and the metrics. */
    route: string;
    requestId: string;
  }
}

/** Everything that is answered over HTTP. */
export function createApp(server: Server): Hono {
  const app = new Hono();
  app.use(requestId());
  app.use(measured(server));
  app.use(carryHeaders(standingHeaders(server.address)));
  // What only asks has no body, and to look for one would take a tenth of the time of an answer.
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', bodyLimit({ maxSize: MOST_BYTES, onError: refuseSize }));
  app.use(rateLimit(server));
  app.on('POST', '/api/v1/logins', rateLimit({ ...server, requestsAMinute: LOGINS_A_MINUTE }));

  app.get('/healthz', (c) => c.text('alive\n'));
  app.get('/readyz', async (c) => {
    await server.library.database.read.selectFrom('counter').select('value').execute();
    return c.text('ready\n');
  });
  app.get('/metrics', async (c) => {
    const viewer = await server.signIn.viewerOf(c.req.raw);
    if (viewer.kind !== 'person') throw new AppError('not-signed-in');
    if (viewer.role !== 'owner') throw new AppError('not-allowed');
    return c.text(await server.metrics.registry.metrics(), 200, {
      'content-type': server.metrics.registry.contentType,
    });
  });
  const document = openApiDocument(server.version);
  app.get('/api/v1/openapi.json', (c) => c.json(document));
  app.get('/api/v1', (c) => c.html(referencePage(document)));
  app.get('/api/v1/', (c) => c.redirect('/api/v1', 301));
  app.get('/api/v1/reference.css', (c) => c.text(REFERENCE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.on(['GET', 'POST'], '/api/auth/*', (c) => {
    c.set('route', '/api/auth');
    return server.signIn.handle(c.req.raw, askerOf(c, server.trustProxy));
  });
  app.route('/api/v1', api(server));
  app.route('/assets', serveAssets());
  app.route('/public', publicPages(server));
  app.route('/', feeds(server));
  // Before the doors, which let nothing that they answer be kept.
  app.route('/', pages(server));
  app.route('/', doors(server));

  app.notFound(() => {
    throw new AppError('not-found');
  });
  app.onError((error, c) => {
    if (!isAppError(error)) {
      server.metrics.bugs.inc();
      server.log.error({ request: c.get('requestId'), err: error }, 'a bug');
    } else if (error.httpStatus >= 500)
      server.log.error({ request: c.get('requestId'), code: error.code, ...error.details }, error.message);
    return answerProblem(c, server, error);
  });
  return app;
}
