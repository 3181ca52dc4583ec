import { type Html, html } from '../html/html.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** “10:07”: what the clock of a zone shows at an instant. */
export function clockIn(at: string, zone: string): Html {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
    formats.set(zone, format);
  }
  return html`<time datetime="${at}">${format.format(new Date(at))}</time>`;
}
