import { explainYaml, type PartName, Source } from '@failonce/document';
import { isCollection, isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import type { Level } from '../define.ts';
import type { Format } from '../formats/format.ts';
import { loadFormat } from '../formats.generated.ts';
import { partNamesOf, REMIND, type Settings, settingsOf } from '../settings.ts';
import { type Fault, faultsOf, withoutEmpty } from './config-problems.ts';
import { type Config, configSchema } from './config-schema.ts';
import { dueDaysBySeverity } from './due-choices.ts';
import { publicChoices, publicFaults } from './public-schema.ts';
import { ownCauseFaults, ownCausesOf } from './read-own-causes.ts';

/** Something wrong at a place of a failonce.yaml. */
export interface ConfigProblem {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Sentences: what is wrong, and what to write. */
  readonly message: string;
}

/** What a failonce.yaml asks for. */
export interface LibraryConfig {
  readonly settings: Settings;
  /** As in .gitignore, from the folder of the file on. */
  readonly ignore: readonly string[];
  /** The folder of earlier postmortems, as it is written: from the folder of the file on. */
  readonly library: PlacedValue | undefined;
  /** How “failonce serve” runs, as it is written. */
  readonly server: Readonly<Record<string, unknown>>;
}

/** A value and where it stands in a failonce.yaml: what is wrong with it may be seen only outside. */
export interface PlacedValue extends Omit<ConfigProblem, 'message'> {
  readonly value: string;
}

/** Longer ones are no settings but something else. */
const LONGEST = 200_000;

/** Reads the text of a failonce.yaml: its settings, or everything that is wrong with it. Never half of it. */
export async function readConfig(
  text: string,
): Promise<LibraryConfig | { readonly problems: readonly ConfigProblem[] }> {
  const source = new Source(text.startsWith('\u{feff}') ? ` ${text.slice(1)}` : text);
  const place = (offset: number, message: string): ConfigProblem => ({
    ...source.position(Math.min(offset, source.text.length)),
    message,
  });
  if (text.length > LONGEST) return { problems: [place(0, 'This is too long for settings. Is it the right file?')] };
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'silent' });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return {
      problems: broken.slice(0, 20).map((error) => place(error.pos[0], explainYaml(error, source.text, 'file'))),
    };
  }
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch {
    return { problems: [place(0, 'A value refers to itself, or to too many others with “*”. Write the values out.')] };
  }
  const top = document.contents;
  if (!isMap(top) && Object.keys(value as object).length > 0)
    return {
      problems: [place(top?.range?.[0] ?? 0, 'This is no settings file: it must hold lines like “format: failonce”.')],
    };

  const said = withoutEmpty(value, configSchema);
  const read = configSchema.safeParse(said);
  const valueAt = (path: readonly PropertyKey[]): unknown =>
    path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], value);
  const faults: Fault[] = read.success
    ? [
        ...contradictions(said as Config),
        ...ownCauseFaults((said as Config).causes ?? []),
        ...publicFaults((said as Config).public),
      ]
    : read.error.issues.flatMap((issue) => faultsOf(issue, configSchema, valueAt));
  if (faults.length > 0 || !read.success) {
    const problems = faults.map(({ path, atKey, message }) => place(offsetOf(top, path, atKey), message));
    return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
  }
  const format = await loadFormat(read.data.format ?? 'failonce');
  const limits = contradictoryLimits(read.data, format);
  if (limits !== undefined) return { problems: [place(offsetOf(top, limits.path, false), limits.message)] };
  const { ignore = [], library, server = {} } = read.data;
  const { line, column } = place(offsetOf(top, ['library'], false), '');
  return {
    settings: settingsFrom(read.data, format),
    ignore,
    library: library === undefined ? undefined : { value: library, line, column },
    server,
  };
}

/** What each value allows and the whole does not; in the order in which it was written. */
function contradictions(config: Config): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  for (const [part, names] of Object.entries(config.parts?.names ?? {})) {
    names?.forEach((name, index) => {
      const [key] = partNamesOf({ summary: [name] }).keys();
      const path = ['parts', 'names', part, index];
      const other = owners.get(key ?? '');
      if (key === '')
        faults.push({ path, atKey: false, message: `“${name}” holds no letter, so no heading can be it.` });
      else if (other !== undefined && other !== part)
        faults.push({
          path,
          atKey: false,
          message: `“${name}” cannot be both “${other}” and “${part}”. Keep it in one of them.`,
        });
      owners.set(key ?? '', part);
    });
  }
  return faults;
}

function contradictoryLimits({ limits }: Config, format: Format): Fault | undefined {
  const { least = format.limits.words.least, most = format.limits.words.most } = limits?.words ?? {};
  if (least <= most) return undefined;
  const message = `At least ${least} and at most ${most} words: nothing can be both. Set “least” and “most”.`;
  return { path: ['limits', 'words'], atKey: false, message };
}

function settingsFrom(config: Config, format: Format): Settings {
  const base = settingsOf(format);
  const { limits, parts } = config;
  return {
    ...base,
    limits: {
      words: { ...base.limits.words, ...limits?.words } as Settings['limits']['words'],
      eventSentences: limits?.['event-sentences'] ?? base.limits.eventSentences,
      sentenceWords: limits?.['sentence-words'] ?? base.limits.sentenceWords,
    },
    levels: new Map([...base.levels, ...(Object.entries(config.levels ?? {}) as [string, Level | 'off'][])]),
    partNames: new Map([
      ...base.partNames,
      ...partNamesOf((parts?.names ?? {}) as Partial<Record<PartName, readonly string[]>>),
    ]),
    parts: [...base.parts, ...(parts?.required ?? [])],
    knownWords: new Set([...base.knownWords, ...(config.words ?? []).map((word) => word.toLowerCase())]),
    review: { ...base.review, ...config.review } as Settings['review'],
    lookAgainDays: config.measures?.['look-again'] ?? base.lookAgainDays,
    remind: { ...REMIND, ...config.measures?.remind } as Settings['remind'],
    dueDays: dueDaysBySeverity(config.measures?.due as Parameters<typeof dueDaysBySeverity>[0]),
    public: publicChoices(base.public, config.public),
    ownCauses: ownCausesOf(config.causes ?? []),
  };
}

/** Where the value (or the key) of a path stands; of what is not there, where it would. */
function offsetOf(top: Node | null, path: readonly PropertyKey[], atKey: boolean): number {
  let node: Node | null = top;
  let offset = top?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) return offset;
    if (isMap(node)) {
      const pair = node.items.find((each: Pair) => isScalar(each.key) && String(each.key.value) === String(step)) as
        | Pair<Node, Node | null>
        | undefined;
      if (pair === undefined) return offset;
      const key = pair.key.range?.[0] ?? offset;
      node = pair.value;
      const empty = node === null || (isScalar(node) && node.range?.[0] === node.range?.[1]);
      offset = empty || (atKey && index === path.length - 1) ? key : (node?.range?.[0] ?? key);
      if (isCollection(node) && node.flow !== true) offset = index === path.length - 1 ? key : offset;
    } else {
      node = (node.items[step as number] ?? null) as Node | null;
      offset = node?.range?.[0] ?? offset;
    }
  }
  return offset;
}
