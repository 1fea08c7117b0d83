import type { Finding, Params } from '../checks/engine/finding.ts'
import { type FieldId, field, fieldIds } from '../facts/fields.ts'
import { type Holding, maskHolding, maskText } from '../identity/mask/index.ts'
import { kindById } from '../register/index.ts'
import type { HouseholdEntry } from './households.ts'
import type { CheckReport } from './types.ts'

/** Whether numbers that tell who somebody is are masked in what is written; they are, unless the user asks for them. */
export type Identifiers = 'masked' | 'shown'

/** The report as it may be written. */
export function shownReport(report: CheckReport, identifiers: Identifiers): CheckReport {
  return identifiers === 'shown' ? report : new ReportMask(report.files).report(report)
}

const masks = new WeakMap<CheckReport['files'], ReportMask>()

const NO_REPORT: Pick<CheckReport, 'files'> = { files: [] }

/** A finding of a report, or of a page, as it may be shown where the numbers were not asked for. */
export function shownFinding(finding: Finding, { files } = NO_REPORT): Finding {
  const mask = masks.get(files) ?? new ReportMask(files)
  masks.set(files, mask)
  return mask.finding(finding)
}

/** Households as they may be written beside their report. */
export function shownHouseholds(
  households: readonly HouseholdEntry[],
  report: CheckReport,
  identifiers: Identifiers,
): readonly HouseholdEntry[] {
  return households.map(householdMask(report, identifiers))
}

/** How a household, or a row of one, may be written beside its report. */
export function householdMask(
  report: CheckReport,
  identifiers: Identifiers,
): <Entry extends HouseholdEntry>(one: Entry) => Entry {
  if (identifiers === 'shown') return (one) => one
  const mask = new ReportMask(report.files)
  return (one) => mask.household(one)
}

/** A name as it may be written; two that would look alike are told apart by their position, from 1. */
export function shownName(name: string, position: number): string {
  const masked = maskText(name)
  return masked === name ? name : `${masked} (#${position})`
}

/** Names that stand side by side, the sheets of a file, each as it may be written. */
export function shownNames(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...new Set(names)].map((name, index) => [name, shownName(name, index + 1)]))
}

/** As `shownName`, folder by folder. */
export function shownPath(path: string, position: number): string {
  const shown = maskedPath(path, maskText)
  return shown === path ? path : `${shown} (#${position})`
}

const maskedPath = (path: string, mask: (text: string) => string) =>
  path
    .split(/([/\\])/)
    .map(mask)
    .join('')

/**
 * Every text and every number of 10 digits and more masked, at any depth, but for what is ours: clauses, links, hashes.
 */
export function maskDeep<T>(value: T): T {
  return deep(value, '', maskText) as T
}

const OURS = new Set(['citation', 'link', 'source', 'basis', 'hash', 'version', 'pack', 'check', 'catalogue', 'cells'])
const LARGE = 1e10
/** A text that takes longer to look through than to look up. */
const LONG = 40

function deep(value: unknown, key: string, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return OURS.has(key) ? value : key === 'path' ? maskedPath(value, mask) : mask(value)
  if (typeof value === 'number') return Math.abs(value) < LARGE ? value : maskedNumber(value, mask)
  if (Array.isArray(value)) return value.map((one) => deep(one, key, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one, name, mask)]))
}

/** A number that a cell holds may be an ID number, an account or a telephone. */
function maskedNumber(value: number, mask: (text: string) => string): number | string {
  const text = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 2 })
  const masked = mask(text)
  return masked === text ? value : masked
}

/** One masking of a report: a text that stands in many findings is looked at once. */
class ReportMask {
  private readonly masked = new Map<string, string>()
  /** names of sheets as they may be written, file by file */
  private readonly sheets: ReadonlyMap<string, string>[]
  private readonly masksSheets: boolean
  /** sheets that number their households */
  private readonly numbered = new Set<string>()

  constructor(files: CheckReport['files']) {
    this.sheets = files.map(({ path, sheets }, index) => {
      this.keep(path, shownPath(path, index + 1))
      this.keep(baseName(path), shownName(baseName(path), index + 1))
      for (const { name, register, columns } of sheets)
        if (
          kindById(register)?.key[0] === 'householdNumber' &&
          columns.some(({ field: id }) => id === 'householdNumber')
        )
          this.numbered.add(`${index}/${name}`)
      const names = shownNames(sheets.map(({ name }) => name))
      for (const [name, shown] of names) this.keep(name, shown)
      return names
    })
    this.masksSheets =
      this.sheets.some((names) => [...names].some(([name, shown]) => name !== shown)) || files.length === 0
  }

  report({ policy, files, findings, answered, ...rest }: CheckReport): CheckReport {
    return {
      ...(deep(rest, '', this.text) as typeof rest),
      policy,
      files: files.map((file, index) => ({
        ...(deep(file, '', this.text) as typeof file),
        path: shownPath(file.path, index + 1),
        sheets: file.sheets.map((sheet) => ({
          ...(deep(sheet, '', this.text) as typeof sheet),
          name: this.sheet(index, sheet.name),
        })),
      })),
      findings: findings.map((one) => this.finding(one)),
      ...(answered && {
        answered: answered.map(({ finding, ...written }) => ({
          ...(deep(written, '', this.text) as typeof written),
          finding: this.finding(finding),
        })),
      }),
      notChecked: rest.notChecked.map((one) => ({
        ...(deep(one, '', this.text) as typeof one),
        ...(one.sheet !== undefined && { sheet: this.sheet(one.file ?? 0, one.sheet) }),
      })),
    }
  }

  household<Entry extends HouseholdEntry>(one: Entry): Entry {
    return {
      ...(deep(one, '', this.text) as Entry),
      sheet: this.sheet(one.file, one.sheet),
      number: maskHolding(one.number, 'household-number'),
    }
  }

  /** What the check says where identifiers are masked; a `fix` that would show one is left out. */
  finding(finding: Finding): Finding {
    const { fix, masked, ...rest } = finding
    const ofColumn = this.ofColumn(finding.field)
    const shown: Finding = {
      ...rest,
      ...(masked && { variant: masked.variant, expected: '' }),
      sheet: this.sheet(finding.file, finding.sheet),
      rowKey: this.rowKey(finding),
      value: ofColumn(finding.value),
      params: this.params(masked?.params ?? finding.params, finding, ofColumn),
    }
    if (finding.verified) shown.verified = deep(finding.verified, '', this.text) as Finding['verified']
    if (!masked) shown.expected = ofColumn(finding.expected)
    if (finding.related && this.masksSheets)
      shown.related = finding.related.map((one) => ({ ...one, sheet: this.sheet(one.file, one.sheet) }))
    const isOpen = fix && shown.value === finding.value && Object.values(fix).every((text) => ofColumn(text) === text)
    if (isOpen) shown.fix = fix
    return shown
  }

  private params(params: Params, finding: Finding, ofColumn: (text: string) => string): Params {
    const { value } = finding
    const number = this.householdNumber(finding)
    const shown: Params = {}
    for (const [key, one] of Object.entries(params))
      shown[key] =
        typeof one === 'string' && one === value
          ? ofColumn(one)
          : one !== undefined && String(one) === number
            ? maskHolding(number, 'household-number')
            : (deep(one, key, this.text) as Params[string])
    return shown
  }

  /** Households are numbered with as many digits as an account has; that number leads the key. */
  private rowKey({ rowKey, file, sheet }: Finding): string {
    const number = this.householdNumber({ rowKey, file, sheet })
    if (number === undefined) return this.text(rowKey)
    const rest = rowKey.slice(number.length + 1)
    return maskHolding(number, 'household-number') + (rest ? `/${this.text(rest)}` : '')
  }

  /** The number of its household, where the sheet numbers them. */
  private householdNumber({ rowKey, file, sheet }: Pick<Finding, 'rowKey' | 'file' | 'sheet'>): string | undefined {
    const [number] = rowKey.split('/')
    return this.numbered.has(`${file}/${sheet}`) && /^[A-Za-z]*\d+$/.test(number) ? number : undefined
  }

  private ofColumn(id: string): (text: string) => string {
    const holding = holdingOf(id)
    return holding === 'other' ? this.text : (text) => maskHolding(text, holding)
  }

  private sheet(file: number, name: string): string {
    return this.sheets[file]?.get(name) ?? this.text(name)
  }

  private keep(text: string, shown: string): void {
    if (text !== shown && !this.masked.has(text)) this.masked.set(text, shown)
  }

  private readonly text = (text: string): string => {
    const known = this.masked.get(text)
    if (known !== undefined) return known
    const masked = maskText(text)
    if (masked !== text || text.length > LONG) this.masked.set(text, masked)
    return masked
  }
}

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? ''
const known = new Set<string>(fieldIds)

function holdingOf(id: string): Holding {
  if (id === 'householdNumber') return 'household-number'
  if (!known.has(id)) return 'other'
  const { type } = field(id as FieldId)
  return type === 'id-number' || type === 'certificate' || type === 'account' || type === 'phone' ? type : 'other'
}
