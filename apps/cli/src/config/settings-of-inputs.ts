import { dirname, relative, resolve, sep } from 'node:path';
import { defaultSettings, type Settings } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { type Input, STDIN } from '../inputs/find-inputs.ts';
import { IgnoreScope, parseIgnoreRules } from '../inputs/gitignore.ts';
import { findConfig } from './find-config.ts';
import { type FoundConfig, readSettings } from './read-settings.ts';

/** Which settings a run was told to use. */
export interface ConfigChoice {
  /** This file for all documents. */
  readonly config?: string | undefined;
  /** None at all. */
  readonly 'no-config'?: boolean;
}

/** Inputs that know their settings by number: plain data, which threads can be sent. */
export interface Configured {
  readonly inputs: readonly Input[];
  readonly settings: readonly Settings[];
  /** By the same number: the folder of earlier postmortems that a failonce.yaml names. */
  readonly libraryFolders: readonly (string | undefined)[];
}

/** Options of every command that judges. */
export const configOptions = {
  config: {
    type: 'string',
    value: 'FILE',
    summary: 'Settings for all documents, rather than the nearest failonce.yaml',
  },
  'no-config': { type: 'boolean', summary: 'Judge by the set format alone, whatever failonce.yaml says' },
} as const;

/** Gives each input the settings of its library, and leaves out what they ignore. */
export async function settingsOfInputs(inputs: readonly Input[], choice: ConfigChoice): Promise<Configured> {
  refuseBoth(choice);
  if (choice['no-config']) return { inputs, settings: [defaultSettings], libraryFolders: [] };
  const settings: Settings[] = [defaultSettings];
  const libraryFolders: (string | undefined)[] = [undefined];
  const read = new Map<string, { readonly index: number; readonly ignores: (path: string) => boolean }>();
  const known = new Map<string, string | undefined>();
  const given = choice.config === undefined ? undefined : resolve(choice.config);
  if (given !== undefined && inputs.length === 0) await readSettings(given);
  const configured: Input[] = [];
  let left = 0;
  for (const input of inputs) {
    const path = given ?? ('file' in input ? findConfig(folderOf(input.file), known) : undefined);
    if (path === undefined || !('file' in input)) {
      configured.push(input);
      continue;
    }
    let entry = read.get(path);
    if (entry === undefined) {
      const config = await readSettings(path);
      entry = { index: settings.push(config.settings) - 1, ignores: ignoring(dirname(path), config) };
      libraryFolders.push(config.library);
      read.set(path, entry);
    }
    // What is named by a person is judged, as with .gitignore.
    if (input.found && entry.ignores(input.file)) left++;
    else configured.push({ ...input, settings: entry.index });
  }
  if (configured.length === 0 && left > 0) {
    throw new AppError('folder-without-documents', {
      message: `“ignore” in failonce.yaml leaves out ${left === 1 ? 'the only document' : `all ${left} documents`} here. Name a file to judge it all the same.`,
      details: { help: false },
    });
  }
  return { inputs: configured, settings, libraryFolders };
}

/** The settings for a new document in a folder. */
export async function settingsOfFolder(folder: string, choice: ConfigChoice = {}): Promise<Settings> {
  return (await configOfFolder(folder, choice))?.settings ?? defaultSettings;
}

/** The library that the settings for a folder name. */
export async function libraryOfFolder(folder: string, choice: ConfigChoice): Promise<string | undefined> {
  return (await configOfFolder(folder, choice))?.library;
}

async function configOfFolder(folder: string, choice: ConfigChoice): Promise<FoundConfig | undefined> {
  refuseBoth(choice);
  if (choice['no-config']) return undefined;
  const path = choice.config === undefined ? findConfig(resolve(folder)) : resolve(choice.config);
  return path === undefined ? undefined : await readSettings(path);
}

function refuseBoth({ config, 'no-config': none }: ConfigChoice): void {
  if (config === undefined || !none) return;
  throw new AppError('usage', {
    message: '--config and --no-config contradict each other. Leave one of them out.',
    details: { help: false },
  });
}

function folderOf(file: string): string {
  return file === STDIN ? process.cwd() : dirname(file);
}

/** Tells what the patterns leave out: a file by itself, or with a folder that holds it. */
function ignoring(root: string, { ignore }: FoundConfig): (path: string) => boolean {
  if (ignore.length === 0) return () => false;
  const scope = new IgnoreScope(root, parseIgnoreRules(ignore.join('\n')), undefined);
  return (path) => {
    const steps = relative(root, path).split(sep);
    if (steps[0] === '..') return false;
    let at = root;
    return steps.some((step, index) => {
      at = resolve(at, step);
      return scope.ignores(at, index < steps.length - 1);
    });
  };
}
