import { expect, it } from 'vitest';
import { join } from '../people/join.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { purge } from '../postmortems/purge.ts';
import { readPostmortem } from '../postmortems/read-postmortem.ts';
import { revisePostmortem } from '../postmortems/revise-postmortem.ts';
import { movePostmortem } from '../reviews/move.ts';
import { describeLibrary } from '../testing/databases.ts';
import { addPerson } from '../testing/people.ts';
import { sampleText } from '../testing/samples.ts';
import { changeTask, type TaskDeed } from './change-task.ts';
import { listTasks } from './list-tasks.ts';
import { progressOf } from './progress.ts';
import { type TaskInFull, tasksOf } from './read-tasks.ts';

const ALERT = '- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)';
const shown = ({ words, state, due, progress }: TaskInFull) => [
  words.split(' ').slice(0, 3).join(' '),
  state,
  due,
  progress.gone,
];

describeLibrary('measures', (library) => {
  const begin = async (markdown = sampleText()) => {
    const people = {
      author: await addPerson(library()),
      editor: await addPerson(library()),
      owner: await addPerson(library(), { role: 'owner' }),
    };
    const { id, revision } = await createPostmortem(library(), people.author, { markdown });
    const read = () => tasksOf(library(), people.owner, id);
    const revise = async (text: string) =>
      await revisePostmortem(library(), people.author, id, {
        markdown: text,
        base: (await readPostmortem(library(), people.owner, id)).revision,
      });
    return { ...people, id, revision, read, revise };
  };

  it('follow the text from revision to revision, with their history', async () => {
    const { read, revise } = await begin();
    const [alert, reload] = await read();
    expect([alert, reload].map((each) => each && shown(each))).toEqual([
      ['Add an alert', 'proposed', '2026-03-01', false],
      ['Reload the gateway', 'done', '2026-02-16', false],
    ]);
    await revise(
      sampleText().replace(
        ALERT,
        '- [ ] Write a runbook for the bank (@lee, due 2026-04-01)\n- [ ] Add an alert 14 days before a certificate ends (@maria, due 2026-03-08)',
      ),
    );
    const [runbook, moved, same] = await read();
    expect([runbook?.number, moved?.id, same?.id]).toEqual([3, alert?.id, reload?.id]);
    expect([moved?.due, moved?.words]).toEqual(['2026-03-08', 'Add an alert 14 days before a certificate ends']);
    await revise(sampleText().replace(`${ALERT}\n`, ''));
    // Nothing became of it: a task that was taken out is not there any more …
    expect((await read()).map(({ number }) => number)).toEqual([2]);
    // … and is the same one when it comes back.
    await revise(sampleText());
    expect((await read()).map(({ number }) => number)).toEqual([1, 2]);
    expect((await read())[0]?.events.map(({ kind }) => kind)).toEqual([
      'proposed',
      'reworded',
      'gone',
      'back',
      'reworded',
    ]);
  });

  it('are done where the text ticks them, and open again where it takes that back', async () => {
    const { read, revise } = await begin();
    await revise(sampleText().replace('- [ ] Add', '- [x] Add'));
    expect((await read()).map(({ state, asks }) => [state, asks])).toEqual([
      ['done', 'verification'],
      ['done', 'verification'],
    ]);
    await revise(sampleText());
    expect((await read()).map(({ state }) => state)).toEqual(['proposed', 'done']);
  });

  it('of old files are as written then: nobody is asked to prove them', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const { id } = await createPostmortem(library(), owner, { markdown: sampleText(), imported: true });
    const [alert, reload] = await tasksOf(library(), owner, id);
    expect([alert?.state, reload?.state, reload?.asks, reload?.doneAt]).toEqual([
      'proposed',
      'done',
      undefined,
      '2026-02-15',
    ]);
    // On a day between the two, one was promised and the other not yet done.
    expect(progressOf(reload?.events ?? [], '2026-02-14T12:00:00Z')).toMatchObject({ state: 'proposed', gone: false });
    expect(progressOf(reload?.events ?? [], '2026-02-13T12:00:00Z').gone).toBe(true);
  });

  it('go from accepted to verified, each step by whom the table says', async () => {
    const { id, author, editor, owner, read } = await begin();
    const reader = await addPerson(library(), { role: 'reader' });
    const task = (await read())[0]?.id ?? '';
    const act = (viewer: typeof author, deed: TaskDeed) => changeTask(library(), viewer, id, task, deed);
    await expect(act(reader, { action: 'accept' })).rejects.toMatchObject({ code: 'not-allowed' });
    await act(editor, { action: 'accept' });
    await expect(act(author, { action: 'accept' })).rejects.toMatchObject({ code: 'not-now' });
    await act(editor, { action: 'start' }).then(
      () => {},
      () => {},
    );
    await expect(act(editor, { action: 'postpone', due: '2026-01-01', reason: 'Later' })).rejects.toMatchObject({
      code: 'input-invalid',
      details: { field: 'due' },
    });
    await expect(act(editor, { action: 'postpone', due: '2099-03-01' })).rejects.toMatchObject({
      details: { field: 'reason' },
    });
    await act(editor, { action: 'postpone', due: '2099-03-01', reason: 'The supplier is late.' });
    await expect(act(editor, { action: 'done' })).rejects.toMatchObject({ details: { field: 'evidence' } });
    await expect(
      act(editor, { action: 'done', evidence: { kind: 'address', value: 'javascript:alert(1)' } }),
    ).rejects.toMatchObject({ details: { field: 'evidence' } });
    await act(editor, { action: 'done', evidence: { kind: 'address', value: 'https://example.com/819' } });
    await expect(act(editor, { action: 'verify' })).rejects.toMatchObject({ code: 'not-allowed' });
    await act(author, { action: 'verify', words: 'The alert rang.' });
    const verified = (await read())[0] as TaskInFull;
    expect(verified).toMatchObject({
      state: 'verified',
      owner: editor.id,
      postponed: 1,
      due: '2099-03-01',
      asks: undefined,
    });
    expect(verified.lookAgainOn).toMatch(/^\d{4}-/);
    expect(verified.events.map(({ kind }) => kind)).toEqual([
      'proposed',
      'accepted',
      'started',
      'postponed',
      'done',
      'verified',
    ]);
    await act(owner, { action: 'look-again', cameBack: false });
    expect((await read())[0]).toMatchObject({ cameBack: false, lookAgainOn: undefined });
  });

  it('are declined with a reason by another person than the one who asks', async () => {
    const { id, author, owner, read } = await begin();
    const reviewer = await addPerson(library(), { role: 'reviewer' });
    const task = (await read())[0]?.number.toString() ?? '';
    await changeTask(library(), author, id, task, { action: 'ask-decline', reason: 'The gateway goes away.' });
    expect((await read())[0]).toMatchObject({ state: 'proposed', asks: 'approval' });
    await expect(changeTask(library(), author, id, task, { action: 'decline' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await changeTask(library(), reviewer, id, task, { action: 'refuse-decline', reason: 'It stays until May.' });
    await changeTask(library(), author, id, task, { action: 'ask-decline', reason: 'It went in April.' });
    await changeTask(library(), owner, id, task, { action: 'decline' });
    expect((await read())[0]).toMatchObject({ state: 'declined', progress: { reason: 'It went in April.' } });
  });

  it('keep a postmortem open until each is verified or declined', async () => {
    const { id, author, owner, editor, read } = await begin();
    const move = async (action: 'publish-interim' | 'complete' | 'close', more = {}) => {
      const { revision } = await readPostmortem(library(), owner, id);
      return await movePostmortem(library(), owner, id, { action, revision, ...more });
    };
    const until = new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await move('publish-interim', { reason: 'So.', until });
    await move('complete', { override: true, reason: 'So.' });
    await expect(move('close')).rejects.toMatchObject({
      code: 'not-ready',
      details: {
        missing: [
          '“Add an alert 30 days before any certificate ends” is not done.',
          '“Reload the gateway on gateway-2” is done, and nobody else has verified it.',
        ],
      },
    });
    const [alert, reload] = await read();
    await changeTask(library(), owner, id, alert?.id ?? '', { action: 'decline', reason: 'No more gateways.' });
    await changeTask(library(), editor, id, reload?.id ?? '', { action: 'verify' });
    expect(await move('close')).toMatchObject({
      state: 'closed',
      tasks: { open: 0, done: 1, verified: 1, declined: 1 },
    });
    await changeTask(library(), author, id, reload?.id ?? '', { action: 'reopen', reason: 'It came back.' });
    expect(await readPostmortem(library(), owner, id)).toMatchObject({
      state: 'published',
      tasks: { open: 1, verified: 0 },
    });
  });

  it('are somebody’s as soon as whom the text names has come', async () => {
    const { read, id, owner } = await begin(sampleText().replace('@maria', '@nora.lind'));
    expect((await read())[0]?.owner).toBeUndefined();
    await join(library(), { id: 'nora', name: 'Nora Lind', email: 'nora@example.com' }, { role: 'editor' });
    expect((await read())[0]).toMatchObject({ owner: 'nora', ownerNamed: 'nora.lind' });
    const { items } = await listTasks(
      library(),
      { kind: 'person', id: 'nora', role: 'editor', teams: [] },
      { whose: 'mine' },
    );
    // A draft promises nothing yet.
    expect(items).toEqual([]);
    const { revision } = await readPostmortem(library(), owner, id);
    await movePostmortem(library(), owner, id, { action: 'ask', revision });
    const mine = await listTasks(
      library(),
      { kind: 'person', id: 'nora', role: 'editor', teams: [] },
      { whose: 'mine' },
    );
    expect(mine.items.map(({ of }) => of.number)).toHaveLength(1);
  });

  it('lose a purged secret in their words, their history and what was said of them', async () => {
    const { id, author, owner, read } = await begin(
      sampleText().replace('Add an alert', 'Add hunter2hunter2 as an alert'),
    );
    await changeTask(library(), author, id, '1', { action: 'ask-decline', reason: 'hunter2hunter2 is out.' });
    await purge(library(), owner, id, { secret: 'hunter2hunter2', reason: 'A password' });
    expect(JSON.stringify(await read())).not.toContain('hunter2');
    expect((await read()).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('lists the one that is due first first, page by page, and none twice', async () => {
    const owner = await addPerson(library(), { role: 'owner' });
    const all: string[] = [];
    for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
      const page = await listTasks(library(), owner, { limit: 3, after });
      all.push(...page.items.map(({ id, due }) => `${due ?? '9'} ${id}`));
      after = page.next;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(3);
    expect(all).toEqual(all.toSorted());
  });
});
