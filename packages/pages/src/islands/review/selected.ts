import { oneSpaced } from '../../prose/words.ts';

/** Words that were selected, and some of what stands beside them. */
export interface Selected {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What stands on the page and not in the text. */
const OURS = '.to-thread, .told-of-task, .sign, .anchor, .unknown';
const BESIDE = 80;

/** What of a text is selected; undefined for nothing. */
export function selectedIn(root: Element, range: Range): Selected | undefined {
  let [prefix, exact, suffix] = ['', '', ''];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(OURS)) continue;
    if (!range.intersectsNode(node)) {
      if (range.comparePoint(node, 0) < 0) prefix += node.data;
      else suffix += node.data;
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    prefix += node.data.slice(0, from);
    exact += node.data.slice(from, to);
    suffix += node.data.slice(to);
  }
  const words = oneSpaced(exact).trim();
  if (words === '') return undefined;
  return { exact: words, prefix: oneSpaced(prefix).slice(-BESIDE), suffix: oneSpaced(suffix).slice(0, BESIDE) };
}
