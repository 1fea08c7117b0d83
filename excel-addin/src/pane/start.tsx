import '@nuandong/core/ui.css'
import './pane.css'
import { createRoot } from 'react-dom/client'
import type { WorkbookHost } from '../host/port.ts'
import { rememberedIn } from '../host/remembered.ts'
import { App } from './App.tsx'
import { browserStorage } from './browser-storage.ts'
import { hostDoubts, hostExaminer, hostMonths } from './examine.ts'
import { createSession, type PaneSession } from './session.ts'
import { startChecking } from './worker-checker.ts'

/** Shows the pane over a host; `connect` ties the host's ribbon to the session before anything can be pressed. */
export async function startPane(host: WorkbookHost, connect: (session: PaneSession) => void): Promise<void> {
  const checking = startChecking()
  const session = createSession({
    host,
    examine: hostExaminer(host, checking.check),
    household: checking.household,
    doubts: hostDoubts(host, checking),
    compare: hostMonths(host, checking),
    remembered: rememberedIn(browserStorage()),
  })
  connect(session)
  createRoot(document.getElementById('pane') as HTMLElement).render(<App session={session} />)
  await session.connect()
}
