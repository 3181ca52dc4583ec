import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A real Chromium before our server, as one person. */
export interface RealBrowser {
  /** A new window; what it loads from elsewhere and what its console says is kept in `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Starts Chromium, that of the system or one from the registry, and lets the app be reached by it. */
export async function realBrowser(app: Hono, token: string): Promise<RealBrowser> {
  const browser = await launch();
  const http = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => http.once('listening', resolve));
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const complaints: string[] = [];
  return {
    complaints,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      await context.setExtraHTTPHeaders({ authorization: `Bearer ${token}` });
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) complaints.push(`asks ${request.url()}`);
      });
      await page.goto(origin + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

async function launch(): Promise<Browser> {
  const own = '/usr/bin/chromium';
  const executablePath = existsSync(own) ? own : await (await import('@sparticuz/chromium')).default.executablePath();
  return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
