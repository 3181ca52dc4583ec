import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A real Chromium before our server, as one person. */
export interface RealBrowser {
  /** A new window; what it loads from elsewhere and what its console says is kept in `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** As it is reached: “http://localhost:41234”. */
  readonly origin: string;
  readonly complaints: string[];
  close(): Promise<void>;
}

/**
 * Starts Chromium, that of the system or one from the registry, and lets the app be reached by it. An app that has to
 * know its address is made once that is known; without a token, nobody has signed in.
 */
export async function realBrowser(given: Hono | ((origin: string) => Hono), token?: string): Promise<RealBrowser> {
  let app: Hono | undefined;
  const http = serve({ fetch: (request, env) => (app as Hono).fetch(request, env), hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => http.once('listening', resolve));
  // By a name: a passkey belongs to one, never to a number.
  const origin = `http://localhost:${(http.address() as AddressInfo).port}`;
  app = typeof given === 'function' ? given(origin) : given;
  const browser = await browserAt(origin, async (context) => {
    if (token !== undefined) await context.setExtraHTTPHeaders({ authorization: `Bearer ${token}` });
  });
  return {
    ...browser,
    close: async () => {
      await browser.close();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** The same before a server that listens with its sockets; `asker` is the id of who has signed in. */
export async function writingBrowser(url: string, asker: string): Promise<RealBrowser> {
  return await browserAt(url, (context) => context.addCookies([{ name: 'asker', value: asker, url }]));
}

async function browserAt(origin: string, enter: (context: BrowserContext) => Promise<void>): Promise<RealBrowser> {
  const browser = await launch();
  const complaints: string[] = [];
  return {
    complaints,
    origin,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      await enter(context);
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) complaints.push(`asks ${request.url()}`);
      });
      await page.goto(origin + path);
      return page;
    },
    close: () => browser.close(),
  };
}

export async function launch(): Promise<Browser> {
  const own = '/usr/bin/chromium';
  const executablePath = existsSync(own) ? own : await (await import('@sparticuz/chromium')).default.executablePath();
  return await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP localhost 127.0.0.1'],
  });
}
