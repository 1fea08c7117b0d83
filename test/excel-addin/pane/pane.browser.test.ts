import { type CheckReport, causesOf } from '@nuandong/core'
import { type Category, shownCauses } from '@nuandong/core/ui'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../../core/cli/serve-folder.mjs'
import { seriousViolations } from '../accessibility.ts'
import { builtSite } from '../built.ts'
import { launch, type WatchedPage, watchedPage } from '../chromium.ts'
import type { SheetSpec } from '../host/contract.ts'
import type { PageBench } from '../office-host/page.ts'
import { countsOf, DOUBTFUL, MERGED_SAMPLE, reportOf, sheetsOf, WORKBENCH_SAMPLE } from '../registers.ts'

declare const bench: PageBench
declare const beginOfficeHost: (sheets: SheetSpec[]) => PageBench

const WINDOW = { width: 340, height: 900 }

/** The built pane, the real office.js, and our workbook behind it; driven as a clerk would. */
describe('the pane in Excel', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let hostScript: string
  let sample: SheetSpec[]
  let report: CheckReport
  let total: number
  let watched: WatchedPage

  beforeAll(async () => {
    const entry = `${import.meta.dirname}/../office-host/page.ts`
    const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' })
    hostScript = bundle.outputFiles[0].text
    sample = (await sheetsOf(MERGED_SAMPLE)).map((sheet) => ({ ...sheet, fills: { G11: '#FFFF00' } }))
    report = await reportOf(MERGED_SAMPLE)
    total = causesOf(report.findings).length
    site = await serveFolder(builtSite('taskpane'), 5420)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })

  test('in a browser alone it says where it belongs', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.url}taskpane.html`)
    await page.getByText('这个页面要在 Excel 里打开').waitFor()
    await page.close()
  })

  async function leave(): Promise<void> {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    expect(await watched.page.evaluate(() => bench.office.unknown)).toEqual({})
    await watched.page.context().close()
  }

  async function openPane(
    sheets = sample,
    prepare: (page: Page) => Promise<unknown> = async () => undefined,
  ): Promise<Page> {
    watched = await watchedPage(browser, site.url, { viewport: WINDOW })
    const { page } = watched
    await page.addInitScript({ content: hostScript })
    await page.addInitScript((specs) => Object.assign(globalThis, { bench: beginOfficeHost(specs) }), sheets)
    await prepare(page)
    await page.goto(`${site.url}taskpane.html`)
    await page.getByRole('button', { name: '校验本表' }).waitFor()
    return page
  }
  async function check(page: Page): Promise<void> {
    await page.getByRole('button', { name: '校验本表' }).click()
    await page.getByRole('listbox').waitFor()
  }
  const options = (page: Page) => page.getByRole('listbox').getByRole('option')
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const selection = (page: Page) => page.evaluate(() => bench.selection())
  const cellOf = (page: Page, position: number) =>
    page.locator(`[aria-posinset="${position}"] .nd-item-cell`).textContent()

  describe('with the sample checked', () => {
    let page: Page
    let untouched: string

    beforeAll(async () => {
      page = await openPane()
      untouched = await page.evaluate(() => JSON.stringify([...bench.office.book.sheets[0].cells]))
      await check(page)
    })
    afterAll(leave)

    test('checks the active sheet, lists findings by severity and writes nothing', async () => {
      const counts = await page.locator('.nd-total-count').allTextContents()
      expect(counts.map(Number)).toEqual(countsOf(report))
      const { households, people } = report.coverage
      expect(await page.getByRole('status').textContent()).toContain(`共核 ${households} 户 ${people} 人`)
      expect(await options(page).first().getAttribute('aria-setsize')).toBe(String(total))
      expect(await page.evaluate(() => JSON.stringify([...bench.office.book.sheets[0].cells]))).toBe(untouched)
      expect(await page.evaluate(() => bench.rules())).toEqual([])
    })

    test('a click selects the cell; arrow keys move and Enter goes to the cell', async () => {
      await options(page).nth(2).click()
      await expect.poll(() => selection(page)).toBe(`花名册!${await cellOf(page, 3)}`)
      await page.getByRole('listbox').focus()
      await page.keyboard.press('ArrowDown')
      expect(await selection(page)).toBe(`花名册!${await cellOf(page, 3)}`)
      await page.keyboard.press('Enter')
      await expect.poll(() => selection(page)).toBe(`花名册!${await cellOf(page, 4)}`)
      await page.keyboard.press('End')
      await expect.poll(() => page.locator('[aria-selected="true"]').getAttribute('aria-posinset')).toBe(String(total))
      await page.keyboard.press('Home')
      await expect.poll(() => page.locator('[aria-selected="true"]').getAttribute('aria-posinset')).toBe('1')
    })

    test('a cell selected in the sheet shows its finding in full, and its household, of which answers count', async () => {
      await page.evaluate(() => bench.select('G11'))
      const detail = page.locator('.nd-detail')
      await detail.waitFor()
      await expect.poll(() => detail.textContent()).toMatch(/错误 身份证号校验码/)
      expect(await detail.textContent()).toMatch(/GB 11643-1999/)
      const household = page.locator('.nd-household')
      // the household at the cell: the one before it stands there until it is told
      await household.getByRole('button', { name: /^G11 / }).waitFor()
      await household.locator('.nd-question > button').first().click()
      const answered = household.getByRole('button', { name: '撤回' })
      await answered.first().waitFor()
      const count = await answered.count()
      await answered.first().click()
      await expect.poll(() => answered.count()).toBe(count - 1)
    })

    test('marks lie over the user’s fills and come off again', async () => {
      const fills = await page.evaluate(() => JSON.stringify(bench.fills()))
      await press(page, '在表上标色')
      await page.getByText('已标色').waitFor()
      const rules = await page.evaluate(() => bench.rules())
      expect(rules.length).toBeGreaterThan(0)
      expect(rules.find((rule) => rule.fill === '#FFC7CE')?.cells).toContain('G11')
      await press(page, '清除标色')
      await page.getByText('已清除全部标色').waitFor()
      expect(await page.evaluate(() => bench.rules())).toEqual([])
      expect(await page.evaluate(() => JSON.stringify(bench.fills()))).toBe(fills)
    })

    test('an edit in the sheet is checked by itself, and the list follows', async () => {
      await page.evaluate(() => bench.edit('G11', '512424196704299613'))
      await expect
        .poll(() => page.locator('.nd-total-count').first().textContent())
        .toBe(String(report.totals.error - 1))
      expect(await page.getByText('下列结果可能过时').count()).toBe(0)
      await page.evaluate(() => bench.edit('G11', '512424196704299610'))
      await expect.poll(() => page.locator('.nd-total-count').first().textContent()).toBe(String(report.totals.error))
    })

    test('filters by severity, check and household, and says so when nothing is left', async () => {
      const size = async () => Number(await options(page).first().getAttribute('aria-setsize'))
      await page.getByRole('button', { name: /疑点/ }).click()
      const shown = (hidden: Category[]) =>
        shownCauses(report, { hidden, check: '', village: '', text: '' }, 'zh-CN').length
      await expect.poll(size).toBe(shown(['doubt']))
      await page.getByLabel('按核对项目筛选').selectOption('id-number-checksum')
      await expect.poll(size).toBeLessThan(shown(['doubt']))
      await page.getByLabel('按核对项目筛选').selectOption('')
      await page.getByLabel('查找户编号、姓名、乡镇、村、单元格').fill('崔勇')
      await expect.poll(size).toBeLessThan(5)
      for (const row of await options(page).allTextContents()) expect(row).toContain('崔勇')
      await page.getByLabel('查找户编号、姓名、乡镇、村、单元格').fill('查无此人')
      await page.getByText('当前筛选条件下没有可显示的').waitFor()
      await press(page, '清除筛选条件')
      await expect.poll(size).toBe(total)
    })

    test.each([
      [320, 700, '320 px wide'],
      [160, 350, '320 px at 200 % zoom'],
    ])('at %i × %i (%s) nothing sticks out sideways', async (width, height) => {
      await page.setViewportSize({ width, height })
      await options(page).first().click()
      await page.locator('.nd-detail').waitFor()
      const overflow = await page.evaluate(() => {
        const pane = document.querySelector('.nd-pane') as HTMLElement
        return pane.scrollWidth - pane.clientWidth
      })
      expect(overflow).toBe(0)
      await page.setViewportSize(WINDOW)
    })

    test('in high contrast the current finding and the focus stay visible', async () => {
      await page.emulateMedia({ forcedColors: 'active' })
      await options(page).first().click()
      const colours = await page.evaluate(() => {
        const background = (selector: string) =>
          getComputedStyle(document.querySelector(selector) as Element).backgroundColor
        return [background('[aria-selected="true"]'), background('[aria-selected="false"]')]
      })
      expect(colours[0]).not.toBe(colours[1])
      await page.getByRole('listbox').focus()
      await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid')
      await page.emulateMedia({ forcedColors: null })
    })
  })

  describe('opened anew', () => {
    afterEach(leave)

    test('says that a cell is being edited, and that a sheet is protected', async () => {
      const page = await openPane()
      await page.evaluate(() => {
        bench.office.isEditingCell = true
      })
      await press(page, '校验本表')
      await page.getByText('请先按回车结束单元格编辑').waitFor()
      await page.evaluate(() => {
        bench.office.isEditingCell = false
      })
      await check(page)
      await page.evaluate(() => bench.protect())
      await press(page, '在表上标色')
      await page.getByText('工作表“花名册”受保护').waitFor()
    })

    test('a correction is announced, written as text, and taken back', async () => {
      const page = await openPane(await sheetsOf(WORKBENCH_SAMPLE))
      const { totals } = await reportOf(WORKBENCH_SAMPLE)
      await check(page)
      await page.evaluate(() => bench.select('G10'))
      await page.getByText('将写入：G10 → 512424197412039582').waitFor()
      await press(page, '改正')
      await page.getByText('已改正 花名册 G10').waitFor()
      expect(await page.evaluate(() => bench.value('G10'))).toMatchObject({ value: '512424197412039582', format: '@' })
      const found = async () => (await page.locator('.nd-total-count').allTextContents()).map(Number)
      const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
      await expect
        .poll(async () => sum(await found()))
        .toBe(sum([totals.error, totals.doubt, totals.notice, totals.unknown]) - 1)
      await press(page, '撤销上一步')
      await page.getByText('已恢复 花名册 G10').waitFor()
      expect(await page.evaluate(() => bench.value('G10')?.value)).toBe('５１２４２４１９７４１２０３９５８２')
      await expect.poll(found).toEqual([totals.error, totals.doubt, totals.notice, totals.unknown])
    })

    test('ribbon buttons check, go to the next finding and clear, and each says when it is done', async () => {
      const page = await openPane()
      await page.evaluate(() => bench.pressRibbon('checkSheet'))
      await page.getByRole('listbox').waitFor()
      expect(await page.evaluate(() => bench.office.paneState)).toBe('Visible')
      await page.evaluate(() => bench.pressRibbon('nextFinding'))
      await expect.poll(() => selection(page)).toBe(`花名册!${await cellOf(page, 1)}`)
      await press(page, '在表上标色')
      await page.getByText('已标色').waitFor()
      await page.evaluate(() => bench.pressRibbon('clearMarks'))
      await expect.poll(() => page.evaluate(() => bench.rules().length)).toBe(0)
      await expect.poll(() => page.evaluate(() => bench.commands.filter(([id]) => id === 94).length)).toBe(3)
    })

    test('switches to English and remembers it', async () => {
      const page = await openPane()
      await press(page, 'English')
      await page.getByRole('button', { name: 'Check this sheet' }).waitFor()
      await page.reload()
      await page.getByRole('button', { name: 'Check this sheet' }).click()
      await options(page).filter({ hasText: 'Error' }).first().waitFor()
    })

    test('ten thousand findings scroll like ten: few rows exist in the page', async () => {
      const [register] = sample
      const body = register.values.slice(4, 60)
      const values = [...register.values.slice(0, 4), ...Array.from({ length: 100 }, () => body).flat()]
      const page = await openPane([{ name: '花名册', values }])
      await check(page)
      const size = Number(await options(page).first().getAttribute('aria-setsize'))
      expect(size).toBeGreaterThan(20)
      expect(await options(page).count()).toBeLessThan(60)
      await page.getByRole('listbox').focus()
      await page.keyboard.press('End')
      await expect.poll(() => page.locator(`[aria-posinset="${size}"]`).isVisible()).toBe(true)
    })

    test('checks in the page where the webview lets no worker start', async () => {
      let refused = 0
      const page = await openPane(sample, (opened) =>
        opened.route(/check\.worker.*\.js/, (route) => {
          refused++
          return route.abort()
        }),
      )
      await check(page)
      expect(await options(page).first().getAttribute('aria-setsize')).toBe(String(total))
      expect(refused).toBe(1)
    })

    test('asks once what a doubtful column is, and reads it so from then on', async () => {
      const page = await openPane([DOUBTFUL])
      const asked = page.getByRole('combobox', { name: /学校电话/ })
      await press(page, '校验本表')
      await asked.waitFor()
      expect(await asked.inputValue()).toBe('phone')
      await page.getByRole('button', { name: /学校电话/ }).click()
      await expect.poll(() => selection(page)).toBe('花名册!C2')
      expect(await seriousViolations(page, '.nd-columns')).toEqual([])
      await press(page, '按此重新校验')
      const kept = page.getByText('列是按您的指定读的')
      await kept.waitFor()
      await expect.poll(() => asked.count()).toBe(0)
      await page.reload()
      await press(page, '校验本表')
      await kept.waitFor()
      await expect.poll(() => asked.count()).toBe(0)
      await press(page, '重新指定')
      await asked.waitFor()
    })

    test('a sheet without a register says what is missing', async () => {
      const page = await openPane([{ name: '会议记录', values: [['第一次会议'], ['出席', '缺席']] }])
      await press(page, '校验本表')
      await page.getByText('这不是可以核对的台账').waitFor()
      expect(await page.getByRole('status').textContent()).not.toContain('共核')
    })

    test('has no serious accessibility fault, also without a result', async () => {
      const page = await openPane()
      expect(await seriousViolations(page, '.nd-pane')).toEqual([])
      await check(page)
      await options(page).nth(1).click()
      await page.locator('.nd-detail').waitFor()
      expect(await seriousViolations(page, '.nd-pane')).toEqual([])
    })
  })
})
