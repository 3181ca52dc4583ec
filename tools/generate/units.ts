import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { at } from '../root.ts';

/** The ids of a family: the names of the files in its folder, in alphabetical order. */
export function unitsIn(folder: string, except: readonly string[] = []): readonly string[] {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z0-9-]+\.ts$/.test(entry.name))
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .filter((id) => !except.includes(id))
    .sort();
}

/** The folders in a folder, in alphabetical order. */
export function foldersIn(folder: string): readonly string[] {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** An identifier for a unit: `summary-section` as `summarySection`. */
export function identifier(id: string): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(name) ? `_${name}` : name;
}

/** The strings of `export const name = ['…', …]`, read from the text: nothing is loaded. */
export function constantStrings(file: string, name: string): readonly string[] {
  const strings: string[] = [];
  walk(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || node.name.text !== name) return;
    let value = node.initializer;
    while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
    if (!value || !ts.isArrayLiteralExpression(value)) throw new Error(`${file}: ${name} must be a list of strings.`);
    for (const element of value.elements) {
      if (!ts.isStringLiteralLike(element)) throw new Error(`${file}: ${name} must hold nothing but strings.`);
      strings.push(element.text);
    }
  });
  if (strings.length === 0) throw new Error(`${file}: ${name} was not found or is empty.`);
  return strings;
}

/** The keys of `export const name = { … }`, read from the text: nothing is loaded. */
export function constantKeys(file: string, name: string): readonly string[] {
  const keys: string[] = [];
  walk(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || node.name.text !== name) return;
    let value = node.initializer;
    while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
    if (!value || !ts.isObjectLiteralExpression(value)) throw new Error(`${file}: ${name} must be an object.`);
    for (const { name: key } of value.properties) if (key) keys.push(key.getText());
  });
  if (keys.length === 0) throw new Error(`${file}: ${name} was not found or is empty.`);
  return keys;
}

/** The string property of the object that a unit's file passes to its `defineX` call, read from the text. */
export function unitProperty(file: string, define: string, property: string): string {
  let found: string | undefined;
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== define) return;
    const [unit] = node.arguments;
    if (!unit || !ts.isObjectLiteralExpression(unit)) return;
    for (const each of unit.properties) {
      if (
        ts.isPropertyAssignment(each) &&
        each.name.getText() === property &&
        ts.isStringLiteralLike(each.initializer)
      ) {
        found = each.initializer.text;
      }
    }
  });
  if (found === undefined)
    throw new Error(`${file}: ${define}({ ${property}: '…' }) was not found; it must be a plain string.`);
  return found;
}

function walk(file: string, visit: (node: ts.Node) => void): void {
  const tree = ts.createSourceFile(file, readFileSync(at(file), 'utf8'), ts.ScriptTarget.Latest, true);
  const each = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, each);
  };
  each(tree);
}
