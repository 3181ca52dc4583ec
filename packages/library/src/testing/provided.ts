import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server for the tests; empty where there is none. */
    readonly postgres: string;
  }
}
