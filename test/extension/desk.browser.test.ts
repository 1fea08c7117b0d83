import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accessibleButtons, accessibleText, type Browser, buildExtension, installedAndAsked } from './browser.ts'
import { type Portals, servePortals } from './portals.ts'
import { grantSite, inChinese, leave, panelOf, readingOf, visitAt, visited, visitMade } from './watching.ts'

/** What an official switches, explains and takes back, in the panel and on the options page. */

let portals: Portals
let browser: Browser
let options: Page

beforeAll(async () => {
  await buildExtension()
  portals = await servePortals()
  browser = await installedAndAsked('http://127.0.0.1/*', 'http://inner.example/*')
  await inChinese(browser)
  options = await grantSite(browser, portals.origin)
})
afterAll(async () => {
  await browser?.close()
  portals?.close()
})
afterEach(leave)

const wrongId = (name: string) => name.startsWith('身份证号码：错误')
const hasSign = async (page: Page) => [...(await accessibleButtons(page)).keys()].some(wrongId)
const visit = (path: string) => visitAt(browser, `${portals.origin}/${path}`)

/** The page is read, without what the official said is no fact. */
const isLeftOut = (found: string[]) => found.length > 0 && !found.includes('financialAssets=12000')

const ID_FORM =
  '<p><label>身份证号码 <input id="i" value="110105194912310021"></label></p><p>姓名 <input value="张某"></p>'

describe('switched off', () => {
  test('for an hour: no sign, and the panel says until when; back at a click, and by itself', async () => {
    const page = await visit('element-plus.html')
    await expect.poll(() => hasSign(page)).toBe(true)
    const panel = await panelOf(browser, page)
    await panel.click('text=停一小时')
    await panel.waitForSelector('text=/已停用到 \\d\\d:\\d\\d/')
    await expect.poll(() => hasSign(page)).toBe(false)
    await panel.click('text=重新启用')
    await expect.poll(() => hasSign(page)).toBe(true)

    // the hour ends in two seconds
    await panel.click('text=停一小时')
    await expect.poll(() => hasSign(page)).toBe(false)
    await options.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('nuandong')
        request.onsuccess = () => resolve(request.result)
      })
      const store = opened.transaction('settings', 'readwrite').objectStore('settings')
      const settings = await new Promise<Record<string, unknown>>((resolve) => {
        const request = store.get('settings')
        request.onsuccess = () => resolve(request.result)
      })
      await new Promise((resolve) => {
        store.put({ ...settings, resting: { 'http://127.0.0.1/*': Date.now() + 2000 } }, 'settings').onsuccess = resolve
      })
      opened.close()
      await chrome.runtime.sendMessage({ to: 'background', type: 'settings-changed' })
    })
    await expect.poll(() => hasSign(page)).toBe(true)
  })

  test('beside one field of a site: the panel still lists the hint, and the sign can come back', async () => {
    const page = await visit('element-plus.html')
    await expect.poll(() => hasSign(page)).toBe(true)
    const panel = await panelOf(browser, page)
    await panel.click('li:has-text("身份证号校验码") >> text=这一栏不再标')
    await expect.poll(() => hasSign(page)).toBe(false)
    await panel.click('summary:has-text("已关掉标记的栏目")')
    await panel.click('li:has-text("身份证号校验码") >> text=恢复标记')
    await expect.poll(() => hasSign(page)).toBe(true)
  })

  test('in the sign itself, by keyboard, in a dialog of the browser’s own; Tab leads from a field to its sign and on', async () => {
    const dialog = `<p>家庭人口 <input value="2"></p><dialog id="d">${ID_FORM}<button id="ok" onclick="d.close()">确定</button></dialog>`
    const page = await visitMade(browser, `${portals.origin}/made/dialog.html`, dialog)
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.showModal())
    await expect.poll(() => hasSign(page)).toBe(true)
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName)
    const tab = async (from: string) => {
      await page.focus(from)
      await page.keyboard.press('Tab')
      return focused()
    }
    // a sign that has just come leaves Tab for a while to who types on
    await expect.poll(() => tab('#i')).toBe('DIV')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('INPUT')
    await tab('#i')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('i')
    await tab('#i')
    await page.keyboard.press('Enter')
    await expect.poll(() => accessibleText(page)).toContain('依据：GB 11643-1999')
    await page.keyboard.press('Shift+Tab')
    // a page that is read anew meanwhile leaves the focus where it is
    await page.evaluate(() => {
      const [size] = document.querySelectorAll('input')
      size.value = '3'
      size.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await readingOf(browser, page, (found) => found.includes('householdSize=3'))
    await page.keyboard.press('Enter')
    await expect.poll(() => hasSign(page)).toBe(false)
    const panel = await panelOf(browser, page)
    await panel.click('summary:has-text("已关掉标记的栏目")')
    await panel.click('li:has-text("身份证号校验码") >> text=恢复标记')
    await expect.poll(() => hasSign(page)).toBe(true)
    await page.click('#ok')
    await expect.poll(() => hasSign(page)).toBe(false)
  })
})

describe('a field at which the official points', () => {
  const FORM = `<form onclick="clicks = (globalThis.clicks ?? 0) + 1"><p><i>户内钱款</i><b><input id="x" value="8000"></b></p>
    <p>姓名 <input value="张某"></p><p>家庭人口 <input value="2"></p><p>密码 <input id="p" type="password" value="机密"></p></form>`

  test('is read as she says; the page notices no click; where it vanishes it switches itself off and says so', async () => {
    const address = `${portals.origin}/made/point.html`
    const page = await visitMade(browser, address, FORM)
    await readingOf(browser, page, (found) => found.includes('householdSize=2'))
    const panel = await panelOf(browser, page)
    await panel.click('text=在页面上指一栏')
    await panel.waitForSelector('text=请到网页上点那一栏')
    await page.bringToFront()
    await page.mouse.move(5, 5)
    const box = await page.locator('#x').boundingBox()
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
    await panel.waitForSelector('text=指的是“户内钱款”')
    expect(await page.evaluate(() => (globalThis as { clicks?: number }).clicks)).toBeUndefined()
    await panel.selectOption('.nd-said select >> nth=0', 'financialAssets')
    await panel.click('button:text-is("按此读取")')
    await readingOf(browser, page, (found) => found.includes('financialAssets=8000'))

    await page.reload()
    await readingOf(browser, page, (found) => found.includes('financialAssets=8000'))
    await page.evaluate(() => document.querySelector('#x')?.closest('p')?.remove())
    await panel.waitForSelector('text=已自动停用')
    await panel.click('.nd-kept button')
    await expect.poll(() => panel.locator('.nd-kept').count()).toBe(0)
  })

  test('by keyboard, too; Esc gives up; a password is never read', async () => {
    const page = await visitMade(browser, `${portals.origin}/made/keys.html`, FORM)
    await readingOf(browser, page, (found) => found.includes('householdSize=2'))
    const panel = await panelOf(browser, page)
    await panel.click('text=在页面上指一栏')
    await page.bringToFront()
    await page.focus('#p')
    await page.keyboard.press('Enter')
    await panel.waitForSelector('text=在页面上指一栏')
    expect(await panel.textContent('main')).not.toContain('机密')
    await panel.click('#pointed ~ p button')
    await page.bringToFront()
    await page.focus('#x')
    await page.keyboard.press('Enter')
    await panel.waitForSelector('text=指的是“户内钱款”')
    await panel.click('.nd-said >> text=取消')
    await panel.waitForSelector('text=在页面上指一栏')
  })
})

describe('a form that is not read yet', () => {
  test('in a frame of another site: the panel offers to grant that site too', async () => {
    const inner = 'http://inner.example/form.html'
    const html = `<p>家庭人口 <input value="2"></p><iframe src="${inner}?token=geheim" width="600" height="300"></iframe>`
    const form = {
      contentType: 'text/html; charset=utf-8',
      body: '<p>金融资产 <input value="12000"></p><p>户内栏目甲 <input value="777"></p>',
    }
    const address = `${portals.origin}/made/frame.html`
    const page = await browser.context.newPage()
    visited.push(page)
    await page.route(`${inner}*`, (route) => route.fulfill(form))
    await page.route(address, (route) => route.fulfill({ ...form, body: html }))
    await page.goto(address)
    await readingOf(browser, page, (found) => found.includes('financialAssets=12000'))
    const panel = await panelOf(browser, page)
    // what is said of the frame in the panel holds when the page is opened again
    await panel.click('summary:has-text("没认出的栏目 1 项")')
    await panel.selectOption('.nd-meaning select', 'vehicle')
    await readingOf(browser, page, (found) => found.includes('vehicle=777'))
    await page.reload()
    await readingOf(browser, page, (found) => found.includes('vehicle=777'))
    await panel.click('text=清除本网站的栏目对应')
    await readingOf(browser, page, (found) => found.length > 0 && !found.includes('vehicle=777'))
    await options.evaluate(() => chrome.permissions.remove({ origins: ['http://inner.example/*'] }))
    await page.reload()
    await panel.waitForSelector('text=页面里嵌着另一个网站 inner.example')
    await panel.waitForSelector('button:text-is("一并启用")')
    expect(await panel.textContent('main')).not.toContain('geheim')
    const read = await readingOf(browser, page, (found) => found.includes('householdSize=2'))
    expect(read).not.toContain('financialAssets=12000')
  })

  test('behind a web VPN is told by its path: each portal is granted by itself', async () => {
    const vpn = (host: string) => `${portals.origin}/http/${host}/edit.html`
    const page = await visitMade(browser, vpn('10.1.2.3'), ID_FORM)
    const panel = await panelOf(browser, page)
    await panel.waitForSelector('text=尚未在 127.0.0.1/http/10.1.2.3 启用')
    expect(await hasSign(page)).toBe(false)
    await panel.click('text=本站启用')
    await expect.poll(() => hasSign(page)).toBe(true)
    const other = await visitMade(browser, vpn('10.9.9.9'), ID_FORM)
    const whole = await visit('element-plus.html')
    await expect.poll(() => hasSign(whole)).toBe(true)
    expect(await hasSign(other)).toBe(false)
    await panel.click('text=撤销授权')
    await expect.poll(() => hasSign(page)).toBe(false)
    expect(await hasSign(whole)).toBe(true)
  })
})

describe('on the options page', () => {
  test('what was explained is listed, exported and imported; a file of another kind is refused', async () => {
    const page = await visit('cases/spa.html')
    await readingOf(browser, page, (found) => found.includes('financialAssets=12000'))
    const panel = await panelOf(browser, page)
    await panel.click('summary:has-text("读到的栏目")')
    await panel.click('.nd-read button:has-text("金融资产") >> nth=-1')
    await panel.selectOption('.nd-read select', 'none')
    await readingOf(browser, page, isLeftOut)
    await options.reload()
    await options.click('summary:has-text("127.0.0.1：1 项")')
    await options.waitForSelector('text=“金融资产” → 与核对无关')
    const [download] = await Promise.all([options.waitForEvent('download'), options.click('text=导出栏目对应')])
    const file = await download.path()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ schema: 1, sites: [{ labels: { 金融资产: '' } }] })

    await options.click('text=清除本网站的栏目对应')
    await readingOf(browser, page, (found) => found.includes('financialAssets=12000'))
    const input = 'input[accept=".json"]'
    await options.setInputFiles(input, {
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"schema":1}'),
    })
    await options.waitForSelector('text=这不是导出的栏目对应文件')
    await options.setInputFiles(input, { name: 'b.json', mimeType: 'application/json', buffer: readFileSync(file) })
    await options.waitForSelector('text=已导入 1 个网站的栏目对应')
    await readingOf(browser, page, isLeftOut)
  })

  test('a full disk is said where something could not be kept', async () => {
    const panel = await panelOf(browser, await visit('cases/spa.html'))
    await panel.waitForSelector('text=这一户的认定')
    await panel.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await panel.click('text=停一小时')
    await panel.waitForSelector('text=没有存下来：本机空间不足')
  })

  test('everything is cleared at one click, permissions included', async () => {
    const page = await visit('element-plus.html')
    await expect.poll(() => hasSign(page)).toBe(true)
    options.on('dialog', (dialog) => dialog.accept())
    await options.click('text=清除全部资料')
    await options.waitForSelector('text=还没有授权任何网站')
    await expect.poll(() => hasSign(page)).toBe(false)
    await options.waitForSelector('text=还没有说明过栏目')
  })
})
