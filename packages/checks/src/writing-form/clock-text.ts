import type { ClockTime } from '@failonce/document';

/** "14:05", or "14:05:09" where seconds are known. */
export function clockText({ hour, minute, second }: ClockTime): string {
  const parts = second === undefined ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
