import { useCallback, useEffect, useState } from 'react'
import type { Message, TabReport, ToBackground, ToPage } from '../messages.ts'
import { originOf, type SiteState, siteState } from '../sites.ts'

export interface WatchedTab {
  id: number | undefined
  /** match pattern of its site; undefined where the address is hidden from us or no site */
  origin: string | undefined
  state: SiteState
  report: TabReport
}

const NOTHING: TabReport = { frames: [], hints: [], unverified: [], crashed: [] }

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

export function useTab(): { tab: WatchedTab | undefined; refresh: () => void } {
  const [tab, setTab] = useState<WatchedTab>()

  const refresh = useCallback(() => {
    currentTab().then(async ({ id, url }) => {
      const state = await siteState(url)
      const answer =
        id !== undefined && state === 'on'
          ? await toBackground({ to: 'background', type: 'watch', tab: id })
          : undefined
      setTab({ id, origin: originOf(url), state, report: (answer as TabReport | undefined) ?? NOTHING })
    })
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
