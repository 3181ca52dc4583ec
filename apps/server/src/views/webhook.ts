import { AppError } from '@failonce/document';
import { type Endpoint, listDeliveries, readEndpoint } from '@failonce/library';
import { type Page, type Sent, type ShownEndpoint, webhookPage } from '@failonce/pages';
import type { AskedPage } from '../define-page.ts';
import { given, refuse } from '../forms/act-on.ts';
import { EVENTS } from '../post/events.ts';
import { formatNamed } from '../post/format-named.ts';
import { postAddress } from '../post/post-address.ts';
import type { Server } from '../server.ts';

type Asked = Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer'>;

/** The events to choose from. */
export const EVENT_CHOICES = EVENTS.map(({ kind, name }) => ({ id: kind, name }));

/** The page of an endpoint. Throws `not-found`. */
export async function readWebhook(
  { server, library, viewer }: Asked,
  id: string,
  more: {
    readonly after?: string | undefined;
    readonly made?: string | undefined;
    readonly sent?: Sent | undefined;
    readonly done?: string | undefined;
  },
): Promise<Page> {
  const endpoint = await readEndpoint(library, viewer, id);
  if (endpoint === undefined) throw new AppError('not-found');
  const { items, next } = await listDeliveries(library, viewer, { endpoint: id, after: more.after });
  return webhookPage({
    ...shownEndpoint(server, endpoint),
    kinds: endpoint.kinds,
    events: EVENT_CHOICES,
    signs: formatNamed(endpoint.format)?.signs === true,
    rotating: endpoint.secretBefore !== undefined,
    deliveries: items.map(({ kind, ...each }) => ({ ...each, what: nameOfEvent(kind) })),
    next,
    ...more,
  });
}

/** An endpoint as its owners may see it: of its address the host alone. */
export function shownEndpoint({ post }: Server, endpoint: Endpoint): Omit<ShownEndpoint, 'kinds'> {
  const { id, name, format, failures, disabledAt, failed } = endpoint;
  const address = post.seal.open(endpoint.address);
  return {
    id,
    name,
    format: formatNamed(format)?.name ?? format,
    host: address === undefined ? 'its address cannot be read' : new URL(address).host,
    state: disabledAt === undefined ? (failures > 0 ? 'failing' : 'well') : failed ? 'failed' : 'disabled',
  };
}

/** The events whose boxes are ticked. Throws `input-invalid` where none is: nothing would ever be told. */
export function chosenKinds(fields: Readonly<Record<string, string | undefined>>): string[] {
  const chosen = EVENTS.map(({ kind }) => kind).filter((kind) => given(fields, `event:${kind}`) === 'yes');
  return chosen.length > 0 ? chosen : refuse(undefined, 'Tick what it is told of: nothing is chosen.');
}

/** An address that can be posted to. Throws `input-invalid`. */
export function checkedAddress({ post }: Server, typed: string): string {
  const address = postAddress(typed.trim(), { within: post.within });
  return typeof address === 'string' ? refuse('address', address) : address.href;
}

function nameOfEvent(kind: string): string {
  return kind === 'test' ? 'A test' : (EVENTS.find((event) => event.kind === kind)?.name ?? kind);
}
