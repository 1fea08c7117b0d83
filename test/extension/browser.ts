import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { isStale } from '../../core/tools/freshness.mjs'
import { makeCoreReady } from '../../core/tools/ready.mjs'
import { findBrowser } from '../browser.mjs'

export const BUILD = fileURLToPath(new URL('../../extension/build/chrome-mv3-prod', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const EXTENSION = join(ROOT, 'extension')
const SOURCES = ['src', 'profiles', 'tools', 'assets', 'locales', 'package.json'].map((name) => join(EXTENSION, name))

/** Core, then the extension, where they are older than their sources: what is tested is what is shipped. */
export async function buildExtension(): Promise<void> {
  await makeCoreReady()
  const manifest = join(BUILD, 'manifest.json')
  if (!isStale(manifest, [...SOURCES, join(ROOT, 'core/dist')])) return
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(EXTENSION, 'tools/build.mjs')], {
    cwd: EXTENSION,
    encoding: 'utf8',
  })
  if (status !== 0 || !existsSync(manifest)) throw new Error(`the extension does not build:\n${stdout}\n${stderr}`)
}

export interface Browser {
  context: BrowserContext
  worker: Worker
  id: string
  /** addresses of every request of the browser, the pages' own included */
  requests: string[]
  close(): Promise<void>
}

async function launch(extension: string, profile: string): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: false,
    viewport: { width: 1100, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    env: { ...process.env, LANGUAGE: 'zh_CN' } as Record<string, string>,
    args: [
      '--headless=new',
      '--no-first-run',
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      '--lang=zh-CN',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }))
  const requests: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  return { context, worker, id: new URL(worker.url()).host, requests, close: () => context.close() }
}

/** A browser as a user has it right after installing. */
export async function installed(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'nuandong-profile-'))
  const browser = await launch(BUILD, profile)
  return { ...browser, close: () => browser.close().finally(() => rmSync(profile, { recursive: true, force: true })) }
}

/**
 * A browser whose user once answered the permission question for these patterns with yes, so that it need not be asked
 * again: nothing can answer it in a headless browser. The permission itself still has to be requested and is granted
 * then.
 */
export async function installedAndAsked(...patterns: string[]): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'nuandong-extension-'))
  const profile = mkdtempSync(join(tmpdir(), 'nuandong-profile-'))
  cpSync(BUILD, folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = readFileSync(file, 'utf8')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(manifest), host_permissions: patterns }))
  await (await launch(folder, profile)).close()
  writeFileSync(file, manifest)
  const browser = await launch(folder, profile)
  const clean = () => {
    for (const path of [folder, profile]) rmSync(path, { recursive: true, force: true })
  }
  return { ...browser, close: () => browser.close().finally(clean) }
}

/** Opens one of the extension's own pages. */
export async function open(browser: Browser, path: string): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.id}/${path}`)
  return page
}

interface AxNode {
  role?: { value: string }
  name?: { value: string }
  backendDOMNodeId?: number
}

/** Buttons that a screen reader finds on the page, those in our closed shadow root included: `name` → node. */
export async function accessibleButtons(page: Page): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  await session.detach()
  const buttons = nodes.filter(({ role }) => role?.value === 'button')
  return new Map(buttons.map(({ name, backendDOMNodeId }) => [name?.value ?? '', backendDOMNodeId ?? 0]))
}

/** The accessible text of the whole page, closed shadow roots included. */
export async function accessibleText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  await session.detach()
  return nodes.map(({ name }) => name?.value ?? '').join('\n')
}

/** Left, top, right, bottom of a node found by `accessibleButtons`, in the window. */
export async function boxOf(
  page: Page,
  node: number,
): Promise<{ left: number; top: number; right: number; bottom: number }> {
  const session = await page.context().newCDPSession(page)
  const { model } = (await session.send('DOM.getBoxModel', { backendNodeId: node })) as { model: { border: number[] } }
  await session.detach()
  const [left, top, , , right, bottom] = model.border
  return { left, top, right, bottom }
}

/** A user's click on our toolbar button while the page is in front. */
export async function clickToolbarButton({ context, id }: Browser, page: Page): Promise<void> {
  const tab = await context.newCDPSession(page)
  const { targetInfo } = (await tab.send('Target.getTargetInfo')) as { targetInfo: { url: string } }
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('the browser is gone')
  const { targetInfos } = (await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    targetInfos: { url: string; targetId: string }[]
  }
  const target = targetInfos.find(({ url }) => url === targetInfo.url)
  // newer than playwright's list of commands
  await session.send('Extensions.triggerAction' as 'Browser.getVersion', { id, targetId: target?.targetId } as never)
  await Promise.all([tab.detach(), session.detach()])
}
