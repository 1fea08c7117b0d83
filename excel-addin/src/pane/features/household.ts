import { cellAt } from '../../host/a1.ts'
import type { CellPlace } from '../../host/port.ts'
import type { Answers, SessionCore } from '../session-core.ts'

/** Milliseconds of rest after a move of the cursor: who walks through the sheet does not wait for each row. */
const REST = 60

/** The household under the cursor, whichever of its cells is selected. */
export function householdFeature(core: SessionCore) {
  let at: CellPlace | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastAsked = 0
  /** what was answered, also where the household that follows from it is not told yet */
  let given: Answers = {}

  /** Asks for the household where the cursor is, as it was answered; what another move has overtaken is passed over. */
  async function look(): Promise<void> {
    const asked = ++lastAsked
    const answers = given
    const checked = core.getState().sheets.find(({ sheet }) => sheet.id === at?.sheet)
    if (!core.household || !at || !checked) return
    const place = { sheet: checked.sheet.name, row: cellAt(at.address).row + 1 }
    const household = await core.household({ ...place, answers }).catch(() => undefined)
    if (asked !== lastAsked) return
    const before = core.getState().household
    const isSame = household !== undefined && before?.sheet === household.sheet && before.rows[0] === household.rows[0]
    // what was answered about one household says nothing of the next
    if (!isSame && Object.keys(answers).length > 0) {
      given = {}
      return look()
    }
    core.update({ household, answers })
  }

  function receiveSelection(place: CellPlace): void {
    at = place
    clearTimeout(timer)
    timer = setTimeout(look, REST)
  }

  core.afterCheck.push(look)

  /** Nothing that was said of a household of one workbook says anything of another's. */
  function leave(): void {
    at = undefined
    given = {}
    core.update({ household: undefined, answers: {} })
  }

  return {
    receiveSelection,
    leave,
    verbs: {
      /** Takes answers about the household under the cursor; undefined takes one back. */
      async answer(more: Answers): Promise<void> {
        const answers = Object.entries({ ...given, ...more })
        given = Object.fromEntries(answers.filter(([, value]) => value !== undefined))
        await look()
      },
    },
  }
}
