/** Mutation testing runs the tests of one file at a time, over and over: only those. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: (process.env['MUTATION_TESTS'] ?? '').split(','), testTimeout: 30_000 },
});
