import { type ChangeDesc, type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import type { JudgedFinding } from '../../write/judged.ts';
import { findingBox } from './finding-box.ts';

/** What was found, each at its place in the text as it is now. */
export interface Findings {
  readonly all: readonly JudgedFinding[];
  /** How the text has changed since it was judged. */
  readonly since: ChangeDesc | undefined;
  readonly marks: DecorationSet;
}

const shows = StateEffect.define<{ readonly all: readonly JudgedFinding[]; readonly since: ChangeDesc | undefined }>();
const opens = StateEffect.define<{ readonly at: number } | undefined>();

/** Puts new findings in the place of the former, where they say anything new. */
export function showFindings(view: EditorView, all: readonly JudgedFinding[], since: ChangeDesc | undefined): void {
  if (areSame(view.state.field(findings), { all, since })) return;
  view.dispatch({ effects: shows.of({ all, since }) });
}

export const findings = StateField.define<Findings>({
  create: () => ({ all: [], since: undefined, marks: Decoration.none }),
  update: (value, { changes, docChanged, effects, state }) => {
    for (const effect of effects) if (effect.is(shows)) return made(state, effect.value);
    if (!docChanged) return value;
    return {
      all: value.all,
      since: value.since === undefined ? changes.desc : value.since.composeDesc(changes.desc),
      marks: value.marks.map(changes),
    };
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
});

/** Are they the same, at the places to which the former have moved? */
function areSame(former: Pick<Findings, 'all' | 'since'>, { all, since }: Pick<Findings, 'all' | 'since'>): boolean {
  return (
    former.all.length === all.length &&
    all.every((finding, index) => {
      const before = former.all[index] as JudgedFinding;
      if (finding.id !== before.id || finding.level !== before.level || finding.message !== before.message)
        return false;
      const [was, is] = [placeOf(before, former.since), placeOf(finding, since)];
      return was.from === is.from && was.to === is.to && changesOf(before, former.since) === changesOf(finding, since);
    })
  );
}

/** What a finding would change, and where. */
function changesOf({ fix, suggestions }: JudgedFinding, since: ChangeDesc | undefined): string {
  const changes = fix === undefined ? suggestions : [fix, ...suggestions];
  if (changes.length === 0) return '';
  return JSON.stringify(
    changes.map(({ title, edits }) => [title, edits.map(({ span, text }) => [placeOf(span, since), text])]),
  );
}

function made(state: EditorState, { all, since }: Pick<Findings, 'all' | 'since'>): Findings {
  const marks: Range<Decoration>[] = [];
  for (const finding of all) {
    const { from, to } = placeOf(finding, since);
    if (from >= to || to > state.doc.length || !hasWords(finding, state)) continue;
    const under = Decoration.mark({ class: `w-found w-${finding.level}` });
    marks.push(under.range(from, Math.min(to, from + 600)));
  }
  return { all, since, marks: Decoration.set(marks, true) };
}

/** What is missing stands nowhere: it is told in the list, and a heading is not underlined for it. */
function hasWords({ requirement, id, start }: JudgedFinding, { doc }: EditorState): boolean {
  return !requirement && id !== 'not-yet-known' && !doc.lineAt(Math.min(start, doc.length)).text.startsWith('#');
}

/** Where a finding is by now. */
export function placeOf(
  { start, end }: Pick<JudgedFinding, 'start' | 'end'>,
  since: ChangeDesc | undefined,
): { readonly from: number; readonly to: number } {
  if (since === undefined) return { from: start, to: end };
  const length = since.length;
  const from = since.mapPos(Math.min(start, length), 1);
  return { from, to: Math.max(from, since.mapPos(Math.min(end, length), -1)) };
}

/** The findings at a place; those of its line where none is right there. */
function findingsAt(state: EditorState, at: number): readonly JudgedFinding[] {
  const { all, since } = state.field(findings);
  const here = all.filter((finding) => {
    const { from, to } = placeOf(finding, since);
    return from <= at && at <= to;
  });
  if (here.length > 0) return here;
  const { from, to } = state.doc.lineAt(at);
  return all.filter((finding) => {
    const place = placeOf(finding, since);
    return place.from <= to && place.to >= from;
  });
}

const box = StateField.define<Tooltip | undefined>({
  create: () => undefined,
  update: (value, { effects, docChanged, selection, state }) => {
    for (const effect of effects) {
      if (effect.is(opens)) return effect.value === undefined ? undefined : tooltip(state, effect.value.at, true);
    }
    return docChanged || selection !== undefined ? undefined : value;
  },
  provide: (field) => showTooltip.from(field, (value) => value ?? null),
});

function tooltip(state: EditorState, at: number, focus: boolean): Tooltip | undefined {
  const found = findingsAt(state, at);
  if (found.length === 0) return undefined;
  return {
    pos: at,
    above: false,
    create: (view) => {
      const dom = findingBox(view, found, { fix: (finding, change) => make(view, finding, change), close });
      return { dom, mount: () => focus && dom.querySelector<HTMLElement>('button, a')?.focus() };
    },
  };
}

/** Opens what was found at the cursor, or else what comes next behind it. */
export function openFinding(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  if (findingsAt(view.state, head).length > 0) {
    view.dispatch({ effects: opens.of({ at: head }) });
    return true;
  }
  const { all, since } = view.state.field(findings);
  const places = all.map((finding) => placeOf(finding, since).from).sort((a, b) => a - b);
  const next = places.find((from) => from > head) ?? places[0];
  if (next === undefined) return false;
  view.dispatch({ selection: { anchor: next }, scrollIntoView: true });
  view.dispatch({ effects: opens.of({ at: next }) });
  return true;
}

function close(view: EditorView): void {
  view.dispatch({ effects: opens.of(undefined) });
  view.focus();
}

/** Makes one change of a finding, where the words that it changes are still the same. */
function make(view: EditorView, _: JudgedFinding, { edits }: NonNullable<JudgedFinding['fix']>): void {
  const { since } = view.state.field(findings);
  const changes = edits.map(({ span, text }) => ({ ...placeOf(span, since), insert: text }));
  view.dispatch({ effects: opens.of(undefined), changes, userEvent: 'input.fix', scrollIntoView: true });
  view.focus();
}

/** Findings at the mouse, too. */
export const findingExtensions = [
  findings,
  box,
  hoverTooltip(
    ({ state }, at) => {
      const { all, since } = state.field(findings);
      const isMarked = all.some((finding) => {
        const { from, to } = placeOf(finding, since);
        return from <= at && at <= to && hasWords(finding, state);
      });
      return (isMarked ? tooltip(state, at, false) : undefined) ?? null;
    },
    { hoverTime: 250 },
  ),
];
