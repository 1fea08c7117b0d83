import type { PageRest, PageSettings, ToPage } from '../messages.ts'
import { type Link, Session } from '../page/session.ts'

/**
 * Injected only into frames of sites that the user granted; one session at a time. A page can name no element like
 * this.
 */
const KEY = Symbol.for('nuandong.session')
const world = globalThis as unknown as { [KEY]?: Session }

const link: Link = {
  send: (message) => chrome.runtime.sendMessage(message),
  onMessage(listener, signal) {
    const relay = (message: ToPage) => {
      if (message.to === 'page') listener(message)
    }
    chrome.runtime.onMessage.addListener(relay)
    signal.addEventListener('abort', () => {
      // after a reload of the extension there is no runtime to take the listener from
      if (chrome.runtime?.id) chrome.runtime.onMessage.removeListener(relay)
    })
  },
}

function begin(settings: PageSettings): void {
  if (!world[KEY] || world[KEY].ended) world[KEY] = new Session(link, settings)
}

async function start(): Promise<void> {
  const settings = (await link.send({ to: 'background', type: 'settings' })) as PageSettings | PageRest | undefined
  // no answer: the site is switched off
  if (!settings) return
  if ('restsUntil' in settings) startLater(settings.restsUntil)
  else begin(settings)
}

let rest: ReturnType<typeof setTimeout> | undefined

/** After an hour's rest, without being woken meanwhile. */
function startLater(time: number): void {
  clearTimeout(rest)
  rest = setTimeout(() => start().catch(() => undefined), Math.max(0, time - Date.now()))
}

// switched on again: a bundle that is injected a second time does not run a second time
chrome.runtime.onMessage.addListener((message: ToPage) => {
  if (message.to !== 'page') return
  if (message.type === 'settings') begin(message.settings)
  if (message.type === 'stop' && message.restsUntil !== undefined) startLater(message.restsUntil)
})
addEventListener('pagehide', () => {
  world[KEY]?.end()
  if (chrome.runtime?.id) link.send({ to: 'background', type: 'left' }).catch(() => undefined)
})
// a page brought back by the browser's history
addEventListener('pageshow', (event) => {
  if (event.persisted) start().catch(() => undefined)
})
start().catch(() => undefined)
