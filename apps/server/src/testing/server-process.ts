import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { defaultSettings } from '@failonce/checks';
import { openLibrary } from '@failonce/library';
import { serve } from '../serve.ts';
import { serverOver } from './test-server.ts';

// A server of its own, to be killed: over the library at a place, at a port. Tells its address when it listens.

const [place, port] = process.argv.slice(2) as [string, string];
const library = await openLibrary(place, defaultSettings);
const { url } = await serve((address) => serverOver(library, new Map(), { address }), '127.0.0.1', Number(port));
writeSync(1, `${url}\n`);
flushCompileCache();
