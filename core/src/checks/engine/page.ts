import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { headerUnit, normaliseLabel } from '../../facts/label.ts'
import type { Policy } from '../../policy/index.ts'
import { FACTS_TOP, type FactsTable, type KindId, registerKinds, registersFromFacts } from '../../register/index.ts'
import { parseAddress } from '../../workbook/index.ts'
import { pageChecks } from '../page.generated.ts'
import { type Check, compares } from './check.ts'
import { checkContext } from './context.ts'
import { type Finding, headerParam } from './finding.ts'
import { packChecks } from './pack-checks.ts'
import { type CheckResult, type NamedCheck, runCheck } from './run.ts'
import type { Subjects } from './subject.ts'

/** A fact as a page shows it. `ref` is what the host finds the field by; it comes back with a finding. */
export interface PageFact<Ref> {
  field: FieldId
  /** as the page writes it, with its unit: 家庭月收入（万元） */
  label: string
  /** '': the page has the field, and nothing stands in it */
  value: string
  ref: Ref
}

/** The facts of one person, or of one row of a list; the household's own stand with its first. */
export type PageRow<Ref> = readonly PageFact<Ref>[]

export interface PageSubject<Ref> {
  kindId: KindId
  /** the page's headings, and the day on which it is read: `低保申请 2025年6月20日` */
  title: string
  /**
   * `members`: the rows are all members of one household; `household`: one row stands for the household; `list`: one
   * row a household; `others`: people who are not of the household, about whom only their own values are judged
   */
  rowsAre: 'members' | 'household' | 'list' | 'others'
  /** members may be listed that are not read: the form is being filled in, or its list has further pages */
  mayLackMembers?: boolean
  /** its list of members has further pages: what they could disprove is not told */
  isPaged?: boolean
  rows: readonly PageRow<Ref>[]
}

export interface PageFinding<Ref> {
  finding: Finding
  /** the fields that it is about, the one most likely wrong first */
  at: Ref[]
}

export interface PageOptions {
  policy: Policy
  place: string
  /** see `PagePlace` */
  placeOpen?: boolean
  /** of the law, `2025-06-20` */
  date: string
  /** the day on which the page is read; left out: that of the law */
  today?: string
}

export interface PageResult<Ref> {
  findings: PageFinding<Ref>[]
  /** ids of checks that crashed: what they look at is not verified */
  crashed: string[]
}

/** Why a check says nothing about pages; undefined for one that runs on them. */
export function offPages(check: Check): 'compares-registers' | 'judges-whole-lists' | 'of-no-people' | undefined {
  if (compares(check)) return 'compares-registers'
  if (check.scope === 'register' || check.byOthers) return 'judges-whole-lists'
  const lists = check.for && 'lists' in check.for ? check.for.lists : 'people'
  return typeof lists === 'string' && lists !== 'people' ? 'of-no-people' : undefined
}

const PROGRAMME_KINDS = registerKinds.filter(([, { role, programmes }]) => programmes && /^(register|aid)$/.test(role))

/**
 * The kind of register that a page's people would stand in, where its headings or what it says is applied for name one.
 */
export function pageKind(texts: readonly string[]): KindId | undefined {
  for (const text of texts) {
    const named = PROGRAMME_KINDS.filter(([, { title, notTitle }]) => title.test(text) && !notTitle?.test(text))
    // 低保对象医疗救助: what is given once, to people of a class
    const [id] = named.find(([, { role }]) => role === 'aid') ?? named[0] ?? []
    if (id) return id
  }
  return undefined
}

/**
 * Words that a kind of register calls otherwise than others do: 对象类别 of 医疗救助 is the status used, no programme.
 */
function inWordsOf<Ref>(kindId: KindId, row: PageRow<Ref>): PageRow<Ref> {
  const [, kind] = registerKinds.find(([id]) => id === kindId) ?? []
  const headers = new Map(Object.entries(kind?.headers ?? {}))
  const isFree = (id: FieldId) => !row.some((one) => one.field === id)
  return row.map((one) => {
    const own = [headers.get(normaliseLabel(one.label)) ?? []].flat().find(isFree)
    return own && field(one.field).type === 'text' && field(own).type === 'text' ? { ...one, field: own } : one
  })
}

const general = ({ scope, for: subjects }: Check): boolean =>
  isForAll(subjects) && (scope === 'value' || scope === 'row')

/** It asks of a register at most that its people are from here, which those of a page are. */
const isForAll = (subjects: Subjects | undefined): boolean =>
  subjects === undefined || Object.keys(subjects).every((key) => key === 'from')

/** Runs every check that is about values, persons and households on what a page shows. */
export function checkPage<Ref>(subjects: readonly PageSubject<Ref>[], options: PageOptions): PageResult<Ref> {
  const checks = [...pageChecks, ...packChecks(options.policy)].filter(([, check]) => !offPages(check))
  const result: PageResult<Ref> = { findings: [], crashed: [] }
  const crashed = new Set<string>()
  for (const subject of subjects.filter(({ rows }) => rows.some((row) => row.length > 0))) {
    const own = subject.rowsAre === 'others' ? checks.filter(([, check]) => general(check)) : checks
    const sheet = new PageSheet(subject)
    const { findings, notChecked } = run(sheet.table, own, options)
    const unfinished =
      subject.mayLackMembers && sheet.table.rowsAre === 'members'
        ? run(sheet.withMoreMembers(), own, options).findings
        : undefined
    for (const one of findings) {
      const finding = unfinished ? beside(unfinished, one, subject) : one
      if (finding && !sheet.lacksPlaceOf(one))
        result.findings.push({ finding: sheet.inItsWords(finding), at: sheet.refsOf(one) })
    }
    for (const { check, reason } of notChecked) if (reason === 'crashed') crashed.add(check)
  }
  result.crashed = [...crashed]
  return result
}

function run(table: FactsTable, checks: readonly NamedCheck[], options: PageOptions): CheckResult {
  const { policy, place, placeOpen, date, today: until } = options
  const context = checkContext(registersFromFacts([table]), policy, { place, placeOpen, date, until })
  const result: CheckResult = { findings: [], notChecked: [] }
  for (const check of checks) runCheck(check, context, result)
  return result
}

/**
 * A finding beside those that stay where there are more members. What would be none once members not yet entered stand
 * there too is no error but a doubt; what those on further pages would disprove is not told.
 */
function beside<Ref>(
  unfinished: readonly Finding[],
  finding: Finding,
  { isPaged }: PageSubject<Ref>,
): Finding | undefined {
  const stays = unfinished.some(
    ({ check, field, row, variant }) =>
      check === finding.check && field === finding.field && row === finding.row && variant === finding.variant,
  )
  if (stays) return finding
  if (isPaged) return undefined
  return finding.severity === 'error' && finding.outcome === 'fail' ? { ...finding, severity: 'doubt' } : finding
}

const NUMBERS = new Set<FieldType>(['id-number', 'certificate', 'account', 'phone'])
const STARS = /[*＊●•✱]/

/** 5101**********1234, 138****0000: the page hides it. Where it hides numbers, stars in a name hide too. */
function maskedIn<Ref>(row: PageRow<Ref>): PageRow<Ref> {
  const hides = (one: PageFact<Ref>, isOf: (type: FieldType) => boolean) =>
    isOf(field(one.field).type) && STARS.test(one.value)
  if (!row.some((one) => hides(one, (type) => NUMBERS.has(type)))) return []
  return row.filter((one) => hides(one, (type) => NUMBERS.has(type) || type === 'name'))
}

/** A subject as a sheet of facts, with the way back to the page. */
class PageSheet<Ref> {
  readonly table: FactsTable
  private readonly refs: (Ref | undefined)[][]
  private readonly labels: string[][]
  private readonly firstRefs: (Ref | undefined)[]
  private readonly masked: PageRow<Ref>[]
  private readonly areSeveral: boolean

  constructor(subject: PageSubject<Ref>) {
    const { kindId, title, rowsAre } = subject
    this.areSeveral = rowsAre === 'members' || rowsAre === 'others'
    const told = subject.rows.map((row) => inWordsOf(kindId, row))
    this.masked = told.map(maskedIn)
    const readable = told.map((facts, row) => facts.filter((one) => !this.masked[row].includes(one)))
    const columns = columnsOf(readable)
    const at = new Map(columns.map((one, column) => [one.field, column]))
    this.refs = readable.map(() => [])
    this.labels = readable.map(() => [])
    const rows = readable.map((facts, row) => {
      const texts: (string | undefined)[] = []
      for (const { field: id, label, value, ref } of facts) {
        const column = at.get(id) ?? -1
        if (texts[column] || !isSameUnit(label, columns[column].header)) continue
        texts[column] = value || undefined
        this.refs[row][column] = ref
        this.labels[row][column] = label
      }
      return texts
    })
    this.firstRefs = columns.map((_, column) => this.refs.find((row) => row[column] !== undefined)?.[column])
    this.table = {
      kindId,
      title,
      columns,
      rows,
      rowsAre: rowsAre === 'members' || rowsAre === 'household' ? rowsAre : 'read',
    }
  }

  /** With as many more members as the household is said to have, the first of them its head. */
  withMoreMembers(): FactsTable {
    const { columns, rows } = this.table
    const [size, relation] = (['householdSize', 'relation'] as const).map((id) =>
      columns.findIndex((one) => one.field === id),
    )
    const stated = Number.parseInt(rows.find((row) => row[size] !== undefined)?.[size] ?? '', 10) || 0
    const more = Math.min(MOST_MEMBERS, Math.max(1, stated - rows.length))
    const added = Array.from({ length: more }, (_, index) => {
      const row: (string | undefined)[] = []
      if (index === 0 && relation >= 0) row[relation] = '户主'
      return row
    })
    return { ...this.table, rows: [...rows, ...added] }
  }

  /**
   * Nothing is missing that the page hides, and of a person whose part of the page has no field for it: others are
   * asked there for more.
   */
  lacksPlaceOf({ cells, outcome, field: id, row }: Finding): boolean {
    if (this.masked[(row ?? 0) - 1 - FACTS_TOP]?.some((one) => one.field === id)) return true
    const place = this.areSeveral && outcome === 'fail' ? parseAddress(cells[0] ?? '') : undefined
    return place !== undefined && this.refs[place.row - FACTS_TOP]?.[place.column] === undefined
  }

  /** 母亲死亡日期 stands in the column of 父亲死亡日期: a finding names the field as it is labelled itself. */
  inItsWords(finding: Finding): Finding {
    const { cells, field: id, params, masked } = finding
    const place = parseAddress(cells[0] ?? '')
    const column = place && this.table.columns[place.column]
    const label = place && this.labels[place.row - FACTS_TOP]?.[place.column]
    if (label === undefined || column?.field !== id || column.header === label) return finding
    const words = { [headerParam(id)]: label }
    const shown = masked && { masked: { ...masked, params: { ...masked.params, ...words } } }
    return { ...finding, ...shown, params: { ...params, ...words } }
  }

  /** Of a cell that the page leaves empty, the person's other fields speak, the name first. */
  refsOf({ cells, row }: Finding): Ref[] {
    const places = cells.map(parseAddress).filter((place) => place !== undefined)
    const own = places.map((place) => this.refs[place.row - FACTS_TOP]?.[place.column])
    const found = [...own, ...places.map(({ column }) => this.firstRefs[column])].filter((ref) => ref !== undefined)
    if (own[0] !== undefined) return [...new Set(found)]
    const of = this.refs[(row ?? 0) - 1 - FACTS_TOP] ?? []
    const name = of[this.table.columns.findIndex((one) => one.field === 'name')]
    const person = name ?? of.find((ref) => ref !== undefined)
    return [...new Set([...(person === undefined ? [] : [person]), ...found])]
  }
}

/** More than any household has. */
const MOST_MEMBERS = 30

function columnsOf<Ref>(rows: readonly PageRow<Ref>[]): FactsTable['columns'] {
  const columns = new Map<FieldId, string>()
  for (const facts of rows) for (const one of facts) if (!columns.has(one.field)) columns.set(one.field, one.label)
  return [...columns].map(([id, header]) => ({ field: id, header }))
}

function isSameUnit(label: string, header: string): boolean {
  const [one, other] = [headerUnit(label), headerUnit(header)]
  return one?.factor === other?.factor && one?.period === other?.period
}
