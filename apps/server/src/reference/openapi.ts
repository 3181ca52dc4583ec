import { ERRORS } from '@failonce/document';
import { NOBODY } from '@failonce/library';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Route } from '../define-route.ts';
import { can } from '../policies/can.ts';
import { routes } from '../routes.generated.ts';

/** The OpenAPI 3.1 document of all routes. */
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(ERRORS) as [string, ...string[]]),
    help: z.string(),
    instance: z.string(),
  })
  .openapi('Problem', { description: 'What went wrong (RFC 9457).' });

const MOST_WORDS = 60;

export function openApiDocument(version: string): OpenApiDocument {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'failonce.session_token',
  });
  for (const [id, route] of Object.entries(routes))
    app.openAPIRegistry.registerPath(createRoute(operationOf(id, route)));
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Failonce',
      version,
      description:
        'Every answer that is no success is a Problem (application/problem+json). Lists come in stretches: hand “next” back as “after”. A POST that carries an Idempotency-Key is done once, however often it is sent.',
    },
    servers: [{ url: '/api/v1' }],
  });
}

function operationOf(id: string, route: Route) {
  const { method, path, tag, summary, description, permission, params, query, body, takes, answers } = route;
  return {
    operationId: id.replaceAll('/', '-'),
    method,
    path,
    tags: [tag],
    summary: summary.slice(0, MOST_WORDS),
    ...(description === undefined ? {} : { description }),
    security: can(NOBODY, permission) ? [] : [{ token: [] }, { session: [] }],
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body: { required: true, content: { 'application/json': { schema: body } } } }),
      ...(takes === undefined
        ? {}
        : {
            body: {
              required: true,
              content: Object.fromEntries(
                takes.map((type) => [type, { schema: z.string().openapi({ format: 'binary' }) }]),
              ),
            },
          }),
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, schema }]) => [
          status,
          { description, ...(schema === undefined ? {} : { content: { 'application/json': { schema } } }) },
        ]),
      ),
      default: { description: 'What went wrong.', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}
