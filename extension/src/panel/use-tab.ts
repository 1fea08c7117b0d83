import { useCallback, useEffect, useRef, useState } from 'react'
import type { Message, TabReport, ToBackground, ToPage } from '../messages.ts'
import { restsUntil, type Site, type SiteState, siteAt } from '../sites.ts'
import type { KeptField } from '../store/database.ts'
import { profileOf } from '../store/profiles.ts'
import { loadSettings } from '../store/settings.ts'

export interface WatchedTab {
  id: number | undefined
  /** undefined where the address is hidden from us or no site */
  site: Site | undefined
  state: SiteState
  /** ms of 1970 */
  restsUntil: number | undefined
  report: TabReport
  /** sites of frames in it that are not granted */
  inner: Site[]
  /** fields at which the official pointed on this site */
  pointed: KeptField[]
  /** she said what labels of this site mean */
  isExplained: boolean
}

const NOTHING: TabReport = {
  frames: [],
  hints: [],
  unverified: [],
  crashed: [],
  place: undefined,
  unplaced: [],
  isPicking: false,
}

export function toBackground(message: ToBackground): Promise<unknown> {
  return chrome.runtime.sendMessage(message)
}

export function showField(tab: number, frame: number, key: string): void {
  const message: ToPage = { to: 'page', type: 'show', key }
  chrome.tabs.sendMessage(tab, message, { frameId: frame }).catch(() => undefined)
}

/** The tab that the panel speaks of: the one in front, or, opened as a page of its own, the one it was opened from. */
async function currentTab(): Promise<{ id: number | undefined; url: string | undefined }> {
  const query = new URLSearchParams(location.search)
  const asked = Number(query.get('tab'))
  if (asked) {
    const tab = await chrome.tabs.get(asked).catch(() => undefined)
    return { id: tab?.id, url: tab?.url ?? query.get('url') ?? undefined }
  }
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
  return { id: tab?.id, url: tab?.url }
}

async function reportOf(id: number | undefined, state: SiteState): Promise<TabReport> {
  if (id === undefined || state !== 'on') return NOTHING
  const answer = await toBackground({ to: 'background', type: 'watch', tab: id })
  return (answer as TabReport | undefined) ?? NOTHING
}

async function withheld(report: TabReport): Promise<Site[]> {
  const addresses = new Set(report.frames.flatMap(({ report: { inner } }) => inner))
  const sites = new Map<string, Site>()
  for (const address of addresses) {
    const { site, state } = await siteAt(address)
    if (site && state === 'off') sites.set(site.pattern, site)
  }
  return [...sites.values()]
}

async function watched(): Promise<WatchedTab> {
  const { id, url } = await currentTab()
  const [{ site, state }, settings] = await Promise.all([siteAt(url), loadSettings()])
  const report = await reportOf(id, state)
  const { labels, pointed } = site ? await profileOf(site.pattern) : { labels: {}, pointed: [] }
  return {
    id,
    site,
    state,
    restsUntil: site && restsUntil(settings, site.pattern),
    report,
    inner: await withheld(report),
    pointed,
    isExplained: Object.keys(labels).length > 0,
  }
}

export function useTab(): { tab: WatchedTab | undefined; refresh: () => void } {
  const [tab, setTab] = useState<WatchedTab>()

  const asked = useRef(0)
  const refresh = useCallback(() => {
    const turn = ++asked.current
    // of several looks on their way the last one counts
    watched().then((found) => turn === asked.current && setTab(found))
  }, [])

  useEffect(() => {
    refresh()
    const onMessage = (message: Message) => {
      if (message.to === 'panel') refresh()
    }
    const onUpdated = (_: number, change: { status?: string; url?: string }) => {
      if (change.status || change.url) refresh()
    }
    chrome.runtime.onMessage.addListener(onMessage)
    chrome.tabs.onActivated.addListener(refresh)
    chrome.tabs.onUpdated.addListener(onUpdated)
    chrome.permissions.onAdded.addListener(refresh)
    chrome.permissions.onRemoved.addListener(refresh)
    return () => {
      chrome.runtime.onMessage.removeListener(onMessage)
      chrome.tabs.onActivated.removeListener(refresh)
      chrome.tabs.onUpdated.removeListener(onUpdated)
      chrome.permissions.onAdded.removeListener(refresh)
      chrome.permissions.onRemoved.removeListener(refresh)
    }
  }, [refresh])

  return { tab, refresh }
}
