/** Where lines go. */
export interface Lines {
  write(line: string): void;
}

/** Writes the lines of one turn of the event loop together: a line each would be a system call each. */
export function gathered(to: Lines): Lines & { flush(): void } {
  let waiting = '';
  const flush = (): void => {
    const lines = waiting;
    waiting = '';
    if (lines !== '') to.write(lines);
  };
  return {
    write: (line) => {
      if (waiting === '') setImmediate(flush);
      waiting += line;
    },
    flush,
  };
}
