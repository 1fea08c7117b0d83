import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, boxOf, buildExtension, installedAndAsked } from './browser.ts'
import { type Portals, servePortals } from './portals.ts'
import {
  fieldsOf,
  frames,
  grantSite,
  inChinese,
  leave,
  panelOf,
  readingOf,
  signAt,
  signsOn,
  visitAt,
  visitMade,
} from './watching.ts'

const SITE = 'http://127.0.0.1/*'

let portals: Portals
let browser: Browser
let options: Page

beforeAll(async () => {
  await buildExtension()
  portals = await servePortals()
  browser = await installedAndAsked(SITE)
  await inChinese(browser)
  options = await grantSite(browser, portals.origin)
})
afterEach(leave)
afterAll(async () => {
  await browser?.close()
  portals?.close()
})

const visit = (name: string) => visitAt(browser, `${portals.origin}/cases/${name}.html`)

const DETAIL = [
  'name=张建国',
  'idNumber=510185197209129623',
  'sex=男',
  'phone=1380013800',
  'householdSize=3',
  'insuredPersons=4',
  'monthlyHouseholdIncome=2400元',
  'perCapitaIncome=900元',
  'account=6222021234567890120',
]

describe('labels and values', () => {
  const pages: [name: string, expected: string[]][] = [
    ['detail-form-text', DETAIL],
    ['detail-vertical', DETAIL],
    ['pairs-bootstrap', DETAIL],
    // 住房 stands for two boxes, 套 and ㎡, and a range of dates is no date: silence
    ['pairs-one-item', ['householdSize=3', 'insuredPersons=4', 'yearlyHouseholdIncome=24000', 'wageIncome=12000']],
    ['print', ['name=李秀英', 'sex=男', 'idNumber=510185197209129623', 'householdSize=3', 'insuredPersons=4']],
    ['clobbered-form', ['sex=男', 'idNumber=510185197209129623']],
  ]
  test.each(pages)('of %s are paired, and no pair is wrong', async (name, expected) => {
    const read = await readingOf(browser, await visit(name), (found) => found.length >= expected.length)
    expect(read.sort()).toEqual([...expected].sort())
  })

  test('of cards of members are people, each with his own', async () => {
    const fields = await fieldsOf(browser, await visit('cards'), 15)
    const people = new Map<string, string[]>()
    for (const { role, group, value } of fields) {
      expect(role).toBe('members')
      people.set(group, [...(people.get(group) ?? []), value])
    }
    expect([...people.values()].map(([name, relation]) => `${name} ${relation}`)).toEqual([
      '张建国 户主',
      '李秀英 妻子',
      '张小明 儿子',
    ])
  })
})

describe('a form in shadow roots, open and closed', () => {
  const READ = ['name=张建国', 'idNumber=510185197209129623', 'householdSize=3', 'phone=13800138000']
  const inForm = <Result>(page: Page, of: (root: ShadowRoot) => Result) =>
    page.evaluate(`(${of})(document.querySelector('my-form').shadowRoot)`) as Promise<Result>

  test('is read, what comes into it later too; its signs stand beside their fields and follow an edit', async () => {
    const page = await visit('shadow')
    expect((await readingOf(browser, page, (found) => found.length >= READ.length)).sort()).toEqual([...READ].sort())
    const sign = await boxOf(page, await signAt(page, '身份证号码：错误'))
    const [field, text] = await inForm(page, (root) =>
      ['#i', 'span'].map((one) => root.querySelector(one)?.getBoundingClientRect().toJSON()),
    )
    const isApart = (box: DOMRect) =>
      sign.right <= box.left || sign.left >= box.right || sign.bottom <= box.top || sign.top >= box.bottom
    expect(isApart(field)).toBe(true)
    expect(isApart(text)).toBe(true)
    expect(Math.max(field.top - sign.bottom, sign.top - field.bottom, sign.left - field.right)).toBeLessThan(8)
    await page.mouse.click(field.left + field.width / 2, (field.top + field.bottom) / 2)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('510185197209129625')
    await readingOf(browser, page, (found) => found.includes('idNumber=510185197209129625'))
  })
})

describe('one case', () => {
  test('keeps what earlier tabs showed, and says so', async () => {
    const page = await visit('tabs')
    await readingOf(browser, page, (found) => found.includes('name=张建国'))
    await page.click('#tab-2')
    await readingOf(browser, page, (found) => found.includes('householdSize=3') && found.includes('name=张建国'))
    await page.click('#tab-3')
    await readingOf(browser, page, (found) => found.includes('financialAssets=12000'))
    const fields = await fieldsOf(browser, page, 6)
    expect(fields.map(({ field, earlier }) => `${field} ${earlier ? 'earlier' : 'now'}`).sort()).toEqual([
      'financialAssets now',
      'householdSize earlier',
      'idNumber earlier',
      'monthlyHouseholdIncome earlier',
      'name earlier',
      'vehicle now',
    ])
    const panel = await panelOf(browser, page)
    await panel.click('summary:has-text("读到的栏目")')
    await panel.waitForSelector('text=上一页签')
    await page.click('#tab-1')
    const back = async () =>
      (await fieldsOf(browser, page, 6)).map(({ field, earlier }) => `${field} ${earlier ? 'earlier' : 'now'}`)
    await expect.poll(back).toContain('name now')
    expect(await back()).toHaveLength(6)
  })

  test('ends with its address: an answer of one household is never another’s', async () => {
    const page = await visit('spa')
    await readingOf(browser, page, (found) => found.includes('householdSize=3'))
    const caseOf = async () => (await frames(browser, page.url())).map(({ caseId }) => caseId).join()
    const before = await caseOf()
    const panel = await panelOf(browser, page)
    await panel.click('.nd-question button >> nth=0')
    await panel.waitForSelector('text=撤回')
    // what was answered, not the question again
    for (const given of await panel.locator('.nd-answers li').allTextContents())
      expect(given).toMatch(/^[^？]+：[^？]+撤回$/)
    await page.evaluate(() => (globalThis as unknown as { go(key: string): void }).go('b'))
    await readingOf(browser, page, (found) => found.includes('householdSize=5'))
    expect(await caseOf()).not.toBe(before)
    const next = await panelOf(browser, page)
    await next.waitForSelector('.nd-question')
    expect(await next.getByText('撤回').count()).toBe(0)
    await expect.poll(() => panel.getByText('撤回').count()).toBe(0)
  })

  test('ends too where the page fetches the next one into the same boxes, which no event tells', async () => {
    const page = await visitMade(
      browser,
      `${portals.origin}/made/refilled.html`,
      `<p>申请人姓名 <input id="n" value="甲某"></p><p>身份证号码 <input id="i" value="11010519491231002X"></p><p>家庭人口 <input id="z" value="3"></p><script>
        setTimeout(() => fetch('/cases/spa.html').then(() => setTimeout(() => { n.value = '乙某'; i.value = '440308199901101512'; z.value = '1' }, 50)), 3000)</script>`,
    )
    await readingOf(browser, page, (found) => found.includes('name=甲某'))
    const [before] = await frames(browser, page.url())
    await readingOf(browser, page, (found) => found.includes('name=乙某') && found.includes('householdSize=1'))
    expect((await frames(browser, page.url()))[0].caseId).not.toBe(before.caseId)
  })
})

describe('a sign', () => {
  const sign = async (page: Page, begin: string) => boxOf(page, await signAt(page, begin))
  const rectOf = (page: Page, selector: string) =>
    page.evaluate((one) => document.querySelector(one)?.getBoundingClientRect().toJSON(), selector)
  const overlaps = (a: DOMRect, b: { left: number; top: number; right: number; bottom: number }) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

  test('covers no button and no link beside its field', async () => {
    const page = await visit('beside')
    const box = await sign(page, '身份证号码：错误')
    for (const selector of ['#read', '#lnk', '#i', 'label'])
      expect(overlaps(await rectOf(page, selector), box), selector).toBe(false)
    const field = await rectOf(page, '#i')
    expect(field.left - box.right).toBeLessThan(5)
    expect(Math.abs(box.top + box.bottom - field.top - field.bottom)).toBeLessThan(4)
    await page.click('#read')
    expect(await page.textContent('#read')).toBe('已读卡')
  })

  /** How far the sign is from where it stands beside its field at rest. */
  const beside = async (page: Page, begin: string, field: string) => {
    const [box, at] = [await sign(page, begin), await rectOf(page, field)]
    return Math.abs((box.top + box.bottom - at.top - at.bottom) / 2) < 3 && Math.abs(box.left - at.right) < 8
  }

  test('follows its field when the page above it opens, a text box grows or the field is moved', async () => {
    const page = await visit('shift')
    await expect.poll(() => beside(page, '身份证号码：错误', '#i')).toBe(true)
    const before = (await rectOf(page, '#i')).top
    await page.click('#t')
    await expect.poll(async () => (await rectOf(page, '#i')).top).toBeGreaterThan(before + 100)
    await expect.poll(() => beside(page, '身份证号码：错误', '#i')).toBe(true)
    await page.evaluate(() => {
      document.body.style.transform = 'translate(30px, 50px)'
    })
    await expect.poll(() => beside(page, '身份证号码：错误', '#i')).toBe(true)
  })

  test('follows its field when a picture above it comes late', async () => {
    const page = await browser.context.newPage()
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="160"/>'
    let send: (() => void) | undefined
    const sent = new Promise<void>((resolve) => {
      send = resolve
    })
    await page.route('**/slow.png', async (route) => {
      await sent
      await route.fulfill({ contentType: 'image/svg+xml', body: picture })
    })
    await page.goto(`${portals.origin}/cases/late-image.html`, { waitUntil: 'domcontentloaded' })
    await expect.poll(() => beside(page, '身份证号码：错误', '#i')).toBe(true)
    send?.()
    await expect.poll(async () => (await rectOf(page, '#i')).top).toBeGreaterThan(150)
    await expect.poll(() => beside(page, '身份证号码：错误', '#i')).toBe(true)
    await page.close()
  })

  test('is not printed', async () => {
    const page = await visit('print')
    await signAt(page, '保障人口：错误')
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => signsOn(page)).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(async () => (await signsOn(page)).length).toBeGreaterThan(0)
  })

  test('in a table stands in the row of its cell', async () => {
    const page = await visit('print')
    const box = await sign(page, '保障人口：错误')
    const cell = await page.evaluate(() =>
      [...document.querySelectorAll('td')].at(-1)?.getBoundingClientRect().toJSON(),
    )
    expect(box.top).toBeGreaterThanOrEqual(cell.top)
    expect(box.bottom).toBeLessThanOrEqual(cell.bottom)
    expect(box.right).toBeLessThanOrEqual(cell.right)
  })

  const TIGHT = `<style>td,th{padding:0;border:1px solid}table{border-collapse:collapse}</style><h3>家庭成员</h3><div style="height:1500px"></div>
    <table><tr><th>姓名</th><th>身份证号</th><th>与申请人关系</th></tr><tr><td>张某</td><td id="i">510185197209129625</td><td>本人</td></tr></table><div style="height:1500px"></div>`

  test('for which a full page has no room stands small at the corner of its field', async () => {
    const page = await visitMade(browser, `${portals.origin}/made/tight.html`, TIGHT)
    await readingOf(browser, page, (found) => found.includes('name=张某'))
    const panel = await panelOf(browser, page)
    await panel.waitForSelector('text=页面提示 1 条')
    await page.bringToFront()
    await page.evaluate(() => document.querySelector('#i')?.scrollIntoView({ block: 'center' }))
    const box = await sign(page, '身份证号：错误')
    const cell = await page.evaluate(() => document.querySelector('#i')?.getBoundingClientRect().toJSON())
    expect(box.right - box.left).toBeLessThan(12)
    expect([box.left < cell.right, box.right > cell.right, box.top < cell.top, box.bottom > cell.top]).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(await panel.getByText('没有画标记').count()).toBe(0)
  })

  test('whose field lies under another part of a crowded page is told in the panel, under a dialog it is not', async () => {
    const form = `<p>申请人姓名 <input value="张某"></p><p style="position:relative">身份证号码 <input id="i" value="510185197209129625"><span id="over" style="position:absolute;inset:0;background:#eee">与上一栏重叠的说明文字</span></p>
      <div role="dialog" hidden style="position:fixed;inset:0;background:#fff">请稍候</div>`
    const page = await visitMade(browser, `${portals.origin}/made/crowded.html`, form)
    const panel = await panelOf(browser, page)
    await page.bringToFront()
    await panel.waitForSelector('text=有 1 处提示旁边没有空位')
    expect(await signsOn(page)).toEqual([])
    await page.evaluate(() => document.querySelector('#over')?.remove())
    await signAt(page, '身份证号码：错误')
    await expect.poll(() => panel.getByText('没有画标记').count()).toBe(0)
    const pressTo = (width: string) =>
      page.evaluate(
        (to) => document.querySelector('#i')?.setAttribute('style', `width:${to};padding:0;border:0`),
        width,
      )
    await pressTo('0')
    await panel.waitForSelector('text=有 1 处提示旁边没有空位')
    await pressTo('20em')
    await signAt(page, '身份证号码：错误')
    await page.evaluate(() => document.querySelector('[role=dialog]')?.removeAttribute('hidden'))
    await expect.poll(() => signsOn(page)).toEqual([])
    await page.waitForTimeout(300)
    expect(await panel.getByText('没有画标记').count()).toBe(0)
  })

  test('whose field is scrolled under the foot of the window is out of sight, not without a place', async () => {
    const form = `<p>申请人姓名 <input value="张某"></p><div style="height:40px"></div><p>身份证号码 <input value="510185197209129625"></p><div style="height:2000px"></div>
      <div id="foot" style="position:sticky;bottom:0;background:#eee"><div style="height:0">提交</div></div>`
    const page = await visitMade(browser, `${portals.origin}/made/foot.html`, form)
    const panel = await panelOf(browser, page)
    await page.bringToFront()
    await signAt(page, '身份证号码：错误')
    await page.evaluate(() => document.querySelector('#foot div')?.setAttribute('style', 'height:90vh'))
    await expect.poll(() => signsOn(page)).toEqual([])
    await page.waitForTimeout(500)
    expect(await panel.getByText('没有画标记').count()).toBe(0)
  })

  test('stands on the line of its field in a narrow form, and rings the field when it is pointed at', async () => {
    const form = `<style>body{margin:0 30px}p{margin:0 0 24px}input{display:block;width:100%;height:30px}</style>
      <p>申请人姓名 <input value="张某"></p><p>身份证号码 <input id="i" value="510185197209129625"></p><p>联系电话 <input value="13800138000"></p>`
    const page = await visitMade(browser, `${portals.origin}/made/narrow.html`, form)
    await page.setViewportSize({ width: 320, height: 500 })
    const middle = async () => {
      const { top, bottom } = await sign(page, '身份证号码：错误')
      return (top + bottom) / 2
    }
    const field = await rectOf(page, '#i')
    await expect.poll(async () => Math.abs((await middle()) - (field.top + field.bottom) / 2)).toBeLessThan(2)
    const { left, right } = await sign(page, '身份证号码：错误')
    const ringed = async () => {
      const session = await page.context().newCDPSession(page)
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
      await session.detach()
      return JSON.stringify(root).includes('"ring"')
    }
    expect(await ringed()).toBe(false)
    await page.mouse.move((left + right) / 2, await middle())
    await expect.poll(ringed).toBe(true)
  })

  test('stands behind the unit of its field, and where the label of the next one has no words', async () => {
    const inline = (label: string, value: string, unit = '') =>
      `<div class="layui-inline"><label class="layui-form-label">${label}</label><div class="layui-input-inline"><input value="${value}"></div>${unit && `<div class="layui-form-mid">${unit}</div>`}</div>`
    const form = `<style>.layui-inline{display:inline-block;margin-right:30px}.layui-form-label{float:left;width:110px;padding:9px 8px;text-align:right}
      .layui-input-inline{float:left;width:200px}input{box-sizing:border-box;width:100%;height:38px}.layui-form-mid{float:left;padding:9px 6px}.near .layui-inline{margin:0}</style>
      <div class="layui-form-item">${inline('申请人姓名', '张某')}${inline('家庭人口', '2', '人')}${inline('保障人口', '3', '人')}</div>
      <div class="layui-form-item near">${inline('身份证号码', '510185197209129625')}${inline('联系电话', '13800138000')}</div>`
    const page = await visitMade(browser, `${portals.origin}/made/units.html`, form)
    await page.setViewportSize({ width: 1280, height: 500 })
    const right = (nth: string) => rectOf(page, `${nth} .layui-form-mid`).then((rect) => rect.right)
    const ofUnit = await sign(page, '保障人口：错误')
    expect(ofUnit.left - (await right('.layui-inline:nth-child(3)'))).toBeLessThan(6)
    expect(ofUnit.left).toBeGreaterThan(await right('.layui-inline:nth-child(3)'))
    const ofNumber = await sign(page, '身份证号码：错误')
    const field = await rectOf(page, '.near input')
    expect(Math.abs(ofNumber.left - field.right)).toBeLessThan(6)
    expect(Math.abs(ofNumber.top + ofNumber.bottom - field.top - field.bottom)).toBeLessThan(4)
  })

  test('is gone while its tab is hidden', async () => {
    const page = await visit('hiding-css')
    await signAt(page, '身份证号码：错误')
    // the test's own tool keeps every page in front: our script is told otherwise, in its own world
    const session = await page.context().newCDPSession(page)
    const worlds: number[] = []
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated') worlds.push(context.id)
    })
    await session.send('Runtime.enable')
    const hide = async (hidden: boolean) => {
      const expression = `Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => ${hidden} }); document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`
      for (const contextId of worlds) await session.send('Runtime.evaluate', { contextId, expression })
    }
    await hide(true)
    await expect.poll(() => signsOn(page)).toEqual([])
    await hide(false)
    await expect.poll(async () => (await signsOn(page)).length).toBeGreaterThan(0)
  })
})

describe('a page that means harm', () => {
  test('that defines elements by names it guesses sees none of ours', async () => {
    const page = await visit('custom-element')
    await signAt(page, '身份证号码：错误')
    expect(await page.evaluate(() => (globalThis as unknown as { got: unknown[] }).got.length)).toBe(0)
  })

  test('that hides what is not its own hides no sign', async () => {
    const page = await visit('hiding-css')
    const box = await boxOf(page, await signAt(page, '身份证号码：错误'))
    expect(box.right - box.left).toBe(18)
  })

  test('that removes our element again and again is let be, and the panel says so', async () => {
    const page = await visit('remover')
    const removed = () => page.evaluate(() => (globalThis as unknown as { removed?: number }).removed ?? 0)
    await expect.poll(removed).toBeGreaterThan(0)
    await page.waitForTimeout(1000)
    const times = await removed()
    expect(times).toBeLessThan(10)
    const panel = await panelOf(browser, page)
    await page.fill('input', '510185197209129625')
    await panel.waitForSelector('text=这个网页不断移走页面上的标记')
    await panel.waitForSelector('text=身份证号校验码')
    expect(await removed()).toBe(times)
  })

  test('cannot be told from a forged message: one of another shape changes nothing', async () => {
    const page = await visit('spa')
    const read = await readingOf(browser, page, (found) => found.length >= 3)
    const tab = await browser.worker.evaluate(
      async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
      page.url(),
    )
    const forged = [
      { to: 'background', type: 'report', report: { fields: [{ field: 'householdSize', value: '9' }] } },
      { to: 'background', type: 'report', report: null },
      { to: 'background', type: 'watch', tab: String(tab) },
      { to: 'background', type: 'left' },
      { to: 'background', type: 'constructor' },
    ]
    for (const message of forged)
      expect(await options.evaluate((one) => chrome.runtime.sendMessage(one), message)).toBeFalsy()
    expect(await readingOf(browser, page, (found) => found.length >= 3)).toEqual(read)
  })
})

describe('what the official says', () => {
  test('corrects a wrong reading, from the list of what was read', async () => {
    const page = await visit('spa')
    await readingOf(browser, page, (found) => found.includes('financialAssets=12000'))
    const panel = await panelOf(browser, page)
    await panel.click('summary:has-text("读到的栏目")')
    await panel.click('.nd-read button:has-text("金融资产") >> nth=-1')
    await panel.selectOption('.nd-read select', 'none')
    await readingOf(browser, page, (found) => found.length === 2 && !found.includes('financialAssets=12000'))
    await panel.click('text=清除本网站的栏目对应')
    await readingOf(browser, page, (found) => found.includes('financialAssets=12000'))
  })
})

describe('the panel', () => {
  test('begins with the programme that the page is about, and shows no box without an answer in it', async () => {
    const page = await visitMade(
      browser,
      `${portals.origin}/made/tekun.html`,
      '<h2>特困人员救助供养申请</h2><p>姓名 <input value="甲某"></p><p>供养方式 <input value="分散供养"></p>',
    )
    const panel = await panelOf(browser, page)
    await expect.poll(() => panel.locator('h3').first().textContent()).toContain('特困人员救助供养')
    await panel.waitForSelector('text=按他一个人算')
    const empty = panel.locator('.nd-question .nd-question:not(:has(button, input, select)):has(> .nd-visually-hidden)')
    expect(await empty.count()).toBe(0)
    // where all is shown, the panel scrolls and the window around it does not
    await panel.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    expect(await panel.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
    expect(await panel.locator('main').textContent()).not.toContain('nuandong policy')
  })
})

describe('what is stored on the computer', () => {
  const remake = (version: number, stores: string[]) =>
    options.evaluate(
      async ([number, names]) => {
        await new Promise((resolve) => {
          const gone = indexedDB.deleteDatabase('nuandong')
          gone.onsuccess = resolve
        })
        await new Promise<void>((resolve) => {
          const made = indexedDB.open('nuandong', number as number)
          made.onupgradeneeded = () => {
            for (const name of names as string[])
              made.result.createObjectStore(
                name,
                name === 'settings' ? {} : { keyPath: name === 'packs' ? 'id' : 'origin' },
              )
          }
          made.onsuccess = () => {
            made.result.close()
            resolve()
          }
        })
      },
      [version, stores] as const,
    )

  test('by a newer version is used as it is; what cannot be read is said, and the next start works', async () => {
    await remake(7, ['settings', 'profiles', 'packs', 'newer'])
    await options.reload()
    await options.waitForSelector('text=暖冬救助核对')
    expect(await options.locator('[role=alert]').count()).toBe(0)

    await remake(1, ['somethingElse'])
    await options.reload()
    await options.waitForSelector('text=本机保存的设置和栏目对应读不出来')
    const page = await visit('spa')
    await readingOf(browser, page, (found) => found.length >= 3)
    await options.click('text=清除并重新开始')
    await options.waitForSelector('text=暖冬救助核对')
    await expect.poll(() => options.locator('[role=alert]').count()).toBe(0)
  })
})
