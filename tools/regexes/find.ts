import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** A regular expression in the source. */
export interface Expression {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly source: string;
  readonly flags: string;
  /** True where nobody could tell its pattern: neither constant, nor built while the module was loaded. */
  readonly dynamic: boolean;
  /** The reason in a comment `// linear: …` on the line or the line above. */
  readonly justification: string | undefined;
}

/** Finds every regular expression of a TypeScript file: literals, and `new RegExp(…)` by watching what it builds. */
export async function findExpressions(file: string): Promise<readonly Expression[]> {
  const text = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split('\n');
  const found: Expression[] = [];
  const built: ts.Node[] = [];

  const expression = (node: ts.Node, source: string, flags: string, dynamic: boolean): Expression => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
    return { file, line: line + 1, source, flags, dynamic, justification: justification(lines, line) };
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(expression(node, node.text.slice(1, end), node.text.slice(end + 1), false));
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'RegExp'
    ) {
      const [pattern, flags] = node.arguments ?? [];
      if (pattern && ts.isStringLiteralLike(pattern) && (flags === undefined || ts.isStringLiteralLike(flags))) {
        found.push(expression(node, pattern.text, flags?.text ?? '', false));
      } else built.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);

  if (built.length > 0) {
    const seen = await watchBuilding(file);
    for (const node of built) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      const patterns = seen.get(line) ?? [];
      if (patterns.length === 0) found.push(expression(node, node.getText(tree), '', true));
      for (const { source, flags } of patterns) found.push(expression(node, source, flags, false));
    }
  }
  return found;
}

function justification(lines: readonly string[], line: number): string | undefined {
  for (const candidate of [lines[line], lines[line - 1]]) {
    const comment = candidate?.split('// linear: ')[1]?.trim();
    if (comment !== undefined && comment.length >= 10) return comment;
  }
  return undefined;
}

const seenByFile = new Map<string, Map<number, { source: string; flags: string }[]>>();

/** Loads the module and notes which expressions it builds at which line: type stripping keeps the lines. */
async function watchBuilding(file: string): Promise<ReadonlyMap<number, readonly { source: string; flags: string }[]>> {
  const Native = globalThis.RegExp;
  const url = pathToFileURL(file).href;
  const noting = new Proxy(Native, {
    construct: (target, args) => note(Reflect.construct(target, args)),
    apply: (target, receiver, args) => note(Reflect.apply(target, receiver, args)),
  });
  const note = (made: RegExp): RegExp => {
    const frame = new Error().stack
      ?.split('\n')
      .find((each) => each.includes('file://') && !each.includes(import.meta.url));
    const place = frame && /(file:[^\s()]{1,4000}?):(\d{1,9}):\d{1,9}\)?$/.exec(frame);
    if (place?.[1] && place[2]) {
      const byLine = seenByFile.get(place[1]) ?? new Map<number, { source: string; flags: string }[]>();
      seenByFile.set(place[1], byLine);
      byLine.set(Number(place[2]), [
        ...(byLine.get(Number(place[2])) ?? []),
        { source: made.source, flags: made.flags },
      ]);
    }
    return made;
  };
  globalThis.RegExp = noting;
  try {
    await import(url);
  } catch {
    // A module that cannot be loaded is another check's business; its expressions count as not seen.
  } finally {
    globalThis.RegExp = Native;
  }
  return seenByFile.get(url) ?? new Map();
}
