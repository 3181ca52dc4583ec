import { defineConfig } from 'vitest/config';

const json = process.env['FAILONCE_TEST_JSON'];

export default defineConfig({
  test: {
    setupFiles: ['./vitest.setup.ts'],
    globalSetup: ['./packages/library/src/testing/global-setup.ts', './tools/testing/global-setup.ts'],
    include: ['{packages,apps}/*/src/**/*.test.ts', 'tools/**/*.test.ts'],
    // More than there are processors: many tests wait for a browser, a database or another program.
    maxWorkers: '150%',
    // Properties run many cases (FAILONCE_RUNS) on machines that are busy with other tests.
    testTimeout: process.env['FAILONCE_RUNS'] === undefined ? 20_000 : 300_000,
    reporters: [
      'default',
      './tools/skips-reporter.ts',
      ...(json === undefined ? [] : [['json', { outputFile: json }] as [string, Record<string, unknown>]]),
    ],
    env: { NO_COLOR: '1', FAILONCE_CACHE: 'off' },
  },
});
