import { checkText, factsOf, type Paint, pad, paintFor, truncate, usedWidth, visible, wrap } from '@failonce/checks';
import { AppError, type Facts, type Source, type Span } from '@failonce/document';
import { formatOption } from '../arguments/format-option.ts';
import { configOptions, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs, STDIN } from '../inputs/find-inputs.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import { DocumentsWriter } from '../terminal/documents-writer.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'facts',
  summary: 'Show what postmortems state: times, share, detection, services',
  usage: '[FILE|FOLDER|GLOB|-]...',
  argument: 'path',
  details: [
    'Each fact stands with the line that it was read from. Nothing is guessed: what a document does not state has no value.',
  ],
  options: {
    ...configOptions,
    ...formatOption,
  },
  examples: [
    { command: 'failonce facts checkout.md', says: 'the facts of one postmortem' },
    {
      command: 'failonce facts docs --format json | jq ".documents[].facts.duration_minutes.value"',
      says: 'for a program',
    },
  ],
  run: async ({ format, ...choice }, positionals) => {
    if (positionals.length === 0) {
      throw new AppError('usage', {
        message: 'Which file? “failonce facts FILE” reads one, “failonce facts .” this folder.',
        details: { help: 'failonce facts --help' },
      });
    }
    const writer = new DocumentsWriter(format === 'json');
    for await (const read of readDocuments(await settingsOfInputs(findInputs(positionals), choice))) {
      if (!('text' in read)) {
        writer.fail(read);
        continue;
      }
      // A report shows no secret.
      const { facts, source } = checkText(read.text, { settings: read.settings });
      await writer.add(writer.json ? asJson(read.path, facts, source) : asTable(read.path, facts, source));
      if (writer.closed) break;
    }
    return await writer.end();
  },
});

/** The facts by their names in the contract, each with the words that it was read from. */
function placesOf(facts: Facts): Readonly<Record<string, readonly Span[]>> {
  const one = (fact: { readonly span: Span } | undefined): Span[] => (fact === undefined ? [] : [fact.span]);
  return {
    start: one(facts.start),
    end: one(facts.end),
    start_date: one(facts.startDate),
    zone: one(facts.zone),
    duration_minutes: one(facts.durationMinutes),
    affected_percent: one(facts.affectedPercent),
    detection: one(facts.detection),
    services: facts.services.map(({ span }) => span),
  };
}

function asJson(path: string, facts: Facts, source: Source): string {
  const places = placesOf(facts);
  const stated = Object.entries(factsOf(facts)).map(([name, value]) => {
    const spans = places[name];
    if (spans === undefined) return [name, { value }];
    const ranges = spans.map(({ start, end }) => ({ range: [start, end], line: source.position(start).line }));
    return [name, name === 'services' ? { value, places: ranges } : { value, ...ranges[0] }];
  });
  return JSON.stringify({ path, facts: Object.fromEntries(stated) });
}

const NAMES: Readonly<Record<string, string>> = {
  start: 'Began',
  end: 'Ended',
  start_date: 'Date',
  zone: 'Zone',
  duration_minutes: 'Duration',
  affected_percent: 'Affected',
  detection: 'Detected by',
  timeline_entries: 'Events',
  tasks: 'Tasks',
  services: 'Services',
};

function asTable(path: string, facts: Facts, source: Source): string {
  const terminal = terminalOf(process.stdout);
  const paint = paintFor(terminal);
  const width = usedWidth(terminal);
  const places = placesOf(facts);
  const lines = wrap(visible(path === STDIN ? 'standard input' : path), width).map(paint.strong);
  // The words of a line stand beside the first fact that was read from it.
  const quoted = new Set<number>();
  const add = (label: string, value: string | undefined, span: Span | undefined): void => {
    const line = span && source.position(span.start).line;
    const words = line === undefined || quoted.has(line) ? '' : wordsOf(source, line);
    if (line !== undefined) quoted.add(line);
    lines.push(row(label, value, line, words, width, paint));
  };
  for (const [name, value] of Object.entries(factsOf(facts))) {
    const spans = places[name] ?? [];
    const label = pad(NAMES[name] ?? name, 11);
    if (Array.isArray(value) && value.length > 0) {
      value.forEach((each, index) => {
        add(index === 0 ? label : ' '.repeat(11), String(each), spans[index]);
      });
    } else {
      add(label, shown(name, value), spans[0]);
    }
  }
  return `${lines.join('\n')}\n`;
}

function shown(name: string, value: unknown): string | undefined {
  if (value === null || value === 'unknown' || Array.isArray(value)) return undefined;
  if (name === 'duration_minutes') return value === 1 ? '1 minute' : `${value} minutes`;
  return name === 'affected_percent' ? `${value}%` : String(value);
}

/** The beginning of a line, as far as any terminal shows it. */
function wordsOf(source: Source, line: number): string {
  const whole = source.line(line);
  if (whole === undefined) return '';
  return visible(source.slice({ start: whole.start, end: Math.min(whole.end, whole.start + 400) })).trim();
}

/** A fact, and faintly the line that it was read from. */
function row(
  label: string,
  value: string | undefined,
  line: number | undefined,
  words: string,
  width: number,
  paint: Paint,
): string {
  if (value === undefined) return `  ${paint.faint(`${label} not stated`)}`;
  const text = visible(value);
  if (line === undefined) return `  ${paint.faint(label)} ${text}`;
  const room = Math.min(30, Math.max(12, Math.floor(width / 4)));
  const free = width - label.length - room - 5;
  if (free < 16) return `  ${paint.faint(label)} ${text} ${paint.faint(`(line ${line})`)}`;
  const from = words === '' ? `line ${line}` : `line ${line}: ${words}`;
  return `  ${paint.faint(label)} ${pad(text, room)}  ${paint.faint(truncate(from, free, paint.signs.ellipsis))}`;
}
