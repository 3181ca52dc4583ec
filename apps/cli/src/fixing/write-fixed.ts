import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Fault } from '../inputs/faults.ts';
import { describeFault } from '../inputs/faults.ts';

/**
 * Puts `text` in the place of the file: whole or not at all, with the same rights. A link stays a link. Answers why it
 * could not be done.
 */
export function writeFixed(path: string, text: string): Fault | undefined {
  let beside: string | undefined;
  try {
    const file = realpathSync(path);
    const { mode } = statSync(file);
    beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
    writeFileSync(beside, text, { flag: 'wx' });
    chmodSync(beside, mode);
    renameSync(beside, file);
    return undefined;
  } catch (cause) {
    if (beside !== undefined) rmSync(beside, { force: true });
    const { message } = describeFault(cause, 'file');
    return {
      code: 'file-unwritable',
      message: `What was fixed could not be written, and the file is as it was. ${message}`,
    };
  }
}
