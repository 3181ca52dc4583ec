import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isAppError } from '@failonce/document';
import { readDocument } from '../read-document.ts';

/** Started by a test as a program of its own: reads the file that is named, and tells what came of it and at which cost. */
const file = process.argv[2] ?? '';
const bytes = new Uint8Array(readFileSync(file));
const before = process.resourceUsage().maxRSS;
const start = performance.now();
let code = 'taken';
let message = '';
try {
  await readDocument({ name: basename(file), bytes });
} catch (error) {
  code = isAppError(error) ? error.code : `bug: ${String(error)}`;
  message = (error as Error).message;
}
const grown = Math.round((process.resourceUsage().maxRSS - before) / 1024);
console.log(JSON.stringify({ code, message, megabytes: grown, seconds: (performance.now() - start) / 1000 }));
