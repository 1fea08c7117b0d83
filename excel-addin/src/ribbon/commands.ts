import type { PaneSession } from '../pane/session.ts'
import { RIBBON_COMMANDS, type RibbonCommand } from './ids.ts'

/** Ties the ribbon's buttons to the session of the shared runtime. */
export function associateCommands(session: PaneSession): void {
  const work: Record<RibbonCommand, () => Promise<void>> = {
    async checkSheet() {
      await Office.addin.showAsTaskpane()
      await session.check()
    },
    nextFinding: session.next,
    clearMarks: session.clearMarks,
  }
  for (const id of RIBBON_COMMANDS) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await work[id]()
      } finally {
        // Excel keeps the button disabled until it hears this
        event.completed()
      }
    })
  }
}
