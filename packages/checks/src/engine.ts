import { type Postmortem, parse, type Span } from '@failonce/document';
import { checks } from './checks.generated.ts';
import type { Change, Check, RelatedPlace, Remedies, Requirement } from './define.ts';
import type { EarlierFailure } from './earlier/earlier-failure.ts';
import { hide, shown } from './masking.ts';
import type { Finding, Report, RequirementResult } from './report.ts';
import { requirements } from './requirements.generated.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { readSilencing } from './silencing.ts';

export interface CheckOptions {
  /** Only these ids are reported as findings; requirements are judged all the same. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly settings?: Settings | undefined;
  /** What the library holds of the same failure, the likest first; undefined where nobody looked. */
  readonly earlier?: readonly EarlierFailure[] | undefined;
}

/** Reads and judges a document. Never throws, whatever the text. */
export function checkText(text: string, options: CheckOptions = {}): Report {
  return check(parse(text, options.settings ?? defaultSettings), options);
}

/** Judges a document that has been read. The report may be shown: no secret of the document stands in it. */
export function check(document: Postmortem, options: CheckOptions = {}): Report {
  const { report, secrets } = judge(document, options);
  if (secrets.length === 0) return report;
  return shown(judge(hide(document, secrets, options.settings), options, document).report);
}

/**
 * What was found, as it stands in the text: for whoever changes the text, never for an output. Secrets are looked for in
 * `original`, where `document` is one with its secrets hidden.
 */
export function judge(
  document: Postmortem,
  options: CheckOptions,
  original: Postmortem = document,
): { readonly report: Report; readonly secrets: readonly Span[] } {
  const { only, settings = defaultSettings, earlier } = options;
  const { levels } = settings;
  const findings: Finding[] = [];
  const results: RequirementResult[] = [];
  const secrets: Span[] = [];
  const isOff = levels.size > 0;
  const wanted = (id: string): boolean => (only === undefined || only.has(id)) && !(isOff && levels.get(id) === 'off');
  let metCount = 0;
  for (const requirement of askedBy(settings)) {
    const verdict = requirement.judge(document, settings);
    if (verdict.met) metCount++;
    else if (wanted(requirement.id)) {
      findings.push(finding(document, requirement, settings, verdict, verdict.place, true));
    }
    results.push({
      id: requirement.id,
      title: requirement.title,
      met: verdict.met,
      span: verdict.met ? verdict.evidence : undefined,
    });
  }
  for (const { id, check: each, secret, comparesLibrary } of units) {
    const reported = wanted(id) && !(comparesLibrary && earlier === undefined);
    if (!reported && !secret) continue;
    each.run(
      secret ? original : document,
      (found) => {
        if (secret) secrets.push(found.span);
        if (reported) findings.push(finding(document, each, settings, found, found.span, false));
      },
      settings,
      earlier ?? none,
    );
  }
  const silencing = readSilencing(document);
  const isHeard = ({ id, span }: Finding): boolean => !silencing.silences(id, span);
  const heard = findings.filter(isHeard);
  // Of what was not looked for, nobody knows whether there was something to silence.
  const unused = silencing
    .unused()
    .filter(({ id }) =>
      id === undefined
        ? only === undefined
        : (only === undefined || only.has(id)) && !(earlier === undefined && comparing.has(id)),
    );
  if (unused.length > 0) {
    for (const each of checks) {
      if (each.atTheEnd === undefined || !wanted(each.id)) continue;
      each.atTheEnd({ unused }, (found) => {
        const late = finding(document, each, settings, found, found.span, false);
        if (isHeard(late)) heard.push(late);
      });
    }
  }
  heard.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const report = {
    source: document.source,
    title: document.title?.plain,
    requirements: results,
    metCount,
    words: document.words,
    facts: document.facts,
    findings: heard,
  };
  return { report, secrets };
}

/** The checks by what is asked of each for every document: alike in shape, unlike the checks themselves. */
const units = checks.map((check) => ({
  id: check.id,
  check,
  secret: check.secret === true,
  comparesLibrary: check.comparesLibrary === true,
}));

const comparing = new Set(units.filter(({ comparesLibrary }) => comparesLibrary).map(({ id }) => id));

/** The requirements that are asked, in the format's order. */
function askedBy(settings: Settings): readonly Requirement[] {
  if (settings === defaultSettings) return requirements;
  let known = asked.get(settings);
  if (known === undefined) {
    const { requirements: ids, levels } = settings;
    known = requirements.filter(({ id }) => ids.has(id) && levels.get(id) !== 'off');
    asked.set(settings, known);
  }
  return known;
}

const asked = new WeakMap<Settings, readonly Requirement[]>();

/** What a unit says about a place. */
interface Found extends Remedies {
  readonly messageId: string;
  readonly data?: Values;
  readonly related?: readonly RelatedPlace[];
}

type Values = Readonly<Record<string, string | number>>;

const none: readonly never[] = [];

function finding(
  document: Postmortem,
  unit: Requirement | Check,
  { levels }: Settings,
  found: Found,
  span: Span,
  requirement: boolean,
): Finding {
  const { messageId, data } = found;
  const { id, messages, write } = unit;
  const { line, column } = document.source.position(span.start);
  const level = levels.get(id);
  const suggestions: readonly Change[] | undefined = found.suggestions;
  return {
    id,
    level: level === undefined || level === 'off' ? unit.level : level,
    message: fill(messages[messageId] ?? messageId, data),
    write: fill(write, data),
    span,
    line,
    column,
    requirement,
    related: found.related ?? none,
    fix: found.fix,
    suggestions: suggestions ?? none,
  };
}

/** Templates cut at their `{name}`: words, a name, words, and so on. */
const cuts = new Map<string, readonly string[]>();

/** Replaces `{name}` by its value. */
function fill(template: string, data: Values | undefined): string {
  if (data === undefined) return template;
  let pieces = cuts.get(template);
  if (pieces === undefined) {
    pieces = template.split(/\{(\w{1,40})\}/);
    cuts.set(template, pieces);
  }
  let filled = pieces[0] as string;
  for (let i = 1; i + 1 < pieces.length; i += 2) {
    const name = pieces[i] as string;
    filled += (name in data ? String(data[name]) : `{${name}}`) + (pieces[i + 1] as string);
  }
  return filled;
}
