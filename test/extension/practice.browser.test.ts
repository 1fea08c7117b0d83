import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../core/cli/serve-folder.mjs'
import { PRACTICE_PAGES, type PracticePageId, practicePage } from '../../core/src/practice/index.ts'
import { isStale } from '../../core/tools/freshness.mjs'
import { practiceBundle } from '../../extension/tools/practice.mjs'
import { seriousViolations } from '../excel-addin/accessibility.ts'
import { launch, type WatchedPage, watchedPage } from '../excel-addin/chromium.ts'

const ROOT = join(import.meta.dirname, '../..')
const EXTENSION = join(ROOT, 'extension')
const PRACTICE = join(EXTENSION, 'dist/practice')

function buildPractice(): void {
  const sources = [EXTENSION, join(ROOT, 'core/src'), join(ROOT, 'core/law')]
  if (!isStale(join(PRACTICE, 'index.html'), sources)) return
  const { status } = spawnSync(process.execPath, ['tools/practice.mjs'], { cwd: EXTENSION, stdio: 'inherit' })
  if (status !== 0) throw new Error('the practice pages were not built')
}

/** The practice pages as the local server shows them, under its content security policy. */
describe('a practice portal page', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    buildPractice()
    site = await serveFolder(PRACTICE, 5470)
    browser = await launch()
    watched = await watchedPage(browser, site.url, { viewport: { width: 1366, height: 768 } })
    page = watched.page
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  afterEach(async () => {
    expect(watched.foreign).toEqual([])
    expect(watched.errors).toEqual([])
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
  })

  const opened = (id: PracticePageId, seed: number) => page.goto(`${site.url}${id}/?seed=${seed}`)
  const score = (found: number) => page.getByText(`这张网页埋了 4 处差错，提示已标出 ${found} 处。`)

  const exercises = PRACTICE_PAGES.flatMap((id) => [1, 2].map((seed) => [id, seed] as const))
  test.each(exercises)(
    '%s of seed %i has all its slips named by hints, buttons named by the finding',
    async (id, seed) => {
      await opened(id, seed)
      await score(4).waitFor()
      expect(await page.getByRole('heading', { name: /^页面提示 \d+ 条$/ }).count()).toBe(1)
      // a list is of many households
      expect(await page.getByRole('heading', { name: '这一户的认定' }).count()).toBe(id === 'list' ? 0 : 1)
      await page
        .getByRole('button', { name: /^[^：]+：(错误|疑点)：/ })
        .first()
        .click()
      await page.getByRole('dialog').getByText('依据').waitFor()
    },
  )

  test('says that nothing is installed, how it would be, and what is planted only when asked', async () => {
    await opened('detail', 1)
    await score(4).waitFor()
    await page.getByText('这是演示，不用安装扩展').waitFor()
    await page.getByText('怎样装到自己的业务系统上用').click()
    await page.getByText('加载已解压的扩展程序').waitFor()
    expect(await page.getByText('，应为 ').count()).toBe(0)
    await page.getByRole('button', { name: '看答案' }).click()
    expect(await page.getByText('，应为 ').count()).toBe(4)
  })

  test('takes a hint away once the field is put right', async () => {
    const seed = seedWith('form', 'phone')
    await opened('form', seed)
    const hint = page.getByRole('button', { name: /^联系电话：错误/ })
    await hint.waitFor()
    const planted = practicePage(seed, 'form').planted.find(({ slip }) => slip === 'phone')
    await page.getByRole('textbox', { name: '联系电话' }).fill(String(planted?.right.phone))
    await expect.poll(() => hint.count()).toBe(0)
    await score(4).waitFor()
  })

  test('speaks English where that is chosen, and remembers it', async () => {
    await opened('old', 1)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('4 slips are planted in this page; the hints name 4.').waitFor()
    await page
      .getByRole('button', { name: /: Error: / })
      .first()
      .waitFor()
    await page.goto(`${site.url}?seed=1`)
    await page.getByRole('heading', { name: 'Hints on web pages · practice' }).waitFor()
  })

  test('is told of by an index: which pages, what they hold, what was found, another seed', async () => {
    await page.goto(`${site.url}?seed=2`)
    expect(await page.getByText('还没有打开').count()).toBe(4)
    await page.getByRole('link', { name: '老式审批表' }).click()
    await score(4).waitFor()
    await page.getByRole('link', { name: '全部练习网页' }).click()
    await page.getByText('提示已标出 4 处（共 4 处）').waitFor()
    expect(await seriousViolations(page, 'body')).toEqual([])
    await page.getByLabel('练习编号').fill('7')
    await page.getByRole('button', { name: '按此编号出题' }).click()
    await page.waitForURL(/seed=7$/)
    expect(await page.getByText('还没有打开').count()).toBe(4)
  })
})

/** A seed whose page has a slip of this kind. */
function seedWith(id: PracticePageId, slip: string): number {
  for (let seed = 1; ; seed++) if (practicePage(seed, id).planted.some((one) => one.slip === slip)) return seed
}

describe('what runs on a practice page', () => {
  let metafile: Metafile

  beforeAll(async () => {
    metafile = (await build({ ...practiceBundle(), write: false, metafile: true })).metafile
  })

  /** The sources in an output and in what it loads at once. */
  function sources(name: string, seen = new Set<string>()): string[] {
    if (seen.has(name)) return []
    seen.add(name)
    const { inputs, imports } = metafile.outputs[name]
    const loaded = imports.filter(({ kind, external }) => kind === 'import-statement' && !external)
    return [...Object.keys(inputs), ...loaded.flatMap(({ path }) => sources(path, seen))]
  }
  const ours = (name: string) => sources(`dist/practice/${name}.js`).filter((path) => !path.includes('node_modules'))

  test('is the extension’s own worker: its checks, and nothing of ours but the way to them', () => {
    const worker = ours('worker')
    for (const part of ['src/case/check-tab.ts', 'src/case/subjects.ts', '../core/src/checks/engine/page.ts'])
      expect(worker).toContain(part)
    expect(worker.filter((path) => path.startsWith('practice/')).sort()).toEqual([
      'practice/demo/settings.ts',
      'practice/demo/worker.ts',
    ])
  })

  test.each(PRACTICE_PAGES)('reads and marks %s with the extension’s session and overlay', (id) => {
    for (const part of ['src/page/session.ts', 'src/page/read.ts', 'src/hint/overlay.ts', 'src/panel/HintList.tsx'])
      expect(ours(id)).toContain(part)
  })
})
