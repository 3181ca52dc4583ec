import type { EditorView } from '@codemirror/view';
import type { JudgedFinding } from '../../write/judged.ts';
import { element } from './element.ts';

type Change = NonNullable<JudgedFinding['fix']>;

interface Acts {
  fix(finding: JudgedFinding, change: Change): void;
  close(view: EditorView): void;
}

/** More at one place nobody reads. */
const MOST = 3;
const LEVELS = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** What was found at a place: why, and what can be done about it with one key. */
export function findingBox(view: EditorView, found: readonly JudgedFinding[], { fix, close }: Acts): HTMLElement {
  const box = element('div', { class: 'finding-box', role: 'dialog', 'aria-label': 'What was found here' });
  for (const finding of found.slice(0, MOST)) {
    const { id, level, message, write, requirement, suggestions } = finding;
    const acts = element('p', { class: 'acts' });
    for (const change of [finding.fix, ...suggestions].filter((each) => each !== undefined)) {
      const button = element('button', { type: 'button', class: 'button' }, change.title);
      button.addEventListener('click', () => fix(finding, change));
      acts.append(button);
    }
    const address = `/guide/${requirement ? 'requirements' : 'checks'}/${id}`;
    acts.append(element('a', { class: 'button button-plain', href: address, target: '_blank' }, 'Why?'));
    box.append(
      element(
        'div',
        { class: 'one' },
        element('p', {}, element('b', {}, `${LEVELS[level]}: `), message),
        element('p', { class: 'quiet' }, write),
        acts,
      ),
    );
  }
  box.querySelector('button')?.classList.add('button-main');
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(view);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(box, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key !== 'Tab') return;
    if (event.key === 'Tab') move(box, event.shiftKey ? -1 : 1);
    event.preventDefault();
    event.stopPropagation();
  });
  return box;
}

function move(box: HTMLElement, by: number): void {
  const all = [...box.querySelectorAll<HTMLElement>('button, a')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[(at + by + all.length) % all.length]?.focus();
}
