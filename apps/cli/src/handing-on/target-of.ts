import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { AppError } from '@failonce/document';
import { STDIN } from '../inputs/find-inputs.ts';

/** Where what is handed on goes: standard output, or files. */
export interface Target {
  /** Undefined where it is standard output. */
  readonly fileFor: ((input: string, extension: string) => string) | undefined;
}

/**
 * Reads `--out`: a file, a folder, or “-”; without it, standard input goes to standard output, and one file gets one of
 * its name in this folder. Throws `usage` where several would go into one file.
 */
export function targetOf(out: string | undefined, inputs: readonly string[]): Target {
  const several = inputs.length > 1;
  const [only = STDIN] = inputs;
  if (out === STDIN || (out === undefined && !several && only === STDIN)) {
    if (several) refuse('Several postmortems do not go to standard output. Name a folder with --out.');
    return { fileFor: undefined };
  }
  if (out === undefined && several)
    refuse(`These are ${inputs.length} postmortems: name the folder that they go into, with --out FOLDER.`);
  const isFolder = out === undefined || several || /[/\\]$/.test(out) || isDirectory(out);
  if (several && out !== undefined && existsSync(out) && !isDirectory(out))
    refuse(`“${out}” is a file, and these are ${inputs.length} postmortems: name a folder with --out.`);
  const folder = isFolder ? resolve(out ?? '.') : dirname(resolve(out ?? '.'));
  const taken = new Set<string>();
  return {
    fileFor: (input, extension) => {
      if (!isFolder) return notAnInput(resolve(out ?? '.'), inputs);
      const stem = input === STDIN ? 'postmortem' : basename(input, extname(input));
      let name = `${stem}.${extension}`;
      for (let more = 2; taken.has(name.toLowerCase()); more++) name = `${stem}-${more}.${extension}`;
      taken.add(name.toLowerCase());
      return notAnInput(join(folder, name), inputs);
    },
  };
}

/** What is handed on is made of the text, without its secrets: it never takes the text's place. */
function notAnInput(file: string, inputs: readonly string[]): string {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
  if (inputs.some((input) => input !== STDIN && real(resolve(input)) === real(file)))
    refuse(`“${file.split(sep).at(-1)}” would be written over itself. Name another file or folder with --out.`);
  return file;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function refuse(message: string): never {
  throw new AppError('usage', { message, details: { help: false } });
}
