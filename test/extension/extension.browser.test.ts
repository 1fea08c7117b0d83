import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LATER_THAN_KERNEL_102 } from '../kernel-102.ts'
import {
  accessibleButtons,
  accessibleText,
  type Browser,
  BUILD,
  boxOf,
  buildExtension,
  clickToolbarButton,
  installed,
  installedAndAsked,
  open,
} from './browser.ts'
import { type Portals, servePortals } from './portals.ts'
import { grantSite, inChinese, leave, panelOf, readingOf, visitAt, visited } from './watching.ts'

const SITE = 'http://127.0.0.1/*'

let portals: Portals

beforeAll(async () => {
  await buildExtension()
  portals = await servePortals()
})
afterAll(() => portals?.close())
afterEach(leave)

const visit = (browser: Browser, path: string) => visitAt(browser, `${portals.origin}/${path}`)

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesOf(path) : [path]
  })
}

describe('the build', () => {
  const pageScript = () => {
    const scripts = filesOf(BUILD).filter((path) => /\/page\.[0-9a-f]+\.js$/.test(path))
    expect(scripts).toHaveLength(1)
    return scripts[0]
  }
  const manifest = () => JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'))

  test('asks for no site at install, opens nothing to pages, injects nothing by itself', () => {
    const { host_permissions, content_scripts, web_accessible_resources, permissions, optional_host_permissions } =
      manifest()
    expect({ host_permissions, content_scripts, web_accessible_resources }).toEqual({})
    expect(permissions.sort()).toEqual(['activeTab', 'scripting', 'sidePanel'])
    expect(optional_host_permissions).toEqual(['http://*/*', 'https://*/*'])
  })

  test('keeps its identity, and with it what is stored, wherever its folder lies', () => {
    expect(manifest().key).toMatch(/^MII[A-Za-z0-9+/=]{300,}$/)
  })

  test('has its name in both languages', () => {
    const name = (locale: string) =>
      JSON.parse(readFileSync(join(BUILD, '_locales', locale, 'messages.json'), 'utf8')).extName.message
    expect([manifest().default_locale, name('zh_CN'), name('en')]).toEqual([
      'zh_CN',
      '暖冬救助核对',
      'Nuandong assistance check',
    ])
  })

  test('has no way to the network and evaluates no text', () => {
    const scripts = filesOf(BUILD).filter((path) => path.endsWith('.js'))
    expect(scripts.length).toBeGreaterThanOrEqual(4)
    for (const file of scripts)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon|new Function\(|\beval\(/,
      )
  })

  test('uses nothing that kernel 102, the first with optional sites, does not have', () => {
    const files = filesOf(BUILD).filter((path) => /\.(js|css)$/.test(path))
    expect(files.length).toBeGreaterThanOrEqual(6)
    for (const file of files) expect(LATER_THAN_KERNEL_102.exec(readFileSync(file, 'utf8'))?.[0], file).toBeUndefined()
    expect(manifest().minimum_chrome_version).toBe('102')
  })

  test('keeps the worker, which starts anew for a keystroke, below 1.2 MB, without a reader of YAML, and no part of it reads workbooks', () => {
    const worker = readFileSync(join(BUILD, 'static/background/index.js'))
    // with what libraries look like, which is told to pages and not injected into each
    expect(worker.length).toBeLessThan(1_200_000)
    expect(worker.toString('utf8')).not.toMatch(/YAMLParseError|react\.element/)
    for (const file of filesOf(BUILD).filter((path) => path.endsWith('.js')))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/sheetData|worksheets\//)
  })

  test('keeps what goes into a page below 20 KB packed, without the dictionary, which the worker tells', () => {
    const script = readFileSync(pageScript())
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(20 * 1024)
    expect(script.toString('utf8')).not.toMatch(/ZodError|react\.element|公民身份证号码/)
  })

  test('closes its shadow root to every page: an open one is for pages of our own, and not in the script', () => {
    const script = readFileSync(pageScript(), 'utf8')
    expect(script.match(/attachShadow/g)).toHaveLength(1)
    expect(script).toContain('"closed"')
    expect(script).not.toMatch(/["'`]open["'`]/)
  })
})

describe('right after installing', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await installed()
  })
  afterAll(() => browser.close())

  test('the worker runs and no site is readable', async () => {
    const found = await browser.worker.evaluate(async () => ({
      origins: (await chrome.permissions.getAll()).origins,
      scripts: (await chrome.scripting.getRegisteredContentScripts()).length,
    }))
    expect(found).toEqual({ origins: [], scripts: 0 })
  })

  test('nothing is injected, and the panel says how to begin', async () => {
    const page = await visit(browser, 'element-plus.html')
    await page.waitForTimeout(500)
    expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0)
    await inChinese(browser)
    const options = await open(browser, 'options.html')
    expect(await options.textContent('main')).toContain('还没有授权任何网站')
    await options.fill('#address', '   ')
    await options.click('button[type=submit]')
    await expect.poll(() => options.textContent('[role=status]')).toContain('地址不对')
  })
})

describe('on a site that the user granted', () => {
  let browser: Browser
  let options: Page
  beforeAll(async () => {
    browser = await installedAndAsked(SITE)
    await inChinese(browser)
    options = await grantSite(browser, portals.origin)
  })
  afterAll(() => browser.close())

  test('the content script is registered for that site alone', async () => {
    await expect
      .poll(() =>
        browser.worker.evaluate(async () =>
          (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches),
        ),
      )
      .toEqual([[SITE]])
  })

  const libraries: [page: string, expected: string[]][] = [
    [
      'element-plus.html',
      [
        'name=张某',
        'idNumber=110105194912310021',
        'sex=女',
        'marital=离异',
        'householdSize=2',
        'monthlyHouseholdIncome=1200',
        'perCapitaIncome=600',
        'financialAssets=3000',
        'phone=13800138000',
        'applicationDate=2025-06-20',
        'name=张某',
        'relation=本人',
        'idNumber=11010519491231002X',
        'name=李某',
        'relation=儿子',
        'idNumber=440308199901101512',
      ],
    ],
    [
      'element-ui.html',
      [
        'name=张某',
        'idNumber=11010519491231002X',
        'yearlyHouseholdIncome=42000',
        'hukouKind=农业',
        'birth=1949-12-31',
        'marital=已婚',
        'householdSize=3',
        'name=李某',
        'relation=妻',
        'monthlyIncome=3000',
      ],
    ],
    [
      'layui.html',
      [
        'name=张某',
        'yearlyHouseholdIncome=38000',
        'idNumber=11010519491231002X',
        'hukouKind=农业',
        'sex=女',
        'name=李某',
        'relation=儿子',
        'monthlyIncome=3000',
      ],
    ],
    [
      'antdv.html',
      [
        'name=张某',
        'idNumber=11010519491231002X',
        'yearlyHouseholdIncome=45000',
        'marital=已婚',
        'hukouKind=农业',
        'name=李某',
        'relation=儿子',
        'monthlyIncome=3000',
      ],
    ],
    [
      'antd.html',
      [
        'name=张某',
        'idNumber=11010519491231002X',
        'yearlyHouseholdIncome=51000',
        'hukouKind=农业',
        'marital=已婚',
        'householdSize=3',
        'name=李某',
        'relation=儿子',
        'monthlyIncome=3000',
      ],
    ],
    [
      'table.html',
      [
        'name=张某',
        'sex=女',
        'idNumber=11010519491231002X',
        'householdSize=2',
        'yearlyHouseholdIncome=14,400',
        'name=张某',
        'relation=本人',
        'idNumber=11010519491231002X',
        'health=健康',
        'name=李某',
        'relation=儿子',
        'idNumber=440308199901101512',
        'health=健康',
        'bank=某行',
        'account=6222021234567890128',
      ],
    ],
    [
      'frames.html',
      [
        'householdSize=2',
        'name=张某',
        'yearlyHouseholdIncome=38000',
        'idNumber=11010519491231002X',
        'hukouKind=农业',
        'sex=女',
        'name=李某',
        'relation=儿子',
        'monthlyIncome=3000',
        'monthlyHouseholdIncome=99999',
      ],
    ],
  ]
  test.each(libraries)(
    'every label and value of %s is read, and its page is left as it was',
    async (path, expected) => {
      const errors: string[] = []
      const page = await browser.context.newPage()
      visited.push(page)
      page.on('pageerror', ({ message }) => errors.push(message))
      await page.goto(`${portals.origin}/${path}`)
      const read = await readingOf(browser, page, (found) => found.length >= expected.length)
      expect(read.sort()).toEqual([...expected].sort())
      expect(errors).toEqual([])
      expect(await page.evaluate(() => document.body.outerHTML.includes('错误：'))).toBe(false)
    },
  )

  test('a wrong ID number is flagged beside its field, over no control, and the hint follows the edit', async () => {
    const page = await visit(browser, 'element-plus.html')
    const body = () => page.evaluate(() => document.querySelector('#app')?.innerHTML)
    await readingOf(browser, page, (found) => found.length >= 16)
    const isId = (name: string) => name.startsWith('身份证号码：错误：身份证号校验码')
    await expect.poll(async () => [...(await accessibleButtons(page)).keys()].some(isId)).toBe(true)
    const before = await body()

    const node = [...(await accessibleButtons(page))].find(([name]) => isId(name))?.[1] ?? 0
    const badge = await boxOf(page, node)
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.el-input, .el-radio, .el-select, .el-form-item__label')].map((each) =>
        each.getBoundingClientRect().toJSON(),
      ),
    )
    const covered = boxes.filter(
      (box) => box.left < badge.right && badge.left < box.right && box.top < badge.bottom && badge.top < box.bottom,
    )
    expect(covered).toEqual([])
    const field = await page.evaluate(() => document.querySelector('.id')?.getBoundingClientRect().toJSON())
    expect(Math.abs((badge.top + badge.bottom - field.top - field.bottom) / 2)).toBeLessThan(3)
    expect(badge.left - field.right).toBeLessThan(12)

    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild
        const { tagName, id, className, shadowRoot, textContent } = host as Element
        return { tagName, id, className, shadowRoot, textContent, names: host?.getAttributeNames() }
      }),
    ).toEqual({ tagName: 'DIV', id: '', className: '', shadowRoot: null, textContent: '', names: ['style'] })

    await page.mouse.click((badge.left + badge.right) / 2, (badge.top + badge.bottom) / 2)
    await expect.poll(() => accessibleText(page)).toMatch(/X[\s\S]*依据：GB 11643-1999/)
    // the click makes the page be read again: the reader keeps his place
    await page.waitForTimeout(600)
    await page.keyboard.press('Escape')
    await expect.poll(() => accessibleText(page)).not.toContain('依据：')
    await page.keyboard.press('Enter')
    await expect.poll(() => accessibleText(page)).toContain('依据：GB 11643-1999')
    await page.keyboard.press('Escape')
    expect(await body()).toBe(before)

    await page.setViewportSize({ width: 1100, height: 400 })
    await page.evaluate(() => scrollTo(0, 60))
    expect(await page.evaluate(() => scrollY)).toBe(60)
    await expect.poll(async () => Math.round(badge.top - (await boxOf(page, node)).top)).toBe(60)
    await page.fill('.id input', '11010519491231002X')
    await expect
      .poll(async () => [...(await accessibleButtons(page)).keys()].filter((name) => name.startsWith('身份证号码')))
      .toEqual([])
    await page.fill('.id input', '1101')
    await readingOf(browser, page, (found) => found.includes('idNumber=1101'))
    expect([...(await accessibleButtons(page)).keys()].filter((name) => name.startsWith('身份证号码'))).toEqual([])
    await page.press('.id input', 'Tab')
    await expect
      .poll(async () => [...(await accessibleButtons(page)).keys()])
      .toContainEqual(expect.stringContaining('身份证号码：错误：身份证号位数'))
  })

  test('the command for the next hint moves the focus to it, from where Enter explains it', async () => {
    const page = await visit(browser, 'element-plus.html')
    await expect.poll(async () => [...(await accessibleButtons(page)).keys()].join()).toContain('身份证号码：错误')
    await browser.worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
      await chrome.tabs.sendMessage(tab?.id ?? 0, { to: 'page', type: 'next' })
    }, page.url())
    await page.bringToFront()
    await page.keyboard.press('Enter')
    await expect.poll(() => accessibleText(page)).toContain('依据：GB 11643-1999')
  })

  test('a value set by the page’s own script is read too', async () => {
    const page = await visit(browser, 'element-plus.html')
    await readingOf(browser, page, (found) => found.includes('monthlyHouseholdIncome=1200'))
    await page.evaluate(() =>
      Object.assign((globalThis as unknown as { vm: { f: object } }).vm.f, { income: '5000', marital: '10' }),
    )
    const read = await readingOf(browser, page, (found) => found.includes('monthlyHouseholdIncome=5000'))
    expect(read).toContain('marital=未婚')
  })

  test('a page of 2,000 fields is read whole', async () => {
    const page = await visit(browser, 'table.html')
    await readingOf(browser, page, (found) => found.length >= 15)
    await page.evaluate(() => {
      const rows = '<tr><th>家庭月收入</th><td><input value="1"></td><th>备注</th><td><input></td></tr>'.repeat(1000)
      document.body.insertAdjacentHTML('beforeend', `<table>${rows}</table>`)
    })
    expect(await readingOf(browser, page, (found) => found.length >= 1015)).toHaveLength(1015)
  })

  const panelFor = (page: Page) => panelOf(browser, page)

  test('the panel says whether the household is below the standard, with figures, clause and source, and follows the page', async () => {
    const page = await visit(browser, 'element-plus.html')
    const panel = await panelFor(page)
    const headline = () => panel.locator('.nd-headline').textContent()
    await expect.poll(headline).toContain('月人均收入 600 元 < 保障标准 950 元')
    expect(await headline()).toMatch(/国务院令第649号 第九条.*标准出处：成都市2025年/)
    const text = await panel.textContent('main')
    expect(text).toContain('最低生活保障 尚不能判定')
    expect(text).toMatch(/还需要问清 \d+ 项/)
    expect(text).toMatch(/没有纳入计算的规定/)

    await page.fill('.income input', '5000')
    await expect.poll(headline).toContain('月人均收入 2500 元 ≥ 保障标准 950 元')
    // the page's 月人均收入 still says 600
    const badges = async () =>
      [...(await accessibleButtons(page)).keys()].filter((name) => name.startsWith('月人均收入'))
    await expect.poll(badges).toEqual([expect.stringContaining('月人均收入(元)：错误：月人均收入计算')])
  })

  test('the panel lists the hints, shows identifiers in part, and finds the field of a hint', async () => {
    const page = await visit(browser, 'element-plus.html')
    await page.setViewportSize({ width: 900, height: 300 })
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const panel = await panelFor(page)
    await panel.waitForSelector('text=身份证号校验码')
    await panel.click('summary:has-text("读到的栏目")')
    const text = (await panel.textContent('main')) ?? ''
    expect(text).toContain('1101**********0021')
    expect(text).not.toMatch(/110105194912310021|13800138000|机密口令/)
    await panel.click('.nd-hints button')
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.id')?.getBoundingClientRect().top ?? -1))
      .toBeGreaterThan(0)
  })

  test('panel and options have no fault that axe finds', async () => {
    const panel = await panelFor(await visit(browser, 'element-plus.html'))
    await panel.waitForSelector('.nd-headline')
    for (const page of [panel, options]) {
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  })

  test('an answer given in the panel settles its question, and can be taken back', async () => {
    const panel = await panelFor(await visit(browser, 'element-plus.html'))
    const open = async () => Number(/还需要问清 (\d+) 项/.exec((await panel.textContent('main')) ?? '')?.[1])
    await expect.poll(open).toBeGreaterThan(0)
    const before = await open()
    await panel.locator('.nd-question > button').first().click()
    await expect.poll(open).toBeLessThan(before)
    // one answer may have settled several facts, each with its own way back
    const back = panel.locator('button:has-text("撤回")')
    const takeBack = async () => {
      if ((await back.count()) > 0) await back.first().click()
      return open()
    }
    await expect.poll(takeBack).toBe(before)
  })

  test('a label that was not recognised is explained once and read from then on', async () => {
    const page = await visit(browser, 'table.html')
    await page.evaluate(() =>
      document.querySelector('form')?.insertAdjacentHTML('beforeend', '<p>户内存款合计数 <input value="8000"></p>'),
    )
    const panel = await panelFor(page)
    await panel.click('summary:has-text("没认出的栏目 1 项")')
    await panel.selectOption('.nd-meaning select', 'financialAssets')
    expect(await readingOf(browser, page, (found) => found.includes('financialAssets=8000'))).toHaveLength(16)
    await page.reload()
    await page.evaluate(() =>
      document.querySelector('form')?.insertAdjacentHTML('beforeend', '<p>户内存款合计数 <input value="9000"></p>'),
    )
    await readingOf(browser, page, (found) => found.includes('financialAssets=9000'))
  })

  test('a local pack fills a gap of the law; a broken one is refused with the line that is wrong', async () => {
    const pack = (name: string) => fileURLToPath(new URL(`../fixtures/packs/${name}`, import.meta.url))
    await options.setInputFiles('input[accept*=yaml]', pack('broken/no-document-number.yaml'))
    await expect.poll(() => options.textContent('[role=alert]')).toMatch(/政策包没有添加.*第 ?\d+ ?行/)
    await options.setInputFiles('input[accept*=yaml]', pack('jianyang-2024.yaml'))
    await options.waitForSelector('text=已添加“简阳市本地政策”')
    expect(await options.locator('[role=alert]').count()).toBe(0)

    const panel = await panelFor(await visit(browser, 'element-plus.html'))
    await panel.fill('input[type=date] >> nth=-1', '2024-06-20')
    await expect.poll(() => panel.locator('.nd-headline').textContent()).toMatch(/保障标准 900 元.*简府发〔2024〕1号/)
    await panel.click('text=不指定日期')
    await expect.poll(() => panel.locator('.nd-headline').textContent()).toContain('保障标准 950 元')
    await options.click('section:has(#packs) >> text=删除')
    await options.waitForSelector('text=还没有添加')
  })

  test('nothing of a page is stored', async () => {
    await readingOf(browser, await visit(browser, 'element-plus.html'), (found) => found.length >= 16)
    const stored = await options.evaluate(async () => {
      const all: unknown[] = []
      for (const { name, version } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name ?? '', version)
          request.onsuccess = () => resolve(request.result)
        })
        for (const store of database.objectStoreNames)
          all.push(
            await new Promise((resolve) => {
              const request = database.transaction(store).objectStore(store).getAll()
              request.onsuccess = () => resolve(request.result)
            }),
          )
        database.close()
      }
      return JSON.stringify([all, { ...localStorage }])
    })
    expect(stored).toContain('financialAssets')
    expect(stored).not.toMatch(/张某|110105|440308|13800138000|8000/)
  })

  test('a page without fields of social assistance says so', async () => {
    const page = await browser.context.newPage()
    visited.push(page)
    await page.route('**/notice.html', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '没有表单' }),
    )
    await page.goto(`${portals.origin}/notice.html`)
    const panel = await panelFor(page)
    await panel.waitForSelector('text=没有读到救助业务的栏目')
  })

  test('the toolbar button opens the side panel', async () => {
    const page = await visit(browser, 'layui.html')
    await page.bringToFront()
    await clickToolbarButton(browser, page)
    await expect
      .poll(() =>
        browser.worker.evaluate(async () =>
          (await chrome.runtime.getContexts({})).map(({ contextType }) => String(contextType)),
        ),
      )
      .toContain('SIDE_PANEL')
  })

  test('switching off and taking back stop the hints at once and unregister the script', async () => {
    const page = await visit(browser, 'element-plus.html')
    const hosts = () => page.evaluate(() => document.querySelectorAll('html > div').length)
    await expect.poll(hosts).toBe(1)
    await options.click('text=暂时停用')
    await expect.poll(hosts).toBe(0)
    await options.click('text=重新启用')
    await expect.poll(hosts).toBe(1)
    await options.click('text=撤销授权')
    await expect.poll(hosts).toBe(0)
    const left = await browser.worker.evaluate(async () => ({
      scripts: (await chrome.scripting.getRegisteredContentScripts()).length,
      origins: (await chrome.permissions.getAll()).origins,
    }))
    expect(left).toEqual({ scripts: 0, origins: [] })
    await page.reload()
    await page.waitForTimeout(500)
    expect(await hosts()).toBe(0)
  })

  test('no request went anywhere but to the portal and the extension itself', () => {
    const elsewhere = browser.requests.filter(
      (url) => !url.startsWith(portals.origin) && !/^(chrome-extension|data|blob|about):/.test(url),
    )
    expect(elsewhere).toEqual([])
  })
})
