import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/test-order.ts';

// Tests that use the database; every other test must not wait for one.
const withDatabase = [
  'packages/{db,jobs,features}/**/*.test.ts',
  'apps/api/**/*.test.ts',
  'workers/default/**/*.test.ts',
  'workers/speech/src/jobs/**/*.test.ts',
];

export default defineConfig({
  test: {
    // Each file starts what it needs; two files at a time fill the two cores that CI has.
    pool: 'forks',
    // Less garbage collection: 6 % of the processor time of the property test.
    execArgv: ['--max-semi-space-size=64'],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page shows comes when the server has answered.
    expect: { poll: { timeout: 30_000 } },
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{apps,packages,workers,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...withDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          // Loading the product takes longer than most files' tests: they share it; database-setup.ts puts back what they change.
          isolate: false,
          include: withDatabase,
          globalSetup: ['packages/testing/src/database.ts'],
          setupFiles: ['packages/testing/src/database-setup.ts'],
        },
      },
    ],
  },
});
