const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words as Slack shows them: what would be a link, bold or a strike is what it is written as. */
export function slackText(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] as string).replaceAll(/[*_~`]/g, '\u200b$&');
}

/** The same in so many characters at most, and never half of one. */
export function slackTextWithin(text: string, most: number): string {
  let shown = '';
  for (const sign of text.toWellFormed()) {
    const more = slackText(sign);
    if (shown.length + more.length > most - 1) return `${shown}…`;
    shown += more;
  }
  return shown;
}
