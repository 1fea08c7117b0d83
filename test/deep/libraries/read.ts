import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { FrameReport } from '../../../extension/src/messages.ts'
import { type Browser, buildExtension, installedAndAsked, open } from '../../extension/browser.ts'

export type Shape = 'form' | 'list' | 'detail'

/** What one page was read as, beside what it shows. `role/field=value`, sorted. */
export interface PageRead {
  library: string
  shape: Shape
  read: string[]
  /** errors of the page itself: then nothing is proved */
  errors: string[]
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
}

/** Pages from `pages`, packages under `/lib/` from the first of the folders that has them. */
async function serve(pages: string, packages: readonly string[]): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://127.0.0.1')
    const files = pathname.startsWith('/lib/')
      ? packages.map((folder) => join(folder, pathname.slice(5)))
      : [join(pages, pathname)]
    for (const file of files) {
      const content = await readFile(file).catch(() => undefined)
      if (!content) continue
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content)
      return
    }
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** Reads every shape of every library with the built extension, in one browser. */
export async function readLibraries(
  pages: string,
  packages: readonly string[],
  libraries: readonly string[],
): Promise<PageRead[]> {
  await buildExtension()
  const portals = await serve(pages, packages)
  const browser = await installedAndAsked('http://127.0.0.1/*')
  try {
    const options = await open(browser, 'options.html')
    await options.fill('#address', portals.origin)
    await options.click('button[type=submit]')
    await options.waitForSelector('li:has-text("127.0.0.1")')
    const found: PageRead[] = []
    for (const library of libraries)
      for (const shape of ['form', 'list', 'detail'] as const)
        found.push(await readOne(browser, options, portals.origin, library, shape))
    return found
  } finally {
    await browser.close()
    portals.close()
  }
}

type OurPage = Awaited<ReturnType<typeof open>>

const QUIET_MS = 1200

async function readOne(
  browser: Browser,
  options: OurPage,
  origin: string,
  library: string,
  shape: Shape,
): Promise<PageRead> {
  const page = await browser.context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const address = `${origin}/${library}.html?shape=${shape}`
  await page.goto(address)
  let read: string[] = []
  // until two looks in a row say the same
  for (let look = 0; look < 8; look++) {
    await page.waitForTimeout(QUIET_MS)
    const now = await reported(options, address)
    if (look > 0 && now.join() === read.join()) break
    read = now
  }
  await page.close()
  return { library, shape, read, errors }
}

async function reported(options: OurPage, address: string): Promise<string[]> {
  const frames: FrameReport[] = await options.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url)
    const { frames } = await chrome.runtime.sendMessage({ to: 'background', type: 'watch', tab: tab?.id })
    return frames.map(({ report }: { report: FrameReport }) => report)
  }, address)
  return frames.flatMap(({ fields }) => fields.map(({ role, field, value }) => `${role}/${field}=${value}`)).sort()
}
