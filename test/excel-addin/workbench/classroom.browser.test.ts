import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveFolder } from '../../../core/cli/serve-folder.mjs'
import { builtSite } from '../built.ts'
import { launch, watchedPage } from '../chromium.ts'

let browser: Browser
let site: { url: string; close: () => void }

beforeAll(async () => {
  site = await serveFolder(builtSite('workbench'), 5480)
  browser = await launch()
})
afterAll(async () => {
  site.close()
  await browser.close()
})

test('the classroom opens over the pane, loaded only then, and closes again', async () => {
  const { page, errors, foreign } = await watchedPage(browser, site.url)
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.goto(site.url)
  const door = page.getByRole('button', { name: '课堂演示' })
  await door.waitFor()
  expect(loaded.filter((address) => address.includes('ClassroomView'))).toEqual([])
  await door.click()
  await page.getByRole('list', { name: '案例' }).getByRole('button', { name: '差一分钱' }).click()
  await expect.poll(() => page.getByRole('region', { name: '认定结果' }).textContent()).toContain('每月 0.01 元')
  await page.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect.poll(() => page.getByRole('list', { name: '案例' }).count()).toBe(0)
  expect([...errors, ...foreign]).toEqual([])
})
