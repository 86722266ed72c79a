import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Each project is one kind of test, so that `vitest run --project architecture` runs just that.
export default defineConfig({
  test: {
    // For what hangs, not for what is slow: a machine that does something else besides is no reason to fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // No test asks a clock, so none minds company.
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/conformance/local-notion/check-requests.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/architecture/**', 'tests/browser/**', 'tests/editor/**', '**/node_modules/**'],
        },
      },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], fileParallelism: false } },
    ],
  },
});
