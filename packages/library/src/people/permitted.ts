import { AppError } from '@failonce/document';
import { seesAll, type Viewer } from '../viewer.ts';

/** A viewer who is somebody of the company, or the program itself. Throws `not-signed-in`. */
export function needSomebody(viewer: Viewer): void {
  if (viewer.kind === 'nobody') throw new AppError('not-signed-in');
}

/** A viewer who looks after the library. Throws `not-signed-in` or `not-allowed`. */
export function needOwner(viewer: Viewer): void {
  needSomebody(viewer);
  if (!seesAll(viewer)) throw new AppError('not-allowed');
}

/** A viewer who is this person, or an owner. Throws `not-signed-in` or `not-allowed`. */
export function needSelfOrOwner(viewer: Viewer, person: string): void {
  if (viewer.kind === 'person' && viewer.id === person) return;
  needOwner(viewer);
}
