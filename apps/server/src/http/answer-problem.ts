import { type AppError, isAppError } from '@failonce/document';
import { NOBODY } from '@failonce/library';
import { notFoundPage, problemPage } from '@failonce/pages';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { render } from '../frame.ts';
import type { Server } from '../server.ts';
import { problemOf } from './problem.ts';

/** Answers an error: as a page to whoever came for one, else as a problem for programs. */
export async function answerProblem(c: Context, server: Server, error: Error | AppError): Promise<Response> {
  const problem = problemOf(error, c.get('requestId') ?? '');
  const status = problem.status as ContentfulStatusCode;
  const { retryAfter } = isAppError(error) ? error.details : {};
  const headers = {
    'cache-control': 'no-store',
    ...(typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {}),
  };
  if (!wantsPage(c))
    return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json', ...headers });
  const page =
    status === 404
      ? notFoundPage()
      : problemPage({ title: problem.title, detail: problem.detail, help: problem.help, request: problem.instance });
  // Who asks may be what went wrong.
  const viewer = await server.signIn.viewerOf(c.req.raw).catch(() => NOBODY);
  const markup = await render(server, viewer, page).catch(() => render(server, NOBODY, page));
  return c.html(markup, status, headers);
}

function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');
}
