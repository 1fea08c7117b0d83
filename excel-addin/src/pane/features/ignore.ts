import { type Finding, type Ignored, keyOf, saysOf } from '@nuandong/core'
import type { SessionCore } from '../session-core.ts'

const today = () => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Setting aside what was verified and needs no correction; a change of the row brings it back. */
export function ignoreFeature(core: SessionCore) {
  let count = 0
  core.afterCheck.push(async () => {
    const { ignored } = core.getState()
    if (ignored.length < count) core.say('message.ignoreCancelled', { count: count - ignored.length })
    count = ignored.length
  })

  function show(ignored: readonly Ignored[]): void {
    count = ignored.length
    core.present(ignored)
  }

  return {
    /** The name under which the person last set something aside. */
    clerk: (): string => core.remembered.get('clerk') ?? '',

    ignore(finding: Finding, reason: string, by: string): void {
      const { check, sheet, cells, row } = finding
      if (row === null || reason.trim() === '' || by.trim() === '') return
      core.remembered.set('clerk', by.trim())
      const entry = {
        check,
        sheet,
        cells,
        row,
        rowMark: core.rowMark(sheet, row) ?? '',
        says: saysOf(finding),
        reason: reason.trim(),
        by: by.trim(),
      }
      show([...core.getState().ignored, { ...entry, on: today() }])
      core.say('message.ignored', { count: core.getState().setAside.length })
    },

    /** Brings a finding back. */
    restore: (one: Ignored): void => show(core.getState().ignored.filter((other) => keyOf(other) !== keyOf(one))),
  }
}
