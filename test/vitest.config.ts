import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const BROWSER_TESTS = '**/*.browser.test.ts'
const NOT_OURS = ['**/node_modules/**', '**/dist/**', 'bench/**', 'fixtures/**']

/** `@nuandong/core` is its source here, not its build. */
const SOURCE = 'nuandong-source'

export default defineConfig({
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          maxWorkers: 2,
          // the sources are read once a worker, not anew for each of the files: a quarter of the time
          isolate: false,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, BROWSER_TESTS],
          setupFiles: ['./properties.setup.ts'],
          // a law that somebody has updated on this machine is none of the tests' business
          env: { NUANDONG_DATA: join(tmpdir(), 'nuandong-tests-have-no-update') },
          // for a slow machine: some start whole programs, some try hundreds of cases
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // a page answers when the browser lets it
          expect: { poll: { timeout: 15_000 } },
          include: [BROWSER_TESTS],
          exclude: NOT_OURS,
          // one browser at a time: two cores, and extensions that share a profile
          fileParallelism: false,
          testTimeout: 120_000,
          // the first that needs a site builds it, where its sources are newer
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
