import type { WpsApplication } from '../../host/wps/application.ts'
import type { PaneSession } from '../../pane/session.ts'
import { ribbonWork } from '../work.ts'
import { paneIn, takeCommand } from './storage.ts'

/** Milliseconds between looks for what was pressed: the two pages share a storage and no events. */
const LOOK = 250

/** Does in the pane what was pressed in the ribbon. */
export function obeyRibbon(app: WpsApplication, session: PaneSession): () => void {
  const work = ribbonWork(session)
  const timer = setInterval(() => {
    const command = takeCommand(app.PluginStorage)
    if (command) work[command]()
  }, LOOK)
  return () => clearInterval(timer)
}

/** Hides the pane that this page is in. */
export function hidePane(app: WpsApplication): void {
  const id = paneIn(app.PluginStorage)
  const pane = id && app.GetTaskPane(id)
  if (pane) pane.Visible = false
}
