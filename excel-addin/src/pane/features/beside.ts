import { checkTitle } from '@nuandong/core/ui'
import type { SessionCore } from '../session-core.ts'

/** Lists opened beside the register, for the checks that compare: deaths, payroll, last month. */
export function besideFeature(core: SessionCore) {
  const checkAgain = () => core.run('reading', (signal) => core.examine(signal))

  return {
    /** A file of the same name takes the place of the one before. */
    async openBeside(files: readonly File[]): Promise<void> {
      if (files.length === 0) return
      const opened = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      )
      const kept = core.getState().beside.filter(({ name }) => !opened.some((one) => one.name === name))
      const { beside: before, report: former } = core.getState()
      core.update({ beside: [...kept, ...opened], comparison: undefined })
      await checkAgain()
      // a file that cannot be used is not compared with
      const { message, report, locale } = core.getState()
      if (message?.tone === 'warning') core.update({ beside: before })
      else if (report && former) {
        const now = new Set(report.notChecked.map(({ check }) => check))
        const fresh = former.notChecked.filter(({ check, reason }) => reason === 'missing-register' && !now.has(check))
        const titles = [...new Set(fresh.map(({ check }) => checkTitle(check, locale)))]
        const file = opened.map(({ name }) => name).join('、')
        const rows = report.files
          .filter(({ path }) => opened.some(({ name }) => name === path))
          .flatMap(({ sheets }) => sheets)
        const params = {
          file,
          rows: rows.reduce((sum, one) => sum + one.rows, 0),
          count: titles.length,
          titles: titles.join('、'),
        }
        core.say(titles.length > 0 ? 'message.besideRead' : 'message.besideSame', params)
      }
    },

    async removeBeside(name: string): Promise<void> {
      core.update({ beside: core.getState().beside.filter((one) => one.name !== name), comparison: undefined })
      await checkAgain()
    },
  }
}
