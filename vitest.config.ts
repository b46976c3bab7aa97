import { defineConfig } from 'vitest/config'

// Suites run with fixed seeds; the long run raises the counts through TONGBIAO_ROUNDS.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
