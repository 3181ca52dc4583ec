import { partsPage } from '@failonce/pages';
import { definePage } from '../define-page.ts';

export default definePage({
  path: '/dev/parts',
  permission: 'account.read',
  show: async () => ({ page: partsPage() }),
});
