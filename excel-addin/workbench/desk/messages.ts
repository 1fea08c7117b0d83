import type { Cause, Column, Finding, Workbook, WorkbookFault } from '@nuandong/core'
import type { Checked, DeskService } from './service.ts'

export type DeskVerb =
  | 'open'
  | 'take'
  | 'openBeside'
  | 'removeBeside'
  | 'edit'
  | 'check'
  | 'household'
  | 'save'
  | 'doubts'
  | 'compare'
  | 'answers'
  | 'original'
export type DeskRequest<V extends DeskVerb> = Parameters<DeskService[V]>[0]
export type DeskAnswer<V extends DeskVerb> = Awaited<ReturnType<DeskService[V]>>

/** From the page to the worker. */
export type ToWorker = { kind: 'ask'; id: number; verb: DeskVerb; request: unknown } | { kind: 'cancel'; id: number }

/** A large answer comes in pieces, so that taking one is never a long task on the page. */
export type Piece =
  | { of: 'strings'; strings: string[] }
  | { of: 'column'; sheet: number; column: number; cells: Column }
  | { of: 'formulas'; sheet: number; formulas: [number, string][] }
  | { of: 'findings'; findings: Finding[] }
  | { of: 'causes'; causes: Cause[] }

export type FromWorker =
  | { kind: 'progress'; id: number; done: number; total: number }
  | { kind: 'piece'; id: number; piece: Piece }
  | { kind: 'done'; id: number; answer: unknown }
  | {
      kind: 'failed'
      id: number
      fault?: { code: WorkbookFault; params: Record<string, string | number> }
      message: string
    }

const STRINGS_A_PIECE = 20_000
const FINDINGS_A_PIECE = 1_500
const FORMULAS_A_PIECE = 20_000

function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

const isWorkbook = (value: unknown): value is { workbook: Workbook } =>
  typeof value === 'object' && value !== null && 'workbook' in value
const isChecked = (value: unknown): value is Checked => typeof value === 'object' && value !== null && 'causes' in value

/** Takes an answer apart: its large lists as pieces, the rest as it is. */
export function takeApart(answer: unknown): { rest: unknown; pieces: Iterable<Piece> } {
  if (isWorkbook(answer)) {
    const { workbook, ...others } = answer
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, columns: [], formulas: undefined }))
    return { rest: { ...others, workbook: { ...workbook, strings: [], sheets } }, pieces: workbookPieces(workbook) }
  }
  if (isChecked(answer)) {
    const { report } = answer
    return { rest: { ...answer, report: { ...report, findings: [] }, causes: [] }, pieces: checkedPieces(answer) }
  }
  return { rest: answer, pieces: [] }
}

function* checkedPieces({ report, causes }: Checked): Generator<Piece> {
  for (const findings of chunks(report.findings, FINDINGS_A_PIECE)) yield { of: 'findings', findings }
  for (const part of chunks(causes, FINDINGS_A_PIECE)) yield { of: 'causes', causes: part }
}

function* workbookPieces({ strings, sheets }: Workbook): Generator<Piece> {
  for (const part of chunks(strings, STRINGS_A_PIECE)) yield { of: 'strings', strings: part }
  for (const [sheet, { columns, formulas }] of sheets.entries()) {
    for (const [column, cells] of columns.entries()) if (cells) yield { of: 'column', sheet, column, cells }
    for (const part of chunks([...(formulas ?? [])], FORMULAS_A_PIECE)) yield { of: 'formulas', sheet, formulas: part }
  }
}

/** Puts an answer together again from its pieces, which it changes in place. */
export function putTogether(rest: unknown, pieces: readonly Piece[]): unknown {
  if (isChecked(rest)) {
    for (const piece of pieces) {
      if (piece.of === 'findings') for (const one of piece.findings) rest.report.findings.push(one)
      else if (piece.of === 'causes') for (const one of piece.causes) rest.causes.push(one)
    }
  } else if (isWorkbook(rest)) {
    const { strings, sheets } = rest.workbook
    for (const piece of pieces) {
      if (piece.of === 'strings') for (const text of piece.strings) strings.push(text)
      else if (piece.of === 'column') sheets[piece.sheet].columns[piece.column] = piece.cells
      else if (piece.of === 'formulas') {
        const known = sheets[piece.sheet].formulas ?? new Map<number, string>()
        for (const [key, text] of piece.formulas) known.set(key, text)
        sheets[piece.sheet].formulas = known
      }
    }
  }
  return rest
}
