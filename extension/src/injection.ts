import script from 'url:~/inject/page.ts'
import { grantedOrigins, siteState } from './sites.ts'
import { loadSettings } from './store/settings.ts'

/** Where the content script runs: on the origins that the user granted and did not switch off. For the background alone. */
const SCRIPT_ID = 'nuandong-page'
const FILE = new URL(script, chrome.runtime.getURL('/')).pathname.slice(1)

async function activeOrigins(): Promise<string[]> {
  const { paused } = await loadSettings()
  return (await grantedOrigins()).filter((origin) => !paused.includes(origin))
}

async function register(origins: string[]): Promise<void> {
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (!origins.length) {
    if (registered.length) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
    return
  }
  const put = registered.length ? chrome.scripting.updateContentScripts : chrome.scripting.registerContentScripts
  const base = {
    id: SCRIPT_ID,
    js: [FILE],
    matches: origins,
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  } as const
  try {
    await put([{ ...base, js: [FILE], matchOriginAsFallback: true }])
  } catch {
    // kernels before 119 do not know matchOriginAsFallback: srcdoc frames are not read there
    await put([{ ...base, js: [FILE] }])
  }
}

async function injectIntoOpenTabs(origins: string[]): Promise<void> {
  const tabs = origins.length ? await chrome.tabs.query({ url: origins }) : []
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
    if (id === undefined || (await siteState(url)) === 'on') continue
    await chrome.tabs.sendMessage(id, { to: 'page', type: 'stop' }).catch(() => undefined)
  }
}

let syncing: Promise<void> = Promise.resolve()

/** Brings registration and open tabs in line with what is granted and switched on. One at a time. */
export function syncSites(): Promise<void> {
  syncing = syncing
    .catch(() => undefined)
    .then(async () => {
      const origins = await activeOrigins()
      await register(origins)
      await stopElsewhere()
      await injectIntoOpenTabs(origins)
    })
  return syncing
}
