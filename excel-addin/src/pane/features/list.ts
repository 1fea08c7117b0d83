import { toAnnotations } from '@nuandong/core'
import type { SessionCore } from '../session-core.ts'

/** The list of findings as a sheet of the workbook. */
export function listFeature(core: SessionCore) {
  const { addSheet } = core.host
  if (!addSheet) return {}
  return {
    addList: () =>
      core.run('writing', async (signal) => {
        await core.catchUp(signal)
        const { report, setAside, locale } = core.getState()
        const list = report && toAnnotations(report, 0, locale, 'masked', setAside).findingsSheet
        if (!list) return core.say('message.checkFirst')
        const { name } = await addSheet({ name: list.name, rows: list.rows, widths: list.columnWidths ?? [] })
        core.say('message.listed', { sheet: name })
      }),
  }
}
