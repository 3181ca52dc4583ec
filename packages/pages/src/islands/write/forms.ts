import type { Outage } from '../../write/outage.ts';
import type { Place } from '../../write/place-for.ts';
import type { TaskFields, Tasks } from '../../write/tasks.ts';
import type { Asked, Work, WorkKind } from '../../write/work.ts';
import { element } from './element.ts';

/** Asks the worker about the text as it is, and again where it has changed meanwhile. */
export type AskNow = <K extends WorkKind>(kind: K, more: Omit<Asked<K>, 'kind' | 'text'>) => Promise<Work[K]['answer']>;

interface Acts {
  readonly ask: AskNow;
  readonly go: (place: Place) => void;
  readonly cursor: () => number;
  readonly save: (name: string) => Promise<void>;
  readonly back: () => void;
}

/** The small forms: each reads what the text says, and writes what was filled in. */
export class Forms {
  readonly #acts: Acts;
  #tasks: Tasks = { tasks: [], causes: [] };

  constructor(acts: Acts) {
    this.#acts = acts;
    dialog('outage').addEventListener('close', () => void this.#writeOutage());
    dialog('task').addEventListener('close', () => void this.#writeTask());
    dialog('version').addEventListener('close', () => void this.#save());
    control('task', 'index').addEventListener('change', () => this.#fillTask());
    for (const each of document.querySelectorAll<HTMLElement>('.write-dialog [data-close]'))
      each.addEventListener('click', () => each.closest('dialog')?.close(''));
    for (const button of document.querySelectorAll<HTMLElement>('[data-form]'))
      button.addEventListener('click', () => void this.open(button.dataset['form'] as 'outage' | 'task'));
  }

  async open(name: 'outage' | 'task'): Promise<void> {
    if (name === 'outage') {
      const known = await this.#acts.ask('read-outage', {});
      for (const [key, value] of Object.entries(known)) control('outage', key).value = value;
      show('outage');
      return;
    }
    this.#tasks = await this.#acts.ask('read-tasks', {});
    const { tasks, causes } = this.#tasks;
    const named = tasks.map(({ words }) =>
      words.startsWith('[not') ? 'One that is not written yet' : words.slice(0, 80),
    );
    choices('index', [...named, 'A new one']);
    choices('cause', [...causes, 'None']);
    const at = this.#acts.cursor();
    const isBare = ({ words, owner, due }: TaskFields): boolean =>
      words.startsWith('[not') || owner === '' || due === '';
    // A task that says all is most likely the one that was written last: the next one is wanted.
    const here = tasks.findIndex((task) => task.start <= at && at <= task.end && isBare(task));
    const bare = tasks.findIndex(isBare);
    control('task', 'index').value = String(here >= 0 ? here : bare >= 0 ? bare : tasks.length);
    this.#fillTask();
    await listPeople();
    show('task');
    control('task', 'words').focus();
  }

  /** Asks for a name, and saves. */
  openSave(): void {
    show('version');
  }

  #fillTask(): void {
    const { tasks, causes } = this.#tasks;
    const task = tasks[Number(control('task', 'index').value)];
    const none: TaskFields = { words: '', owner: '', due: '', address: '', cause: -1 };
    const { words, owner, due, address, cause } = task ?? none;
    control('task', 'words').value = words.startsWith('[not') ? '' : words;
    control('task', 'owner').value = owner;
    control('task', 'due').value = due;
    control('task', 'address').value = address;
    // Where there is one cause only, it is the one.
    const only = task === undefined && causes.length === 1 ? 0 : cause;
    control('task', 'cause').value = String(only < 0 ? causes.length : only);
  }

  async #writeOutage(): Promise<void> {
    if (dialog('outage').returnValue !== 'write') return this.#acts.back();
    const outage = Object.fromEntries(
      ['date', 'start', 'endDate', 'end', 'zone'].map((name) => [name, control('outage', name).value]),
    ) as unknown as Outage;
    this.#acts.go(await this.#acts.ask('write-outage', { outage }));
  }

  async #writeTask(): Promise<void> {
    if (dialog('task').returnValue !== 'write') return this.#acts.back();
    const { tasks, causes } = this.#tasks;
    const index = Number(control('task', 'index').value);
    const cause = Number(control('task', 'cause').value);
    const [words = '', owner = '', due = '', address = ''] = ['words', 'owner', 'due', 'address'].map(
      (name) => control('task', name).value,
    );
    const fields = { words, owner, due, address, cause: cause < causes.length ? cause : -1 };
    if (words.trim() === '' && index >= tasks.length) return this.#acts.back();
    this.#acts.go(await this.#acts.ask('write-task', { index: index < tasks.length ? index : -1, fields }));
  }

  async #save(): Promise<void> {
    this.#acts.back();
    if (dialog('version').returnValue !== 'write') return;
    const name = control('version', 'name');
    await this.#acts.save(name.value);
    name.value = '';
  }
}

function show(name: string): void {
  const shown = dialog(name);
  shown.returnValue = '';
  if (!shown.open) shown.showModal();
}

function dialog(name: string): HTMLDialogElement {
  return document.getElementById(`dialog-${name}`) as HTMLDialogElement;
}

function control(of: string, name: string): HTMLInputElement {
  return document.getElementById(`${of}-${name}`) as HTMLInputElement;
}

function choices(name: string, options: readonly string[]): void {
  control('task', name).replaceChildren(
    ...options.map((words, index) => element('option', { value: String(index) }, words)),
  );
}

let listed = false;

/** Everybody of the company, for completion: asked for when the first task is opened. */
async function listPeople(): Promise<void> {
  if (listed) return;
  listed = true;
  try {
    const answer = await fetch('/api/v1/people', { headers: { accept: 'application/json' } });
    const { items } = (await answer.json()) as {
      items: readonly { name: string; email: string; disabledAt?: string }[];
    };
    const options = items
      .filter(({ disabledAt }) => disabledAt === undefined)
      .map(({ name, email }) => element('option', { value: name }, email));
    document.getElementById('people')?.replaceChildren(...options);
  } catch {
    // Without the list, names are typed.
    listed = false;
  }
}
