import type { Reporter, TestModule } from 'vitest/node';

/** Prints why each skipped test was skipped; in CI, a skip without a reason fails the run. */
export default class SkipsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let unexplained = 0;
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const result = test.result();
        const reason = result.state === 'skipped' ? result.note : undefined;
        // A filter on the command line skips silently: only a test that asked to be skipped needs a reason.
        if (test.options.mode === 'run' && reason === undefined) continue;
        if (reason === undefined) unexplained++;
        console.log(
          `skipped: ${module.relativeModuleId} > ${test.fullName}: ${reason ?? 'NO REASON GIVEN; use context.skip("because …")'}`,
        );
      }
    }
    if (unexplained > 0 && process.env['CI']) process.exitCode = 1;
  }
}
