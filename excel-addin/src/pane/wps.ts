import { addinText } from '@nuandong/core/ui'
import type { WpsApplication } from '../host/wps/application.ts'
import { wpsHost } from '../host/wps/wps.ts'
import { hidePane, obeyRibbon } from '../ribbon/wps/obey.ts'
import { startPane } from './start.tsx'

/** milliseconds until WPS has put its `Application` on the page */
const PATIENCE = 5_000
const STEP = 100

const page = window as Window & { Application?: WpsApplication }

/** Never the answer of an async function: that would ask WPS for its `then`. */
async function applicationHasCome(): Promise<void> {
  for (let waited = 0; !page.Application && waited < PATIENCE; waited += STEP)
    await new Promise((done) => setTimeout(done, STEP))
}

async function start() {
  await applicationHasCome()
  const app = page.Application
  if (!app) document.body.textContent = `${addinText('zh-CN', 'wps.absent')} ${addinText('en', 'wps.absent')}`
  else
    await startPane(
      wpsHost(app, () => hidePane(app)),
      (session) => obeyRibbon(app, session),
    )
}

start()
