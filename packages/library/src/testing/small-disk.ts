import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, of a few megabytes. */
export interface SmallDisk {
  readonly folder: string;
  /** Nobody may have a file on it open. */
  mount(access: 'ro' | 'rw'): void;
  remove(): void;
}

/** Mounts one in memory; undefined where this is not allowed. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'failonce-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    mount: (access) => execFileSync('mount', ['-o', `remount,${access}`, folder]),
    remove: () => {
      execFileSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}
