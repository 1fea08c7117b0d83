import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { FieldReport, FrameReport } from '../../extension/src/messages.ts'
import { accessibleButtons, type Browser, open } from './browser.ts'

/** Pages that a test opened; closed after it. */
export const visited: Page[] = []

export async function leave(): Promise<void> {
  for (const page of visited.splice(0)) await page.close()
}

export async function visitAt(browser: Browser, address: string): Promise<Page> {
  const page = await browser.context.newPage()
  visited.push(page)
  await page.goto(address)
  return page
}

/** A page that only the test serves, at any address. */
export async function visitMade(browser: Browser, address: string, html: string): Promise<Page> {
  const page = await browser.context.newPage()
  visited.push(page)
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto(address)
  return page
}

/** Grants the site of an address as a user does, on the options page, which stays open. */
export async function grantSite(browser: Browser, address: string): Promise<Page> {
  const options = await open(browser, 'options.html')
  await options.fill('#address', address)
  await options.click('button[type=submit]')
  await options.waitForSelector(`text=已授权 ${new URL(address).hostname}`)
  return options
}

/** What the background knows of the tab that shows the address. */
export async function frames(browser: Browser, address: string): Promise<FrameReport[]> {
  const page =
    browser.context.pages().find((each) => each.url().startsWith('chrome-extension:')) ??
    (await open(browser, 'options.html'))
  return page.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
    const { frames } = await chrome.runtime.sendMessage({ to: 'background', type: 'watch', tab: tab?.id })
    return frames.map(({ report }: { report: FrameReport }) => report)
  }, address)
}

/** Field → value of the tab's frames, once the page has been read. */
export async function readingOf(browser: Browser, page: Page, ready: (read: string[]) => boolean): Promise<string[]> {
  let read: string[] = []
  await expect
    .poll(
      async () => {
        read = (await frames(browser, page.url())).flatMap(({ fields }) =>
          fields.map(({ field, value }) => `${field}=${value}`),
        )
        return ready(read)
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  return read
}

/** The choice of language is remembered; the browser of the test speaks the language of its machine. */
export async function inChinese(browser: Browser): Promise<void> {
  const panel = await open(browser, 'sidepanel.html')
  await panel.selectOption('select:has(option[value=en])', 'zh-CN')
  await panel.waitForSelector('text=暖冬救助核对')
  await panel.close()
}

/** The panel as a page of its own, as kernels without a side panel show it. */
export async function panelOf(browser: Browser, page: Page): Promise<Page> {
  const tab = await browser.worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    page.url(),
  )
  const panel = await open(browser, `sidepanel.html?tab=${tab}`)
  visited.push(panel)
  return panel
}

/** Every fact of the tab, once there are so many. */
export async function fieldsOf(browser: Browser, page: Page, least: number): Promise<FieldReport[]> {
  const all = async () => (await frames(browser, page.url())).flatMap(({ fields }) => fields)
  await expect.poll(async () => (await all()).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(least)
  return all()
}

/** Names of the signs on a page, as a screen reader has them. */
export async function signsOn(page: Page): Promise<string[]> {
  return [...(await accessibleButtons(page)).keys()].filter((name) => /：(错误|疑点|提示)：/.test(name))
}

/** The node of the first sign whose name begins so, once it is there. */
export async function signAt(page: Page, begin: string): Promise<number> {
  const find = async () => [...(await accessibleButtons(page))].find(([name]) => name.startsWith(begin))?.[1] ?? 0
  await expect.poll(find, { timeout: 15_000 }).toBeGreaterThan(0)
  return find()
}
