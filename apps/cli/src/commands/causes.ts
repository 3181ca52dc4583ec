import { paintFor, usedWidth } from '@failonce/checks';
import { formatOption } from '../arguments/format-option.ts';
import { configOptions, settingsOfFolder, settingsOfInputs } from '../config/settings-of-inputs.ts';
import { defineCommand } from '../define-command.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import type { ReadPostmortem } from '../recurring/read-postmortem.ts';
import { DocumentsWriter } from '../terminal/documents-writer.ts';
import { Output } from '../terminal/output.ts';
import { Progress } from '../terminal/progress.ts';
import { terminalOf } from '../terminal/terminal.ts';

export default defineCommand({
  name: 'causes',
  summary: 'Tell which known causes and triggers postmortems name, or list them',
  usage: '[FILE|FOLDER|GLOB|-]...',
  argument: 'path',
  details: [
    'One file: its causes, at most three, each with the passage that tells it, what set it off where the text says so clearly, and what usually prevents it.',
    'Several: how often each cause and each trigger is told, the causes also by year and by service; drills (kind: practice) are left out. Without a path, all causes and triggers that are known.',
    'Causes are read from the words; whether they are the true ones, people decide.',
  ],
  options: {
    ...configOptions,
    ...formatOption,
  },
  examples: [
    { command: 'failonce causes checkout.md', says: 'the causes of one postmortem' },
    { command: 'failonce causes docs', says: 'how often each came, by year and by service' },
    { command: 'failonce causes', says: 'every cause that is known, by family' },
  ],
  run: async ({ format, ...choice }, positionals) => {
    const json = format === 'json';
    const terminal = terminalOf(process.stdout);
    const [width, paint] = [usedWidth(terminal), paintFor(terminal)];
    const { taxonomyOf } = await import('../recurring/taxonomy-of.ts');
    if (positionals.length === 0) {
      const { causeListAsJson, listCauses } = await import('../recurring/list-causes.ts');
      const taxonomy = taxonomyOf([await settingsOfFolder('.', choice)]);
      await new Output().write(json ? causeListAsJson(taxonomy) : listCauses(taxonomy, width, paint));
      return 0;
    }
    const writer = new DocumentsWriter(json);
    const found = await settingsOfInputs(findInputs(positionals), choice);
    const taxonomy = taxonomyOf(found.settings);
    const { readPostmortem } = await import('../recurring/read-postmortem.ts');
    const { causesAsJson } = await import('../recurring/causes-of.ts');
    const progress = new Progress(found.inputs.length, terminalOf(process.stderr).ascii);
    const postmortems: ReadPostmortem[] = [];
    for await (const read of readDocuments(found)) {
      if ('text' in read) {
        const postmortem = readPostmortem(read, taxonomy);
        postmortems.push(postmortem);
        if (json) {
          progress.erase();
          await writer.add(causesAsJson(postmortem, taxonomy));
        }
      } else {
        progress.erase();
        writer.fail(read);
      }
      progress.update(postmortems.length + writer.failures);
      if (writer.closed) break;
    }
    progress.erase();
    const { countCauses, countsAsJson } = await import('../recurring/count-causes.ts');
    if (json) return await writer.end({ counts: countsAsJson(countCauses(postmortems)) });
    const [only] = postmortems;
    if (only !== undefined && found.inputs.length === 1) {
      const { showCauses } = await import('../recurring/show-causes.ts');
      await writer.add(showCauses(only, taxonomy, width, paint));
    } else if (postmortems.length > 0) {
      const { showCounts } = await import('../recurring/show-counts.ts');
      await writer.add(showCounts(countCauses(postmortems), taxonomy, width, paint));
    }
    return await writer.end();
  },
});
