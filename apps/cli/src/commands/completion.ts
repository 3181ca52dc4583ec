import { didYouMean } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { commandEntries } from '../commands.generated.ts';
import { defineCommand } from '../define-command.ts';
import { completionScript, SHELLS } from '../help/completion-scripts.ts';

export default defineCommand({
  name: 'completion',
  summary: 'Write a completion script for bash, zsh or fish',
  usage: SHELLS.join('|'),
  argument: 'shell',
  options: {},
  examples: [
    { command: 'source <(failonce completion bash)', says: 'in ~/.bashrc' },
    { command: 'source <(failonce completion zsh)', says: 'in ~/.zshrc, behind compinit' },
    { command: 'failonce completion fish > ~/.config/fish/completions/failonce.fish', says: 'for fish, once' },
  ],
  run: async (_, [given, more]) => {
    const shell = SHELLS.find((each) => each === given);
    if (shell === undefined || more !== undefined) {
      const said =
        given === undefined ? 'Which shell?' : `There is no completion for “${given}”.${didYouMean(given, SHELLS)}`;
      throw new AppError('usage', {
        message: `${said} There are ${SHELLS.join(', ')}.`,
        details: { help: 'failonce completion --help' },
      });
    }
    const { allUnits } = await import('../arguments/known-ids.ts');
    const { causes, triggers } = await import('@failonce/recurrence');
    const commands = await Promise.all(commandEntries.map(async ({ load }) => (await load()).default));
    process.stdout.write(
      completionScript(
        shell,
        commands,
        allUnits().map(({ id }) => id),
        [...causes, ...triggers].map(({ id }) => id),
      ),
    );
    return 0;
  },
});
