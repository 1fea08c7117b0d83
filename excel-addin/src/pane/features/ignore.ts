import { type Finding, type Ignored, keyOf, saysOf } from '@nuandong/core'
import { shownCauses } from '@nuandong/core/ui'
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

    /** What the list shows of the finding's cause and can be set aside. */
    sameCause(finding: Finding): readonly Finding[] {
      const { report, filter, locale } = core.getState()
      if (!report) return []
      const { findings } = report
      const index = findings.indexOf(finding)
      const cause = shownCauses(report, filter, locale).find((one) => one.findings.includes(index))
      return cause ? cause.findings.map((at) => findings[at]).filter(canBeIgnored) : []
    },

    /** Sets findings aside for one reason. */
    ignore(findings: readonly Finding[], reason: string, by: string): void {
      if (reason.trim() === '' || by.trim() === '') return
      core.remembered.set('clerk', by.trim())
      const because = { reason: reason.trim(), by: by.trim(), on: today() }
      const added = findings.flatMap((finding): Ignored[] => {
        const { check, sheet, cells, row } = finding
        if (row === null) return []
        const rowMark = core.rowMark(sheet, row) ?? ''
        return [{ check, sheet, cells, row, rowMark, says: saysOf(finding), ...because }]
      })
      show([...core.getState().ignored, ...added])
      core.say('message.ignored', { count: core.getState().setAside.length })
    },

    /** Brings findings back. */
    restore(list: readonly Ignored[]): void {
      const back = new Set(list.map(keyOf))
      show(core.getState().ignored.filter((one) => !back.has(keyOf(one))))
    },
  }
}

/** A finding about a row of the register; what is about a whole sheet, or another file, is not set aside. */
export const canBeIgnored = ({ row, file }: Finding): boolean => row !== null && file === 0
