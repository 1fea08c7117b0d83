import { otherMonths } from '@nuandong/core'
import type { SessionCore } from '../session-core.ts'

/** Two months of one register, opened side by side, are compared household by household. */
export function compareFeature(core: SessionCore) {
  const { compare } = core
  if (!compare) return {}
  return {
    /** Compares with a file that lies beside the register and has another month of it. */
    compareWith: (other: string) =>
      core.run('checking', async (signal) => {
        await core.catchUp(signal)
        const { report } = core.getState()
        const month = report && otherMonths(report).find(({ file }) => report.files[file].path === other)
        if (!month) return
        const what = { ...core.examination, again: core.checkedIds, other, isOlder: month.isOlder }
        const comparison = await compare(what, { signal, onProgress: () => undefined })
        core.update({ comparison: { other, isOlder: month.isOlder, comparison } })
      }),
  }
}
