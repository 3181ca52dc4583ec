import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { defaultSettings } from '@failonce/checks';
import { openLibrary, type Viewer } from '@failonce/library';
import { serve } from '../serve.ts';
import { serverOver } from './test-server.ts';

// A server of its own, to be killed: over the library at a place, at a port, for viewers who are let in by their ids. Tells
// its address when it listens.

const [place, port, ...people] = process.argv.slice(2) as [string, string, ...string[]];
const library = await openLibrary(place, defaultSettings);
const viewers = new Map(
  people.map((json) => JSON.parse(json) as Viewer & { id: string }).map((viewer) => [`Bearer ${viewer.id}`, viewer]),
);
const { url } = await serve((address) => serverOver(library, viewers, { address }), '127.0.0.1', Number(port));
writeSync(1, `${url}\n`);
flushCompileCache();
