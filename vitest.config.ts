import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'backend/**/*.test.ts',
      'mocks/**/*.test.ts',
      'server/**/*.test.ts',
      'tests/**/*.test.{ts,tsx}'
    ],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    restoreMocks: true,
    // Properties take seconds on a busy machine; a test that hangs still fails.
    testTimeout: 60_000
  }
})
