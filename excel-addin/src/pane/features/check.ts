import type { WriteReceipt } from '../../host/port.ts'
import { messageFor } from '../messages.ts'
import type { SessionCore } from '../session-core.ts'

/** Milliseconds of rest after an edit before it is checked. */
const REST = 50
/** An add-in reads a whole sheet again for every check: larger ones wait for the button. */
const LIVE_ROWS = 3_000

/** Checking when asked, and again while the person edits. */
export function checkFeature(core: SessionCore) {
  let timer: ReturnType<typeof setTimeout> | undefined

  function isLive(): boolean {
    const { report, sheets } = core.getState()
    const rows = sheets.reduce((sum, { fingerprint }) => sum + fingerprint.rows, 0)
    return report !== undefined && (core.host.kind === 'sheet' || rows <= LIVE_ROWS)
  }

  /** Checks again as soon as the person rests; a running check is waited for. */
  function checkSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      if (core.isBusy) return checkSoon()
      await quietly()
    }, REST)
  }

  async function quietly(): Promise<void> {
    try {
      await core.examine(new AbortController().signal, 'quiet')
    } catch (error) {
      core.update({ message: messageFor(error) })
    }
  }

  function receiveEdit(sheet: string, receipt: WriteReceipt | undefined): void {
    const { receipts, sheets } = core.getState()
    if (receipt) core.update({ receipts: [...receipts, receipt], undone: [] })
    if (!sheets.some((checked) => checked.sheet.id === sheet)) return
    core.outdate()
    if (isLive()) checkSoon()
  }

  return {
    receiveEdit,
    verbs: {
      check: () => core.run('reading', (signal) => core.examine(signal)),
      cancel: core.cancel,
    },
  }
}
