import { AppError } from '@failonce/document';
import type { ToldAlert } from '@failonce/library';
import type { z } from '@hono/zod-openapi';

/** A program that tells of alerts in words of its own. */
export interface AlertSourceKind {
  /** As people know it. */
  readonly name: string;
  /** What to do there with the address, in sentences. */
  readonly setUp: readonly string[];
  /** How it signs what it sends, where it does. */
  readonly isSigned?: (message: Signed) => boolean;
  /** The alerts of a message; none for one that tells of something else. Throws `input-invalid` for any other shape. */
  read(message: unknown): readonly ToldAlert[];
  /** Messages in the shape that its documentation shows, and what they tell. */
  readonly examples: readonly { readonly sent: unknown; readonly told: readonly ToldAlert[] }[];
}

/** A message as it came, and what it should be signed with. */
export interface Signed {
  readonly bytes: Uint8Array;
  readonly headers: Headers;
  readonly secret: string;
}

/** Declares a source; its file's name is its id. */
export function defineSource(source: AlertSourceKind): AlertSourceKind {
  return source;
}

/** A message in its shape. Throws `input-invalid` with the first place that does not fit. */
export function inShape<S extends z.ZodType>(shape: S, message: unknown): z.output<S> {
  const parsed = shape.safeParse(message);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'body';
  throw new AppError('input-invalid', {
    message: `${field}: ${issue?.message}. Is this the address for another program?`,
    details: { field },
  });
}
