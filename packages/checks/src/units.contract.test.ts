import { readdirSync } from 'node:fs';
import { applyEdits, type Postmortem, parse, Source, type TextEdit } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { checks } from './checks.generated.ts';
import type { Check, CheckReport, Requirement, Unused } from './define.ts';
import { check } from './engine.ts';
import { requirementIds } from './formats/failonce.ts';
import { requirements } from './requirements.generated.ts';
import { defaultSettings } from './settings.ts';
import { readSilencing } from './silencing.ts';

/** Every unit is its own documentation: what it says of itself has to be true and well said. */

const filesOf = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();

const units: readonly (Requirement | Check)[] = [...requirements, ...checks];

describe('registries', () => {
  it('hold every requirement, in the order of the format', () => {
    expect(requirements.map(({ id }) => id)).toEqual([...requirementIds]);
    expect(filesOf('./requirements/')).toEqual([...requirementIds].sort());
    expect(requirementIds).toHaveLength(27);
  });

  it('hold every check under the name of its file', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(filesOf('./checks/'));
  });

  it('give no id twice', () => {
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  });
});

describe.each(units.map((unit) => [unit.id, unit] as const))('%s', (_, unit) => {
  it('speaks in the house grammar', () => {
    expect(unit.title).toMatch(/^\S.{2,38}[^.]$/);
    expect(unit.want).toMatch(/^(?:The|A|Every|Nothing) .*must .*[^.]$/);
    expect(unit.reason).toMatch(/^[A-Z"].*\.$/);
    expect(unit.write.length).toBeGreaterThan(10);
    for (const message of Object.values(unit.messages)) expect(message).toMatch(/^(?:\{\w+\}|.*[.])$/);
  });

  it('has an example that passes and one that does not', () => {
    const failing = unit.examples.filter((example) =>
      'met' in example ? example.met === false : example.found.length > 0,
    );
    expect(failing.length).toBeGreaterThan(0);
    expect(unit.examples.length).toBeGreaterThan(failing.length);
  });
});

describe.each(
  requirements.flatMap((unit) => unit.examples.map((example, index) => [unit.id, index, unit, example] as const)),
)('requirement %s, example %i', (_id, _index, unit, example) => {
  it('comes out as it says', () => {
    const document = parse(example.text);
    const verdict = unit.judge(document, defaultSettings);
    const evidence = verdict.met ? document.source.slice(verdict.evidence) : false;
    expect(evidence).toEqual(example.met === false ? false : expect.stringContaining(example.met));
    if (!verdict.met) expect(Object.keys(unit.messages)).toContain(verdict.messageId);
    expectFixed(unit, example, example.text, verdict.met ? [] : (verdict.fix?.edits ?? []));
  });
});

describe.each(
  checks.flatMap((unit) => unit.examples.map((example, index) => [unit.id, index, unit, example] as const)),
)('check %s, example %i', (_id, _index, unit, example) => {
  it('finds exactly what it says', () => {
    const document = parse(example.text);
    const found: CheckReport[] = [];
    const { settings, earlier = [] } = example.given ?? {};
    unit.run(document, (report) => found.push(report), { ...defaultSettings, ...settings }, earlier);
    if (unit.atTheEnd) unit.atTheEnd({ unused: unusedIn(document) }, (report) => found.push(report));
    expect(found.map(({ span }) => document.source.slice(span))).toEqual(example.found);
    for (const { messageId } of found) expect(Object.keys(unit.messages)).toContain(messageId);
    for (const { related = [] } of found) for (const { message } of related) expect(message).toMatch(/^[A-Z"].*\.$/);
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    expectFixed(unit, example, document.source.text, edits);
  });
});

/** What is silenced in vain in a document. */
function unusedIn(document: Postmortem): readonly Unused[] {
  const silencing = readSilencing(document);
  // What is silenced is not reported, so the same text is judged with directives that nobody reads.
  const all = parse(document.source.text.replaceAll('failonce-', 'xxxxxxxx-'));
  for (const { id, span } of check(all).findings) silencing.silences(id, span);
  return silencing.unused();
}

/** A fix does what its example says, and then there is nothing left to fix. */
function expectFixed(
  unit: Requirement | Check,
  example: { readonly fixed?: string },
  text: string,
  edits: readonly TextEdit[],
): void {
  const fixed = edits.length === 0 ? undefined : applyEdits(new Source(text), edits);
  expect(fixed).toBe(example.fixed);
  if (fixed === undefined) return;
  const after = parse(fixed);
  if ('judge' in unit) {
    expect(unit.judge(after, defaultSettings).met).toBe(true);
    return;
  }
  const left: CheckReport[] = [];
  unit.run(after, (report) => left.push(report), defaultSettings, []);
  expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
}

describe('on an empty document', () => {
  const document = parse('');

  it.each(requirements.map((unit) => [unit.id, unit] as const))('%s points to the beginning', (_, unit) => {
    const verdict = unit.judge(document, defaultSettings);
    if (!verdict.met) expect(verdict.place).toEqual({ start: 0, end: 0 });
  });

  it.each(checks.map((unit) => [unit.id, unit] as const))('%s is silent', (_, unit) => {
    unit.run(document, () => expect.unreachable(), defaultSettings, []);
  });
});
