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

  /** Where the sheet in front is no register, but a note or a cover, the others are checked, and the first is shown. */
  async function check(signal: AbortSignal): Promise<void> {
    await core.examine(signal)
    const { sheets, unchecked } = core.getState()
    if (unchecked.length === 0 || registersIn(core).length > 0) return
    await core.examine(signal, 'shown', 'workbook')
    const [first] = registersIn(core)
    const checked = first && core.sheetNamed(first.name)
    if (!checked) return
    await core.host.select({ sheet: checked.sheet.id, address: first.body.split(':')[0] || 'A1' })
    core.say('message.elsewhere', { sheet: sheets.map(({ sheet }) => sheet.name).join('、') })
  }

  return {
    receiveEdit,
    verbs: {
      check: () => core.run('reading', check),
      cancel: core.cancel,
    },
  }
}

const registersIn = (core: SessionCore) =>
  core.getState().report?.files[0].sheets.filter(({ register }) => register !== '') ?? []
