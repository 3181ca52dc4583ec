import type * as z from 'zod/mini';
import { didYouMean } from '../nearest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Something wrong in a failonce.yaml: where, and what to write. */
export interface Fault {
  readonly path: Path;
  /** Is it the key that is wrong, rather than its value? */
  readonly atKey: boolean;
  /** Sentences. */
  readonly message: string;
}

/** What Zod found, in words for people who have never heard of it. `valueAt` gives what stands at a path. */
export function faultsOf(issue: Issue, schema: z.core.$ZodType, valueAt: (path: Path) => unknown): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: unknownKey(key, path, known) }));
  }
  const value = valueAt(path);
  const name = `“${path.filter((step) => typeof step === 'string').join('.')}”`;
  const at = (message: string, atKey = false): Fault[] => [{ path, atKey, message }];
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      const word = String(value);
      const kind = KINDS[String(path[0] === 'levels' ? 'levels' : path.at(-1))] ?? 'value';
      if (value === undefined || value === null) return at(`${name} has no value. Write ${oneOf(values)}.`, true);
      if (value === false) return at('“false” is no level. Did you mean “off”?');
      return at(`${shown(value)} is no ${kind}.${didYouMean(word, values) || ` Write ${oneOf(values)}.`}`);
    }
    case 'invalid_type': {
      const missing = value === undefined;
      const last = path.at(-1);
      if (missing && typeof last === 'string')
        return [
          {
            path: path.slice(0, -1),
            atKey: false,
            message:
              `“${last}” is missing here. ${EXAMPLES[path.filter((step) => typeof step === 'string').join('.')] ?? ''}`.trim(),
          },
        ];
      return at(
        `${name} ${SHOULD[issue.expected] ?? `must be ${issue.expected}`}${value === null ? ', but nothing stands there' : `, not ${shown(value)}`}.`,
      );
    }
    case 'invalid_union':
      return at(
        `${name} cannot be ${value === null ? 'nothing' : shown(value)}. ${EXAMPLES[path.join('.')] ?? ''}`.trim(),
      );
    case 'too_small':
      if (issue.origin === 'string') return at(`${name} must not be empty.`);
      return at(`${name} must be at least ${issue.minimum}, not ${shown(value)}.`);
    case 'invalid_format':
      return at(
        `${shown(value)} is no id. Write small letters and digits, with hyphens between words: “${asId(String(value))}”.`,
      );
    case 'too_big':
      if (issue.origin === 'string') return at(`${name} must have at most ${issue.maximum} characters.`);
      if (issue.origin === 'array') return at(`${name} must list at most ${issue.maximum}.`);
      return at(`${name} must be at most ${issue.maximum}, not ${shown(value)}.`);
    default:
      return at(`${name} cannot be used: ${issue.message}.`);
  }
}

const SHOULD: Readonly<Record<string, string>> = {
  object: 'needs keys of its own below it, indented by two blanks',
  array: 'must be a list, as in [one, two]',
  string: 'must be text (in quotes where it looks like a number)',
  number: 'must be a number',
  int: 'must be a whole number',
};

/** What a value is, where it is one of a list. */
const KINDS: Readonly<Record<string, string>> = {
  levels: 'level',
  format: 'format',
  family: 'family',
  pages: 'choice',
};

const EXAMPLES: Readonly<Record<string, string>> = {
  'causes.id': 'Write a short name in small letters, as in “id: nightly-batch-late”.',
  'causes.name': 'Write it as a heading, as in “name: Nightly batch late”.',
  'causes.definition': 'Say in a sentence what happens when services fail this way.',
  'causes.confused-with.id': 'Write the id of the other cause; “failonce causes” lists them.',
  'causes.confused-with.unlike': 'Say how to tell the two apart.',
  'measures.due': 'Write pagerduty, atlassian, or whole days by severity, as in {SEV-1: 14, others: 60}.',
  'public.keep-tasks': 'Write yes or no.',
  'parts.required.name': 'Write the heading, as in “name: Customer communication”.',
  'parts.required.write': 'Say what belongs there, as in “write: What we told customers, and when.”',
};

/** What somebody meant who wrote an id as a name. */
function asId(written: string): string {
  const words = written.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const id = words.join('-').replace(/^[^a-z]+/, '');
  return id === '' ? 'nightly-batch-late' : id;
}

function unknownKey(key: string, path: Path, known: readonly string[]): string {
  const [first] = path;
  const what = first === 'levels' ? 'requirement or check' : 'setting';
  const where =
    path.length === 0 || first === 'levels' ? '' : ` of “${path.filter((step) => typeof step === 'string').join('.')}”`;
  const hint =
    didYouMean(key, known) ||
    (known.length > 12 ? ' “failonce explain” lists them.' : ` There are ${known.join(', ')}.`);
  return `“${key}” is no ${what}${where}.${hint}`;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'further keys';
  const words = String(value);
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
}

/** The keys that there may be at a path. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  let at = unwrapped(schema);
  for (const step of path) {
    const { def } = at._zod as { def: { shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType } };
    const { shape = {} } = def;
    const key = String(step);
    const next = typeof step === 'number' ? def.element : Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (next === undefined) return [];
    at = unwrapped(next);
  }
  return Object.keys((at._zod as { def: { shape?: object } }).def.shape ?? {});
}

/**
 * The same value without keys whose lists or keys are all commented out: to YAML "words:" with nothing below is null, to
 * a person it is nothing.
 */
export function withoutEmpty(value: unknown, schema: z.core.$ZodType): unknown {
  const { shape } = (schema._zod as { def: { shape?: Record<string, z.core.$ZodType> } }).def;
  if (shape === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const own = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (own === undefined) return [[key, each]];
      const inner = unwrapped(own);
      const { type } = inner._zod.def;
      return each === null && (type === 'object' || type === 'array') ? [] : [[key, withoutEmpty(each, inner)]];
    }),
  );
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as { def: { type: string; innerType?: z.core.$ZodType } };
  return def.type === 'optional' && def.innerType ? unwrapped(def.innerType) : schema;
}
