import { listPostmortems } from '@failonce/library';
import { libraryPage } from '@failonce/pages';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/',
  permission: 'postmortem.read',
  kept: true,
  show: async ({ library, viewer }) => ({
    page: libraryPage({ rows: (await listPostmortems(library, viewer)).items }),
  }),
});
