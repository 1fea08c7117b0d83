import '@nuandong/core/ui.css'
import './pane.css'
import { createRoot } from 'react-dom/client'
import { officeHost } from '../host/office/office.ts'
import { rememberedIn } from '../host/remembered.ts'
import { associateCommands } from '../ribbon/commands.ts'
import { App } from './App.tsx'
import { browserStorage } from './browser-storage.ts'
import { hostExaminer } from './examine.ts'
import { createSession } from './session.ts'
import { workerChecker } from './worker-checker.ts'

async function start() {
  await Office.onReady()
  const host = officeHost()
  const session = createSession({
    host,
    examine: hostExaminer(host, workerChecker),
    remembered: rememberedIn(browserStorage()),
  })
  associateCommands(session)
  createRoot(document.getElementById('pane') as HTMLElement).render(<App session={session} />)
  await session.connect()
}

start()
