import { AppError } from '@failonce/document';
import { readAssets } from '@failonce/publish';
import { Hono } from 'hono';

/** What pages load: kept by browsers for good, because another content has another name. */
export function serveAssets(): Hono {
  const { files } = readAssets();
  const app = new Hono();
  app.get('/:file', (c) => {
    const asset = files.get(c.req.param('file'));
    if (asset === undefined) throw new AppError('not-found');
    const { type, body, brotli } = asset;
    const compressed =
      brotli !== undefined && /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? brotli : undefined;
    c.set('route', '/assets');
    return c.body(compressed ?? body, 200, {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(compressed === undefined ? {} : { 'content-encoding': 'br' }),
    });
  });
  return app;
}
