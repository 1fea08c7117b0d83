import { WPS, type WpsApplication, type WpsPane } from '../../host/wps/application.ts'
import { RIBBON_COMMANDS } from '../ids.ts'
import { giveCommand, keepPane, paneIn } from './storage.ts'

/** Id of the button that opens and hides the pane. */
export const OPEN = 'open'
const PANE_PAGE = '../taskpane/wps.html'
const PANE_WIDTH = 360

/**
 * What a press on a button of WPS's ribbon does: it opens the pane and passes the command on. `address` is the shell's
 * own.
 */
export function ribbonPresses(app: WpsApplication, address: string): (id: string) => void {
  /**
   * A pane of an earlier run may carry the number that another add-in's pane has now: only one made in this run is
   * ours.
   */
  let isOurs = false

  function knownPane(): WpsPane | undefined {
    const id = isOurs ? paneIn(app.PluginStorage) : undefined
    try {
      return (id && app.GetTaskPane(id)) || undefined
    } catch {
      return undefined // WPS has thrown it away
    }
  }

  function newPane(): WpsPane {
    const pane = app.CreateTaskPane(new URL(PANE_PAGE, address).href)
    isOurs = true
    keepPane(app.PluginStorage, pane.ID)
    pane.DockPosition = WPS.dockRight
    pane.Width = PANE_WIDTH
    return pane
  }

  return (id) => {
    const pane = knownPane() ?? newPane()
    const command = RIBBON_COMMANDS.find((one) => one === id)
    if (command) giveCommand(app.PluginStorage, command)
    pane.Visible = command ? true : !pane.Visible
  }
}
