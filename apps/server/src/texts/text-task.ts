import { checkText, judgementOf, type Settings } from '@failonce/checks';
import { derive, readDocumentFile } from '@failonce/library';
import { loadOutput, type OutputId } from '@failonce/publish';
import { type HandedOn, publishedFrom } from '../handing-on/handed-on.ts';

/** What is done with a text that takes time. Data alone, so that it can be sent to a thread. */
export type TextTask =
  | { readonly kind: 'derive'; readonly markdown: string }
  /** `path` is what the answer calls the text. */
  | { readonly kind: 'judge'; readonly markdown: string; readonly path: string }
  | { readonly kind: 'hand-on'; readonly as: OutputId; readonly handedOn: HandedOn }
  /** A file that is offered for import. */
  | { readonly kind: 'document'; readonly name: string; readonly bytes: Uint8Array };

/**
 * What the library keeps of the text; what the checks say of it, as the JSON of the command; it in another form; or a
 * document as text.
 */
export async function doTextTask(task: TextTask, settings: Settings): Promise<unknown> {
  switch (task.kind) {
    case 'derive':
      return derive(task.markdown, settings);
    case 'judge':
      return judgementOf(task.path, checkText(task.markdown, { settings }));
    case 'hand-on': {
      const written = await (await loadOutput(task.as)).write(publishedFrom(task.handedOn, settings));
      return typeof written === 'string' ? new TextEncoder().encode(written) : written;
    }
    case 'document':
      // Only who imports needs what reads documents.
      return await readDocumentFile(task.name, task.bytes, await import('@failonce/intake'));
  }
}
