/** What XML 1.0 does not allow at all, whatever the escape: most controls, halves of pairs, and two that are no characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const IN_TEXT = /[&<>\r]/g;
const IN_ATTRIBUTE = /[&<>"'\t\n\r]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** `text` between two tags, in XML and HTML alike. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '\u{fffd}').replace(IN_TEXT, (sign) => REFERENCES[sign] as string);
}

/** `text` between the quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, '\u{fffd}').replace(IN_ATTRIBUTE, (sign) => REFERENCES[sign] as string);
}
