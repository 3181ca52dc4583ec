import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { at } from '../root.ts';

/** Fields of a unit that only its tests and its page in the guide read. */
const FOR_READERS: ReadonlySet<string> = new Set(['examples', 'reason', 'want']);

/** Leaves out of requirements and checks what judging does not need: a sixth of their size. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup: ({ onLoad }) => {
    onLoad({ filter: /packages[/\\]checks[/\\]src[/\\](?:checks|requirements)[/\\][a-z-]+\.ts$/ }, ({ path }) => ({
      contents: lean(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** Reporters, other formats and the reader of failonce.yaml are never asked for in a browser. */
export const withoutLoaders: Plugin = {
  name: 'without-loaders',
  setup: ({ onLoad }) => {
    const loaders =
      /packages[/\\]checks[/\\]src[/\\](?:reporters\.generated|formats\.generated|config[/\\]load-config-reader)\.ts$/;
    onLoad({ filter: loaders }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/(?<!typeof )import\('[^']{1,200}'\)/g, 'Promise.reject()'),
      loader: 'ts',
    }));
  },
};

/** The YAML library is loaded when a text needs it, and not before. */
export const yamlWhenWanted: Plugin = {
  name: 'yaml-when-wanted',
  setup: ({ onResolve }) => {
    const place = at('packages/pages/src/islands/write/yaml-when-wanted.ts');
    onResolve({ filter: /^yaml$/ }, ({ importer }) => (importer === place ? undefined : { path: place }));
  },
};

/** The fields stay, and are empty. */
function lean(text: string): string {
  const cuts: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    const isField = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && FOR_READERS.has(node.name.text);
    if (isField && ts.isCallExpression(node.parent.parent)) cuts.push(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('unit.ts', text, ts.ScriptTarget.Latest, true));
  return cuts
    .reverse()
    .reduce(
      (lean, cut) =>
        lean.slice(0, cut.getStart()) + (ts.isArrayLiteralExpression(cut) ? '[]' : "''") + lean.slice(cut.end),
      text,
    );
}
