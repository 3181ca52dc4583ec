import type { CDPSession } from 'playwright-core';

/** A picture of a page from its top, as WebP: so wide and high, in pixels. */
export async function captured(client: CDPSession, width: number, height: number): Promise<Buffer> {
  const { data } = await client.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}
