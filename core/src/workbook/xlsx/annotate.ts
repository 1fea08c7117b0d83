import { MAX_COLUMNS, MAX_ROWS } from '../address.ts'
import { type Annotations, type Mark, WorkbookError, type WriteOptions } from '../types.ts'
import { attribute, encodeText, integer, tags } from '../xml.ts'
import type { ZipEntry } from '../zip.ts'
import { addCustomXml, type FoundPart, findCustomXml, removeCustomXml } from './customXml.ts'
import { danglingStyles } from './danglingStyles.ts'
import { CONTENT_TYPES, type Draft, textCrc } from './draft.ts'
import { appendToChild, outline, relationshipId, withoutElements } from './edit.ts'
import { BODY_XF, findingsSheetXml, freeSheetName, HEAD_XF } from './findingsSheet.ts'
import { EMPTY_STYLES, type Severity, StyleMarker, unmark } from './marks.ts'
import {
  addBoxes,
  addNotes,
  clustersOf,
  EMPTY_DRAWING,
  emptyComments,
  hasNotes,
  type Notes,
  noteCrc,
  type OurNotes,
  removeBoxes,
  removeNotes,
} from './notes.ts'
import { ensureStyles, openDraft, patchSheet, SPREADSHEET_TYPES, STRICT_MAIN } from './openDraft.ts'
import type { SheetPart, WorkbookPart } from './package.ts'
import type { Restyle, SheetChanges } from './patchSheet.ts'
import { type Annotation, parseRecord, recordXml } from './record.ts'

const RANK: Record<Severity, number> = { notice: 0, doubt: 1, error: 2 }
/** elements that follow `legacyDrawing` in a worksheet (ECMA-376 part 1, 18.3.1.99) */
const AFTER_LEGACY_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
])

/** Marks an .xlsx or .xlsm whose zip directory is read. Marks that we left earlier are taken off first. */
export async function annotateXlsx(
  entries: Map<string, ZipEntry>,
  annotations: Annotations,
  options: WriteOptions,
): Promise<Uint8Array> {
  const { draft, workbook } = await openDraft(entries, options)
  if (workbook.structureLocked && annotations.findingsSheet) throw new WorkbookError('protected')
  const stylesPart = await ensureStyles(draft, workbook)
  const marker = new StyleMarker((await draft.text(stylesPart)) ?? EMPTY_STYLES)
  for (const { part, type } of workbook.sheets) {
    const entry = type === 'worksheet' ? draft.pack.find(part) : undefined
    if (entry) marker.avoid(await danglingStyles(draft.pack.inflation.chunks(entry), part, marker.formats))
  }
  const { author } = annotations
  const annotation: Annotation = {
    author,
    notes: [],
    before: marker.before,
    origins: marker.origins,
    parts: {},
    tails: {},
  }
  const clusters = new Clusters(await highestCluster(draft))

  for (const sheet of workbook.sheets) {
    const marks = worstPerCell(annotations.marks.get(sheet.name) ?? [])
    if (marks.size === 0 || sheet.part === '' || sheet.type !== 'worksheet') continue
    const notes = notesOf(marks)
    annotation.notes.push(...new Set(notes.map((note) => noteCrc(note.text))))
    await patchSheet(draft, sheet.part, {
      styles: stylesOf(marks, marker),
      replaced: new Map(),
      dropped: new Set(),
      tail: async (xml, prefix) => {
        const id = await addSheetNotes(draft, sheet, { notes, author, tail: xml }, clusters)
        if (id === undefined) return xml
        const element = `<${prefix}legacyDrawing ${relationshipId(prefix, draft.relationshipBase, id)}/>`
        annotation.tails[sheet.part] = element
        return insertLegacyDrawing(xml, element)
      },
    })
  }
  if (annotations.findingsSheet)
    annotation.findingsSheet = await addFindingsSheet(draft, workbook, annotations.findingsSheet, marker)
  await draft.put(stylesPart, marker.xmlWithMarks())
  await addRecord(draft, workbook, annotation)
  return draft.bytes()
}

/** Takes the marks of one author off again. A workbook without any comes back as it was. */
export async function removeFromXlsx(
  entries: Map<string, ZipEntry>,
  author: string,
  options: WriteOptions,
): Promise<Uint8Array | undefined> {
  const { draft, workbook } = await openDraft(entries, options)
  const record = await findRecord(draft, workbook, author)
  if (!record) return (await removeByTrace(draft, workbook, author, undefined)) ? draft.bytes() : undefined
  if (await isUntouched(draft, record)) await restore(draft, workbook, record.value)
  else {
    await removeByTrace(draft, workbook, author, record.value)
    await removeCustomXml(draft, record)
  }
  return draft.bytes()
}

interface CellMark {
  severity: Severity
  note: string
}

/** Marks by row and column: the worst severity, all notes one below the other. */
function worstPerCell(marks: Mark[]): Map<number, Map<number, CellMark>> {
  const rows = new Map<number, Map<number, CellMark>>()
  for (const { row, column, severity, note } of marks) {
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) continue
    const cells = rows.get(row) ?? new Map<number, CellMark>()
    rows.set(row, cells)
    const known = cells.get(column)
    if (!known) cells.set(column, { severity, note: note ?? '' })
    else {
      if (RANK[severity] > RANK[known.severity]) known.severity = severity
      if (note) known.note = known.note === '' ? note : `${known.note}\n${note}`
    }
  }
  return rows
}

function stylesOf(marks: Map<number, Map<number, CellMark>>, marker: StyleMarker): SheetChanges['styles'] {
  const styles: SheetChanges['styles'] = new Map()
  for (const [row, cells] of marks) {
    const ofRow = new Map<number, Restyle>()
    for (const [column, { severity }] of cells) {
      ofRow.set(column, ({ style, isStated, isNew }) =>
        marker.mark(style, severity, isNew ? 'new' : isStated ? undefined : 'bare'),
      )
    }
    styles.set(row, ofRow)
  }
  return styles
}

function notesOf(marks: Map<number, Map<number, CellMark>>): Notes {
  const notes: Notes = []
  for (const [row, cells] of marks)
    for (const [column, { note }] of cells) if (note !== '') notes.push({ row, column, text: note })
  return notes.sort((a, b) => a.row - b.row || a.column - b.column)
}

/** Shape ids are handed out in clusters that no two drawings of a workbook share. */
class Clusters {
  constructor(private highest: number) {}

  take(notes: number): number {
    const first = this.highest + 1
    this.highest += Math.ceil(notes / 1023)
    return first
  }
}

async function highestCluster(draft: Draft): Promise<number> {
  let highest = 0
  for (const name of draft.pack.entries.keys()) {
    if (!/\.vml$/i.test(name)) continue
    for (const cluster of clustersOf((await draft.pack.text(name)) ?? '')) highest = Math.max(highest, cluster)
  }
  return highest
}

interface SheetNotes {
  notes: Notes
  author: string
  /** what the sheet has behind its cells */
  tail: string
}

/**
 * Adds notes to the parts of a sheet, making those that it lacks; returns the relationship that the sheet itself must
 * name, if any.
 */
async function addSheetNotes(
  draft: Draft,
  sheet: SheetPart,
  { notes, author, tail }: SheetNotes,
  clusters: Clusters,
): Promise<string | undefined> {
  if (notes.length === 0) return undefined
  const relationships = await draft.relationships(sheet.part)
  const target = (type: string): string | undefined =>
    relationships.find((r) => r.type === type && draft.has(r.target))?.target
  const known = target('comments')
  const namespace = draft.isStrict ? STRICT_MAIN : undefined
  const before = (known && (await draft.text(known))) || emptyComments(namespace)
  const { xml, added } = addNotes(before, notes, author, await threadedCells(draft, target('threadedComment')))
  if (xml === before) return undefined
  const comments = known ?? (await draft.free('xl/comments', '.xml'))
  await draft.put(comments, xml)
  if (!known) {
    await draft.relate(sheet.part, 'comments', comments)
    await draft.declare(`/${comments}`, `${SPREADSHEET_TYPES}.comments+xml`)
  }
  return added.length === 0 ? undefined : addSheetBoxes(draft, sheet, added, legacyDrawingId(tail), clusters)
}

async function threadedCells(draft: Draft, part: string | undefined): Promise<Set<string>> {
  const cells = new Set<string>()
  const xml = part === undefined ? undefined : await draft.text(part)
  if (xml === undefined) return cells
  for (const tag of tags(xml)) if (tag.name === 'threadedComment') cells.add(attribute(tag, 'ref') ?? '')
  return cells
}

async function addSheetBoxes(
  draft: Draft,
  sheet: SheetPart,
  notes: Notes,
  id: string | undefined,
  clusters: Clusters,
): Promise<string | undefined> {
  const known = (await draft.relationships(sheet.part)).find((r) => r.id === id && draft.has(r.target))?.target
  const drawing = known ?? (await draft.free('xl/drawings/vmlDrawing', '.vml'))
  const text = (known && (await draft.text(known))) || EMPTY_DRAWING
  await draft.put(drawing, addBoxes(text, notes, clusters.take(notes.length)))
  await draft.declare('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  return known ? undefined : draft.relate(sheet.part, 'vmlDrawing', drawing)
}

/** Relationship id of the drawing that holds a sheet's note boxes. */
function legacyDrawingId(tail: string): string | undefined {
  for (const tag of tags(tail)) if (tag.depth === 0 && tag.name === 'legacyDrawing') return attribute(tag, 'id')
  return undefined
}

function insertLegacyDrawing(tail: string, element: string): string {
  for (const tag of tags(tail)) {
    const isPlace =
      tag.depth === 0 && (AFTER_LEGACY_DRAWING.has(tag.name) || (tag.kind === 'close' && tag.name === 'worksheet'))
    if (isPlace) return tail.slice(0, tag.start) + element + tail.slice(tag.start)
  }
  return tail
}

async function addFindingsSheet(
  draft: Draft,
  workbook: WorkbookPart,
  sheet: NonNullable<Annotations['findingsSheet']>,
  marker: StyleMarker,
): Promise<string> {
  const name = freeSheetName(
    sheet.name,
    workbook.sheets.map((s) => s.name),
  )
  const part = await draft.free('xl/worksheets/sheet', '.xml')
  const styles = { head: marker.add(HEAD_XF), body: marker.add(BODY_XF) }
  await draft.put(part, findingsSheetXml(sheet, styles, draft.isStrict ? 'strict' : 'transitional'))
  await draft.declare(`/${part}`, `${SPREADSHEET_TYPES}.worksheet+xml`)
  const id = await draft.relate(workbook.part, 'worksheet', part)
  const xml = (await draft.text(workbook.part)) ?? ''
  const sheets = outline(xml)?.children.find((child) => child.name === 'sheets')
  if (!sheets) throw new WorkbookError('damaged', { part: workbook.part })
  let sheetId = 0
  for (const tag of tags(xml))
    if (tag.name === 'sheet') sheetId = Math.max(sheetId, integer(attribute(tag, 'sheetId')) ?? 0)
  const p = sheets.open.prefix
  const added = `<${p}sheet name="${encodeText(name)}" sheetId="${sheetId + 1}" ${relationshipId(p, draft.relationshipBase, id)}/>`
  await draft.put(workbook.part, appendToChild(xml, sheets, added))
  return name
}

async function addRecord(draft: Draft, workbook: WorkbookPart, annotation: Annotation): Promise<void> {
  const part = await addCustomXml(draft, workbook, '{4E554E44-4F4E-4E4F-5445-000000000001}')
  await draft.settle()
  for (const { part: name, original, text } of draft.changed()) {
    if (name !== part && text !== undefined) annotation.parts[name] = { written: textCrc(text), original }
  }
  await draft.put(part, recordXml(annotation))
}

type FoundRecord = FoundPart<Annotation>

function findRecord(draft: Draft, workbook: WorkbookPart, author: string): Promise<FoundRecord | undefined> {
  return findCustomXml(draft, workbook, (xml) => {
    const annotation = parseRecord(xml)
    return annotation?.author === author ? annotation : undefined
  })
}

/** Whether the file is still as we wrote it. */
async function isUntouched(draft: Draft, record: FoundRecord): Promise<boolean> {
  for (const [part, { written }] of Object.entries(record.value.parts)) {
    const text = await draft.text(part)
    if (text === undefined || textCrc(text) !== written) return false
  }
  return record.part !== '' && CONTENT_TYPES in record.value.parts
}

/** Puts every rewritten part back as it was, and the styles of marked cells. */
async function restore(draft: Draft, workbook: WorkbookPart, annotation: Annotation): Promise<void> {
  const replaced = new Map(
    annotation.origins.map(([added, style, cell]) => [added, cell === 'bare' ? undefined : style]),
  )
  const dropped = new Set(annotation.origins.filter(([, , cell]) => cell === 'new').map(([added]) => added))
  for (const sheet of workbook.sheets) {
    const added = annotation.tails[sheet.part] ?? ''
    if (sheet.part === '' || sheet.part in annotation.parts || sheet.type !== 'worksheet') continue
    await patchSheet(draft, sheet.part, {
      styles: new Map(),
      replaced,
      dropped,
      tail: (xml) => (added === '' ? xml : xml.replace(added, '')),
    })
  }
  for (const [part, { original }] of Object.entries(annotation.parts)) await draft.put(part, original)
  for (const { type, target } of workbook.relationships) {
    if (type === 'customXml' && parseRecord((await draft.text(target)) ?? '')) await draft.put(target, undefined)
  }
}

/** Takes marks off by what they look like: the file was saved by another program since. */
async function removeByTrace(
  draft: Draft,
  workbook: WorkbookPart,
  author: string,
  annotation: Annotation | undefined,
): Promise<boolean> {
  const styles = workbook.relationships.find((r) => r.type === 'styles' && draft.has(r.target))?.target
  const unmarking = styles ? unmark((await draft.text(styles)) ?? EMPTY_STYLES, annotation?.before ?? []) : undefined
  const ours = { author, texts: new Set(annotation?.notes) }
  let changed = false
  for (const sheet of workbook.sheets) {
    if (sheet.part === '' || sheet.type !== 'worksheet') continue
    changed = (await removeSheetNotes(draft, sheet, ours)) || changed
    if (!unmarking || unmarking.replaced.size === 0) continue
    const { replaced, dropped } = unmarking
    await patchSheet(draft, sheet.part, { styles: new Map(), replaced, dropped, tail: (xml) => xml })
    changed = true
  }
  if (styles && unmarking && unmarking.replaced.size > 0) await draft.put(styles, unmarking.xml)
  if (annotation?.findingsSheet !== undefined) await removeSheet(draft, workbook, annotation.findingsSheet)
  return changed
}

async function removeSheetNotes(draft: Draft, sheet: SheetPart, ours: OurNotes): Promise<boolean> {
  const relationships = await draft.relationships(sheet.part)
  const comments = relationships.find((r) => r.type === 'comments' && draft.has(r.target))?.target
  if (!comments) return false
  const before = (await draft.text(comments)) ?? ''
  const { xml, removed } = removeNotes(before, ours)
  if (xml === before) return false
  await draft.put(comments, xml)
  for (const { type, target } of relationships) {
    if (type !== 'vmlDrawing' || !draft.has(target)) continue
    await draft.put(target, removeBoxes((await draft.text(target)) ?? '', removed))
  }
  if (!hasNotes(xml)) {
    await draft.remove(comments)
    await draft.unrelate(sheet.part, comments)
  }
  return true
}

/** Takes a sheet out; names that belong to sheets behind it move up by one. */
async function removeSheet(draft: Draft, workbook: WorkbookPart, name: string): Promise<void> {
  const index = workbook.sheets.findIndex((sheet) => sheet.name === name)
  if (index < 0 || workbook.sheets.length === 1) return
  const { part } = workbook.sheets[index]
  let xml = (await draft.text(workbook.part)) ?? ''
  xml = withoutElements(xml, (tag) => tag.name === 'sheet' && attribute(tag, 'name') === name)
  xml = withoutElements(xml, (tag) => tag.name === 'definedName' && integer(attribute(tag, 'localSheetId')) === index)
  xml = xml.replace(/(\slocalSheetId=")(\d+)"/g, (whole, start, id) =>
    Number(id) > index ? `${start}${Number(id) - 1}"` : whole,
  )
  xml = xml.replace(/(\s(?:activeTab|firstSheet)=")(\d+)"/g, (whole, start, id) =>
    Number(id) >= index && Number(id) > 0 ? `${start}${Number(id) - 1}"` : whole,
  )
  await draft.put(workbook.part, xml)
  if (part === '') return
  await draft.unrelate(workbook.part, part)
  await draft.remove(part)
}
