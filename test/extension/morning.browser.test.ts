import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, boxOf, buildExtension, installedAndAsked } from './browser.ts'
import { type Portals, servePortals } from './portals.ts'
import {
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

let portals: Portals
let browser: Browser

beforeAll(async () => {
  await buildExtension()
  portals = await servePortals()
  browser = await installedAndAsked('http://127.0.0.1/*')
  await inChinese(browser)
})
afterAll(async () => {
  await browser?.close()
  portals?.close()
})
afterEach(leave)

const visit = (path: string) => visitAt(browser, `${portals.origin}/${path}`)

const made = (name: string, html: string) => visitMade(browser, `${portals.origin}/made/${name}.html`, html)

const WRONG_ID = '<p><label>身份证号码 <input id="i" value="110105194912310021"></label></p>'

test('an official’s morning: grant, three households, a corrected reading, a wizard, a list, a hostile page beside', async () => {
  // grant, once for the whole portal
  await grantSite(browser, portals.origin)
  const first = await visit('element-plus.html')
  const panel = await panelOf(browser, first)
  await readingOf(browser, first, (found) => found.includes('name=张某'))
  await signAt(first, '身份证号码：错误')
  await expect.poll(() => panel.locator('.nd-headline').textContent()).toContain('月人均收入 600 元')
  await first.fill('.id input', '11010519491231002X')
  await expect
    .poll(async () => (await signsOn(first)).filter((name) => name.startsWith('身份证号码：错误')))
    .toEqual([])

  // a hostile page in another tab, all morning
  const hostile = await made(
    'hostile',
    `${WRONG_ID}<script>setInterval(() => { document.querySelector('html > div')?.remove(); document.body.append(document.createElement('i')) }, 20)</script>`,
  )

  // the second and third household, each of another library: nothing of one shows with the other
  const second = await visit('antdv.html')
  expect(await readingOf(browser, second, (found) => found.includes('yearlyHouseholdIncome=45000'))).not.toContain(
    'monthlyHouseholdIncome=1200',
  )
  const third = await visit('layui.html')
  await readingOf(browser, third, (found) => found.includes('yearlyHouseholdIncome=38000'))

  // one reading is wrong for this office, and corrected once
  const thirdPanel = await panelOf(browser, third)
  await thirdPanel.click('summary:has-text("读到的栏目")')
  await thirdPanel.click('.nd-read button[title*="家庭年收入"]')
  await thirdPanel.selectOption('.nd-read select', 'monthlyHouseholdIncome')
  await readingOf(browser, third, (found) => found.includes('monthlyHouseholdIncome=38000'))

  // a wizard: what an earlier step showed is kept for this household
  const wizard = await visit('cases/tabs.html')
  await readingOf(browser, wizard, (found) => found.includes('name=张建国'))
  await wizard.click('text=收入')
  const read = await readingOf(browser, wizard, (found) => found.includes('householdSize=3'))
  expect(read).toContain('name=张建国')

  // a list of cases is no household
  const list = await made(
    'list',
    '<table><tr><th>户主姓名</th><th>身份证号码</th><th>月保障金</th></tr><tr><td>甲</td><td>110105194912310021</td><td>700</td></tr></table>',
  )
  const listPanel = await panelOf(browser, list)
  await listPanel.waitForSelector('text=身份证号校验码')
  // its cells are as narrow as their text: the sign stands at the corner of its own
  await list.bringToFront()
  await signAt(list, '身份证号码：错误')
  expect(await listPanel.locator('#household').count()).toBe(0)

  // and the hostile page kept nobody from working
  const [report] = await frames(browser, hostile.url())
  expect(report.fields.map(({ value }) => value)).toEqual(['110105194912310021'])
})

describe('a page that means harm', () => {
  test('that replaces what prototypes do reads nothing of ours and stops no reading', async () => {
    const page = await made(
      'prototypes',
      `<script>globalThis.seen = []
        for (const name of ['attachShadow', 'setAttribute', 'append', 'querySelectorAll', 'closest', 'getBoundingClientRect', 'matches']) {
          const own = Element.prototype[name]
          Element.prototype[name] = function (...given) { seen.push([name, this.tagName, ...given.map(String)]); return own.apply(this, given) }
        }
        Node.prototype.appendChild = () => { throw new Error('no') }; Array.prototype.map = () => { throw new Error('no') }
        Document.prototype.createElement = () => { throw new Error('no') }; IntersectionObserver = MutationObserver = undefined
      </script>${WRONG_ID}`,
    )
    await signAt(page, '身份证号码：错误')
    const seen = await page.evaluate(() => JSON.stringify((globalThis as unknown as { seen: unknown[] }).seen))
    expect(seen).not.toMatch(/校验码|sign|popover/)
  })

  test('that lies over our sign takes the sign away with it: nobody clicks what he does not see', async () => {
    const page = await made(
      'over',
      `${WRONG_ID}<div id="o" style="position:fixed;inset:0;background:#fff;display:none">提示</div>`,
    )
    const box = await boxOf(page, await signAt(page, '身份证号码：错误'))
    await page.evaluate(() =>
      document.querySelector('#o')?.setAttribute('style', 'position:fixed;inset:0;background:#fff'),
    )
    await expect.poll(() => signsOn(page)).toEqual([])
    const over = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.id, [box.left + 5, box.top + 5])
    expect(over).toBe('o')
  })

  test('that clicks for the user opens nothing: only a person’s click counts while a field is pointed at', async () => {
    const page = await made('clicks', `<p>家庭人口 <input id="n" value="2"></p>`)
    await readingOf(browser, page, (found) => found.includes('householdSize=2'))
    const panel = await panelOf(browser, page)
    await panel.click('text=在页面上指一栏')
    await panel.waitForSelector('text=请到网页上点那一栏')
    await page.evaluate(() => {
      const at = { bubbles: true, cancelable: true, clientX: 60, clientY: 20 }
      for (const target of [document.documentElement.lastElementChild, document.body, document.querySelector('#n')])
        for (const event of [new MouseEvent('click', at), new KeyboardEvent('keydown', { ...at, key: 'Enter' })])
          target?.dispatchEvent(event)
    })
    await page.waitForTimeout(500)
    expect(await panel.locator('.nd-said').count()).toBe(0)
    expect(await panel.textContent('main')).toContain('请到网页上点那一栏')
  })

  test('that never stands still is read from time to time, not all the time', async () => {
    const page = await made(
      'flood',
      `${WRONG_ID}<p>家庭人口 <input id="n" value="2"></p><ul id="u"></ul><script>
        setInterval(() => { for (let i = 0; i < 20; i++) u.append(document.createElement('li')); if (u.children.length > 2000) u.replaceChildren(); n.value = String(1 + (Date.now() % 9)) }, 10)</script>`,
    )
    await signAt(page, '身份证号码：错误')
    const told = await browser.worker.evaluate(async () => {
      let reports = 0
      const count = (message: { type?: string }) => {
        if (message.type === 'report') reports++
      }
      chrome.runtime.onMessage.addListener(count)
      await new Promise((resolve) => setTimeout(resolve, 3000))
      chrome.runtime.onMessage.removeListener(count)
      return reports
    })
    expect(told).toBeLessThan(30)
    await page.fill('#i', '11010519491231002X')
    await expect
      .poll(async () => (await signsOn(page)).filter((name) => name.startsWith('身份证号码：错误')))
      .toEqual([])
  })

  test('of forty thousand nodes is read, and stays usable meanwhile', async () => {
    const page = await made('large', `${WRONG_ID}<div id="d"></div>`)
    await page.evaluate(() => {
      const many = document.createDocumentFragment()
      for (let index = 0; index < 20_000; index++) many.append(document.createElement('i'), '某')
      document.querySelector('#d')?.append(many)
    })
    await page.fill('#i', '110105194912310029')
    await readingOf(browser, page, (found) => found.includes('idNumber=110105194912310029'))
    await signAt(page, '身份证号码：错误')
  })
})
