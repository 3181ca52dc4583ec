import { describe, expect, it } from 'vitest';
import { EXAMPLE } from './define-format.ts';
import { formats } from './formats.generated.ts';

describe.each(Object.entries(formats))('the format %s', (name, { id, name: shown, body, example }) => {
  it('has the name of its file, and posts what its example says', () => {
    expect(id).toBe(name);
    expect(shown).toMatch(/^[A-Z]/);
    expect(body(example.event)).toEqual(example.posts);
  });

  it('names the page, and survives as JSON', () => {
    const posted = JSON.stringify(body({ ...EXAMPLE, number: undefined, detail: {} }));
    expect(posted).toContain(EXAMPLE.url);
    expect(JSON.parse(posted)).toEqual(JSON.parse(JSON.stringify(body({ ...EXAMPLE, number: undefined, detail: {} }))));
  });
});
