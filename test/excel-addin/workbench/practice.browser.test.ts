import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../../core/cli/serve-folder.mjs'
import { practiceRegister } from '../../../core/src/practice/index.ts'
import { seriousViolations } from '../accessibility.ts'
import { builtSite } from '../built.ts'
import { launch, type WatchedPage, watchedPage } from '../chromium.ts'

const SEED = 7
const { answers } = practiceRegister(SEED)
const [phone] = answers.find(({ slip }) => slip === 'phone')?.cells ?? []
/** In the same row, so that it is in view; no slip is made in it. */
const bank = phone.cell.replace(/^[A-Z]+/, 'R')

describe('a practice register on the desk', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    site = await serveFolder(builtSite('workbench'), 5480)
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

  async function open(path: string): Promise<void> {
    watched = await watchedPage(browser, site.url, { viewport: { width: 1366, height: 768 } })
    page = watched.page
    await page.goto(site.url + path)
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  async function type(cell: string, text: string): Promise<void> {
    await page.locator(`[data-cell="${cell}"]`).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }

  test('opens from the seed in the address and counts what was found and put right', async () => {
    await open(`?practice=${SEED}`)
    await page.getByText(`练习台账 ${SEED} 号`, { exact: true }).waitFor()
    await press('看成绩')
    await page.getByText('共 8 处：找出 0 处，其中改对 0 处。').waitFor()
    await press('看答案')
    expect(await page.locator('.wb-score li').count()).toBe(answers.length)
    await press(phone.cell)
    await type(phone.cell, phone.right)
    await page.getByText('共 8 处：找出 1 处，其中改对 1 处。').waitFor()
    await press('收起答案')
    await type(bank, '别的银行')
    await page.getByText(`本来没错却改了的单元格：${bank}`).waitFor()
    expect(await seriousViolations(page, '.wb-practice')).toEqual([])
  })

  test('comes by the button, is checked as any register is, and is no longer scored once another one is open', async () => {
    await open('')
    await page.getByText('已打开 低保花名册.xlsx').waitFor()
    await press('练习台账')
    await page.getByText('练习台账 1 号', { exact: true }).waitFor()
    await press('校验本表')
    await page.getByText(/共核 12 户/).waitFor()
    await press('示例台账')
    await page.getByText('已打开 低保花名册.xlsx').waitFor()
    expect(await page.locator('.wb-practice').count()).toBe(0)
  })
})
