import type { TasksAsked } from '@failonce/library';
import type { MeasuresAsked } from '@failonce/pages';

/** What the page's “show” means to the library. */
export function tasksAskedOf({ show, ...asked }: MeasuresAsked): TasksAsked {
  const narrowed = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')) as typeof asked;
  switch (show) {
    case 'open':
      return { ...narrowed, open: true };
    case 'late':
      return { ...narrowed, late: true };
    case 'to-verify':
      return { ...narrowed, asks: 'verification' };
    case 'to-approve':
      return { ...narrowed, asks: 'approval' };
    case 'owner-gone':
      return { ...narrowed, ownerGone: true };
    case 'all':
      return narrowed;
    default:
      return { ...narrowed, states: [show] };
  }
}
