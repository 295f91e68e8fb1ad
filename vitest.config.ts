import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // one core would be left free else, which on two is half
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // a busy machine may well take longer than the second that is given else
    expect: { poll: { timeout: 30_000 } },
  },
})
