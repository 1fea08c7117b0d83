import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serveFolder } from '../../../../core/cli/serve-folder.mjs'
import { loadPolicy } from '../../../../core/src/policy/index.ts'
import { determine } from '../../../../core/src/programmes/index.ts'
import { outcomeText } from '../../../../core/src/text/programmes.ts'
import { asLived, changed } from '../../../../core/src/ui/trainer/change.ts'
import { chapters } from '../../../../core/src/ui/trainer/scenarios.generated.ts'
import { writeCase } from '../../../../core/src/ui/trainer/write-case.ts'
import { makeCoreReady } from '../../../../core/tools/ready.mjs'
import { seriousViolations } from '../../../excel-addin/accessibility.ts'
import { launch, type WatchedPage, watchedPage } from '../../../excel-addin/chromium.ts'

const SITE = join(import.meta.dirname, '../../../../core/dist/site')
const SIZES = [
  [1920, 1080],
  [1024, 768],
] as const
const NO_INCOME = { wage: 0, business: 0, property: 0, transfer: 0, other: 0 }
const policy = loadPolicy()
const scenarios = chapters.flatMap((chapter) => chapter.scenarios)

const family = (id: string) => (scenarios.find((one) => one.id === id) ?? scenarios[0]).facts

let browser: Browser
let site: { url: string; close: () => void }
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  await makeCoreReady()
  site = await serveFolder(SITE, 5400)
  browser = await launch()
  watched = await watchedPage(browser, site.url)
  page = watched.page
  page.setDefaultTimeout(100_000)
  await page.goto(`${site.url}classroom/`)
})
afterAll(async () => {
  site.close()
  await browser.close()
})
beforeEach(() => show(SIZES[0]))
afterEach(async () => {
  await page.emulateMedia({ media: 'screen' })
  expect(watched.errors).toEqual([])
  expect(watched.foreign).toEqual([])
})

const show = ([width, height]: readonly [number, number]) => page.setViewportSize({ width, height })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const decision = () => page.getByRole('region', { name: '认定结果' })
const open = (title: string) => page.getByRole('list', { name: '案例' }).getByRole('button', { name: title }).click()

/** What each step of the course shows: the family and the outcome, or a picture. */
interface Shown {
  title: string
  word: string | undefined
}

/** Presses PageDown through the steps to come; inside the page, as 250 round trips to it would take a minute. */
function walk(steps: number): Promise<Shown[]> {
  return page.evaluate(async (count) => {
    const text = (selector: string) => [...document.querySelectorAll(selector)].at(-1)?.textContent ?? undefined
    const look = () => ({ title: text('.tr-side h2') ?? '', word: text('.tr-decision .tr-word') })
    const at = () => `${text('.tr-side h2')} ${document.querySelector('.tr-steps-bar ol')?.ariaLabel}`
    const isDrawn = () => text('.tr-decision .tr-word') ?? document.querySelector('.tr-stage [role=img]')
    const until = async (isSo: () => unknown) => {
      while (!isSo()) await new Promise((done) => setTimeout(done))
    }
    const shown: Shown[] = []
    for (let step = 0; step < count; step++) {
      const before = at()
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
      await until(() => at() !== before && isDrawn())
      shown.push(look())
    }
    return shown
  }, steps)
}

/** What the course must show of a family step by step, as the rules have it. */
const stepsOf = ({ facts, asks, title, tries }: (typeof scenarios)[number]): Shown[] => [
  ...[facts, ...tries.map(({ change }) => asLived(changed(facts, change)))].map((now) => ({
    title: title.zh,
    word: outcomeText('zh-CN', determine(policy, now, { programmes: asks })[0].outcome),
  })),
  { title: title.zh, word: undefined },
]

describe('the classroom', () => {
  test('goes from the first family to the last with 下一步 and a presenter, and shows what the rules say of each', async () => {
    await show(SIZES[1])
    const [first, ...others] = scenarios.map(stepsOf)
    await open(first[0].title)
    for (const { title, word } of first) {
      await page.getByRole('heading', { name: title, level: 2 }).waitFor()
      if (word === undefined) await page.getByRole('img').first().waitFor()
      else await expect.poll(() => decision().locator('.tr-word').last().textContent()).toContain(word)
      if (word !== undefined) await button('下一步').click()
    }
    const expected = others.flat()
    const shown = await walk(expected.length)
    expect(shown.map(({ title, word }) => ({ title, word: word?.replace(/^\S+ /, '') }))).toEqual(expected)
    // at the end it stays
    await page.keyboard.press('PageDown')
    await page.getByRole('img').first().waitFor()
    await page.getByRole('heading', { name: scenarios.at(-1)?.title.zh, level: 2 }).waitFor()
  }, 600_000)

  test('the steps of a sum are those of the family as it stands, also after two of its people had the same', async () => {
    const severe = { disability: { type: '肢体', level: 1 }, employment: 'none', income: NO_INCOME }
    const wife = { relation: '配偶', birth: '1971-01-01', ...severe }
    const daughter = { relation: '女儿', birth: '2000-01-01', ...severe }
    const { household, ...where } = JSON.parse(writeCase('两人同样', family('income-a-head')))
    const [head] = household.members
    const members = [head, { ...head, ...wife, name: undefined }, { ...head, ...daughter, name: undefined }]
    await page.locator('input[type=file]').setInputFiles({
      name: '两人同样.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...where, household: { ...household, members } })),
    })
    await page.getByRole('heading', { name: '两人同样', level: 2 }).waitFor()
    const wage = page.getByLabel('工资性收入').first()
    const steps = decision().locator('.tr-steps').first().locator('li')
    for (const [sum, last] of [
      [3600, '=1,900'],
      [900, '=1,950'],
      [3600, '=1,900'],
    ] as const) {
      await wage.fill(String(sum))
      await expect.poll(() => steps.last().textContent()).toContain(last)
      expect(await steps.count()).toBe(sum === 900 ? 2 : 3)
      expect((await steps.allTextContents()).join()).not.toContain('{')
    }
  })

  test('a changed fact shows before and after with the clause; the arrows of a presenter go back', async () => {
    await open('人均不是每人')
    const wage = page.getByRole('group', { name: '郑大勇' }).getByLabel('工资性收入', { exact: true })
    await wage.fill('2700')
    const shown = decision()
    await expect.poll(() => shown.textContent()).toMatch(/原来.*不符合条件.*现在.*符合条件.*每月 150 元/s)
    await expect.poll(() => shown.textContent()).toContain('民发〔2021〕57号 第十三条')
    // what cannot be meant is refused in a sentence, and the old sum stays
    await wage.fill('-50')
    await page.getByText('没有采用；仍按 2,700').waitFor()
    await expect.poll(() => shown.textContent()).toContain('每月 150 元')
    await wage.blur()
    expect(await wage.inputValue()).toBe('2700')
    await button('恢复原样').click()
    await expect.poll(() => shown.textContent()).not.toContain('原来')
    await page.keyboard.press('PageUp')
    await page.getByRole('heading', { name: '救助款算不算收入', level: 2 }).waitFor()
    // eligible whatever the standard was, but by how much nobody can say
    await open('夫妻都是残疾人')
    await expect.poll(() => shown.textContent()).toMatch(/符合条件.*金额要看本地标准/s)
  })

  test('2026-06-30 and 2026-07-01 stand side by side', async () => {
    await open('补差：每多挣一元')
    await button('社会救助法施行前后对比').click()
    await expect.poll(() => decision().textContent()).toMatch(/2026-06-30.*2026-07-01.*社会救助法/s)
  })

  test('怎样才符合 names a change, and trying it qualifies the family', async () => {
    await open('人均不是每人')
    await page.getByText('怎样才符合？').click()
    await page.getByRole('button', { name: '2,849 元' }).click()
    await expect.poll(() => decision().locator('.tr-outcome').last().textContent()).toContain('符合条件每月 1 元')
  })

  test('the room guesses before the answer is shown', async () => {
    const hands = { eligible: 26, undetermined: 4, ineligible: 0, 'not-applicable': 0 }
    await open('女儿读本科')
    const [{ outcome }] = determine(policy, family('daughter-at-university'), { programmes: ['dibao'] })
    await button('先猜后讲').click()
    await expect.poll(() => decision().count()).toBe(0)
    await page.getByLabel('符合', { exact: true }).fill('26')
    await page.getByLabel('说不准', { exact: true }).fill('4')
    await button('看答案').click()
    await page.locator('.tr-guessed dt', { hasText: '✓' }).waitFor()
    await page.getByText(`30 人举手，${hands[outcome]} 人猜对`).waitFor()
    await button('先猜后讲').click()
  })

  test.each(SIZES)('at %d × %d nothing is cut off, and axe finds nothing serious on any screen', async (...size) => {
    await show(size)
    const look = async (within = '.tr') => {
      expect(await seriousViolations(page, within)).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
    }
    await open('女儿读本科')
    await look()
    await open('边缘家庭里的重残人')
    await button('下一步').click()
    await page.getByText('怎样才符合？').click()
    await page.getByText('全部项目').click()
    await look()
    await button('看图').click()
    await page.locator('.nd-picture-changed').getByText('改动后：').waitFor()
    for (const name of ['收入和到手', '换个日子', '认定过程', '历年标准', '能不能同时享受']) {
      await button(name).click()
      await page.getByRole('img').first().waitFor()
      await page.getByText('数据表').click()
      await look('.nd-drawn')
    }
    await look()
    await button('English').click()
    await page.getByRole('heading', { name: 'The classroom' }).waitFor()
    await look()
    await button('中文').click()
  })

  test('prints a handout of the chapter on A4 with answers and clauses, and nothing of the screen', async () => {
    await open(chapters[0].scenarios[0].title.zh)
    await page.evaluate(() => {
      window.print = () => {}
    })
    await page.getByLabel('讲义范围').selectOption('chapter')
    await button('打印讲义').click()
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('.tr-handout')
    await paper.waitFor({ state: 'visible' })
    for (const { title } of chapters[0].scenarios) expect(await paper.textContent()).toContain(title.zh)
    expect(await paper.textContent()).toContain('民发〔2021〕57号 第七条')
    expect(await paper.textContent()).toContain('认定日期 2025-06-20，简阳市，低保标准：950 元/人·月')
    for (const { say } of chapters[0].scenarios.flatMap(({ tries }) => tries))
      expect((await paper.textContent())?.split(say.zh)).toHaveLength(3)
    expect(await page.locator('.tr-top').isVisible()).toBe(false)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    await page.emulateMedia({ media: 'screen' })
    // a certificate and its level are told once, and what a sum waits for is said
    await open('夫妻都是残疾人')
    await button('打印讲义').click()
    await expect.poll(() => paper.textContent()).toMatch(/残疾人证 肢体、二级.*符合条件，金额要看本地标准/s)
    expect(await paper.textContent()).not.toContain('残疾等级')
    await open(chapters[0].scenarios[0].title.zh)
    await button('English').click()
    await button('Print handout').click()
    await expect.poll(() => paper.textContent()).toMatch(/Name: _+.*1,600 yuan a month/s)
    expect(await paper.textContent()).not.toMatch(/[：，]/)
    await button('中文').click()
  })

  test('printed by the browser’s own command gives the handout of the family that is shown', async () => {
    const paper = page.locator('.tr-handout')
    const printed = async (title: string) => {
      await open(title)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect(await paper.textContent()).toContain(title)
      await page.emulateMedia({ media: 'print' })
      expect([await paper.isVisible(), await page.locator('.tr-room').isVisible()]).toEqual([true, false])
      await page.emulateMedia({ media: 'screen' })
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      await expect.poll(() => paper.count()).toBe(0)
    }
    await printed('夫妻都是残疾人')
    await printed(chapters[0].scenarios[0].title.zh)
  })

  test('gives a case out and takes it in again; a bad file is told by line and key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nuandong-class-'))
    try {
      await open('差一分钱')
      await page.getByLabel('案例名称').fill('我的一家')
      const [given] = await Promise.all([page.waitForEvent('download'), button('导出案例').click()])
      const path = join(folder, given.suggestedFilename())
      await given.saveAs(path)
      expect(JSON.parse(readFileSync(path, 'utf8')).household.members[0].income.wage).toBe(949.99)
      const bad = join(folder, '坏.yaml')
      writeFileSync(bad, 'household:\n  members:\n    - { birth: 1975-02-31 }\n')
      const picker = page.locator('input[type=file]')
      await picker.setInputFiles(bad)
      await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/坏\.yaml.*3.*birth/s)
      await button('知道了').click()
      await picker.setInputFiles(path)
      await page.getByRole('heading', { name: '我的一家', level: 2 }).waitFor()
      await button('存为自己的案例').click()
      await page.reload()
      await open('我的一家')
      await expect.poll(() => decision().textContent()).toContain('每月 0.01 元')
      // one of a name: it is asked first; names are changed, and gone is gone
      const titles = () =>
        page
          .getByRole('list', { name: '案例' })
          .getByText(/我的一家|李家/)
          .allTextContents()
      const named = page.getByLabel('姓名', { exact: true }).first()
      await named.fill('李大山')
      await button('存为自己的案例').click()
      await page.getByText('已经有“我的一家”').waitFor()
      await button('覆盖').click()
      await page.getByRole('status').getByText('已存在本机：我的一家').waitFor()
      expect(await page.getByLabel('案例名称').evaluate((field) => field === document.activeElement)).toBe(true)
      await page.getByLabel('案例名称').fill('李家')
      await button('改名').click()
      await page.getByRole('heading', { name: '李家', level: 2 }).waitFor()
      await page.reload()
      await open('李家')
      expect(await named.inputValue()).toBe('李大山')
      expect(await titles()).toEqual(['李家'])
      // a question about one family is gone with it, and a family is shown from its story on
      await button('删除这个案例').click()
      await open('女儿读本科')
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(await page.locator('.tr-side').evaluate(({ scrollTop }) => scrollTop)).toBe(0)
      await open('李家')
      await button('删除这个案例').click()
      await page.getByRole('alert').getByRole('button', { name: '删除这个案例' }).click()
      await expect.poll(titles).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
