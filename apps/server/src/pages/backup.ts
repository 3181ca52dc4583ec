import { stat } from 'node:fs/promises';
import { newestChange } from '@failonce/library';
import { backupPage } from '@failonce/pages';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/admin/backup',
  permission: 'people.manage',
  show: async ({ library }) => {
    const { place, kind } = library.database;
    // The size of PostgreSQL is for its own tools to tell.
    const file = kind === 'sqlite' ? await stat(place).catch(() => undefined) : undefined;
    return { page: backupPage({ place, bytes: file?.size, revisions: (await newestChange(library)).change }) };
  },
});
