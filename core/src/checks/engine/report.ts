import { type FieldId, field, fieldIds } from '../../facts/fields.ts'
import { isBare } from '../../facts/label.ts'
import { COUNTRY, type Policy } from '../../policy/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import { address, cellText } from '../../workbook/index.ts'
import { askedFields, type Check } from './check.ts'
import { citationOn } from './citation.ts'
import type { CheckContext } from './context.ts'
import { type Finding, headerParam, type Params, type Severity } from './finding.ts'
import { placeName } from './occasion.ts'
import { remembered } from './remembered.ts'
import type { Details, Report } from './reporting.ts'
import { rowKey } from './row-key.ts'

/** A finding shows no more of a text: a cell with megabytes would be repeated in each. */
const LONGEST_SHOWN = 1000

const shownPart = (text: string): string => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)

/** Turns what a check says of rows and fields of a table into findings with addresses, and hands them on. */
export const makeReport = (
  id: string,
  check: Check,
  table: RegisterTable,
  context: CheckContext,
  add: (finding: Finding) => void,
): Report => new TableReport(id, check, table, context, add)

class TableReport implements Report {
  private readonly own: CheckContext
  private readonly asked: readonly FieldId[]
  private readonly names: (missing: string) => Params
  private readonly citation: string
  private readonly headers: (id: string) => string | undefined

  constructor(
    private readonly id: string,
    private readonly check: Check,
    private readonly table: RegisterTable,
    context: CheckContext,
    private readonly add: (finding: Finding) => void,
  ) {
    this.own = context.of(table)
    this.asked = askedFields(check)
    this.citation = citationOn(check.citation, this.own.occasion.date)
    this.headers = remembered((id) => writtenHeader(table, id as FieldId, table.column(id as FieldId)?.column))
    this.names = remembered((missing) => namesOf(missing.split(' '), context.policy))
  }

  fail(row: number, fields: readonly FieldId[], details: Details = {}): void {
    this.add(this.atRow('fail', row, fields, details))
  }

  failCell(sheetRow: number, column: number, id: FieldId, details: Details = {}): void {
    const { workbook, sheet } = this.table
    const cell = address(sheetRow, column)
    const row = this.table.rowAt(sheetRow)
    const at: Place = {
      row: sheetRow + 1,
      cells: [cell],
      rowKey: (row >= 0 && rowKey(this.table, row)) || leadingText(this.table, sheetRow),
      fields: [id],
      field: id,
      header: writtenHeader(this.table, id, column),
      value: cellText(workbook, sheet, sheetRow, column),
    }
    this.add(this.finding('fail', details, at, details.fix && { [cell]: details.fix[id] ?? '' }))
  }

  unknown(row: number, missing: readonly string[], details: Details = {}): void {
    // what the table asks of the head alone is not missing of a member
    if (row >= 0 && missing.some((one) => this.table.members?.hasPlace(one as FieldId, row) === false)) return
    const unread = this.unreadOf(row, missing)
    const params = { ...details.params, ...this.names(missing.join(' ')), missing: missing.join(' ') }
    this.add(this.atRow('unknown', row, missing, { ...details, params: unread ? { ...params, unread } : params }))
  }

  /** Of the fields that have no value, the first whose cell holds something all the same. */
  private unreadOf(row: number, missing: readonly string[]): string | undefined {
    const { table } = this
    return missing.find((one) => {
      const id = one as FieldId
      return table.has(id) && (row < 0 || table.holdsSomething(id, row))
    })
  }

  private atRow(outcome: Finding['outcome'], row: number, fields: readonly string[], details: Details): Finding {
    const { table } = this
    const known = fields.filter((one): one is FieldId => table.has(one as FieldId))
    if (row < 0) return this.finding(outcome, details, { ...NOWHERE, fields: known, field: known[0] ?? '' }, undefined)
    const at: Place = {
      row: table.sheetRows[row] + 1,
      cells: known.map((one) => table.cell(one, row)),
      rowKey: rowKey(table, row),
      fields: known,
      field: known[0] ?? '',
      value: known[0] ? table.shown(known[0], row) : '',
      person: table.personAt(row),
    }
    return this.finding(outcome, details, at, details.fix && byCell(details.fix, (one) => table.cell(one, row)))
  }

  private finding(outcome: Finding['outcome'], details: Details, at: Place, fix: Finding['fix']): Finding {
    const { check, table } = this
    const headers = this.headersOf(at, details)
    const made: Finding = {
      check: this.id,
      catalogue: check.catalogue,
      severity: this.severityOf(details.severity ?? check.severity, at.fields),
      outcome,
      file: table.file,
      sheet: table.sheet.name,
      row: at.row,
      cells: at.cells,
      rowKey: shownPart(at.rowKey),
      field: at.field,
      value: shownPart(at.value),
      expected: details.expected === undefined ? '' : String(details.expected),
      variant: details.variant ?? '',
      params: shownParams({ ...details.params, ...headers }),
      citation: this.citation,
    }
    if (details.related && details.related.count > 0) {
      made.related = details.related.named
      made.relatedCount = details.related.count
    }
    if (fix) made.fix = fix
    if (details.masked) made.masked = { ...details.masked, params: { ...details.masked.params, ...headers } }
    if (at.person) made.person = at.person
    return made
  }

  /** How the sheet heads the columns that the message may name. */
  private headersOf({ field: id, header = this.headers(id) }: Place, { params = {} }: Details): Params {
    const { otherField, missing } = params
    const named = [otherField, ...String(missing ?? '').split(' ')].filter((one) => one !== undefined && one !== id)
    const written = [...named.map((one) => [String(one), this.headers(String(one))] as const), [id, header] as const]
    // a span that one column holds is two fields of one name
    const isTwice = (text: string | undefined) => written.filter(([, other]) => other === text).length > 1
    return Object.fromEntries(
      written.flatMap(([one, text]) =>
        text === undefined || isTwice(text) ? [] : [[headerParam(one), text] as const],
      ),
    )
  }

  /** An error that rests on a place or date that the table does not name, or on a guessed column, is a doubt. */
  private severityOf(severity: Severity, fields: readonly FieldId[]): Severity {
    if (severity !== 'error') return severity
    const { occasion, reliance } = this.own
    const isAssumed = (reliance.date && occasion.since < occasion.date) || (reliance.place && occasion.placeOpen)
    const isGuessed = (id: FieldId) => reliance.guessed.has(this.table, id)
    const isOpen = isAssumed || reliance.column || fields.some(isGuessed) || this.asked.some(isGuessed)
    return isOpen ? 'doubt' : severity
  }
}

/** How people call the parameters that are missing, with their places. */
function namesOf(missing: readonly string[], policy: Policy): Params {
  const paths = missing.filter((one) => one.startsWith(PARAMETER))
  if (paths.length === 0) return {}
  const name = (language: 'zh' | 'en') =>
    paths
      .map((path) => {
        const [id, place = ''] = path.slice(PARAMETER.length).split('@')
        const label = policy.definitions.find((one) => one.id === id)?.label[language] ?? id
        if (place === '' || place === COUNTRY) return label
        const where = placeName(policy, place, language)
        return language === 'zh' ? `${label}（${where}）` : `${label} (${where})`
      })
      .join(language === 'zh' ? '、' : ', ')
  return { zh: name('zh'), en: name('en') }
}
const PARAMETER = 'parameter:'

/** The parameters, with texts that are too long cut; the same object where none is. */
function shownParams(params: Params): Params {
  const isLong = (value: Params[string]) => typeof value === 'string' && value.length > LONGEST_SHOWN
  if (!Object.values(params).some(isLong)) return params
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? shownPart(value) : value]),
  )
}

interface Place extends Pick<Finding, 'row' | 'cells' | 'rowKey' | 'field' | 'value' | 'person'> {
  fields: readonly FieldId[]
  /** of the column in which the cell stands, where that is not the one of the field */
  header?: string
}
const NOWHERE: Place = { row: null, cells: [], rowKey: '', fields: [], field: '', value: '' }

const known = new Set<string>(fieldIds)
/** Between two Chinese characters a break only fills the cell. */
const FILLING = /(?<=[\u2e80-\u9fff])\s+(?=[\u2e80-\u9fff])/g

/**
 * How the sheet heads a column, with what stands above where several end alike or it is a bare word (日期); undefined
 * where that is what we call the field, and where nothing is written.
 */
function writtenHeader(table: RegisterTable, id: FieldId, column: number | undefined): string | undefined {
  const { headers } = table.layout
  const path = column === undefined || !known.has(id) ? [] : (headers[column] ?? [])
  const isAlone = headers.filter((other) => other.at(-1) === path.at(-1)).length === 1
  const text = path
    .slice(isAlone && !isBare(path.at(-1) ?? '') ? -1 : 0)
    .join('/')
    .replace(FILLING, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' || text === field(id).zh ? undefined : shownPart(text)
}

function byCell(fix: NonNullable<Details['fix']>, cellOf: (id: FieldId) => string): Finding['fix'] {
  return Object.fromEntries(Object.entries(fix).map(([id, value]) => [cellOf(id as FieldId), value]))
}

/** First text of a row that is not data: 合计, or the place that a summary's row is about. */
function leadingText(table: RegisterTable, sheetRow: number): string {
  for (let column = 0; column <= table.layout.lastColumn; column++) {
    const text = cellText(table.workbook, table.sheet, sheetRow, column).trim()
    if (text) return text
  }
  return ''
}
