/** An option of a command, for reading it, for its help and for completion. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly summary: string;
  readonly short?: string;
  /** What stands for the value in the help: "FORMAT". */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, Option>>;

/** What a person gave, by the names of the options. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['type'] extends 'boolean' ? boolean : string | undefined;
};

export interface CommandExample {
  readonly command: string;
  readonly says: string;
}

/** A command of `failonce`. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One line without a full stop. */
  readonly summary: string;
  /** What follows the name: "[FILE]...". */
  readonly usage: string;
  /** Sentences for the help, below the usage. */
  readonly details?: readonly string[];
  readonly options: O;
  readonly examples: readonly CommandExample[];
  /** What an argument is: decides what the shell completes. */
  readonly argument: 'path' | 'id' | 'shell' | 'command' | 'none';
  /** Answers the exit status. */
  run(values: Values<O>, positionals: readonly string[]): Promise<number>;
}

/** States a command; the type parameter ties `run` to the options. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}
