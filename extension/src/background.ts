import { householdHints } from './household.ts'
import { syncSites } from './injection.ts'
import type { FromPage, Message, PageSettings, ToBackground, ToPage, ToPanel } from './messages.ts'
import { originOf, siteState } from './sites.ts'
import { siteLabels } from './store/profiles.ts'
import { loadSettings } from './store/settings.ts'
import { dropFrame, dropTab, knowsTab, putReport, tabReport } from './tabs.ts'

type Sender = chrome.runtime.MessageSender

function toPage(tab: number, message: ToPage): Promise<void> {
  // a tab without our script has nobody to receive it
  return chrome.tabs.sendMessage(tab, message).catch(() => undefined)
}

/** Tells an open panel that a tab has news. */
function toPanel(tab: number): void {
  const message: ToPanel = { to: 'panel', type: 'tab', tab }
  chrome.runtime.sendMessage(message).catch(() => undefined)
}

async function settingsFor(sender: Sender): Promise<PageSettings | undefined> {
  const url = sender.tab?.url ?? sender.url
  const state = await siteState(url)
  const origin = originOf(url)
  if (state !== 'on' || !origin) return undefined
  return { locale: (await loadSettings()).locale, labels: await siteLabels(origin) }
}

async function sendHouseholdHints(tab: number): Promise<void> {
  const hints = await householdHints(tabReport(tab))
  await toPage(tab, { to: 'page', type: 'household-hints', hints })
}

async function settingsChanged(): Promise<void> {
  await syncSites()
  for (const { id, url } of await chrome.tabs.query({})) {
    const origin = originOf(url)
    if (id === undefined || !origin || (await siteState(url)) !== 'on') continue
    const settings = { locale: (await loadSettings()).locale, labels: await siteLabels(origin) }
    await toPage(id, { to: 'page', type: 'settings', settings })
    if (knowsTab(id)) await sendHouseholdHints(id)
  }
}

async function answer(message: FromPage | ToBackground, sender: Sender): Promise<unknown> {
  const tab = sender.tab?.id
  const frame = sender.frameId ?? 0
  switch (message.type) {
    case 'settings':
      return settingsFor(sender)
    case 'report':
      if (tab === undefined) return undefined
      // the worker slept: the other frames have to report again
      if (!knowsTab(tab)) await toPage(tab, { to: 'page', type: 'report' })
      putReport(tab, frame, message.report)
      toPanel(tab)
      await sendHouseholdHints(tab)
      return undefined
    case 'left':
      if (tab === undefined) return undefined
      dropFrame(tab, frame)
      toPanel(tab)
      return undefined
    case 'watch':
      if (!knowsTab(message.tab)) await toPage(message.tab, { to: 'page', type: 'report' })
      return tabReport(message.tab)
    case 'settings-changed':
      await settingsChanged()
      return undefined
  }
}

chrome.runtime.onMessage.addListener((message: Message, sender, reply) => {
  if (message.to !== 'background') return false
  answer(message, sender).then(reply, () => reply(undefined))
  return true
})

chrome.tabs.onRemoved.addListener(dropTab)
chrome.permissions.onAdded.addListener(() => settingsChanged())
chrome.permissions.onRemoved.addListener(() => syncSites())
chrome.runtime.onStartup.addListener(() => syncSites())
chrome.runtime.onInstalled.addListener(() => syncSites())

chrome.commands?.onCommand.addListener((command, tab) => {
  if (command === 'next-hint' && tab?.id !== undefined) toPage(tab.id, { to: 'page', type: 'next' })
})

if (chrome.sidePanel) chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
// kernels before 114 have no side panel: the same page in a tab, told which tab it speaks of
else
  chrome.action.onClicked.addListener(({ id, url }) => {
    const query = new URLSearchParams({ tab: String(id ?? ''), url: url ?? '' })
    chrome.tabs.create({ url: `${chrome.runtime.getURL('sidepanel.html')}?${query}` })
  })
