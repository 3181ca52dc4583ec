import { checkText, judgementOf, type Settings } from '@failonce/checks';
import { derive, readDocumentFile } from '@failonce/library';
import { loadOutput, type OutputId, type Published } from '@failonce/publish';
import { type HandedOn, publishedFrom } from '../handing-on/handed-on.ts';
import { type PublicCopy, publishedFromCopy } from '../public/public-copy.ts';

/** What is done with a text that takes time. Data alone, so that it can be sent to a thread. */
export type TextTask =
  | { readonly kind: 'derive'; readonly markdown: string }
  /** `path` is what the answer calls the text. */
  | { readonly kind: 'judge'; readonly markdown: string; readonly path: string }
  | { readonly kind: 'hand-on'; readonly as: OutputId; readonly handedOn: HandedOn }
  /** A public version. */
  | { readonly kind: 'publish'; readonly as: OutputId; readonly copy: PublicCopy }
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
    case 'hand-on':
      return await written(task.as, publishedFrom(task.handedOn, settings));
    case 'publish':
      return await written(task.as, publishedFromCopy(task.copy, settings));
    case 'document':
      // Only who imports needs what reads documents.
      return await readDocumentFile(task.name, task.bytes, await import('@failonce/intake'));
  }
}

async function written(as: OutputId, published: Published): Promise<Uint8Array> {
  const text = await (await loadOutput(as)).write(published);
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
