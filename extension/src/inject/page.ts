import type { PageSettings, ToPage } from '../messages.ts'
import { type Link, Session } from '../page/session.ts'

/** Injected only into frames of sites that the user granted. A second injection finds the session of the first. */
declare global {
  var nuandong: Session | undefined
}

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

async function start(): Promise<void> {
  if (globalThis.nuandong && !globalThis.nuandong.ended) return
  const settings = (await link.send({ to: 'background', type: 'settings' })) as PageSettings | undefined
  // no answer: the site is switched off
  if (settings) globalThis.nuandong = new Session(link, settings)
}

addEventListener('pagehide', () => {
  globalThis.nuandong?.end()
  if (chrome.runtime?.id) link.send({ to: 'background', type: 'left' }).catch(() => undefined)
})
// a page brought back by the browser's history continues where it was, without us
addEventListener('pageshow', (event) => {
  if (event.persisted) start().catch(() => undefined)
})
start().catch(() => undefined)
