import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';

export interface BackupView {
  /** Where the data lie, without a password. */
  readonly place: string;
  /** Undefined where it cannot be told. */
  readonly bytes: number | undefined;
  readonly revisions: number;
}

/** Where the data lie, and how they are brought to safety. */
export function backupPage({ place, bytes, revisions }: BackupView): Page {
  return settingsPage({
    at: 'backup',
    title: 'Backup',
    owner: true,
    lead: 'A backup is made by a command on the server, while people go on writing.',
    body: html`${section(
      'data',
      'The data',
      html`<dl class="facts"><dt>They lie in</dt><dd>${place}</dd>${bytes !== undefined && html`<dt>Size</dt><dd>${sizeText(bytes)}</dd>`}<dt>Changes so far</dt><dd>${revisions.toLocaleString('en')}</dd></dl>`,
    )}
${section('make', 'Make one', html`<pre class="command">failonce backup /backups/failonce.db</pre><p class="quiet">It holds everything as of one moment, also how people sign in: keep it where only you can read it. It is verified before the command ends, and the command fails where it is not whole.</p>`)}
${section('verify', 'See whether it is whole', html`<pre class="command">failonce verify /backups/failonce.db</pre><p class="quiet">Reads every revision and compares it with its checksum. Without a name it looks at the library itself, while people go on writing.</p>`)}
${section('restore', 'Bring it back', html`<pre class="command">failonce restore /backups/failonce.db</pre><p class="quiet">Stop the server first. Into a file or into PostgreSQL, whichever it was made of; all of it or nothing.</p>`)}
${section('leave', 'Take everything along', html`<pre class="command">failonce export FOLDER</pre><p class="quiet">Every postmortem as a Markdown file, with all revisions and what people decided, to be read without Failonce. How people sign in stays behind.</p>`)}`,
  });
}

/** “3.4 MB”. */
function sizeText(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size >= 100 || unit === 0 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}
