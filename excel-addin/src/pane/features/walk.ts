import { type FindingFilter, findingsInOrder, shownCauses, shownFindings } from '@nuandong/core/ui'
import type { CellPlace } from '../../host/port.ts'
import { findingsAt } from '../cells.ts'
import { messageFor } from '../messages.ts'
import type { SessionCore } from '../session-core.ts'

/** From finding to cell and back; a cell that is gone to counts as selected. */
export function walkFeature(core: SessionCore, onGone: (place: CellPlace) => void) {
  /** where the list itself has gone: the workbook tells of it later, when the person may be elsewhere in the list */
  let gone: string[] = []

  async function goTo({ sheet, address }: { sheet: string; address: string }): Promise<void> {
    const checked = core.sheetNamed(sheet)
    if (!checked) return
    try {
      const place = { sheet: checked.sheet.id, address }
      await core.host.select(place)
      onGone(place)
    } catch (error) {
      gone = []
      core.update({ message: messageFor(error) })
    }
  }

  async function open(index: number): Promise<void> {
    const finding = core.getState().report?.findings[index]
    if (!finding) return
    core.update({ current: index, message: undefined })
    const address = finding.cells[0] ?? (finding.row === null ? undefined : `A${finding.row}`)
    if (!address || finding.file !== 0) return
    const id = core.sheetNamed(finding.sheet)?.sheet.id
    if (id !== undefined) gone.push(placeKey({ sheet: id, address }))
    await goTo({ sheet: finding.sheet, address })
  }

  function shown(): number[] {
    const { report, filter, locale } = core.getState()
    return report ? findingsInOrder(shownCauses(report, filter, locale)) : []
  }

  function receiveSelection({ sheet, address }: CellPlace): void {
    const echo = gone.lastIndexOf(placeKey({ sheet, address }))
    // a place passed before it may never be told: it was selected already, or left too soon
    gone = echo < 0 ? [] : gone.slice(echo + 1)
    if (echo >= 0) return
    const { report, sheets, current, filter, locale } = core.getState()
    const checked = sheets.find((candidate) => candidate.sheet.id === sheet)
    if (!checked || !report) return
    const here = findingsAt(report.findings, checked.sheet.name, address)
    if (current !== undefined && here.includes(current)) return
    const findings = here.map((position) => report.findings[position])
    const [first] = shownFindings({ ...report, findings }, filter, locale)
    if (first !== undefined) core.update({ current: here[first] })
  }

  return {
    receiveSelection,
    verbs: {
      open,
      goTo,
      move: (index: number) => core.update({ current: index }),
      setFilter: (filter: FindingFilter) => core.update({ filter }),

      /** The next finding in the list after the current one; after the last comes the first. */
      async next(): Promise<void> {
        const list = shown()
        const { report, current } = core.getState()
        if (list.length === 0) core.say(report ? 'message.noNext' : 'message.checkFirst')
        else await open(list[((current === undefined ? -1 : list.indexOf(current)) + 1) % list.length])
      },
    },
  }
}

function placeKey({ sheet, address }: CellPlace): string {
  return `${sheet}!${address}`
}
