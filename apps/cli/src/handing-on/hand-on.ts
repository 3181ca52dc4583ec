import { defaultSettings, visible } from '@failonce/checks';
import { AppError, addressOf, type ErrorCode, isAppError, readIdentity } from '@failonce/document';
import {
  type Output as Form,
  loadOutput,
  publicRules,
  publicText,
  publishedOfPublic,
  publishedOfText,
} from '@failonce/publish';
import { type ConfigChoice, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { describeFailure } from '../describe-failure.ts';
import { picturesBeside } from '../files/pictures-beside.ts';
import { findInputs, STDIN } from '../inputs/find-inputs.ts';
import { type ReadText, readDocuments } from '../inputs/read-documents.ts';
import { Output } from '../terminal/output.ts';
import type { Form as FormId } from './forms.generated.ts';
import { targetOf } from './target-of.ts';
import { shownSize, writeHandedOn } from './write-handed-on.ts';

export interface HandOn extends ConfigChoice {
  readonly as: FormId;
  readonly out: string | undefined;
  /** Only what outsiders may read. */
  readonly isPublic: boolean;
}

/** Writes postmortems in another form. What fails for one is told, and the others follow. Answers the exit status. */
export async function handOn(given: readonly string[], { as, out, isPublic, ...choice }: HandOn): Promise<number> {
  const configured = await settingsOfInputs(findInputs(given), choice);
  const target = targetOf(
    out,
    configured.inputs.flatMap((input) => ('file' in input ? [input.file] : [])),
  );
  const output = new Output();
  const form = await loadOutput(as);
  const isText = /^text\/|json|xml/.test(form.mediaType);
  if (target.fileFor === undefined && process.stdout.isTTY && !isText)
    throw new AppError('usage', {
      message: `${form.title} is not for a terminal. Name a file with --out, or send it on: “> FILE”.`,
      details: { help: false },
    });
  let status = 0;
  for await (const read of readDocuments(configured)) {
    try {
      if (!('text' in read))
        throw new AppError(read.code as ErrorCode, { message: read.message, details: { help: false } });
      const content = await written(read, form, isPublic);
      if (target.fileFor === undefined) {
        await output.write(content);
        continue;
      }
      const file = target.fileFor(read.file, form.extension);
      writeHandedOn(file, content);
      await output.write(shownSize(file, content));
    } catch (error) {
      if (!isAppError(error)) throw error;
      const { code, message, details, cause } = error;
      const path = read.path === STDIN ? 'standard input' : visible(read.path);
      const told = describeFailure(new AppError(code, { message: `${path}: ${message}`, details, cause }));
      process.stderr.write(told.text);
      status = Math.max(status, told.exitCode);
    }
    if (output.closed) break;
  }
  return status;
}

async function written(
  { path, file, text, settings = defaultSettings }: ReadText,
  form: Form,
  isPublic: boolean,
): Promise<string | Uint8Array> {
  const { identity, text: own } = readIdentity(text);
  if (isPublic) {
    const rules = publicRules(settings.public, { words: settings.knownWords });
    const today = new Date().toISOString().slice(0, 10);
    return await form.write(publishedOfPublic(publicText(own, rules).markdown, { settings, today }));
  }
  const published = publishedOfText(form.id === 'markdown' ? text : own, {
    settings,
    today: new Date().toISOString().slice(0, 10),
    ...(identity !== undefined && { number: identity.number, address: addressOf(identity) }),
    ...(path !== STDIN && { pictures: picturesBeside(file) }),
  });
  return await form.write(published);
}
