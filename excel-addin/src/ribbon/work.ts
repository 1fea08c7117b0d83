import type { PaneSession } from '../pane/session.ts'
import type { RibbonCommand } from './ids.ts'

/** What each button of the ribbon does, once the pane is there. */
export function ribbonWork(session: PaneSession): Record<RibbonCommand, () => Promise<void>> {
  return { checkSheet: session.check, nextFinding: session.next, clearMarks: session.clearMarks }
}
