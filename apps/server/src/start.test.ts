import { defaultSettings } from '@failonce/checks';
import { createPostmortem, openLibrary, SYSTEM } from '@failonce/library';
import { freshPlace, sampleText } from '@failonce/library/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readServerSettings } from './config/settings.ts';
import { start } from './start.ts';

let fresh: Awaited<ReturnType<typeof freshPlace>>;
beforeAll(async () => {
  fresh = await freshPlace('sqlite');
});
afterAll(() => fresh.remove());

it('reads again what an earlier version has read, while it serves', async () => {
  const before = await openLibrary(fresh.place, defaultSettings);
  const { id } = await createPostmortem(before, SYSTEM, { markdown: sampleText() });
  // As a version has left it that knew of no tasks.
  await before.database.write(async (writing) => {
    await writing.deleteFrom('task_event').execute();
    await writing.deleteFrom('task').execute();
    await writing.updateTable('postmortem').set({ derived: 1, title: 'Old' }).where('id', '=', id).execute();
  });
  const server = readServerSettings({ flags: { port: '0' }, env: {}, yaml: {} });
  const started = await start({
    place: fresh.place,
    server,
    checks: defaultSettings,
    version: '0.0.0',
    log: { write: () => {} },
  });
  try {
    await vi.waitFor(async () => {
      const row = await before.database.read.selectFrom('postmortem').selectAll().executeTakeFirstOrThrow();
      expect([row.title, row.tasks_open, row.tasks_done]).toEqual([expect.stringContaining('Checkout'), 1, 1]);
    }, 20_000);
  } finally {
    await started.stop();
    await before.database.close();
  }
});
