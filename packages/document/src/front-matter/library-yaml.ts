import { type Alias, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { Problem } from '../postmortem.ts';
import type { Span } from '../source.ts';
import { ALIAS_MESSAGE, explainYaml } from './explain-yaml.ts';
import type { Field } from './front-matter.ts';
import type { YamlEntry, YamlReading } from './yaml-entry.ts';

/** More problems than this help nobody: each often follows from the one before. */
const MAX_PROBLEMS = 3;
const LONE_CR = /\r(?!\n)/g;

/** Reads any YAML mapping with the YAML library. Never throws: what cannot be read is a problem with a place. */
export function readLibraryYaml(text: string, span: Span): YamlReading {
  const problems: Problem[] = [];
  const entries: YamlEntry[] = [];
  // To the library a lone CR is no line's end, to us it is. The replacement keeps all offsets.
  const yaml = text.slice(span.start, span.end).replace(LONE_CR, '\n');
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', schema: 'core' });
    for (const error of document.errors) {
      addProblem(problems, explainYaml(error, yaml, 'front matter'), at(span, error.pos[0], error.pos[1]));
    }
    if (!isMap(document.contents)) {
      return { entries: document.contents === null && problems.length === 0 ? [] : undefined, problems };
    }
    const seen = new Set<string>();
    for (const pair of document.contents.items) {
      const keyNode = pair.key as Node | null;
      const keyRange = keyNode?.range;
      if (!isScalar(keyNode) || !keyRange) continue;
      const key = String(keyNode.value);
      // Of a key given twice the first counts; the second is already a problem.
      if (seen.has(key)) continue;
      seen.add(key);
      const keySpan = at(span, keyRange[0], keyRange[1]);
      const valueNode = pair.value as Node | null;
      const toField = (node: Node | null): Field<unknown> => {
        const place = placeOf(yaml, span, node, keyRange[1]);
        const alias = findAlias(node);
        if (alias === undefined) return { value: node === null ? null : node.toJS(document), span: place };
        addProblem(problems, ALIAS_MESSAGE, placeOf(yaml, span, alias, keyRange[1]));
        return { value: null, span: place };
      };
      const value = toField(valueNode);
      const list = isSeq(valueNode) ? valueNode : undefined;
      entries.push({
        key,
        keySpan,
        value,
        items: list?.items.map((item) => toField(item as Node | null)),
        list: list === undefined ? undefined : list.flow === true ? 'flow' : 'block',
      });
    }
  } catch {
    addProblem(problems, 'The front matter is nested too deeply to be read.', span);
  }
  return { entries, problems };
}

function at(span: Span, start: number, end: number): Span {
  const from = Math.min(span.start + start, span.end);
  return { start: from, end: Math.max(from, Math.min(span.start + end, span.end)) };
}

/** The node's characters without the blanks behind them; right behind the colon where there is no node. */
function placeOf(yaml: string, span: Span, node: Node | null, keyEnd: number): Span {
  const range = node?.range;
  if (!range || (isScalar(node) && range[0] === range[1])) {
    const colon = yaml.indexOf(':', keyEnd);
    const behind = colon < 0 ? keyEnd : colon + 1;
    return at(span, behind, behind);
  }
  // The library counts a comment behind the last item as part of a list.
  const lastItem = isSeq(node) && node.flow !== true ? (node.items.at(-1) as Node | null | undefined) : undefined;
  let end = lastItem?.range?.[1] ?? range[1];
  while (end > range[0] && yaml.charCodeAt(end - 1) <= 32) end--;
  return at(span, range[0], end);
}

function addProblem(problems: Problem[], message: string, span: Span): void {
  if (problems.length < MAX_PROBLEMS) problems.push({ code: 'front-matter-syntax', message, span });
}

/**
 * The first `*name` in a value. Aliases are not followed: a page of them can stand for billions of values, and one that
 * refers to itself never ends. Nobody needs them here.
 */
function findAlias(node: Node | null): Alias | undefined {
  let found: Alias | undefined;
  visit(node, {
    Alias(_key, alias) {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}
