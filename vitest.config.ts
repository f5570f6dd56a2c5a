import { defineConfig } from 'vitest/config';
import { unhandledErrors } from './tests/unhandled-errors.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of two cores the runner would leave one alone.
    maxWorkers: '100%',
    // In CI the counts are taken from the runner's own result, not from what it prints.
    reporters: process.env['CI']
      ? [
          'default',
          ['json', { outputFile: 'node_modules/.cache/tests.json' }],
          unhandledErrors('node_modules/.cache/tests-errors.json'),
        ]
      : ['default'],
  },
});
