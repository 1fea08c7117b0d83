import { officeHost } from '../host/office/office.ts'
import { associateCommands } from '../ribbon/commands.ts'
import { startPane } from './start.tsx'

async function start() {
  await Office.onReady()
  await startPane(officeHost(), associateCommands)
}

start()
