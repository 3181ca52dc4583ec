import type { TestProject } from 'vitest/node';
import './provided.ts';
import { findPostgres, startPostgres } from './postgres-cluster.ts';

/** Starts one PostgreSQL server for all tests of a run. A machine without it is told; a gate refuses it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const bin = findPostgres();
  if (bin === undefined) {
    if (process.env['CI'] !== undefined) throw new Error('The gate needs PostgreSQL: install its server programs.');
    console.log('No PostgreSQL server programs (initdb, postgres) were found: the tests on it are skipped.');
    project.provide('postgres', '');
    return undefined;
  }
  const cluster = await startPostgres(bin);
  project.provide('postgres', cluster.address);
  return cluster.remove;
}
