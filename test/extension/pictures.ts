import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { accessibleButtons, boxOf, buildExtension, installedAndAsked } from './browser.ts'
import { servePortals } from './portals.ts'
import { grantSite, inChinese, panelOf } from './watching.ts'

const WIDTH = 420

/** Takes the pictures of the guide: a page with a hint that is explained, and the panel beside it. */
export async function takePictures(folder: string): Promise<void> {
  await buildExtension()
  const portals = await servePortals()
  const browser = await installedAndAsked('http://127.0.0.1/*')
  try {
    await inChinese(browser)
    await grantSite(browser, portals.origin)
    const page = await browser.context.newPage()
    await page.setViewportSize({ width: 900, height: 520 })
    await page.goto(`${portals.origin}/element-plus.html`)
    const { left, top } = await boxOf(page, await sign(page, '身份证号码：错误'))
    const panel = await panelOf(browser, page)
    await panel.setViewportSize({ width: WIDTH, height: 900 })
    await panel.waitForSelector('.nd-headline')
    await panel.screenshot({ path: join(folder, 'panel.png') })
    await page.bringToFront()
    await page.mouse.click(left + 9, top + 9)
    await page.waitForTimeout(800)
    await page.screenshot({ path: join(folder, 'hint.png') })
  } finally {
    await browser.close()
    portals.close()
  }
}

/** The node of the sign whose name begins so, once it is there. */
async function sign(page: Page, begin: string): Promise<number> {
  for (let look = 0; look < 40; look++) {
    const node = [...(await accessibleButtons(page))].find(([name]) => name.startsWith(begin))?.[1]
    if (node) return node
    await page.waitForTimeout(250)
  }
  throw new Error(`There is no sign ${begin}.`)
}
