// @ts-check
// `npm run pictures`: takes the pictures of the README anew, from what `npm start` built: the start page and what is behind its doors.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serveFolder } from '../core/cli/serve-folder.mjs'
import { findBrowser } from './browser.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MOUNTS = {
  workbench: join(ROOT, 'excel-addin/dist/workbench'),
  practice: join(ROOT, 'extension/dist/practice'),
}
const SIZE = { width: 1366, height: 768 }
const FIRST_PORT = 5560

/** @typedef {import('playwright-core').Page} Page */

/** File, address, and what is done before the picture. @type {readonly [string, string, (page: Page) => Promise<unknown>][]} */
const PICTURES = [
  ['core/docs/start.png', '', (page) => page.getByRole('link', { name: '课堂演示' }).waitFor()],
  ['core/docs/classroom.png', 'classroom/', (page) => page.getByRole('list', { name: '案例' }).waitFor()],
  [
    'excel-addin/docs/workbench.png',
    'workbench/',
    async (page) => {
      await page.getByRole('button', { name: '校验本表', exact: true }).click()
      await page.getByRole('listbox').getByRole('option').first().click()
    },
  ],
  ['extension/docs/practice.png', 'practice/form/?seed=1', (page) => page.getByText('提示已标出 4 处').waitFor()],
]

const site = await serveFolder(join(ROOT, 'core/dist/site'), FIRST_PORT, { mounts: MOUNTS })
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
try {
  for (const [file, address, prepare] of PICTURES) {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: SIZE })
    await page.goto(site.url + address)
    await prepare(page)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(ROOT, file) })
    await page.close()
    console.log(file)
  }
} finally {
  await browser.close()
  site.close()
}
