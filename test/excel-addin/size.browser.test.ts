import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LATER_THAN_KERNEL_102 } from '../kernel-102.ts'
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

test.each(['workbench', 'taskpane', 'wps'] as const)('the %s uses nothing that kernel 102 does not have', (site) => {
  const folder = builtSite(site)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css)$/.test(name))
  expect(files.length).toBeGreaterThan(0)
  for (const name of files)
    expect(LATER_THAN_KERNEL_102.exec(readFileSync(join(folder, name), 'utf8'))?.[0], name).toBeUndefined()
})
