import { defineConfig } from 'vitest/config';
import { unhandledErrors } from './tests/unhandled-errors.js';

/** Changes each rule and shared relation a little and demands that an example notices: `npm run mutate`. */
export default defineConfig({
  test: {
    include: ['tests/mutate/**/*.mutate.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: process.env['CI']
      ? [
          'default',
          ['json', { outputFile: 'node_modules/.cache/mutate.json' }],
          unhandledErrors('node_modules/.cache/mutate-errors.json'),
        ]
      : ['default'],
  },
});
