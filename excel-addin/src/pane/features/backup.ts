import { handOver } from '../download.ts'
import type { SessionCore } from '../session-core.ts'

/** A copy of the workbook before anything is written to it. */
export function backupFeature(core: SessionCore) {
  const { copy } = core.host
  if (!copy) return {}
  return {
    backup: () =>
      core.run('reading', async () => {
        const bytes = await copy()
        const file = backupName(await core.host.workbookName(), new Date())
        handOver(core, new File([bytes as Uint8Array<ArrayBuffer>], file), 'message.backedUp')
      }),
  }
}

/** `花名册.xlsx` → `花名册-备份20261128-2047.xlsx`: a second copy never stands in for the first. */
function backupName(name: string, now: Date): string {
  const [, stem, ending] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `${stem}-备份${day}-${two(now.getHours())}${two(now.getMinutes())}${ending ?? '.xlsx'}`
}
