import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // exercises/ belongs to the learner: nothing in it may make the project's own tests fail.
    include: ['checker/**/*.test.ts'],
    // Whole-program tests start real processes; a slow machine needs room, and no test measures time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every core: most of a test is waiting for the processes that it started.
    maxWorkers: '100%',
  },
});
