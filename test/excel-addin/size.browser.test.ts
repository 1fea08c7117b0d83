import { expect, test } from 'vitest'
import { builtSite, loadedSize } from './built.ts'

/** Old PCs on slow lines: above this a page is not quick to open. Raise it only for what a person asked for. */
const MOST = 350 * 1024

test.each([
  ['workbench', 'index.html'],
  ['taskpane', 'taskpane.html'],
] as const)('the page of the %s loads at most 350 KB gzipped before its worker', (site, page) => {
  const size = loadedSize(builtSite(site), page)
  expect(size).toBeGreaterThan(50 * 1024)
  expect(size).toBeLessThanOrEqual(MOST)
})
