import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellText, readWorkbook } from '@nuandong/core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../../excel-addin/workbench/serve.mjs'
import { seriousViolations } from '../accessibility.ts'
import { builtSite } from '../built.ts'
import { launch, type WatchedPage, watchedPage } from '../chromium.ts'
import { countsOf, MERGED_SAMPLE, reportOf, SHEETS_SAMPLE } from '../registers.ts'

const REGISTERS = join(import.meta.dirname, '../../fixtures/registers')

/** The workbench as `npm start` serves it, under its content security policy. */
describe('the workbench', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    site = await serveFolder(builtSite('workbench'), 5440)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  afterEach(async () => {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    await page.context().close()
  })

  async function open(): Promise<void> {
    watched = await watchedPage(browser, site.url, { viewport: { width: 1300, height: 820 }, acceptDownloads: true })
    page = watched.page
    await page.goto(site.url)
    await page.getByText('已打开 低保花名册.xlsx').waitFor()
  }
  async function check(): Promise<void> {
    await press('校验本表')
    await page.getByRole('listbox').waitFor()
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const options = () => page.getByRole('listbox').getByRole('option')
  const counts = async () => (await page.locator('.nd-total-count').allTextContents()).map(Number)
  /** the address that the grid shows for its selection */
  const nameBox = () => page.locator('.fortune-name-box').textContent()
  async function openFile(
    files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
    status: string,
  ): Promise<void> {
    await page.locator('input[type=file]').setInputFiles(files)
    await page.getByText(status).waitFor()
  }
  /** Pixels of the grid that have exactly the colour of a mark on white. */
  const painted = (colour: string) =>
    page.evaluate((hex) => {
      const wanted = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
      const canvas = document.querySelector('.fortune-sheet-canvas') as HTMLCanvasElement
      const context = canvas.getContext('2d') as CanvasRenderingContext2D
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      let count = 0
      for (let i = 0; i < data.length; i += 4)
        if (wanted.every((value, channel) => data[i + channel] === value)) count++
      return count
    }, colour)

  test('shows the sample beside the pane and lists the same findings as the command line', async () => {
    await open()
    expect(await page.title()).toMatch(/^暖冬/)
    await check()
    expect(await counts()).toEqual(countsOf(await reportOf(MERGED_SAMPLE)))
  })

  test('a click on a finding selects its cell in the grid, and a cell selected there shows its finding', async () => {
    await open()
    await check()
    await options().nth(2).click()
    const cell = await options().nth(2).locator('.nd-item-cell').textContent()
    await expect.poll(nameBox).toBe(cell)
    await press('下一处')
    await expect.poll(nameBox).toBe(await options().nth(3).locator('.nd-item-cell').textContent())
  })

  test('marks are painted and come off again', async () => {
    await open()
    await check()
    await page.locator('.nd-item', { hasText: '身份证号校验码' }).first().click()
    expect(await painted('#FFC7CE')).toBe(0)
    await press('标记')
    await page.getByText('已标记').waitFor()
    await expect.poll(() => painted('#FFC7CE')).toBeGreaterThan(500)
    await press('清除标记')
    await page.getByText('已清除全部标记').waitFor()
    await expect.poll(() => painted('#FFC7CE')).toBe(0)
  })

  test('typing in the grid makes the result stale', async () => {
    await open()
    await check()
    await page.locator('.nd-item', { hasText: '身份证号校验码' }).first().click()
    const before = await counts()
    await page.locator('.fortune-sheet-overlay').focus()
    await page.keyboard.type('512424196704299613')
    await page.keyboard.press('Enter')
    await page.getByText('下列结果可能过时').waitFor()
    await page.locator('.nd-notices').getByRole('button', { name: '重新校验' }).click()
    await expect.poll(counts).toEqual([before[0] - 1, ...before.slice(1)])
  })

  test('opens a register of one’s own, with several sheets, and checks all of them', async () => {
    await open()
    await openFile(SHEETS_SAMPLE, '已打开 dibao-sheets-sample.xlsx')
    await page.locator('.nd-options summary').click()
    await page.getByLabel('核对范围').selectOption('workbook')
    await press('校验全部工作表')
    await page.getByRole('listbox').waitFor()
    expect(await counts()).toEqual(countsOf(await reportOf(SHEETS_SAMPLE)))
    await options().last().click()
    await page.locator('.nd-detail').waitFor()
  })

  test('opens an .xls, says that it cannot be marked, and still checks it', async () => {
    await open()
    await openFile(join(REGISTERS, 'dibao-heads-sample.xls'), '已打开 dibao-heads-sample.xls')
    expect(await page.getByRole('button', { name: '下载带标记的副本' }).isDisabled()).toBe(true)
    await check()
    expect((await counts())[0]).toBeGreaterThan(0)
  })

  test('opens a GB18030 CSV dropped on the page', async () => {
    await open()
    // 姓名,身份证号码 / 甲,… in GB18030
    const bytes = [
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0xc2, 0xeb, 0x0d, 0x0a, 0xbc, 0xd7,
      0x2c, 0x31, 0x0d, 0x0a,
    ]
    await page.evaluate((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], '花名册.csv'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }))
    }, bytes)
    await page.getByText('已打开 花名册.csv').waitFor()
  })

  test.each([
    ['a text that is no workbook', '说明.xlsx', Buffer.from([1, 2, 3, 0, 5])],
    ['an empty file', '空.xlsx', Buffer.alloc(0)],
  ])('%s: one sentence, and the open register stays', async (_title, name, buffer) => {
    await open()
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await expect.poll(() => page.locator('.wb-status').textContent()).toMatch(new RegExp(`${name}.*。`))
    await check()
    expect(await counts()).toEqual(countsOf(await reportOf(MERGED_SAMPLE)))
  })

  test('the marked copy is the own file with notes and a list of findings', async () => {
    await open()
    const [download] = await Promise.all([page.waitForEvent('download'), press('下载带标记的副本')])
    expect(download.suggestedFilename()).toBe('低保花名册-核对.xlsx')
    const copy = await readWorkbook(readFileSync(await download.path()))
    const original = await readWorkbook(readFileSync(MERGED_SAMPLE))
    const { findings } = await reportOf(MERGED_SAMPLE)
    expect(copy.sheets.map((sheet) => sheet.name)).toEqual(['花名册', expect.stringMatching(/./)])
    expect(copy.sheets[1].rowCount).toBeGreaterThanOrEqual(findings.length)
    const [own] = original.sheets
    const texts = (workbook: typeof copy) =>
      Array.from({ length: own.rowCount }, (_, row) =>
        Array.from({ length: own.columnCount }, (_, column) => cellText(workbook, workbook.sheets[0], row, column)),
      )
    expect(texts(copy)).toEqual(texts(original))
    expect(copy.sheets[0].merges).toEqual(own.merges)
  })

  test('has no serious accessibility fault in what is ours', async () => {
    await open()
    await check()
    await options().first().click()
    await page.locator('.nd-detail').waitFor()
    expect(await seriousViolations(page, '.nd-pane')).toEqual([])
    expect(await seriousViolations(page, '.wb-top')).toEqual([])
  })
})
