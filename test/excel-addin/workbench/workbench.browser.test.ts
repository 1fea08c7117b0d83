import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as sheetjs from '@e965/xlsx'
import { cellText, readWorkbook } from '@nuandong/core'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../../core/cli/serve-folder.mjs'
import { cellAt } from '../../../excel-addin/src/host/a1.ts'
import { seriousViolations } from '../accessibility.ts'
import { builtSite } from '../built.ts'
import { launch, type WatchedPage, watchedPage } from '../chromium.ts'
import { countsOf, reportOf, SHEETS_SAMPLE, WORKBENCH_SAMPLE } from '../registers.ts'

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
  async function leave(): Promise<void> {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    await page.context().close()
  }

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
  const nameBox = () => page.locator('.wb-name-box').textContent()
  const cell = (address: string) => page.locator(`[data-cell="${address}"]`)
  async function openFile(
    files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
    status: string,
  ): Promise<void> {
    await page.locator('.wb-top input[type=file]').setInputFiles(files)
    await page.getByText(status).waitFor()
  }
  /** Selects a cell by its finding and types into it. */
  async function typeInto(finding: string, text: string): Promise<string> {
    await page.locator('.nd-item', { hasText: finding }).first().click()
    const address = (await nameBox()) ?? ''
    await cell(address).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    return address
  }
  async function save(): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), press('另存核对结果')])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName)
  const marked = (level: 'error' | 'doubt' | 'notice') => page.locator(`.wb-cell.wb-${level}`).count()
  /** Texts of the first sheet of a file, by address. */
  async function textsOf(bytes: Uint8Array): Promise<(address: string) => string> {
    const workbook = await readWorkbook(bytes)
    return (address) => {
      const { row, column } = cellAt(address)
      return cellText(workbook, workbook.sheets[0], row, column)
    }
  }

  describe('with the sample checked', () => {
    beforeAll(async () => {
      await open()
      await check()
    })
    afterAll(leave)

    test('shows the sample beside the pane and lists the same findings as the command line', async () => {
      expect(await page.title()).toMatch(/^暖冬/)
      expect(await counts()).toEqual(countsOf(await reportOf(WORKBENCH_SAMPLE)))
    })

    test('a click on a finding selects its cell in the grid, and a cell selected there shows its finding', async () => {
      await options().nth(2).click()
      const cell = await options().nth(2).locator('.nd-item-cell').textContent()
      await expect.poll(nameBox).toBe(cell)
      const title = await options().nth(2).locator('.nd-item-title').textContent()
      await expect.poll(() => page.locator('.nd-detail-title').textContent()).toMatch(new RegExp(`${title}$`))
      await press('下一处')
      await expect.poll(nameBox).not.toBe(cell)
      // what is typed after Enter is written in the cell
      await page.getByRole('listbox').focus()
      await page.keyboard.press('Enter')
      const isInGrid = () => page.evaluate(() => document.activeElement?.closest('.wb-grid') !== null)
      await expect.poll(isInGrid).toBe(true)
    })

    test('marks are painted and come off again', async () => {
      await page.locator('.nd-item', { hasText: '身份证号校验码' }).first().click()
      expect(await marked('error')).toBe(0)
      await press('在表上标色')
      await page.getByText('已标色').waitFor()
      await expect.poll(() => marked('error')).toBeGreaterThan(0)
      await press('清除标色')
      await page.getByText('已清除全部标色').waitFor()
      expect(await marked('error')).toBe(0)
    })

    test('the keyboard alone reaches the grid, types, leaves by Esc and F6, and never falls to the body', async () => {
      const where = () =>
        page.evaluate(() => document.activeElement?.closest('.wb-grid, .nd-pane, .wb-top')?.className.split(' ')[0])
      const seen: (string | undefined)[] = []
      for (let step = 0; step < 3; step++) {
        await page.keyboard.press('F6')
        seen.push(await where())
      }
      expect(new Set(seen)).toEqual(new Set(['wb-grid', 'nd-pane', 'wb-top']))
      while ((await where()) !== 'wb-grid') await page.keyboard.press('F6')
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      // below the header rows, which stay in view
      await expect.poll(nameBox).toBe('B5')
      await page.keyboard.press('Escape')
      await expect.poll(where).toBe('nd-pane')
      await press('校验本表')
      await page.getByRole('listbox').waitFor()
      expect(await where()).toBe('nd-pane')
    })

    test('any cell of a household shows its members, its findings and what it is entitled to; an answer counts', async () => {
      await cell('F5').click()
      const household = page.locator('.nd-household')
      const members = page.locator('.nd-members')
      await members.getByText('余学飞').waitFor()
      await expect.poll(() => household.textContent()).toContain('第 4–6 行')
      await household.getByRole('heading', { name: '最低生活保障' }).waitFor()
      await household.locator('.nd-question > button').first().click()
      await household.getByRole('button', { name: '撤回' }).first().waitFor()
      await cell('E7').click()
      await members.getByText('郝东天').waitFor()
      expect(await household.getByRole('button', { name: '撤回' }).count()).toBe(0)
      expect(await seriousViolations(page, '.nd-household')).toEqual([])
    })

    test('the pane masks ID numbers until they are asked for; what a correction writes is shown', async () => {
      const inFull = () =>
        page.locator('.nd-pane').evaluate((pane) => pane.textContent?.match(/\d{6}(19|20)\d{9}[\dXx]/g) ?? [])
      await page.locator('.nd-item', { hasText: '身份证号校验码' }).first().click()
      await page.locator('.nd-detail', { hasText: '身份证号校验码' }).waitFor()
      await expect.poll(() => page.locator('.nd-members').textContent()).toMatch(/\d{4}\*{10}[\dX]{4}/)
      const corrections = await page.locator('.nd-fix-all').evaluate((all) => all.textContent ?? '')
      expect((await inFull()).filter((one) => !corrections.includes(one))).toEqual([])
      await page.locator('.nd-options > summary').click()
      await page.getByLabel('显示完整的身份证号和账号').check()
      const address = (await nameBox()) ?? ''
      const number = (await cell(address).textContent()) ?? ''
      expect(await page.locator('.nd-detail').textContent()).toContain(number)
      expect(await page.locator('.nd-members').textContent()).toContain(number)
      await page.getByLabel('显示完整的身份证号和账号').uncheck()
      await page.locator('.nd-options > summary').click()
    })

    test('doubts to verify come as a workbook with a sheet a village, and each column says why it was read so', async () => {
      const [sheets] = await Promise.all([page.waitForEvent('download'), press('生成待核实表')])
      expect(sheets.suggestedFilename()).toBe('低保花名册-核对报告.xlsx')
      expect(sheetjs.read(readFileSync(await sheets.path())).SheetNames).toContainEqual(
        expect.stringMatching(/^待核实-/),
      )
      await page.getByText('各栏认作什么').click()
      await page.getByText('栏目名称“身份证号码”是已知的名称').waitFor()
      expect(await seriousViolations(page, '.nd-findings')).toEqual([])
      await page.getByText('各栏认作什么').click()
    })

    test('a list opened beside the register is compared with it, and can be taken away again', async () => {
      const headline = () => page.getByRole('status').textContent()
      expect(await headline()).not.toContain('deaths.csv')
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('再打开名单')])
      await chooser.setFiles(join(REGISTERS, 'deaths.csv'))
      await page.getByRole('list', { name: '一并对照的名单' }).getByText('deaths.csv').waitFor()
      await expect.poll(headline).toContain('deaths.csv')
      await press('不再对照 deaths.csv')
      await expect.poll(headline).not.toContain('deaths.csv')
    })

    test('has no serious accessibility fault in what is ours', async () => {
      await options().first().click()
      await page.locator('.nd-detail').waitFor()
      expect(await seriousViolations(page, '.nd-pane')).toEqual([])
      expect(await seriousViolations(page, '.wb-top')).toEqual([])
      expect(await seriousViolations(page, '.wb-grid')).toEqual([])
    })
  })

  describe('opened anew', () => {
    afterEach(leave)

    test('an edit is checked by itself, can be taken back, and the list follows both', async () => {
      await open()
      await check()
      const before = await counts()
      const address = await typeInto('身份证号校验码', '512424196704299613')
      expect(await cell(address).textContent()).toBe('512424196704299613')
      await expect.poll(counts).toEqual([before[0] - 1, ...before.slice(1)])
      await press('撤销上一步')
      await expect.poll(counts).toEqual(before)
      expect(await cell(address).textContent()).toBe('512424196704299610')
      expect(await focused()).toBe('BUTTON')
    })

    test('what was typed is in the saved copy, with marks; reopened, it can still be taken back', async () => {
      await open()
      await check()
      const address = await typeInto('身份证号校验码', '512424196704299613')
      const copy = await save()
      expect(copy.name).toBe('低保花名册-核对.xlsx')
      const [now, before] = [await textsOf(copy.bytes), await textsOf(readFileSync(WORKBENCH_SAMPLE))]
      expect(now(address)).toBe('512424196704299613')
      const others = Array.from({ length: 60 }, (_, row) => `B${row + 1}`)
      expect(others.map(now)).toEqual(others.map(before))
      expect(sheetjs.read(copy.bytes).Sheets.花名册[address].v).toBe('512424196704299613')

      await openFile(
        { name: copy.name, mimeType: 'application/octet-stream', buffer: copy.bytes },
        `已打开 ${copy.name}`,
      )
      await press('撤销上一步')
      await page.getByText('已恢复').waitFor()
      expect((await textsOf((await save()).bytes))(address)).toBe(before(address))
    })

    test('the copy has marks, notes and list only on request; without any, only the edit differs', async () => {
      await open()
      await page.getByText('另存选项').click()
      for (const addition of ['标色', '问题清单']) await page.getByLabel(addition, { exact: true }).uncheck()
      await cell('D4').click()
      await page.keyboard.type('改过')
      await page.keyboard.press('Enter')
      const [backup] = await Promise.all([page.waitForEvent('download'), press('备份原表')])
      expect(backup.suggestedFilename()).toMatch(/^低保花名册-备份\d{8}-\d{4}\.xlsx$/)
      expect(readFileSync(await backup.path()).equals(readFileSync(WORKBENCH_SAMPLE))).toBe(true)
      const copy = unzipSync((await save()).bytes)
      const own = unzipSync(readFileSync(WORKBENCH_SAMPLE), { filter: ({ name }) => !name.endsWith('/') })
      const differing = Object.keys(own).filter((name) => strFromU8(own[name]) !== strFromU8(copy[name]))
      expect(differing.filter((name) => !/rels$|Content_Types/.test(name))).toEqual(['xl/worksheets/sheet1.xml'])
    })

    test('opening another file over unsaved work asks first, and staying keeps the work', async () => {
      await open()
      await cell('D4').click()
      await page.keyboard.type('改过')
      await page.keyboard.press('Enter')
      await page.locator('.wb-top input[type=file]').setInputFiles(SHEETS_SAMPLE)
      const question = page.getByRole('alertdialog')
      await question.getByText('有 1 处改动还没有另存').waitFor()
      expect(await seriousViolations(page, '.wb-dialog')).toEqual([])
      await question.getByRole('button', { name: '回到台账' }).click()
      await expect.poll(focused).not.toBe('BODY')
      expect(await cell('D4').textContent()).toBe('改过')
      const picture = { name: '照片.xlsx', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]) }
      await page.locator('.wb-top input[type=file]').setInputFiles(picture)
      await question.getByRole('button', { name: '不要改动，继续打开' }).click()
      await page.getByRole('alert').getByText('“低保花名册.xlsx”仍然开着，改动都在').waitFor()
      expect(await cell('D4').textContent()).toBe('改过')
      await page.locator('.wb-top input[type=file]').setInputFiles(SHEETS_SAMPLE)
      await question.getByRole('button', { name: '不要改动，继续打开' }).click()
      await page.getByText('已打开 dibao-sheets-sample.xlsx').waitFor()
    })

    test('leaving the page over unsaved work asks', async () => {
      await open()
      await cell('D4').click()
      await page.keyboard.type('改过')
      await page.keyboard.press('Enter')
      const asked = page.waitForEvent('dialog')
      await page.close({ runBeforeUnload: true })
      const dialog = await asked
      expect(dialog.type()).toBe('beforeunload')
      await dialog.accept()
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

    test('a workbook opens at its first register; one that has none says so at once', async () => {
      await open()
      const book = sheetjs.utils.book_new()
      const rows = [
        ['2025年6月死亡人员名单'],
        ['姓名', '身份证号码', '死亡时间'],
        ['邓小东', '510185194101109572', '2025-06-02'],
        ['钟从梅', '510185193402119585', '2025-06-02'],
      ]
      const add = (name: string, cells: string[][]) =>
        sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(cells), name)
      add('填表说明', [['填表说明'], ['一、本表由各村填写。']])
      add('名单', rows)
      const buffer = sheetjs.write(book, { type: 'buffer' })
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      await openFile({ name: '死亡.xlsx', mimeType, buffer }, '已打开 死亡.xlsx')
      await page.getByRole('tab', { name: '名单', selected: true }).waitFor()
      expect(await page.getByText('不是可以核对的台账').count()).toBe(0)
      const weather = Buffer.from('日期,气温,天气\n2025-06-01,23,晴\n2025-06-02,25,雨\n2025-06-03,22,阴\n')
      await openFile({ name: '天气.csv', mimeType: 'text/csv', buffer: weather }, '已打开 天气.csv')
      await page.getByText('“天气.csv”不是可以核对的台账').waitFor()
      await press('校验本表')
      await page.getByText('这不是可以核对的台账').waitFor()
      expect(await page.locator('.nd-headline').textContent()).not.toContain('共核')
    })

    test('the sample shows the product: certain fixes, a standard of last year, one person in two households', async () => {
      await open()
      await check()
      const { coverage } = await reportOf(WORKBENCH_SAMPLE)
      const headline = page.getByRole('status')
      expect(await headline.textContent()).toContain(`共核 ${coverage.households} 户 ${coverage.people} 人`)
      for (const cause of [/^保障标准/, /^一人在两户/, /^身份证号书写/])
        expect(await page.getByLabel('按核对项目筛选').locator('option', { hasText: cause }).count()).toBe(1)
      await page.getByText('有 4 处可以确定改正').click()
      await page.getByText('51102719911026961X').first().waitFor()
      await press('全部改正')
      await page.getByText('已改正 4 处').waitFor()
      expect(await cell('G4').textContent()).toBe('51102719911026961X')
      expect(await page.getByRole('button', { name: '全部改正' }).count()).toBe(0)
      const text = await textsOf((await save()).bytes)
      expect(['G4', 'G7', 'G10', 'G12'].map(text)).toEqual([
        '51102719911026961X',
        '512424197508169672',
        '512424197412039582',
        '512424197101029942',
      ])
      await press('撤销上一步')
      await expect.poll(() => cell('G4').textContent()).toBe('51102719911026961x')
    })

    test('what is set aside is listed in the copy with reason and name, found when it is reopened, and back after an edit', async () => {
      await open()
      await check()
      const before = await counts()
      await page.locator('.nd-item', { hasText: '身份证号校验码' }).first().click()
      await press('忽略')
      await page.getByLabel('忽略理由').fill('已电话核实')
      await page.getByLabel('经办人').fill('李主任')
      expect(await seriousViolations(page, '.nd-ignore')).toEqual([])
      await press('确认忽略')
      await expect.poll(counts).toEqual([before[0] - 1, ...before.slice(1)])
      expect(await focused()).toBe('listbox')
      const copy = await save()
      const list = sheetjs.utils.sheet_to_csv(sheetjs.read(copy.bytes).Sheets.核对结果)
      expect(list).toMatch(/已忽略：已电话核实（李主任，\d{4}-\d{2}-\d{2}）/)

      await openFile(
        { name: copy.name, mimeType: 'application/octet-stream', buffer: copy.bytes },
        `已打开 ${copy.name}`,
      )
      await check()
      await expect.poll(counts).toEqual([before[0] - 1, ...before.slice(1)])
      await page.getByText('已忽略 1 条').click()
      await page.getByText('已电话核实').waitFor()
      await cell('E11').click()
      await page.keyboard.type('崔永')
      await page.keyboard.press('Enter')
      await page.getByText('忽略已取消').waitFor()
      await expect.poll(async () => (await counts())[0]).toBe(before[0])
    })

    test('a header that reaches beyond the columns that stay covers none of those that scroll', async () => {
      await open()
      const rows = [
        ['家庭成员', '', '', ''],
        ['姓名', '与户主关系', '身份证号码', '性别'],
        ['王福一', '户主', '', '女'],
      ]
      const sheet = sheetjs.utils.aoa_to_sheet(rows)
      sheet['!merges'] = [sheetjs.utils.decode_range('A1:D1')]
      const buffer = sheetjs.write({ SheetNames: ['花名册'], Sheets: { 花名册: sheet } }, { type: 'buffer' })
      const file = { name: '两级表头.xlsx', mimeType: 'application/octet-stream', buffer }
      await openFile(file, '已打开 两级表头.xlsx')
      await press('校验本表')
      const right = async (selector: string) => {
        const { x, width } = (await page.locator(selector).first().boundingBox()) ?? { x: 0, width: 0 }
        return Math.round(x + width)
      }
      await expect.poll(async () => (await right('[data-cell="A1"]')) - (await right('.wb-row .wb-pinned'))).toBe(0)
      expect(await right('[data-rest="A1"]')).toBe(await right('[data-cell="D2"]'))
    })

    test('an .xls is checked and saved as .xlsx, and says so', async () => {
      await open()
      await openFile(join(REGISTERS, 'dibao-heads-sample.xls'), '已打开 dibao-heads-sample.xls')
      await check()
      expect((await counts())[0]).toBeGreaterThan(0)
      await cell('D4').click()
      await page.keyboard.type('改过')
      await page.keyboard.press('Enter')
      const copy = await save()
      expect(copy.name).toBe('dibao-heads-sample-核对.xlsx')
      await page.getByText('已转成 .xlsx').waitFor()
      expect((await textsOf(copy.bytes))('D4')).toBe('改过')
    })

    test('opens a GB18030 CSV dropped on the page', async () => {
      await open()
      // 姓名,身份证号码 / 甲,… in GB18030
      const bytes = [
        0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0xc2, 0xeb, 0x0d, 0x0a, 0xbc,
        0xd7, 0x2c, 0x31, 0x0d, 0x0a,
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
    ])('%s: the register on the desk stays, and the page says why and what to do', async (_title, name, buffer) => {
      await open()
      await check()
      await page
        .locator('.wb-top input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      expect(await page.getByRole('alert').textContent()).toMatch(new RegExp(`${name}.*请.*。`))
      expect(await page.getByRole('listbox').count()).toBe(1)
      expect(await page.locator('.wb-cell').count()).toBeGreaterThan(0)
    })

    test('100,000 rows: what is out of view is not in the page, and the last row is one key away', async () => {
      await open()
      const lines = Array.from(
        { length: 100_000 },
        (_, row) => `${row + 1},JY${row},某某${row % 97},,农村,${row % 900}`,
      )
      const csv = `序号,户编号,姓名,身份证号码,类别,月补助金额\n${lines.join('\n')}\n`
      await openFile({ name: '大表.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }, '已打开 大表.csv')
      await cell('C2').click()
      await page.keyboard.press('Control+End')
      await expect.poll(nameBox).toBe('F100001')
      expect(await cell('F100001').textContent()).toBe('99')
      expect(await page.locator('.wb-cell').count()).toBeLessThan(3_000)
    })
  })

  test('where its server has stopped the page says what to start again, keeps what was typed, and goes on afterwards', async () => {
    const own = await serveFolder(builtSite('workbench'), 5460)
    const errors = await watchedPage(browser, own.url, { viewport: { width: 1300, height: 820 } })
    page = errors.page
    await page.goto(own.url)
    await page.getByText('已打开 低保花名册.xlsx').waitFor()
    await cell('B4').click()
    await page.keyboard.type('改过')
    await page.keyboard.press('Enter')
    own.close()
    await page.getByRole('alert').filter({ hasText: '开始.cmd' }).waitFor({ timeout: 20_000 })
    expect(await cell('B4').textContent()).toContain('改过')
    const again = await serveFolder(builtSite('workbench'), Number(new URL(own.url).port))
    await page.getByRole('alert').waitFor({ state: 'detached', timeout: 20_000 })
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => cell('B4').textContent()).not.toContain('改过')
    await page.keyboard.press('ControlOrMeta+y')
    await expect.poll(() => cell('B4').textContent()).toContain('改过')
    await page.context().close()
    again.close()
  })
})
