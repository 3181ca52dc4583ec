import { describe, expect, it } from 'vitest';
import { folderWith } from '../testing/run.ts';
import { IgnoreScope } from './gitignore.ts';
import { expandBraces, matchName, matchPath } from './wildcards.ts';

describe('wildcards', () => {
  it.each([
    ['*.md', 'a.md', true],
    ['*.md', 'a.mdx', false],
    ['a?c', 'abc', true],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['[]x]', ']', true],
    ['[x', '[x', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['a*b*c', 'aXbYbc', true],
    ['a*b*c', 'aXbYb', false],
    ['*', '', true],
  ])('%s and %s: %s', (pattern, name, matches) => {
    expect(matchName(pattern, name)).toBe(matches);
  });

  it.each([
    ['**/x.md', 'x.md', true],
    ['**/x.md', 'a/b/x.md', true],
    ['a/**', 'a', false],
    ['a/**', 'a/b/c', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/*/b', 'a/x/y/b', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(matchPath(pattern.split('/'), path.split('/'))).toBe(matches);
  });

  it('is fast where a regular expression would not be', () => {
    const start = performance.now();
    expect(matchName(`${'*a'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false);
    expect(
      matchPath(
        [...Array.from({ length: 100 }, () => '**'), 'x'],
        Array.from({ length: 2000 }, () => 'a'),
      ),
    ).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('opens braces', () => {
    expect(expandBraces('a.{md,txt}').sort()).toEqual(['a.md', 'a.txt']);
    expect(expandBraces('{a,b{c,d}}').sort()).toEqual(['a', 'bc', 'bd']);
    expect(expandBraces('{a}')).toEqual(['{a}']);
    expect(expandBraces('{a,b}'.repeat(40)).length).toBeLessThan(600);
  });
});

describe('.gitignore', () => {
  it('is read from the top of the repository down, the last rule that matches deciding', () => {
    const folder = folderWith({
      '.git/HEAD': '',
      '.gitignore': '# comment\n*.tmp.md\n/build\nlogs/\n!keep.tmp.md\n\\#odd.md\nspace.md \n',
      'docs/.gitignore': '*.md\r\n!index.md\r\n',
    });
    const scope = IgnoreScope.of(`${folder.path}/docs`);
    const ignores = (path: string, isFolder = false) => scope?.ignores(`${folder.path}/${path}`, isFolder);
    expect(ignores('docs/a.md')).toBe(true);
    expect(ignores('docs/index.md')).toBe(false);
    const top = IgnoreScope.of(folder.path);
    const at = (path: string, isFolder = false) => top?.ignores(`${folder.path}/${path}`, isFolder);
    expect(at('x/a.tmp.md')).toBe(true);
    expect(at('x/keep.tmp.md')).toBe(false);
    expect(at('build', true)).toBe(true);
    expect(at('x/build', true)).toBe(false);
    expect(at('x/logs', true)).toBe(true);
    expect(at('x/logs')).toBe(false);
    expect(at('#odd.md')).toBe(true);
    expect(at('space.md')).toBe(true);
    folder.remove();
  });
});
