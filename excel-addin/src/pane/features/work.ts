import { type Answer, type ColumnChoices, type Ignored, isAnswer, readColumnChoices, readIgnored } from '@nuandong/core'
import type { CellContent, WriteReceipt, WrittenCell } from '../../host/port.ts'
import type { SessionCore } from '../session-core.ts'

/** What a person did in a workbook, as it is kept in the saved file. */
export interface KeptWork {
  version: 1
  /** what can be taken back, the last one at the end */
  receipts: readonly WriteReceipt[]
  choices: ColumnChoices
  /** what was set aside */
  ignored: readonly Ignored[]
  /** what was found out about doubts */
  verified: readonly Answer[]
}

/** The person's work leaves with the file and comes back with it. */
export function workFeature(core: SessionCore) {
  return {
    /** For the file that is saved. */
    work(): KeptWork {
      const { receipts, choices, ignored, verified } = core.getState()
      return { version: 1, receipts, choices, ignored, verified }
    },

    /**
     * Takes up what an earlier session left in the file, in the stead of what is there; what is damaged is passed over.
     */
    resume(kept: unknown): void {
      if (!isRecord(kept) || kept.version !== 1) {
        core.update({ receipts: [], undone: [], ignored: [], verified: [] })
        return
      }
      const receipts = Array.isArray(kept.receipts) ? kept.receipts.filter(isReceipt) : []
      const choices = readColumnChoices(JSON.stringify(kept.choices ?? {}))
      const ignored = readIgnored(kept.ignored)
      const verified = Array.isArray(kept.verified) ? kept.verified.filter(isAnswer) : []
      core.update({ receipts, undone: [], ignored, verified, choices: { ...core.getState().choices, ...choices } })
    },
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isReceipt(value: unknown): value is WriteReceipt {
  return (
    isRecord(value) &&
    isRecord(value.sheet) &&
    typeof value.sheet.id === 'string' &&
    typeof value.sheet.name === 'string' &&
    Array.isArray(value.cells) &&
    value.cells.every(isWritten) &&
    (value.rows === undefined || (Array.isArray(value.rows) && value.rows.every(isRow)))
  )
}

const isRow = (value: unknown): boolean =>
  isRecord(value) && Number.isInteger(value.row) && Number.isInteger(value.texts) && Number.isInteger(value.columns)

function isWritten(value: unknown): value is WrittenCell {
  return (
    isRecord(value) &&
    /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(String(value.address)) &&
    isContent(value.before) &&
    isContent(value.after)
  )
}

function isContent(value: unknown): value is CellContent {
  if (!isRecord(value)) return false
  const held = value.value
  return (
    (held === null || ['string', 'number', 'boolean'].includes(typeof held)) && typeof value.numberFormat === 'string'
  )
}
