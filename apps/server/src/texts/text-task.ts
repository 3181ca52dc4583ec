import { checkText, judgementOf, type Settings } from '@failonce/checks';
import { derive } from '@failonce/library';

/** What is done with a text that takes time. Data alone, so that it can be sent to a thread. */
export type TextTask =
  | { readonly kind: 'derive'; readonly markdown: string }
  /** `path` is what the answer calls the text. */
  | { readonly kind: 'judge'; readonly markdown: string; readonly path: string };

/** What the library keeps of the text; or what the checks say of it, as the JSON of the command. */
export function doTextTask(task: TextTask, settings: Settings): unknown {
  return task.kind === 'derive'
    ? derive(task.markdown, settings)
    : judgementOf(task.path, checkText(task.markdown, { settings }));
}
