import { type FieldId, labelsOf, normaliseLabel } from '@nuandong/core/page'
import { CONTROLS, type ControlElement, controlAt } from './controls.ts'
import { descriptions } from './descriptions.ts'
import { meaningOf, type SiteLabels } from './fields.ts'
import { type Grid, grids } from './grids.ts'
import { type Label, labelOf } from './labels.ts'
import { Tables } from './matrix.ts'
import { Persons } from './persons.ts'
import { type Role, roleOf, Sections } from './sections.ts'
import { shownValue } from './values.ts'

/** One fact as the page shows it. */
export interface FieldOnPage {
  field: FieldId
  label: string
  value: string
  /** whose fact it is */
  role: Role | 'cases'
  /** fields of one person, or of one row of a list of cases, have the same; '' = the household's */
  group: string
  source: Label['source']
  editable: boolean
  anchor: Element
}

export interface PageReading {
  fields: FieldOnPage[]
  /** labels of filled controls whose meaning is not known; their values are not kept */
  unread: string[]
  /** controls and labels that a badge must not cover */
  occupied: Element[]
}

interface Pair {
  label: Label
  value: string
  anchor: Element
  editable: boolean
}

function inDocumentOrder(a: Pair, b: Pair): number {
  return a.anchor.compareDocumentPosition(b.anchor) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Lists of households (a work list, a search result) name the head or the household's own figures in their header. */
const CASE_FIELDS: readonly FieldId[] = [
  'householdNumber',
  'headName',
  'headIdNumber',
  'insuredPersons',
  'monthlyAmount',
]

function roleOfGrid(grid: Grid, section: { title: string; role: Role }, ids: (FieldId | undefined)[]): Role | 'cases' {
  if (grid.headers.some((header) => CASE_FIELDS.some((id) => labelsOf(id).includes(normaliseLabel(header)))))
    return 'cases'
  const titled = roleOf(section.title)
  if (titled) return titled
  if (ids.includes('relation')) return 'members'
  return ids.includes('name') || ids.includes('idNumber') ? 'members' : 'cases'
}

/** Reads what is on the page, pausing wherever it yields. Writes nothing, and reads all layout before anybody writes. */
export function* readPage(root: Document, site: SiteLabels): Generator<void, PageReading> {
  const tables = new Tables()
  const sections = new Sections(root)
  const taken = new Set<Element>()
  const fields: FieldOnPage[] = []
  const unread = new Set<string>()
  const occupied: Element[] = []
  const gridRows = new Set<Element>()
  const pairs: Pair[] = []

  let number = 0
  for (const grid of grids(root, taken, tables)) {
    yield
    if (!grid) continue
    number++
    for (const row of grid.headerRows) gridRows.add(row)
    const section = sections.of(grid.root)
    const guess = roleOf(section.title) ?? 'members'
    const role = roleOfGrid(
      grid,
      section,
      grid.headers.map((header) => meaningOf(header, guess, site)?.field),
    )
    const meanings = grid.headers.map((header) => meaningOf(header, role === 'cases' ? 'household' : role, site)?.field)
    grid.rows.forEach((row, index) => {
      gridRows.add(row.element)
      row.cells.forEach((cell, column) => {
        const id = meanings[column]
        if (!cell) return
        if (cell.editable) occupied.push(cell.anchor)
        if (!id || !cell.text) return
        fields.push({
          field: id,
          label: grid.headers[column],
          value: cell.text,
          role,
          group: `table${number}.${index + 1}`,
          source: 'column',
          editable: cell.editable,
          anchor: cell.anchor,
        })
      })
    })
    yield
  }

  for (const element of root.querySelectorAll<ControlElement>(CONTROLS)) {
    yield
    const control = controlAt(element, taken)
    if (!control) continue
    occupied.push(...control.seen)
    const label = labelOf(control, tables)
    if (!label) continue
    if (label.element) occupied.push(label.element)
    pairs.push({ label, value: shownValue(control), anchor: control.anchor, editable: true })
  }

  const inGrid = (element: Element) => {
    const row = element.closest('tr')
    return taken.has(element.closest('table') ?? element) || (row !== null && gridRows.has(row))
  }
  for (const shown of descriptions(root, inGrid)) {
    yield
    pairs.push({ ...shown, editable: false })
  }

  const persons = new Persons()
  for (const pair of pairs.sort(inDocumentOrder)) {
    yield
    const section = sections.of(pair.anchor)
    const meaning = meaningOf(pair.label.text, section.role, site)
    if (!meaning) {
      const explained = normaliseLabel(pair.label.text) in site
      if (pair.editable && pair.value && !explained) unread.add(pair.label.text)
      continue
    }
    const group = persons.groupOf(meaning, pair.value, section)
    const { text: label, source } = pair.label
    if (pair.value)
      fields.push({ ...meaning, label, value: pair.value, group, source, editable: pair.editable, anchor: pair.anchor })
  }
  return { fields, unread: [...unread], occupied }
}
