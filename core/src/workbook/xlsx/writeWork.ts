import type { CellValue } from '../types.ts'
import { type CellEdit, type SavedWork, WorkbookError, type WriteOptions } from '../types.ts'
import { attribute, isTrue } from '../xml.ts'
import type { ZipEntry } from '../zip.ts'
import { danglingStyles } from './danglingStyles.ts'
import type { Draft } from './draft.ts'
import { appendToRoot, outline } from './edit.ts'
import { EMPTY_STYLES, StyleMarker } from './marks.ts'
import { ensureStyles, openDraft, patchSheet } from './openDraft.ts'
import type { SheetPart, WorkbookPart } from './package.ts'
import type { SheetChanges } from './patchSheet.ts'
import { renameTableColumns } from './tables.ts'
import { withAttribute } from './tagSource.ts'
import { putWorkPart, readWorkPart } from './work.ts'

/**
 * Writes a person's work into an .xlsx or .xlsm whose zip directory is read; parts that it does not touch keep their
 * bytes.
 */
export async function writeWork(
  entries: Map<string, ZipEntry>,
  { edits, work, recalculate }: SavedWork,
  options: WriteOptions,
): Promise<Uint8Array> {
  const { draft, workbook } = await openDraft(entries, options)
  const edited = workbook.sheets.filter((sheet) => sheet.type === 'worksheet' && edits.get(sheet.name)?.length)
  const missing = [...edits].find(([name, cells]) => cells.length > 0 && !edited.some((sheet) => sheet.name === name))
  if (missing) throw new WorkbookError('damaged', { part: missing[0] })
  const styles = await formatStyles(draft, workbook, edited, edits)
  let droppedFormula = false
  for (const sheet of edited) {
    const cells = await renameTableColumns(draft, sheet, edits.get(sheet.name) ?? [])
    const patcher = await patchSheet(draft, sheet.part, changesOf(cells, styles?.marker))
    droppedFormula ||= patcher.droppedFormula
  }
  if (styles) await draft.put(styles.part, styles.marker.xmlWithMarks())
  if (droppedFormula) await dropCalculationChain(draft, workbook)
  if (recalculate && edited.length > 0) await askToRecalculate(draft, workbook)
  await putWorkPart(draft, workbook, work)
  await draft.settle()
  return draft.bytes()
}

export async function readWorkOf(entries: Map<string, ZipEntry>, options: WriteOptions): Promise<unknown> {
  const { draft, workbook } = await openDraft(entries, options)
  return readWorkPart(draft, workbook)
}

/** The workbook's formats, read where a cell is to take another. */
async function formatStyles(draft: Draft, workbook: WorkbookPart, sheets: SheetPart[], edits: SavedWork['edits']) {
  const needed = sheets.some((sheet) => edits.get(sheet.name)?.some((edit) => edit.format !== undefined))
  if (!needed) return undefined
  const part = await ensureStyles(draft, workbook)
  const marker = new StyleMarker((await draft.text(part)) ?? EMPTY_STYLES)
  for (const sheet of workbook.sheets) {
    const entry = sheet.type === 'worksheet' ? draft.pack.find(sheet.part) : undefined
    if (entry) marker.avoid(await danglingStyles(draft.pack.inflation.chunks(entry), sheet.part, marker.formats))
  }
  return { part, marker }
}

function changesOf(edits: readonly CellEdit[], marker: StyleMarker | undefined): SheetChanges {
  const contents: NonNullable<SheetChanges['contents']> = new Map()
  const styles: SheetChanges['styles'] = new Map()
  for (const { row, column, value, format, computed } of edits) {
    rowOf(contents, row).set(column, { value: writable(value), computed })
    if (format !== undefined && marker) rowOf(styles, row).set(column, ({ style }) => marker.withFormat(style, format))
  }
  return { styles, contents, replaced: new Map(), dropped: new Set(), tail: (xml) => xml }
}

/** what is no number in a file stands as text */
const writable = (value: CellValue): CellValue =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value

function rowOf<T>(rows: Map<number, Map<number, T>>, row: number): Map<number, T> {
  const cells = rows.get(row) ?? new Map<number, T>()
  rows.set(row, cells)
  return cells
}

/** A chain that names a cell without a formula is a fault to Excel, which makes a new one where there is none. */
async function dropCalculationChain(draft: Draft, workbook: WorkbookPart): Promise<void> {
  const chain = workbook.relationships.find(({ type }) => type === 'calcChain')?.target
  if (chain === undefined || !draft.has(chain)) return
  await draft.remove(chain)
  await draft.unrelate(workbook.part, chain)
}

/** Elements that stand before `calcPr` in a workbook part (ECMA-376 part 1, 18.2.27). */
const BEFORE_CALCULATION = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
])

/** Formulas elsewhere may depend on what was written: the spreadsheet works them out when it opens the file. */
async function askToRecalculate(draft: Draft, workbook: WorkbookPart): Promise<void> {
  const xml = (await draft.text(workbook.part)) ?? ''
  const children = outline(xml)?.children ?? []
  const known = children.find((child) => child.name === 'calcPr')
  if (known) {
    const tag = xml.slice(known.open.start, known.open.end)
    if (isTrue(attribute(known.open, 'fullCalcOnLoad'))) return
    const asking = withAttribute(tag, 'fullCalcOnLoad', '1')
    await draft.put(workbook.part, xml.slice(0, known.open.start) + asking + xml.slice(known.open.end))
    return
  }
  const next = children.find((child) => !BEFORE_CALCULATION.has(child.name))
  const element = (prefix: string): string => `<${prefix}calcPr fullCalcOnLoad="1"/>`
  await draft.put(
    workbook.part,
    next
      ? xml.slice(0, next.open.start) + element(next.open.prefix) + xml.slice(next.open.start)
      : appendToRoot(xml, element),
  )
}
