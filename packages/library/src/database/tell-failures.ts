import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import { asStorageFailure } from './failures.ts';

/** The same dialect, whose queries fail with a code where the database does: reading, writing, and whoever asks. */
export function tellFailures(dialect: Dialect, place: string): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => telling(dialect.createDriver(), place),
  };
}

function telling(driver: Driver, place: string): Driver {
  const told = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async (options) => {
    try {
      const connection = await acquire(options);
      if (!told.has(connection)) {
        told.add(connection);
        const execute = connection.executeQuery.bind(connection);
        connection.executeQuery = async (query, given) => {
          try {
            return await execute(query, given);
          } catch (error) {
            throw asStorageFailure(error, place);
          }
        };
      }
      return connection;
    } catch (error) {
      throw asStorageFailure(error, place);
    }
  };
  return driver;
}
