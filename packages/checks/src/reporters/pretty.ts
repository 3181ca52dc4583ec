import type { Finding, Report } from '../report.ts';
import { displayWidth, pad, visible, wrap } from './pretty/columns.ts';
import { byCheck, byUrgency, nextThings, type Thing, thingsOf } from './pretty/next-things.ts';
import { type Paint, paintFor } from './pretty/paint.ts';
import { oneLine, renderThing, usedWidth } from './pretty/render-thing.ts';
import { shellWord } from './pretty/shell-word.ts';
import { defineReporter, type ReporterOptions, type Tally } from './reporter.ts';
import { partAndTitle, unitById } from './rules/unit-by-id.ts';

/** Nobody does more than three things next. */
const NEXT = 3;
/** From here on, complete documents are one line of a table each. */
const MANY = 10;

/** For a person at a terminal: what is met, and the next three things. */
export default defineReporter({
  id: 'pretty',
  title: 'for people: requirements met and the next three things',
  head: () => '',
  separator: '',
  document: (outcome, options) => {
    const paint = paintFor(options);
    if ('error' in outcome) return unjudged(outcome.path, outcome.error.message, options, paint);
    const { path, report } = outcome;
    return report.findings.length === 0 && report.metCount === report.requirements.length
      ? complete(path, report, options, paint)
      : incomplete(path, report, options, paint);
  },
  tail: (tally, options) => (options.inputs > 1 ? summary(tally, options, paintFor(options)) : ''),
});

function complete(path: string, report: Report, options: ReporterOptions, paint: Paint): string {
  const { signs } = paint;
  const count = `${report.metCount} of ${report.requirements.length}`;
  const words = `${report.words} words`;
  const width = usedWidth(options);
  const done = paint.good(signs.done);
  if (options.inputs > MANY) {
    const room = Math.max(10, Math.min(options.pathWidth, width - 26));
    return `${done} ${pad(oneLine(named(path), room, paint), room)}  ${count}  ${paint.faint(words.padStart(9))}\n`;
  }
  const room = Math.max(10, width - 6 - count.length - words.length);
  const line = `${done} ${paint.strong(oneLine(named(path), room, paint))}  ${count} ${signs.dot} ${words}\n`;
  return options.inputs > 1 ? `${line}\n` : line;
}

function incomplete(path: string, report: Report, options: ReporterOptions, paint: Paint): string {
  const width = usedWidth(options);
  // A path is not broken: the terminal does that where it must, and the path can still be copied.
  const lines = [paint.strong(visible(named(path)))];
  if (report.title !== undefined) lines.push(paint.faint(oneLine(report.title, width, paint)));
  lines.push(bar(report, width, paint));

  // What a machine mends at once and changes nothing is no thing to do: one line tells of all of it.
  const form = report.findings.filter(({ level, fix }) => level === 'note' && fix !== undefined);
  const every = thingsOf({ ...report, findings: report.findings.filter((each) => !form.includes(each)) }, partAndTitle);
  const all = options.all ? every : byUrgency(byCheck(every), partAndTitle);
  const things = options.all ? all : nextThings(all, NEXT);
  let seen = '';
  things.forEach((thing, index) => {
    const place = `${thing.finding.span.start}-${thing.finding.span.end}`;
    // A part that is missing stands nowhere, and a line that was just shown need not be shown again.
    const nowhere = thing.finding.requirement && thing.finding.id.endsWith('-section');
    const source = nowhere || place === seen ? undefined : report.source;
    seen = place;
    lines.push('', ...renderThing(thing, index + 1, source, options, paint));
    if (options.all) lines.push(...waiting(thing, width, paint));
  });

  const more = all.length - things.length;
  const hints = [
    ...(more > 0 ? [hint(`and ${more} more:`, '--all', path, options, paint)] : []),
    ...(form.length > 0 ? [hint(mendable(form, options.all), '--fix', path, options, paint)] : []),
  ];
  if (hints.length > 0) lines.push('', ...hints);
  const before = options.inputs > MANY ? '\n' : '';
  return `${before}${lines.join('\n')}\n${options.inputs > 1 ? '\n' : ''}`;
}

/** What can be had by one more command, and that command. */
function hint(says: string, option: string, path: string, options: ReporterOptions, paint: Paint): string {
  const width = usedWidth(options);
  const indent = width < 60 ? '  ' : '     ';
  const command = visible(`${options.command} check ${option} ${shellWord(path)}`);
  const words = wrap(paint.words(says), width - indent.length).map((line) => indent + paint.faint(line));
  // A command stands in one line, however long, so that it can be copied.
  const apart = words.length > 1 || indent.length + says.length + 1 + displayWidth(command) > width;
  return `${words.join('\n')}${apart ? `\n${indent}` : ' '}${paint.faint(command)}`;
}

/** "5 of form, mended by:", with their kinds where everything is asked for. */
function mendable(form: readonly Finding[], kinds: boolean): string {
  const counts = new Map<string, number>();
  for (const { id } of form) counts.set(id, (counts.get(id) ?? 0) + 1);
  const named = [...counts].map(([id, count]) => `${count} × ${unitById(id)?.title ?? id}`).join(', ');
  return `${form.length} of form${kinds ? ` (${named})` : ''}, mended by:`;
}

/** The ids of what is met in a part that is missing: on request only. */
function waiting(thing: Thing, width: number, paint: Paint): string[] {
  if (thing.waiting.length === 0) return [];
  const indent = width < 60 ? '  ' : '     ';
  return wrap(thing.waiting.map(({ id }) => id).join(', '), width - indent.length).map(
    (line) => indent + paint.faint(line),
  );
}

function bar(report: Report, width: number, paint: Paint): string {
  const { signs } = paint;
  const total = report.requirements.length;
  const words = `${report.words} ${report.words === 1 ? 'word' : 'words'}`;
  const count = `${report.metCount} of ${total} ${signs.dot} ${words}`;
  // A cell for each requirement; half as many where there is no room for them.
  const cells =
    total + 2 + count.length <= width ? total : Math.min(Math.ceil(total / 2), Math.max(5, width - 2 - count.length));
  const full = total === 0 ? 0 : Math.floor((report.metCount * cells) / total);
  return `${paint.accent(signs.full.repeat(full))}${paint.faint(signs.empty.repeat(cells - full))}  ${count}`;
}

function unjudged(path: string, message: string, options: ReporterOptions, paint: Paint): string {
  const width = usedWidth(options);
  const lines = wrap(visible(named(path)), width - 2);
  const reason = wrap(paint.words(visible(message)), width - 2);
  const mark = paint.level('error', paint.signs.failed);
  const text = [
    ...lines.map((line, index) => `${index === 0 ? mark : ' '} ${paint.strong(line)}`),
    ...reason.map((line) => `  ${line}`),
  ];
  return `${text.join('\n')}\n${options.inputs > 1 ? '\n' : ''}`;
}

function summary(tally: Tally, options: ReporterOptions, paint: Paint): string {
  const inputs = tally.documents + tally.unjudged.length;
  const open = tally.documents - tally.complete - tally.withErrors;
  const groups = [
    [tally.complete, 'complete', paint.good],
    [tally.withErrors, 'with errors', (text: string) => paint.level('error', text)],
    [open, 'with warnings', (text: string) => paint.level('warning', text)],
    [tally.unjudged.length, 'could not be judged', (text: string) => paint.level('error', text)],
  ] as const;
  const head = `${number(inputs)} ${tally.unjudged.length === 0 ? 'postmortems' : 'inputs'}:`;
  const parts = groups
    .filter(([count]) => count > 0)
    .map(([count, name, style]) => [`${number(count)} ${name}`, style] as const);
  const lines: string[] = [];
  let line = paint.strong(head);
  let used = head.length;
  parts.forEach(([text, style], index) => {
    const part = index < parts.length - 1 ? `${text},` : `${text}.`;
    if (used + 1 + part.length > usedWidth(options)) {
      lines.push(line);
      line = ` ${style(part)}`;
      used = part.length + 1;
    } else {
      line += ` ${style(part)}`;
      used += part.length + 1;
    }
  });
  lines.push(line);
  // Lines of a table end without a gap of their own.
  return `${options.inputs > MANY ? '\n' : ''}${lines.join('\n')}\n`;
}

/** With commas between the thousands; the same in every locale. */
function number(value: number): string {
  const digits = String(value);
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

function named(path: string): string {
  return path === '-' ? 'standard input' : path;
}
