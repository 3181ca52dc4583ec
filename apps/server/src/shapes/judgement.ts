import { checkText, judgementOf, type Settings } from '@failonce/checks';
import { z } from '@hono/zod-openapi';

/** One document of what `failonce check --format json` writes. */
export const judgement = z
  .looseObject({
    path: z.string(),
    requirements: z.record(z.string(), z.looseObject({ met: z.boolean() })),
    facts: z.looseObject({}),
    findings: z.array(
      z.looseObject({ id: z.string(), level: z.enum(['error', 'warning', 'note']), message: z.string() }),
    ),
  })
  .openapi('Judgement');

/** Judges a text as the command does: the answer is its JSON. */
export function judge(path: string, text: string, settings: Settings): unknown {
  return judgementOf(path, checkText(text, { settings }));
}
