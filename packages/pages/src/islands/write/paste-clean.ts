import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { imagesIn, type KeepImage } from './images.ts';

/** HTML that says more than its plain text: headings, lists, tables, emphasis, links; or that of a known program. */
const TELLS_MORE =
  /<(?:h[1-6]|ul|ol|li|table|b|strong|i|em|a|blockquote|pre|code)[\s>]|docs-internal-guid|class=["']?Mso|c-message/i;

/** Keeps pictures that are dropped or pasted, each at its place in the text; says what cannot be kept. */
export function takeImages(keep: KeepImage, say: (problem: string) => void): Extension {
  /** Where pictures go that are still being sent, while one types on. */
  const places = new Set<{ at: number }>();
  const take = (view: EditorView, files: readonly File[], at: number): boolean => {
    if (files.length === 0 || view.state.readOnly) return false;
    const place = { at };
    places.add(place);
    void (async () => {
      for (const file of files) {
        try {
          const shows = await keep(file);
          view.dispatch({ changes: { from: place.at, insert: `${shows}\n` }, userEvent: 'input.drop' });
        } catch (error) {
          say(error instanceof Error ? error.message : String(error));
        }
      }
      places.delete(place);
    })();
    return true;
  };
  const follow = EditorView.updateListener.of(({ docChanged, changes }) => {
    if (docChanged) for (const place of places) place.at = changes.mapPos(place.at, 1);
  });
  const listen = EditorView.domEventHandlers({
    drop: (event, view) => {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.head;
      const taken = take(view, imagesIn(event.dataTransfer), at);
      if (taken) event.preventDefault();
      return taken;
    },
    paste: ({ clipboardData }, view) => take(view, imagesIn(clipboardData), view.state.selection.main.head),
  });
  return [follow, listen];
}

/** What comes from Slack, Google Docs, Word or a page is pasted as Markdown; with Shift, as plain text. */
export const pasteClean = EditorView.domEventHandlers({
  paste: (event, view) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    if (html === '' || !TELLS_MORE.test(html) || view.state.readOnly) return false;
    event.preventDefault();
    void cleaned(html, plain).then((text) => {
      view.dispatch(view.state.replaceSelection(text.replaceAll(/\r\n?/g, '\n')), {
        userEvent: 'input.paste',
        scrollIntoView: true,
      });
    });
    return true;
  },
});

async function cleaned(html: string, plain: string): Promise<string> {
  try {
    // Only who pastes needs it.
    const { cleanHtml } = await import('../../write/paste/clean-html.ts');
    return cleanHtml(html) || plain;
  } catch {
    return plain;
  }
}
