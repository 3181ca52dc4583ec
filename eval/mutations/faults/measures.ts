import type { Draft, Mutation, Planted } from '../mutation.ts';

/** Causes that nobody addresses, and tasks that nobody can do. */
export const measures: readonly Mutation[] = [
  {
    id: 'cause-nobody-addresses',
    expects: 'cause-without-task',
    plant: (draft) => {
      const cause = draft.find(/ \^c2$/);
      if (cause < 0) return undefined;
      const lines = draft.lines.map((line) => line.replace(', for ^c2', ''));
      return { text: lines.join('\n'), line: cause + 1 };
    },
  },
  task('dangling-mark', 'mark-unknown', (line) => line.replace(/for \^c\d/, 'for ^c9'), ['cause-without-*']),
  {
    id: 'repeated-mark',
    expects: 'mark-repeated',
    follows: ['cause-without-*', 'mark-unknown'],
    plant: (draft) => draft.rewrite(draft.find(/ \^c2$/), (line) => line.replace('^c2', '^c1')),
  },
  {
    id: 'repeated-task-mark',
    expects: 'mark-repeated',
    plant: (draft) => draft.rewrite(draft.tasks[1] ?? -1, (line) => line.replace(/\^t2$/, '^t1')),
  },
  task('no-owner', 'task-without-owner', (line) => line.replace(/@\w+, /, '')),
  task('no-due-date', 'task-without-due', (line) => line.replace(/due \d{4}-\d\d-\d\d, /, '')),
  words('careful', 'task-vague', 'Be more careful when changing the configuration'),
  words('communication', 'task-vague', 'Improve communication between the teams'),
  words('training', 'task-vague', 'Train everybody in the procedures'),
  words('awareness', 'task-vague', 'Raise awareness of the risks of such changes'),
  words('monitor-closely', 'task-unbounded', 'Keep an eye on the servers'),
  words('investigate', 'task-unbounded', 'Investigate further'),
  words('no-verb', 'task-not-actionable', 'Monitoring of the disk'),
  {
    id: 'same-task-twice',
    expects: 'task-repeated',
    follows: ['mark-repeated'],
    plant: (draft) => {
      const last = draft.tasks.at(-1) ?? -1;
      const line = draft.lines[last];
      return line === undefined ? undefined : draft.insert(last + 1, [line.replace(/ \^t\d$/, ' ^t9')]);
    },
  },
  task('done-without-evidence', 'task-done-unproven', (line) =>
    line.replace(/, https:[^,)]+/, '').replace(/, evidence [^)]+/, ''),
  ),
  {
    id: 'human-error',
    expects: 'human-error-as-cause',
    follows: ['cause-*', 'resolution-detail', 'length', 'mark-unknown', 'part-empty', 'summary-root-cause'],
    plant: (draft) => {
      const found = draft.section(/^### Root cause/);
      if (found === undefined) return undefined;
      const words = 'The root cause was human error. The wrong machine was changed. ^c1';
      const lines = draft.lines.toSpliced(found.from + 1, found.to - found.from - 1, words, '');
      return { text: lines.join('\n'), line: found.from + 2 };
    },
  },
  task(
    'no-box',
    'task-box',
    (line) => line.replace(/^- \[ \] /, '- '),
    [],
    (line) => /^- \[ \] /.test(line),
  ),
  {
    id: 'no-mark',
    expects: 'mark-missing',
    plant: (draft) => draft.rewrite(draft.tasks.at(-1) ?? -1, (line) => line.replace(/ \^t\d$/, '')),
  },
];

/** Changes the first task that can be changed so. */
function task(
  id: string,
  expects: string,
  change: (line: string) => string,
  follows: readonly string[] = [],
  where: (line: string) => boolean = () => true,
): Mutation {
  return {
    id,
    expects,
    follows,
    plant: (draft) => {
      for (const index of draft.tasks) {
        if (!where(draft.lines[index] ?? '')) continue;
        const planted = draft.rewrite(index, change);
        if (planted) return planted;
      }
      return undefined;
    },
  };
}

/** Adds a task of these words. */
function words(id: string, expects: string, text: string): Mutation {
  return { id, expects, follows: ['task-*'], plant: (draft) => addTask(draft, text) };
}

function addTask(draft: Draft, text: string): Planted | undefined {
  const last = draft.tasks.at(-1);
  const due = /due (\d{4}-\d\d-\d\d)/.exec(draft.lines[last ?? -1] ?? '')?.[1];
  if (last === undefined || due === undefined) return undefined;
  return draft.insert(last + 1, [`- [ ] ${text} (@noor, due ${due}) ^t9`]);
}
