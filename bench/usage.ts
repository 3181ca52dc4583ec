import { readFileSync } from 'node:fs';

/** Memory and processor time of a process and its threads, as Linux tells it; undefined elsewhere and when it has ended. */
export function usage(pid: number): { readonly megabytes: number; readonly ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks: the fields are counted behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const kilobytes = /VmRSS:\s{1,20}(\d{1,12}) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (kilobytes === undefined) return undefined;
    return { megabytes: Number(kilobytes) / 1024, ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}
