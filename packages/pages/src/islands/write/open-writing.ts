import { AskWorker } from './ask-worker.ts';
import { Beside } from './beside.ts';
import { Checklist, type Wanted } from './checklist.ts';
import { Editor } from './editor.ts';
import { type AskNow, Forms } from './forms.ts';
import { imageKeeper } from './images.ts';
import { Judging } from './judging.ts';
import { panes } from './panes.ts';
import { takeImages } from './paste-clean.ts';
import { saySaved, showSaved } from './saved.ts';
import { joinTogether } from './together.ts';

/** What the page tells its script. */
interface Data {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly revision: number;
  readonly version: string;
  readonly name: string;
  readonly nonce: string;
  readonly settings: string;
}

/** A text that changes so often while the worker thinks is left alone. */
const MOST_TRIES = 5;
/** The preview follows so long after the last change, in milliseconds. */
const PREVIEW_PAUSE = 300;

/** Puts the editor in the place of the text field, and joins those who write already. */
export function openWriting(root: HTMLElement): void {
  const data = JSON.parse(root.dataset['write'] as string) as Data;
  const worker = new AskWorker(data.settings);
  const form = root.querySelector<HTMLFormElement>('.plain-text') as HTMLFormElement;
  const markdown = form.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '';
  // What came back from a save that could not be made is not yet the server's.
  const isBack = form.querySelector('[role="alert"]') !== null;
  if (isBack) return;

  let previewTimer: number | undefined;
  let unsaved = false;
  const beside = new Beside({
    number: data.number,
    settle: (earlier, same) => void ask('settle', { earlier, same }).then((place) => editor.go(place)),
  });
  const judging = new Judging(worker, (judged, text) => {
    list.show(judged);
    beside.changed(text, judged.words);
    const fixes = judged.findings.filter(({ fix }) => fix !== undefined).length;
    fixAll.hidden = fixes === 0;
    const words = fixes === 1 ? 'Make 1 safe fix' : `Make ${fixes} safe fixes`;
    if (fixAll.textContent !== words) fixAll.textContent = words;
    if (pane.isPreview()) previewSoon();
  });
  const editor = new Editor({
    parent: root.querySelector<HTMLElement>('.editor-place') as HTMLElement,
    text: markdown,
    nonce: data.nonce,
    more: [judging.listens, takeImages(imageKeeper(data.number), (problem) => saySaved(problem, 'bad'))],
    keys: [
      { key: 'Mod-s', run: () => run(() => forms.openSave()), preventDefault: true },
      { key: 'Mod-Shift-.', run: () => run(() => void makeFixes()), preventDefault: true },
    ],
  });
  const { view } = editor;
  const ask: AskNow = async (kind, more) => {
    for (let tries = 0; ; tries++) {
      const text = editor.text;
      const answer = await worker.ask({ kind, text, ...more } as never);
      if (editor.text === text || tries === MOST_TRIES) return answer as never;
    }
  };
  const go = async ({ id, requirement, start, end }: Wanted): Promise<void> => {
    pane.show('text');
    if (requirement) editor.go(await ask('place', { requirement: id }));
    else editor.go({ edits: [], select: { start: start ?? 0, end: end ?? start ?? 0 } });
  };
  const list = new Checklist(root.querySelector<HTMLElement>('.write-list') as HTMLElement, (thing) => void go(thing));
  const fixAll = root.querySelector<HTMLElement>('[data-fix-all]') as HTMLElement;
  const makeFixes = async (): Promise<void> => {
    editor.change((await ask('fix-all', {})).edits);
    view.focus();
  };
  fixAll.addEventListener('click', () => void makeFixes());

  const preview = async (): Promise<void> => {
    const { markup } = await worker.ask({ kind: 'preview', text: editor.text, number: data.number });
    // Made by our own templates: the same that the server sends.
    (document.getElementById('preview') as HTMLElement).innerHTML = markup;
  };
  const previewSoon = (): void => {
    window.clearTimeout(previewTimer);
    previewTimer = window.setTimeout(() => void preview(), PREVIEW_PAUSE);
  };
  const pane = panes((shown) => shown && void preview());

  const together = joinTogether({
    address: `${location.origin.replace(/^http/, 'ws')}/api/v1/together`,
    version: data.version,
    postmortem: { id: data.id, number: data.number },
    base: { revision: data.revision, markdown },
    person: { name: data.name },
    onText: (shared) => {
      editor.bind(shared);
      goToAskedLine(editor);
    },
    onState: (state) => {
      unsaved = state.kind === 'alone' || (state.kind === 'together' && !state.saved);
      if (state.kind === 'refused') editor.close();
      showSaved(state);
    },
  });
  const save = async (name: string): Promise<void> => {
    try {
      const { revision } = await together.save(name);
      saySaved(`Saved as version ${revision}`);
    } catch (error) {
      saySaved(error instanceof Error ? error.message : String(error), 'bad');
    }
  };
  const forms = new Forms({
    ask,
    save,
    go: (place) => editor.go(place),
    cursor: () => view.state.selection.main.head,
    back: () => view.focus(),
  });
  document.querySelector('[data-save]')?.addEventListener('click', () => forms.openSave());
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });

  form.hidden = true;
  for (const each of document.querySelectorAll(
    '.write-tabs, .write-tools, .write-keys, .write-beside, [data-preview], [data-save]',
  ))
    each.removeAttribute('hidden');
  root.classList.add('on');
  void judging.now(view);
  performance.mark('write-open');
}

/** For a key: does it, and keeps the browser from doing something else. */
function run(does: () => void): boolean {
  does();
  return true;
}

/** Goes to the line that the address names, once: “#line-34”. What is missing to publish leads here. */
function goToAskedLine(editor: Editor): void {
  const asked = Number(/^#line-(\d{1,6})$/.exec(location.hash)?.[1] ?? 0);
  if (asked < 1) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const { doc } = editor.view.state;
  const { from: start, to: end } = doc.line(Math.min(asked, doc.lines));
  editor.go({ edits: [], select: { start, end } });
}
