import type { WpsApplication } from '../../host/wps/application.ts'
import { ribbonPresses } from './main.ts'

/**
 * The invisible page behind WPS's ribbon, built as a plain script: WPS calls these by their global names, and shows no
 * ribbon at all where one of them is async.
 */
interface Callbacks {
  OnAddinLoad(): boolean
  OnAction(control: { Id: string }): boolean
  GetImage(): string
}

const page = window as Window & Partial<Callbacks> & { Application?: WpsApplication }
let press: ((id: string) => void) | undefined

page.OnAddinLoad = () => true
page.OnAction = ({ Id }) => {
  // `Application` may come after this script
  if (page.Application) press ??= ribbonPresses(page.Application, window.location.href)
  press?.(Id)
  return true
}
page.GetImage = () => 'icon-32.png'
