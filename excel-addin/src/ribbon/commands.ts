import type { PaneSession } from '../pane/session.ts'
import { RIBBON_COMMANDS } from './ids.ts'
import { ribbonWork } from './work.ts'

/** Ties the ribbon's buttons to the session of Excel's shared runtime. */
export function associateCommands(session: PaneSession): void {
  const work = ribbonWork(session)
  for (const id of RIBBON_COMMANDS) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        if (id === 'checkSheet') await Office.addin.showAsTaskpane()
        await work[id]()
      } finally {
        // Excel keeps the button disabled until it hears this
        event.completed()
      }
    })
  }
}
