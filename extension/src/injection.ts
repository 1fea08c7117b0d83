import script from 'url:../dist/page.js'
import type { ToPage } from './messages.ts'
import { grantedPatterns, restsUntil, siteAt } from './sites.ts'
import { loadSettings } from './store/settings.ts'

/**
 * Where the content script runs: on the sites that the user granted and did not switch off. For the background alone.
 */
const SCRIPT_ID = 'nuandong-page'
const FILE = new URL(script, chrome.runtime.getURL('/')).pathname.slice(1)

async function activePatterns(): Promise<string[]> {
  const settings = await loadSettings()
  return (await grantedPatterns(settings)).filter((pattern) => !settings.paused.includes(pattern))
}

/** Frames without an address of their own are read with their page; Chrome offers that for whole origins only. */
async function register(patterns: string[]): Promise<void> {
  const isWhole = (pattern: string) => /^https?:\/\/[^/]+\/\*$/.test(pattern)
  await registerAs(
    SCRIPT_ID,
    patterns.filter((pattern) => isWhole(pattern)),
    'with-srcdoc',
  )
  await registerAs(
    `${SCRIPT_ID}-paths`,
    patterns.filter((pattern) => !isWhole(pattern)),
    'by-address',
  )
}

async function registerAs(id: string, matches: string[], frames: 'with-srcdoc' | 'by-address'): Promise<void> {
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [id] })
  if (!matches.length) {
    if (registered.length) await chrome.scripting.unregisterContentScripts({ ids: [id] })
    return
  }
  const put = registered.length ? chrome.scripting.updateContentScripts : chrome.scripting.registerContentScripts
  const base = { id, matches, allFrames: true, runAt: 'document_idle', persistAcrossSessions: true } as const
  try {
    await put([{ ...base, js: [FILE], matchOriginAsFallback: frames === 'with-srcdoc' }])
  } catch {
    // kernels before 119 do not know matchOriginAsFallback: srcdoc frames are not read there
    await put([{ ...base, js: [FILE] }])
  }
}

async function injectIntoOpenTabs(patterns: string[]): Promise<void> {
  const tabs = patterns.length ? await chrome.tabs.query({ url: patterns }) : []
  for (const { id } of tabs) {
    if (id === undefined) continue
    // a tab that shows an error page or was discarded refuses: it is injected when it loads again
    await chrome.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [FILE] })
      .catch(() => undefined)
  }
}

async function stopElsewhere(): Promise<void> {
  for (const { id, url } of await chrome.tabs.query({})) {
    // without permission a tab has no url for us
    const { site, state } = await siteAt(url)
    if (id === undefined || state === 'on') continue
    const until = site && restsUntil(await loadSettings(), site.pattern)
    const message: ToPage = { to: 'page', type: 'stop', ...(until !== undefined && { restsUntil: until }) }
    await chrome.tabs.sendMessage(id, message).catch(() => undefined)
  }
}

let syncing: Promise<void> = Promise.resolve()

/** Brings registration and open tabs in line with what is granted and switched on. One at a time. */
export function syncSites(): Promise<void> {
  syncing = syncing
    .catch(() => undefined)
    .then(async () => {
      const patterns = await activePatterns()
      await register(patterns)
      await stopElsewhere()
      await injectIntoOpenTabs(patterns)
    })
  return syncing
}
