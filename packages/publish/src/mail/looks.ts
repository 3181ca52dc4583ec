/** How each part of a mail looks. Mail programs know no style sheets: what they are told stands at every part. */
export const LOOKS: Readonly<Record<string, string>> = {
  page: 'margin:0;padding:0;background:#fbfaf7',
  hidden: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#fbfaf7',
  outer: 'padding:24px 12px',
  card: 'width:100%;max-width:640px;background:#ffffff;border:1px solid #e6e3dc',
  inner:
    "padding:28px 32px 32px;font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1d2125",
  about: 'margin:0;font-size:13px;line-height:1.5;color:#62686e',
  title:
    "margin:6px 0 0;font-family:'Source Serif 4',Georgia,serif;font-size:26px;line-height:1.2;font-weight:600;color:#1d2125",
  note: 'margin:14px 0 0;padding:8px 12px;background:#f8edd8;font-size:13px;color:#8a5810',
  'note-plain': 'margin:14px 0 0;padding:8px 12px;background:#f0ede6;font-size:13px;color:#62686e',
  answers: 'width:100%;margin:20px 0 0;border-top:1px solid #e6e3dc',
  question: 'font-size:13px;line-height:1.5;color:#62686e',
  answer: 'padding:12px 16px 12px 0;border-bottom:1px solid #f0ede6;font-size:15px;line-height:1.45;color:#1d2125',
  large: "font-family:'Source Serif 4',Georgia,serif;font-size:20px;line-height:1.3;font-weight:600",
  good: 'font-weight:600;color:#2d7650',
  warn: 'font-weight:600;color:#8a5810',
  bad: 'font-weight:600;color:#b5412a',
  plain: 'font-weight:600;color:#1d2125',
  more: 'font-size:13px;line-height:1.5;color:#62686e',
  ways: 'margin:24px 0 0',
  way: 'display:inline-block;padding:10px 20px;background:#0f5c73;border-radius:8px;font-size:15px;font-weight:600;color:#ffffff;text-decoration:none',
  part: 'margin:28px 0 8px;font-size:14px;line-height:1.4;font-weight:600;color:#1d2125',
  rows: 'width:100%;margin:0',
  clock: 'padding:3px 14px 3px 0;font-size:13px;line-height:1.5;color:#62686e;white-space:nowrap;width:1%',
  event: 'padding:3px 0;font-size:14px;line-height:1.45;color:#1d2125',
  bar: 'width:100%;margin:4px 0 10px',
  detect:
    'padding:6px 8px;background:#f9e9e4;border-right:2px solid #ffffff;font-size:12px;line-height:1.3;color:#8f3320',
  measure: 'padding:6px 0;border-bottom:1px solid #f0ede6;font-size:14px;line-height:1.45;color:#1d2125',
  sign: 'padding:6px 10px 6px 0;border-bottom:1px solid #f0ede6;font-size:13px;line-height:1.5;white-space:nowrap;width:1%',
  text: "margin:28px 0 0;padding:8px 0 0;border-top:1px solid #e6e3dc;font-family:'Source Serif 4',Georgia,serif;font-size:16px;line-height:1.6;color:#1d2125",
  h: "margin:22px 0 6px;font-family:'Source Serif 4',Georgia,serif;font-size:19px;line-height:1.3;font-weight:600",
  h3: "margin:16px 0 4px;font-family:'Source Serif 4',Georgia,serif;font-size:16px;line-height:1.3;font-weight:600",
  p: 'margin:0 0 10px',
  list: 'margin:0 0 10px;padding:0 0 0 22px',
  item: 'margin:0 0 4px',
  quote: 'margin:0 0 10px;padding:0 0 0 14px;border-left:2px solid #e6e3dc;color:#62686e',
  code: 'margin:0 0 10px;padding:10px 12px;background:#f0ede6;font-family:Consolas,Menlo,monospace;font-size:13px;line-height:1.45;white-space:pre-wrap',
  inline: 'font-family:Consolas,Menlo,monospace;font-size:14px;background:#f0ede6',
  cell: 'padding:4px 12px 4px 0;border-bottom:1px solid #f0ede6;font-size:14px;vertical-align:top;text-align:left',
  quiet: 'color:#62686e',
  link: 'color:#0f5c73',
  foot: 'margin:28px 0 0;padding:12px 0 0;border-top:1px solid #e6e3dc;font-size:12px;line-height:1.5;color:#62686e',
};

/**
 * Puts the looks in the place of the classes. Only templates of ours have classes: in words of a text each quotation mark
 * is escaped.
 */
export function withLooks(markup: string): string {
  return markup.replaceAll(/ class="([a-z0-9-]+)"/g, (_, name: string) => {
    const look = LOOKS[name];
    if (look === undefined) throw new Error(`A mail has no look ${name}.`);
    return ` style="${look}"`;
  });
}
