import { type FieldId, field, fieldIds } from '../facts/fields.ts'
import { grouped } from '../facts/grouped.ts'
import type { Finding, Severity } from './types.ts'

/**
 * What people are told in place of its findings: one wrong digit, one number given twice, one standard of last year.
 */
export interface Cause {
  /** stays the same while the register does */
  id: string
  check: string
  /** the gravest of its findings */
  severity: Severity
  outcome: 'fail' | 'unknown'
  /** the finding that tells it best, as a place in the report's findings */
  lead: number
  /** places in the report's findings, in order; each finding belongs to one cause */
  findings: number[]
  /** very many of one kind, each with a cause of its own: one line tells them all */
  folded?: true
}

const RANK: Record<Severity, number> = { error: 0, doubt: 1, notice: 2 }
const IDENTIFIERS = new Set(['id-number', 'account', 'phone', 'certificate'])
/** Cells that only say whom a finding is about. */
const ANCHORS = new Set<string>(['name', 'headName', 'householdNumber', 'sequence'])
/** Parts of the catalogue about what a number is: A identity, G payment. */
const IDENTITY = /^[AG]/
/** So many cells with one wrong figure are one mistake; fewer may be chance. */
const SYSTEMATIC = 3
/** How many partners of a finding are looked up. */
const PARTNERS = 3
/** So many of one kind drown all else that was found. */
const MANY = 200
/** Checks that say of a cell, or of a column, that it gives no value. */
const SAYS_UNREAD = new Set(['cell-not-read', 'date-not-in-calendar'])
/** Checks that find one number in two rows: whatever that number contradicts may be of the other of them. */
export const HELD_TWICE: ReadonlySet<string> = new Set([
  'id-number-repeated',
  'id-number-two-names',
  'person-in-two-households',
])
/** Figures on which others of a household rest. */
const FIGURES = new Set(['standard', 'householdSize'])
const types = new Map<string, string>(fieldIds.map((id: FieldId) => [id, field(id).type]))
const typeOf = (id: string): string => types.get(id) ?? ''

/**
 * Groups the findings of a report by what they come from: the same cell, a cell that is wrong itself and on which
 * others rest, one number on several rows, one wrong value of many rows, one field or figure that is missing. Pure;
 * gravest first, then in the order of the report.
 */
export function causesOf(findings: readonly Finding[]): Cause[] {
  const groups = new Groups(findings.length)
  joinUnknown(findings, groups)
  joinCells(findings, groups)
  joinValues(findings, groups)
  joinPartners(findings, groups)
  const causes = foldAlike(
    groups.lists().map((list) => causeOf(findings, list)),
    findings,
  )
  numberTwins(causes)
  return causes.sort((a, b) => rank(a) - rank(b) || a.lead - b.lead)
}

/** What a finding says, whomever it says it of: the kind of its message. */
const kindOf = ({ check, variant, field: id, severity, outcome }: Finding): string =>
  [check, variant, id, severity, outcome].join('|')

/** Errors are mended one by one. */
const isFoldable = ({ severity, outcome }: Pick<Finding, 'severity' | 'outcome'>): boolean =>
  outcome === 'fail' && severity !== 'error'

/** Puts very many causes of one kind into one, in the place of the first. */
function foldAlike(causes: readonly Cause[], findings: readonly Finding[]): Cause[] {
  if (causes.length < MANY) return [...causes]
  const kinds = grouped(causes, ({ lead, severity }) => `${severity} ${kindOf(findings[lead])}`)
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike
    if (alike.length < MANY || !isFoldable(first)) return alike
    const { variant, field: id } = findings[first.lead]
    const all = alike.flatMap((one) => one.findings).sort((a, b) => a - b)
    return [
      { ...first, id: [first.check, variant, id].filter(Boolean).join('*'), findings: all, folded: true as const },
    ]
  })
}

/** The findings of which there are very many, kind by kind: a list goes through the others first. */
export function findingsAlike(findings: readonly Finding[]): Finding[][] {
  if (findings.length < MANY) return []
  return [...grouped(findings, kindOf).values()].filter((alike) => alike.length >= MANY && isFoldable(alike[0]))
}

/** What could not be verified comes after what was found. */
const rank = ({ outcome, severity }: Cause): number => (outcome === 'unknown' ? 3 : RANK[severity])

/** Sets of places that are joined one by one. */
class Groups {
  private readonly parents: Int32Array
  private readonly byKey = new Map<string, number>()

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index)
  }

  root(index: number): number {
    let at = index
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at]]
      at = this.parents[at]
    }
    return at
  }

  join(a: number, b: number): void {
    const [one, other] = [this.root(a), this.root(b)]
    this.parents[Math.max(one, other)] = Math.min(one, other)
  }

  /** Joins all places that give the same key. */
  joinBy(key: string, index: number): void {
    const first = this.byKey.get(key)
    if (first === undefined) this.byKey.set(key, index)
    else this.join(first, index)
  }

  lists(): number[][] {
    const lists = new Map<number, number[]>()
    for (let index = 0; index < this.parents.length; index++) {
      const root = this.root(index)
      const list = lists.get(root)
      if (list) list.push(index)
      else lists.set(root, [index])
    }
    return [...lists.values()]
  }
}

const cellKey = (file: number, sheet: string, cell: string): string => `${file}|${sheet}|${cell}`

/**
 * One missing field or figure is one line, however many checks and rows wait for it; what waits for a cell that was not
 * read stands with it.
 */
function joinUnknown(findings: readonly Finding[], groups: Groups): void {
  const unread = new Map<string, number>()
  for (const [index, { outcome, check, file, sheet, cells, field: id }] of findings.entries())
    if (outcome === 'fail' && SAYS_UNREAD.has(check))
      for (const place of [cells[0], id])
        if (!unread.has(cellKey(file, sheet, place))) unread.set(cellKey(file, sheet, place), index)
  for (const [index, { outcome, params, check, file, sheet, cells }] of findings.entries()) {
    if (outcome !== 'unknown') continue
    const places = params.unread && cells.length > 0 ? [...cells, String(params.unread)] : []
    const cell = places.map((place) => unread.get(cellKey(file, sheet, place))).find((one) => one !== undefined)
    if (cell === undefined) groups.joinBy(`?${params.missing || check}`, index)
    else groups.join(cell, index)
  }
}

/**
 * What is known of cells, by file and sheet: findings come sheet by sheet, so that the one before is mostly the one
 * that is asked for.
 */
class ByCell {
  private readonly sheets = new Map<string, Map<string, number>>()
  private file = -1
  private sheet = ''
  private cells = new Map<string, number>()

  of({ file, sheet }: Pick<Finding, 'file' | 'sheet'>): Map<string, number> {
    if (file === this.file && sheet === this.sheet) return this.cells
    const key = `${file}|${sheet}`
    const cells = this.sheets.get(key) ?? new Map<string, number>()
    this.sheets.set(key, cells)
    Object.assign(this, { file, sheet, cells })
    return cells
  }
}

/** Whether it says of a cell on which others rest that it is wrong itself. */
const isOfRoot = ({ field: id, catalogue }: Finding): boolean =>
  FIGURES.has(id) || (IDENTIFIERS.has(typeOf(id)) && IDENTITY.test(catalogue))

/** Joins findings on one cell, and those that look at a cell which is wrong itself: a number, or the standard. */
function joinCells(findings: readonly Finding[], groups: Groups): void {
  const [first, culprits] = [new ByCell(), new ByCell()]
  let hasCulprits = false
  for (const [index, finding] of findings.entries()) {
    const { outcome, severity, cells, field: id } = finding
    if (outcome !== 'fail' || cells.length === 0 || ANCHORS.has(id)) continue
    const own = first.of(finding)
    const known = own.get(cells[0])
    if (known === undefined) own.set(cells[0], index)
    else groups.join(known, index)
    if (!isOfRoot(finding) || severity === 'notice') continue
    hasCulprits = true
    const wrong = culprits.of(finding)
    if (!wrong.has(cells[0])) wrong.set(cells[0], index)
  }
  if (!hasCulprits) return
  for (const [index, finding] of findings.entries()) {
    if (finding.outcome !== 'fail') continue
    const wrong = culprits.of(finding)
    const cell = finding.cells.find((one) => wrong.has(one))
    if (cell !== undefined) groups.join(wrong.get(cell) as number, index)
  }
}

/**
 * Joins one number on several rows, one wrong word or standard of many rows, one way of writing numbers, and what is
 * missing in many rows. Only what tells a cell best joins it with others: what rests on one wrong number must not carry
 * that number over to all that look like it.
 */
function joinValues(findings: readonly Finding[], groups: Groups): void {
  const isLead = leadsOf(findings, groups)
  const figures = new Map<string, number[]>()
  const alike = (key: string, index: number) => {
    const same = figures.get(key)
    if (same) same.push(index)
    else figures.set(key, [index])
  }
  for (const [
    index,
    { outcome, severity, check, variant, field: id, value, expected, related, row, catalogue },
  ] of findings.entries()) {
    if (outcome !== 'fail' || row === null || isLead[index] === 0) continue
    const type = typeOf(id)
    if (value === '') groups.joinBy(`-${check}|${variant}|${id}`, index)
    else if (IDENTIFIERS.has(type)) {
      if (severity === 'notice') alike(`${check}|${variant}|${id}`, index)
      else if (related || IDENTITY.test(catalogue)) groups.joinBy(`=${id}|${value}`, index)
    } else if (type === 'name' || ANCHORS.has(id)) continue
    else if (type === 'text' || id === 'standard')
      groups.joinBy(`~${check}|${variant}|${id}|${value}|${expected}`, index)
    else alike(`${check}|${variant}|${id}|${value}|${expected}`, index)
  }
  for (const same of figures.values())
    if (same.length >= SYSTEMATIC) for (const index of same) groups.join(same[0], index)
}

/** 1 for each finding that tells its group best, as the groups are now. */
function leadsOf(findings: readonly Finding[], groups: Groups): Uint8Array {
  const leads = new Int32Array(findings.length).fill(-1)
  for (let index = 0; index < findings.length; index++) {
    const root = groups.root(index)
    if (leads[root] < 0 || tellsBetter(findings[index], findings[leads[root]])) leads[root] = index
  }
  const isLead = new Uint8Array(findings.length)
  for (const lead of leads) if (lead >= 0) isLead[lead] = 1
  return isLead
}

/** Joins what a check found of two rows, each the partner of the other. */
function joinPartners(findings: readonly Finding[], groups: Groups): void {
  const byCell = new Map<string, number>()
  for (const [index, { outcome, check, file, sheet, cells, related }] of findings.entries())
    if (outcome === 'fail' && related && cells.length > 0)
      byCell.set(`${check}|${cellKey(file, sheet, cells[0])}`, index)
  for (const [index, { outcome, check, related = [] }] of findings.entries()) {
    if (outcome !== 'fail') continue
    for (const { file, sheet, cells } of related.slice(0, PARTNERS)) {
      const partner = cells.length > 0 ? byCell.get(`${check}|${cellKey(file, sheet, cells[0])}`) : undefined
      if (partner !== undefined) groups.join(partner, index)
    }
  }
}

function causeOf(findings: readonly Finding[], list: number[]): Cause {
  const lead = list.reduce((best, index) => (tellsBetter(findings[index], findings[best]) ? index : best))
  const { check, outcome, file, cells } = findings[lead]
  return {
    id: `${check}@${file + 1}${cells.length > 0 ? `!${cells[0]}` : ''}`,
    check,
    severity: gravestOf(list.map((index) => findings[index])),
    outcome: outcome === 'unknown' ? 'unknown' : 'fail',
    lead,
    findings: list,
  }
}

/** The gravest severity of what was found; of what could not be verified, where nothing was. */
export function gravestOf(findings: readonly Finding[]): Severity {
  const found = findings.filter(({ outcome }) => outcome === 'fail')
  const [first, ...others] = found.length > 0 ? found : findings
  return others.reduce((gravest, { severity }) => (RANK[severity] < RANK[gravest] ? severity : gravest), first.severity)
}

/**
 * What was found comes before what waits for it, and that two rows hold one number before what contradicts the number;
 * of the gravest, what a number or figure is comes before what it is compared with, then the catalogue decides.
 */
function tellsBetter(a: Finding, b: Finding): boolean {
  if (a.outcome !== b.outcome) return a.outcome === 'fail'
  const difference =
    Number(HELD_TWICE.has(b.check)) - Number(HELD_TWICE.has(a.check)) ||
    RANK[a.severity] - RANK[b.severity] ||
    Number(isOfRoot(b)) - Number(isOfRoot(a))
  return difference !== 0 ? difference < 0 : a.catalogue < b.catalogue
}

/** Sheets of one file have the same cells. */
function numberTwins(causes: readonly Cause[]): void {
  const seen = new Map<string, number>()
  for (const cause of causes) {
    const count = (seen.get(cause.id) ?? 0) + 1
    seen.set(cause.id, count)
    if (count > 1) cause.id += `-${count}`
  }
}
