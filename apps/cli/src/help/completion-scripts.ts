import type { Command, Option } from '../define-command.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** A script for `shell` that knows every command, option, choice and id, and the ids of causes, which are only explained. */
export function completionScript(
  shell: Shell,
  commands: readonly Command[],
  ids: readonly string[],
  causes: readonly string[],
): string {
  const known: Known = { commands, ids, causes };
  return shell === 'bash' ? bash(known) : shell === 'zsh' ? zsh(known) : fish(known);
}

interface Known {
  readonly commands: readonly Command[];
  readonly ids: readonly string[];
  readonly causes: readonly string[];
}

/** Words that an argument of the command may be; undefined for paths. */
function argumentsOf(command: Command, { commands, ids, causes }: Known): readonly string[] | undefined {
  switch (command.argument) {
    case 'id':
      return [...ids, ...causes];
    case 'shell':
      return SHELLS;
    case 'command':
      return commands.map(({ name }) => name);
    case 'none':
      return [];
    default:
      return undefined;
  }
}

/** Words that the value of the option may be. */
function valuesOf(name: string, option: Option, ids: readonly string[]): readonly string[] {
  return option.choices ?? (name === 'only' ? ids : []);
}

function flagsOf(command: Command): string[] {
  const flags = Object.entries(command.options).flatMap(([name, { short }]) =>
    short ? [`--${name}`, `-${short}`] : [`--${name}`],
  );
  return [...flags, '--help'];
}

function bash(known: Known): string {
  const cases = known.commands.map((command) => {
    const values = Object.entries(command.options).filter(([, { type }]) => type === 'string');
    const lines = values.map(([name, option]) => {
      const flags = option.short ? `--${name}|-${option.short}` : `--${name}`;
      return `        ${flags}) COMPREPLY=($(compgen -W "${valuesOf(name, option, known.ids).join(' ')}" -- "$word")); return ;;`;
    });
    const words = argumentsOf(command, known);
    const rest =
      words === undefined
        ? '    compopt -o default; COMPREPLY=()'
        : `    COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word"))`;
    return [
      `  ${command.name})`,
      ...(lines.length > 0 ? ['    case "$before" in', ...lines, '    esac'] : []),
      `    if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${flagsOf(command).join(' ')}" -- "$word")); return; fi`,
      `${rest} ;;`,
    ].join('\n');
  });
  return `# bash completion for failonce: source <(failonce completion bash)
_failonce() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${known.commands.map(({ name }) => name).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
}
complete -F _failonce failonce
`;
}

function zsh(known: Known): string {
  const quoted = (text: string): string =>
    text.replaceAll("'", "'\\''").replaceAll('[', '\\[').replaceAll(']', '\\]').replaceAll(':', '\\:');
  const list = known.commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`);
  const cases = known.commands.map((command) => {
    const specs = Object.entries(command.options).map(([name, option]) => {
      const words = valuesOf(name, option, known.ids);
      const value =
        option.type === 'boolean'
          ? ''
          : `:${(option.value ?? 'value').toLowerCase()}:${words.length > 0 ? `(${words.join(' ')})` : ''}`;
      const text = `[${quoted(option.summary)}]${value}`;
      return option.short
        ? `      '(-${option.short} --${name})'{-${option.short},--${name}}'${text}'`
        : `      '--${name}${text}'`;
    });
    const words = argumentsOf(command, known);
    const rest = words === undefined ? "      '*:file:_files'" : `      '*:${command.argument}:(${words.join(' ')})'`;
    return `    ${command.name})\n      _arguments -s \\\n${[...specs, "      '(-h --help)'{-h,--help}'[Show help]'", rest].join(' \\\n')} ;;`;
  });
  return `#compdef failonce
# zsh completion for failonce: source <(failonce completion zsh), behind compinit
_failonce() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _failonce failonce
`;
}

function fish(known: Known): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = ['# fish completion for failonce', 'complete -c failonce -f'];
  for (const { name, summary } of known.commands)
    lines.push(`complete -c failonce -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`);
  for (const command of known.commands) {
    const on = `complete -c failonce -n '__fish_seen_subcommand_from ${command.name}'`;
    for (const [name, option] of Object.entries(command.options)) {
      const words = valuesOf(name, option, known.ids);
      const value = option.type === 'boolean' ? '' : words.length > 0 ? ` -x -a ${quoted(words.join(' '))}` : ' -x';
      lines.push(`${on} -l ${name}${option.short ? ` -s ${option.short}` : ''}${value} -d ${quoted(option.summary)}`);
    }
    const words = argumentsOf(command, known);
    if (words === undefined) lines.push(`${on} -F`);
    else if (words.length > 0) lines.push(`${on} -a ${quoted(words.join(' '))}`);
  }
  return `${lines.join('\n')}\n`;
}
