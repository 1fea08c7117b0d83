import { officeHost } from '../host/office/office.ts'
import { associateCommands } from '../ribbon/commands.ts'
import { followOffice } from './office-theme.ts'
import { startPane } from './start.tsx'

async function start() {
  await Office.onReady()
  if (Office.context.officeTheme) followOffice(Office.context.officeTheme)
  await startPane(officeHost(), associateCommands)
}

start()
