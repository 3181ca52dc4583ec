import {
  addFile,
  changeTask,
  type Evidence,
  idNamed,
  type Library,
  TASK_ACTIONS,
  type TaskAction,
  type TaskDeed,
  type Viewer,
} from '@failonce/library';
import { refuse } from './act-on.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** Whose form it is, and of which postmortem. */
export interface MeasureForm {
  readonly library: Library;
  readonly viewer: Viewer;
  readonly postmortem: string;
  readonly files: readonly File[];
}

/** What the form of a task does, for the act that it names, as in “done-3”: the same as the API's route. Answers where to go on. */
export function measureActs(
  form: MeasureForm,
  { act = '' }: Fields,
  back: string,
): Readonly<Record<string, (fields: Fields) => Promise<string>>> {
  const [, name = '', number = ''] = /^([a-z-]{1,20})-(\d{1,6})$/.exec(act) ?? [];
  const action = TASK_ACTIONS.find((each) => each === name);
  if (action === undefined) return {};
  return {
    [act]: async (fields) => {
      const { library, viewer, postmortem } = form;
      await changeTask(library, viewer, postmortem, number, await deedOf(form, action, fields));
      return `${back}?done=${action}#task-${number}`;
    },
  };
}

async function deedOf(form: MeasureForm, action: TaskAction, fields: Fields): Promise<TaskDeed> {
  const { reason, due, words } = fields;
  switch (action) {
    case 'hand':
      return { action, person: await personNamed(form, fields['person']) };
    case 'done':
      return { action, evidence: await evidenceOf(form, fields), on: fields['on']?.trim() || undefined };
    case 'look-again':
      return { action, words, cameBack: answered(fields['cameBack']) };
    case 'aim':
      return { action, aim: fields['aim'] as TaskDeed['aim'] };
    default:
      return { action, reason, due, words };
  }
}

function answered(answer: string | undefined): boolean | undefined {
  return answer === 'yes' ? true : answer === 'no' ? false : undefined;
}

/** An address, or else the picture that was sent along: it is kept with the postmortem. */
async function evidenceOf(form: MeasureForm, fields: Fields): Promise<Evidence | undefined> {
  const value = fields['evidence']?.trim() ?? '';
  const [picture] = form.files;
  if (value !== '') {
    if (picture !== undefined) refuse('evidence', 'Give the address or the picture, not both.');
    return { kind: 'address', value };
  }
  if (picture === undefined) return undefined;
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const { name } = await addFile(form.library, form.viewer, form.postmortem, bytes);
  return { kind: 'file', value: name };
}

/** The id of a person whom somebody named. */
async function personNamed({ library, viewer }: MeasureForm, who: string | undefined): Promise<string> {
  const name = who?.trim() ?? '';
  if (name === '') refuse('person', 'Say to whom: a name or an e-mail address.');
  const id = await idNamed(library, viewer, name, 'whoever owns');
  return id ?? refuse('person', `Nobody is called “${name}”, or more than one is: use the e-mail address.`);
}
