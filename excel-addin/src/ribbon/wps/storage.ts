import type { WpsStorage } from '../../host/wps/application.ts'
import { RIBBON_COMMANDS, type RibbonCommand } from '../ids.ts'

/**
 * What the two pages of the add-in tell each other. WPS has one storage for Writer, Spreadsheets and Presentation, and
 * counts panes from 1 in each: our keys say that we are in Spreadsheets, or we would hide another's pane.
 */
const PANE = 'nuandong.et.pane'
const COMMAND = 'nuandong.et.command'
/** milliseconds: an older command was given to a pane that has gone */
const FRESH = 15_000

export const keepPane = (storage: WpsStorage, id: number): void => storage.setItem(PANE, id)

export function paneIn(storage: WpsStorage): number | undefined {
  const id = Number(storage.getItem(PANE))
  return id > 0 ? id : undefined
}

export function giveCommand(storage: WpsStorage, command: RibbonCommand, now = Date.now()): void {
  storage.setItem(COMMAND, `${now} ${command}`)
}

/** The command that was given and not yet taken. */
export function takeCommand(storage: WpsStorage, now = Date.now()): RibbonCommand | undefined {
  const [time, name] = String(storage.getItem(COMMAND) ?? '').split(' ')
  const command = RIBBON_COMMANDS.find((id) => id === name)
  if (!command) return undefined
  storage.setItem(COMMAND, '')
  return now - Number(time) <= FRESH ? command : undefined
}
