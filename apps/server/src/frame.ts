import { readPerson, type Viewer } from '@failonce/library';
import { documentOf, type Page } from '@failonce/pages';
import { readAssets } from '@failonce/publish';
import { can } from './policies/can.ts';
import type { Server } from './server.ts';

/** A page in what stands around all pages, for one reader. */
export async function render(server: Server, viewer: Viewer, page: Page): Promise<string> {
  const person =
    viewer.kind === 'person'
      ? {
          name: (await readPerson(server.library, viewer, viewer.id)).name,
          owner: viewer.role === 'owner',
          writer: can(viewer, 'postmortem.create'),
        }
      : undefined;
  return documentOf({ assets: readAssets().addresses, person, origin: new URL(server.address).origin }, page);
}
