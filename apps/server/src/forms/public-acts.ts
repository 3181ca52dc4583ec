import { AppError } from '@failonce/document';
import {
  approvePublic,
  askForPublic,
  declinePublic,
  type Library,
  type Viewer,
  withdrawPublic,
} from '@failonce/library';
import { can } from '../policies/can.ts';
import { redactOf } from '../views/public-of.ts';
import { given } from './act-on.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** What the forms of the page of a public version do: the same as the API's routes. Each answers where to go on. */
export function publicActs(
  { library, viewer, postmortem }: { readonly library: Library; readonly viewer: Viewer; readonly postmortem: string },
  back: string,
): Readonly<Record<string, (fields: Fields) => Promise<string>>> {
  return {
    ask: async (fields) => {
      if (!can(viewer, 'public.ask')) throw new AppError('not-allowed');
      await askForPublic(library, viewer, postmortem, {
        revision: Number(given(fields, 'revision')),
        kind: kindOf(library, fields['kind']),
        redact: await redactOf(library),
      });
      return `${back}?done=asked`;
    },
    approve: async (fields) => {
      await approvePublic(library, viewer, postmortem, { sha256: given(fields, 'sha256') });
      return `${back}?done=approved`;
    },
    decline: async (fields) => {
      const [sha256, reason] = [given(fields, 'sha256'), given(fields, 'reason')];
      await declinePublic(library, viewer, postmortem, { sha256, reason });
      return `${back}?done=declined`;
    },
    withdraw: async (fields) => {
      await withdrawPublic(library, viewer, postmortem, { reason: given(fields, 'reason') });
      return `${back}?done=withdrawn`;
    },
  };
}

/** Nothing is listed that no list would show: without that setting it goes where nobody can guess. */
export function kindOf({ settings }: Library, given: string | undefined): 'unguessable' | 'slug' {
  return given === 'slug' && settings.public.pages === 'listed' ? 'slug' : 'unguessable';
}
