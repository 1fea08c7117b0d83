import { LiveRegisters } from '../checks/engine/live.ts'
import type { NamedCheck } from '../checks/engine/run.ts'
import type { RegisterFile } from '../register/index.ts'
import { type CellValue, writeCell } from '../workbook/index.ts'
import type { Answer } from './answer.ts'
import { doubtCodes, withAnswers } from './answers.ts'
import { type CheckOptions, checksUnder, reportOf, turns } from './check-registers.ts'
import { type HouseholdCard, householdCard, type RowPlace } from './household-card.ts'
import { withOwnSheets } from './own-sheets.ts'
import { type WorkbookReport, workbookReport } from './to-workbook.ts'
import type { CheckReport } from './types.ts'

/** So many edits at once are quicker checked as a whole. */
const MANY = 200

/** A value put into a cell, row and column from 0. */
export interface LiveEdit {
  row: number
  column: number
  value: CellValue
  /** code of the number format that the cell takes; left out: it keeps its own */
  format?: string
}

/**
 * Registers in memory with their report, which follows edits: only what an edit touches is checked again. The report is
 * that of a full run.
 */
export class LiveReport {
  private readonly checks: readonly NamedCheck[]
  private live: LiveRegisters

  constructor(
    private readonly files: readonly RegisterFile[],
    private readonly options: Omit<CheckOptions, 'onProgress' | 'signal'>,
  ) {
    this.checks = checksUnder(options.policy)
    this.live = this.startAnew()
  }

  /** Puts values into cells of a sheet. */
  edit(file: number, sheetName: string, edits: readonly LiveEdit[]): void {
    const { workbook } = this.files[file]
    const sheet = workbook.sheets.find(({ name }) => name === sheetName)
    if (!sheet) throw new RangeError(`no sheet ${sheetName}`)
    if (edits.length <= MANY)
      for (const { row, column, value, format } of edits) this.live.put(file, sheetName, row, column, value, format)
    else {
      for (const { row, column, value, format } of edits) writeCell(workbook, sheet, row, column, value, format)
      this.live = this.startAnew()
    }
  }

  /** The report as it stands now, without the doubts that were answered. */
  async report(
    running: Pick<CheckOptions, 'onProgress' | 'signal'> = {},
    answers: readonly Answer[] = [],
  ): Promise<CheckReport> {
    const { live, checks } = this
    const turn = turns(running)
    for (const { done, total } of live.reading()) await turn(done, total)
    const { set, context } = live.current
    const report = reportOf(set, context, { findings: live.findings, notChecked: live.notChecked }, checks)
    return withAnswers(report, answers, doubtCodes(set))
  }

  /** A report of these registers with their households, as a findings workbook is made of it. */
  workbookReport(report: CheckReport): WorkbookReport {
    return workbookReport(report, this.live.current.set)
  }

  /** The household of a row; `answers` are facts by their path, which the register does not have. */
  household(place: RowPlace, answers: Readonly<Record<string, unknown>> = {}): HouseholdCard | undefined {
    return householdCard(this.live.current.context, place, answers)
  }

  private startAnew(): LiveRegisters {
    return new LiveRegisters(withOwnSheets(this.files), { ...this.options, checks: this.checks })
  }
}
