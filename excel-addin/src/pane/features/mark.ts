import type { Finding } from '@nuandong/core'
import type { CellMark } from '../../host/port.ts'
import type { SessionCore } from '../session-core.ts'

/** Colours on the cells of what was found. */
export function markFeature(core: SessionCore) {
  let isMarked = false

  async function paint(): Promise<void> {
    const { report, sheets } = core.getState()
    for (const { sheet, fingerprint } of sheets)
      await core.host.mark(fingerprint, marksFor(report?.findings ?? [], sheet.name))
  }

  // at the desk colours follow the findings; in Excel each of them is a write, which takes its undo away
  core.afterCheck.push(async () => {
    if (isMarked && core.host.kind === 'sheet' && !core.getState().stale) await paint()
  })

  return {
    mark: () =>
      core.run('writing', async (signal) => {
        if (!core.getState().report) return core.say('message.checkFirst')
        await core.upToDate(signal, paint)
        isMarked = true
        core.say('message.marked')
      }),

    clearMarks: () =>
      core.run('writing', async () => {
        isMarked = false
        core.say((await core.host.clearMarks()) > 0 ? 'message.cleared' : 'message.noMarks')
      }),
  }
}

/** Marks of what was found on a sheet; what could not be verified is listed but leaves no mark. */
export function marksFor(findings: readonly Finding[], sheet: string): CellMark[] {
  return findings
    .filter((finding) => finding.file === 0 && finding.sheet === sheet && finding.outcome === 'fail')
    .flatMap((finding) => finding.cells.map((address) => ({ address, level: finding.severity })))
}
