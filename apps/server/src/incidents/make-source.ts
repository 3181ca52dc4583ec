import { AppError } from '@failonce/document';
import { createAlertSource, type Library, type NewAlertSource, type Viewer } from '@failonce/library';
import type { Server } from '../server.ts';
import { alertSources } from './sources.generated.ts';

/** Makes a source of a kind that is known. Answers its address, this once. Throws as the library does. */
export async function makeSource(
  server: Server,
  library: Library,
  viewer: Viewer,
  { signing, ...given }: NewAlertSource,
): Promise<{ readonly id: string; readonly address: string }> {
  const kind = Object.hasOwn(alertSources, given.kind) ? alertSources[given.kind] : undefined;
  if (kind === undefined) {
    const message = `Choose one of ${Object.keys(alertSources).join(', ')}.`;
    throw new AppError('input-invalid', { message, details: { field: 'kind' } });
  }
  const isSigning = signing !== undefined && signing.trim() !== '';
  if (isSigning && kind.isSigned === undefined)
    throw new AppError('input-invalid', {
      message: `${kind.name} signs nothing: leave this empty.`,
      details: { field: 'signing' },
    });
  const sealed = isSigning ? { signing: server.signIn.sealFor('alerts').close(signing.trim()) } : {};
  const { id, secret } = await createAlertSource(library, viewer, { ...given, ...sealed });
  return { id, address: `${server.address}/api/v1/alerts/${secret}` };
}
