// @ts-check
// `npm run pictures`: takes the pictures of the README and of the guides of classroom and pane anew, from what
// `npm start` built.
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
/** Of a part alone: all of it is seen. */
const TALL = { width: 1366, height: 1000 }
const FIRST_PORT = 5560
/** The pane within the workbench. */
const PANE = '.nd-pane'

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
async function checkedAndOpened(page) {
  await page.getByRole('button', { name: '校验本表', exact: true }).click()
  await page.getByRole('listbox').getByRole('option').first().click()
  // what was found in all stands above
  await page.locator(PANE).evaluate((pane) => pane.scrollTo({ top: 0 }))
}

/**
 * File, address, what is done before the picture, and the part of the page that is shown. @type {readonly [string,
 * string, (page: Page) => Promise<unknown>, string?][]}
 */
const PICTURES = [
  ['core/docs/start.png', '', (page) => page.getByRole('link', { name: '课堂演示' }).waitFor()],
  ['core/docs/classroom.png', 'classroom/', (page) => page.getByRole('list', { name: '案例' }).waitFor()],
  [
    'core/docs/classroom-picture.png',
    'classroom/',
    async (page) => {
      await page.getByRole('list', { name: '案例' }).getByRole('button', { name: '边缘家庭里的重残人' }).click()
      await page.getByRole('button', { name: '看图', exact: true }).click()
      await page.getByRole('img').first().waitFor()
    },
  ],
  ['excel-addin/docs/workbench.png', 'workbench/', checkedAndOpened],
  ['excel-addin/docs/pane.png', 'workbench/', checkedAndOpened, PANE],
  ['extension/docs/practice.png', 'practice/form/?seed=1', (page) => page.getByText('提示已标出 4 处').waitFor()],
]

const site = await serveFolder(join(ROOT, 'core/dist/site'), FIRST_PORT, { mounts: MOUNTS })
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
try {
  for (const [file, address, prepare, part] of PICTURES) {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: part === undefined ? SIZE : TALL })
    await page.goto(site.url + address)
    await prepare(page)
    await page.waitForLoadState('networkidle')
    await (part === undefined ? page : page.locator(part)).screenshot({ path: join(ROOT, file) })
    await page.close()
    console.log(file)
  }
} finally {
  await browser.close()
  site.close()
}
