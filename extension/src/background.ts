import { checkTab, forgetLaw, lawForChecks, signWords } from './case/check-tab.ts'
import { syncSites } from './injection.ts'
import type { FromPage, Message, PageSettings, TabReport, ToBackground, ToPage, ToPanel } from './messages.ts'
import { fromOurPage, fromPage } from './senders.ts'
import { originOf, siteState } from './sites.ts'
import { siteLabels } from './store/profiles.ts'
import { loadSettings } from './store/settings.ts'
import { checkedTab, dropFrame, dropTab, framesOf, knowsTab, putChecked, putReport } from './tabs.ts'

type Sender = chrome.runtime.MessageSender

function toPage(tab: number, message: ToPage, frame?: number): Promise<void> {
  const options = frame === undefined ? {} : { frameId: frame }
  // a tab without our script has nobody to receive it
  return chrome.tabs.sendMessage(tab, message, options).catch(() => undefined)
}

/** Tells an open panel that a tab has news. */
function toPanel(tab: number): void {
  const message: ToPanel = { to: 'panel', type: 'tab', tab }
  chrome.runtime.sendMessage(message).catch(() => undefined)
}

async function pageSettings(url: string | undefined): Promise<PageSettings | undefined> {
  const origin = originOf(url)
  if (!origin || (await siteState(url)) !== 'on') return undefined
  return { labels: await siteLabels(origin), words: signWords((await loadSettings()).locale) }
}

/** Checks what the frames of a tab show, and tells each its signs. */
async function check(tab: number): Promise<void> {
  const [law, settings] = await Promise.all([lawForChecks(), loadSettings()])
  const frames = framesOf(tab)
  const checked = checkTab(frames, law, settings)
  putChecked(tab, checked)
  for (const { frame } of frames)
    await toPage(tab, { to: 'page', type: 'signs', signs: checked.signs.get(frame) ?? [] }, frame)
  toPanel(tab)
}

async function settingsChanged(): Promise<void> {
  forgetLaw()
  await syncSites()
  for (const { id, url } of await chrome.tabs.query({})) {
    const settings = await pageSettings(url)
    if (id === undefined || !settings) continue
    await toPage(id, { to: 'page', type: 'settings', settings })
    if (knowsTab(id)) await check(id)
  }
}

async function answerPage(message: FromPage, sender: Sender): Promise<unknown> {
  const tab = sender.tab?.id ?? -1
  const frame = sender.frameId ?? 0
  switch (message.type) {
    case 'settings':
      return pageSettings(sender.tab?.url ?? sender.url)
    case 'report':
      if ((await siteState(sender.tab?.url ?? sender.url)) !== 'on') return undefined
      // the worker slept: the other frames have to report again
      if (!knowsTab(tab)) await toPage(tab, { to: 'page', type: 'report' })
      putReport(tab, frame, message.report)
      return check(tab)
    case 'left':
      dropFrame(tab, frame)
      if (knowsTab(tab)) return check(tab)
      return toPanel(tab)
  }
}

async function answerPanel(message: ToBackground): Promise<TabReport | undefined> {
  if (message.type === 'settings-changed') {
    await settingsChanged()
    return undefined
  }
  if (!knowsTab(message.tab)) await toPage(message.tab, { to: 'page', type: 'report' })
  const { hints = [], unverified = [], crashed = [] } = checkedTab(message.tab) ?? {}
  return { frames: framesOf(message.tab), hints, unverified, crashed }
}

chrome.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  if ((message as Partial<Message> | null)?.to !== 'background') return false
  const [page, ours] = [fromPage(message, sender), fromOurPage(message, sender)]
  // a message that is not of the shape that we send changes nothing
  const answer = page ? answerPage(page, sender) : ours ? answerPanel(ours) : Promise.resolve(undefined)
  answer.then(reply, () => reply(undefined))
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
