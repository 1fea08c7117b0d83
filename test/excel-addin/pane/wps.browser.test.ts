import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../../core/cli/serve-folder.mjs'
import { builtSite } from '../built.ts'
import { launch, type WatchedPage, watchedPage } from '../chromium.ts'
import type { SheetSpec } from '../host/contract.ts'
import { countsOf, MERGED_SAMPLE, reportOf, sheetsOf } from '../registers.ts'
import type { WpsPageBench } from '../wps-host/page.ts'

declare const bench: WpsPageBench
declare const beginWps: (sheets: SheetSpec[]) => WpsPageBench

/** The built pane of WPS over our model of its `Application`; WPS itself is not here. */
describe('the pane in WPS', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let hostScript: string
  let watched: WatchedPage

  beforeAll(async () => {
    const entry = `${import.meta.dirname}/../wps-host/page.ts`
    const bundle = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      conditions: ['nuandong-source'],
    })
    hostScript = bundle.outputFiles[0].text
    site = await serveFolder(builtSite('taskpane'), 5480)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  afterEach(async () => {
    expect([watched.foreign, watched.errors]).toEqual([[], []])
    await watched.page.context().close()
  })

  async function open(): Promise<Page> {
    watched = await watchedPage(browser, site.url, { viewport: { width: 360, height: 900 } })
    await watched.page.goto(`${site.url}wps.html`)
    return watched.page
  }

  test('checks, goes to a cell and its household, marks and clears, and puts itself away', async () => {
    watched = await watchedPage(browser, site.url, { viewport: { width: 360, height: 900 } })
    const { page } = watched
    await page.addInitScript({ content: hostScript })
    await page.addInitScript(
      (specs) => Object.assign(globalThis, { bench: beginWps(specs) }),
      await sheetsOf(MERGED_SAMPLE),
    )
    await page.goto(`${site.url}wps.html`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await press('校验本表')
    await page.getByRole('listbox').waitFor()
    const counts = await page.locator('.nd-total-count').allTextContents()
    expect(counts.map(Number)).toEqual(countsOf(await reportOf(MERGED_SAMPLE)))
    await page.getByRole('listbox').getByRole('option').first().click()
    await expect.poll(() => page.evaluate(() => bench.user.selection())).toMatchObject({ sheet: '花名册' })
    await page.locator('.nd-household').getByRole('heading', { name: '最低生活保障' }).waitFor()
    const rules = () => page.evaluate(() => bench.model.book.sheets[0].rules.length)
    await press('在表上标色')
    await expect.poll(rules).toBeGreaterThan(0)
    await press('清除标色')
    await expect.poll(rules).toBe(0)
    const [sheets] = await Promise.all([page.waitForEvent('download'), press('生成待核实表')])
    expect(sheets.suggestedFilename()).toMatch(/核对报告\.xlsx$/)
    await page.getByText('请到“下载”文件夹确认').waitFor()
    // at the very bottom, whatever was scrolled: WPS draws over the top of a pane
    const { y, height } = (await page.locator('.nd-foot').boundingBox()) ?? { y: 0, height: 0 }
    expect([height > 30, y + height]).toEqual([true, 900])
    await press('收起面板')
    expect(await page.evaluate(() => bench.isPaneVisible())).toBe(false)
    expect(await page.evaluate(() => bench.model.lacking)).toEqual({})
  })

  test('outside WPS it says where it belongs', async () => {
    const page = await open()
    await page.getByText('在 WPS 表格的“暖冬核对”选项卡点“打开面板”').waitFor()
  })
})
