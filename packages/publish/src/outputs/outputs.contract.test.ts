import { describe, expect, it } from 'vitest';
import { loadOutput, type OutputId, outputIds } from '../outputs.generated.ts';
import type { Published } from '../published.ts';
import { HOSTILE, published, WHOLE } from '../testing/texts.ts';

/** What every form in which a postmortem leaves has to keep. */
describe.each(outputIds)('the output %s', (id: OutputId) => {
  const write = async (given: Published): Promise<Buffer> => Buffer.from(await (await loadOutput(id)).write(given));

  it('says what it is', async () => {
    const output = await loadOutput(id);
    expect(output.id).toBe(id);
    expect(output.title).toMatch(/^[A-Z]/);
    expect(output.summary).toMatch(/^[A-Z].*\.$/);
    expect(output.extension).toMatch(/^[a-z0-9]+(?:\.[a-z0-9]+)?$/);
    expect(output.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:; ?[a-z]+=[a-z0-9-]+)?$/);
  });

  it('gives the same bytes for the same postmortem', async () => {
    const first = await write(published(WHOLE));
    expect(first.length).toBeGreaterThan(0);
    expect((await write(published(WHOLE))).equals(first)).toBe(true);
  });

  it('takes in any text: nothing, one that wants to run, one without an end', async () => {
    for (const text of ['', '\ufeff', '# \n', '---\n---\n', HOSTILE, HOSTILE.replaceAll('\n', '\r\n')])
      expect(await write(published(text))).toBeInstanceOf(Buffer);
  });

  it('stays bounded where the text is large', async () => {
    const large = `${WHOLE}\n${'- [ ] Look at **every** gateway of `europe` (@maria, due 2026-03-01)\n'.repeat(15_000)}`;
    expect(large.length).toBeGreaterThan(1_000_000);
    expect((await write(published(large))).length).toBeLessThan(30_000_000);
  }, 60_000);
});
