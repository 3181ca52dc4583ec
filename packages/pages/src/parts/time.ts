import { type Html, html } from '../html/html.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** “14 Feb 2026” of “2026-02-14”; the year is left out where the reader knows it. */
export function dayText(date: string, withoutYear?: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return withoutYear === year ? `${Number(day)} ${name}` : `${Number(day)} ${name} ${year}`;
}

/** A day, for people and for programs. */
export function day(date: string, withoutYear?: string): Html {
  return html`<time datetime="${date.slice(0, 10)}">${dayText(date, withoutYear)}</time>`;
}

/** “61 minutes”, “3 h 4 min”, “2 days 5 h”: short enough for a large number. */
export function durationText(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole === 1) return '1 minute';
  if (whole < 120) return `${whole} minutes`;
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  if (days === 0) return rest === 0 ? `${hours} hours` : `${hours} h ${rest} min`;
  const dayName = days === 1 ? '1 day' : `${days} days`;
  return hours === 0 ? dayName : `${dayName} ${hours} h`;
}

/** The same where room is scarce: “61 min”, “3 h 4 min”. */
export function shortDuration(minutes: number): string {
  const text = durationText(minutes);
  return text.replace(' minutes', ' min').replace(' minute', ' min').replace(' hours', ' h');
}
