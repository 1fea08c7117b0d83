import { normaliseLabel } from '@nuandong/core/page-checks'
import { LOOKS } from '../profiles/index.ts'
import { checkTab, forgetLaw, lawForChecks, signWords } from './case/check-tab.ts'
import { pageDictionary } from './case/dictionary.ts'
import { syncSites } from './injection.ts'
import type {
  FromPage,
  Message,
  PageRest,
  PageSettings,
  ReportPart,
  TabReport,
  ToBackground,
  ToPage,
  ToPanel,
} from './messages.ts'
import { addressesOf, fromOurPage, fromPage } from './senders.ts'
import { restsUntil, type Site, siteAt } from './sites.ts'
import { loseFields, profileOf } from './store/profiles.ts'
import { loadSettings, setQuiet } from './store/settings.ts'
import {
  dropFrame,
  dropTab,
  framesOf,
  knowsTab,
  putChecked,
  putPicked,
  putPicking,
  putReport,
  putUnplaced,
  stateOf,
} from './tabs.ts'

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

/** Undefined: the site is not read. */
async function pageSettings(url: string | undefined): Promise<PageSettings | PageRest | undefined> {
  const [{ site, state }, settings] = await Promise.all([siteAt(url), loadSettings()])
  if (site && state === 'resting') return { restsUntil: restsUntil(settings, site.pattern) ?? 0 }
  if (!site || state !== 'on') return undefined
  const { labels, pointed } = await profileOf(site.pattern)
  return {
    looks: LOOKS,
    dictionary: pageDictionary,
    labels,
    pointed: pointed.filter(({ isLost }) => !isLost),
    words: signWords(settings.locale),
  }
}

/** The site of a page that sends; undefined where its tab or its frame is not read now. */
async function siteOfSender(sender: Sender): Promise<Site | undefined> {
  const all = await Promise.all(addressesOf(sender).map(siteAt))
  return all.every(({ state }) => state === 'on') ? all[0]?.site : undefined
}

/** Checks what the frames of a tab show, and tells each its signs. */
async function check(tab: number, site: Site): Promise<void> {
  const [law, settings] = await Promise.all([lawForChecks(), loadSettings()])
  const frames = framesOf(tab)
  const checked = checkTab(frames, law, settings, settings.quiet[site.pattern] ?? [])
  putChecked(tab, checked)
  for (const { frame } of frames)
    await toPage(tab, { to: 'page', type: 'signs', signs: checked.signs.get(frame) ?? [] }, frame)
  toPanel(tab)
}

async function settingsChanged(): Promise<void> {
  forgetLaw()
  await syncSites()
  for (const { id, url } of await chrome.tabs.query({})) if (id !== undefined) await tellSettings(id, url)
}

async function tellSettings(tab: number, url: string | undefined): Promise<void> {
  const settings = await pageSettings(url)
  const { site } = await siteAt(url)
  if (!site || !settings || 'restsUntil' in settings) return
  await toPage(tab, { to: 'page', type: 'settings', settings })
  if (knowsTab(tab)) await check(tab, site)
}

/** A field pointed at that its page no longer has is looked for no more. */
async function takeReport(tab: number, frame: number, part: ReportPart, site: Site, url?: string): Promise<void> {
  // the worker slept: the frames have to report all again
  if (!knowsTab(tab)) await toPage(tab, { to: 'page', type: 'report' })
  const report = putReport(tab, frame, part)
  if (!report) return
  await check(tab, site)
  if (report.lost.length > 0 && (await loseFields(site.pattern, report.lost))) await tellSettings(tab, url)
}

async function answerPage(message: FromPage, sender: Sender): Promise<unknown> {
  const tab = sender.tab?.id ?? -1
  const frame = sender.frameId ?? 0
  switch (message.type) {
    case 'settings':
      return settingsFor(sender)
    case 'report': {
      const site = await siteOfSender(sender)
      return site && takeReport(tab, frame, message, site, sender.tab?.url ?? sender.url)
    }
    case 'left': {
      dropFrame(tab, frame)
      const { site } = await siteAt(sender.tab?.url ?? sender.url)
      if (site && knowsTab(tab)) return check(tab, site)
      return toPanel(tab)
    }
    case 'unplaced':
      putUnplaced(tab, frame, message.keys)
      return toPanel(tab)
    case 'quiet': {
      const site = await siteOfSender(sender)
      return site && quietField(site, tab, frame, message.key)
    }
    case 'picked':
      putPicked(tab, message.picked ?? undefined)
      // picking went on in all frames, and ended in one
      await toPage(tab, { to: 'page', type: 'pick', isOn: false })
      return toPanel(tab)
  }
}

/** The official wants no sign beside a field any more, on this site. */
async function quietField(site: Site, tab: number, frame: number, key: string): Promise<void> {
  const { report } = framesOf(tab).find((each) => each.frame === frame) ?? {}
  const label = report?.fields.find((field) => field.key === key)?.label
  if (label === undefined) return
  await setQuiet(site.pattern, normaliseLabel(label), true)
  await settingsChanged()
}

/** A frame is read where its tab and its own site are; what was said in the panel was said of the tab's site. */
async function settingsFor(sender: Sender): Promise<PageSettings | PageRest | undefined> {
  const addresses = addressesOf(sender)
  const [tab, own] = await Promise.all(addresses.map(pageSettings))
  if (!tab || 'restsUntil' in tab || addresses.length === 1) return tab
  if (!own || 'restsUntil' in own) return own
  return { ...tab, labels: { ...own.labels, ...tab.labels }, pointed: [...tab.pointed, ...own.pointed] }
}

async function answerPanel(message: ToBackground): Promise<TabReport | undefined> {
  if (message.type === 'settings-changed') {
    await settingsChanged()
    return undefined
  }
  if (message.type === 'pick') {
    putPicking(message.tab, message.isOn)
    await toPage(message.tab, { to: 'page', type: 'pick', isOn: message.isOn })
    return undefined
  }
  if (!knowsTab(message.tab)) await toPage(message.tab, { to: 'page', type: 'report' })
  const { checked, ...state } = stateOf(message.tab)
  const { hints = [], unverified = [], crashed = [], place } = checked ?? {}
  return { frames: framesOf(message.tab), hints, unverified, crashed, place, ...state }
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
