import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Partners, partnersOf, plainVillage, type Report, setCheck } from '../engine/index.ts'
import { haveSameName, type JoinedRow, type JoinedTables, joinedTables, nameColumn } from '../people/joined-rows.ts'
import { periodOf } from '../time/period.ts'
import { saysNothing } from '../words/words.ts'

/** What other checks compare, what names the row itself, and what is each list's own. */
const OWN: ReadonlySet<FieldId> = new Set<FieldId>([
  'name',
  'headName',
  'idNumber',
  'headIdNumber',
  'householdNumber',
  'sequence',
  'remarks',
  'signature',
  'deathCause',
  'hardshipDetail',
  'comparisonNumber',
])
/** What the ID number says, of which the checks of each list tell. */
const OF_NUMBER: ReadonlySet<FieldId> = new Set<FieldId>(['sex', 'birth'])
/** What two lists of one kind pay is of two payments. */
const PAID: ReadonlySet<FieldId> = new Set<FieldId>([
  'standard',
  'monthlyAmount',
  'previousAmount',
  'currentAmount',
  'amountChange',
  'careAmount',
  'supplement',
])
/** The same amount under two names, where no ID number tells who is paid; else G15 speaks. */
const LIKE = [['monthlyAmount', 'paidAmount']] as const satisfies readonly (readonly [FieldId, FieldId])[]
const SUBJECTS = new Set(['person', 'household'])
const PLACES: ReadonlySet<FieldId> = new Set<FieldId>(['village', 'group', 'town'])
/** What no message may show. */
const SECRET: ReadonlySet<string> = new Set(['account', 'phone', 'certificate', 'id-number'])
const UNCOMPARED = new Set(['summary', 'stock', 'accounts', 'notice', 'assessment'])

/** So many rows agree, and at most one to so many does not. */
const FEWEST = 6
const TO_ONE = 9
/** Rows joined by name alone that differ in more than this are of two persons of one name. */
const MOST_OF_NAMESAKES = 2
/** Two lists may reckon the age to two days. */
const YEAR = 1

/** A fact that both tables have, and whether two rows say the same of it; undefined where one of them says nothing. */
interface Fact {
  id: FieldId
  other: FieldId
  agree(row: JoinedRow): boolean | undefined
  /** a figure whose cell holds something else */
  isUnread?(row: JoinedRow): boolean
}

/**
 * I35. Two lists of one office have the same person, household or matter, and say the same of a fact (household size,
 * class, age, level, account, income) in nearly all rows; in one they differ. A doubt: the fact may have changed
 * between the two, and a remark or a list of changes says so. Lists of other months are not compared, nor what lists of
 * one kind pay.
 */
export default setCheck({
  catalogue: 'I35',
  severity: 'doubt',
  citation: '登记规范（同一对象各表一致）',
  needs: [],
  compares: [{}],
  run(context, report) {
    const tables = context.tables({}).filter(({ kind, members }) => !UNCOMPARED.has(kind.role) && !members)
    for (const pair of joinedTables(tables, mayCompare, context)) {
      const { one, other, by } = pair
      const changed = changedReader(tables.filter((table) => table !== one && table !== other))
      for (const [row, facts] of oddIn(pair, context, report(other))) {
        if (by === 'name' && facts.length > MOST_OF_NAMESAKES) continue
        if (isExplained(one, row.at) || isExplained(other, row.there) || changed(other, row.there)) continue
        const [{ id, rows }] = facts
        const isSecret = SECRET.has(field(id).type)
        const [own, others] = [facts.map((fact) => fact.id), facts.map((fact) => fact.other)]
        const numbers = isNumber(by) && field(id).type === 'name' ? [by] : []
        report(other).fail(row.there, [...others, ...numbers], {
          variant: isSecret ? 'number' : undefined,
          params: {
            sheet: one.sheet.name,
            row: one.sheetRows[row.at] + 1,
            before: isSecret ? '' : one.shown(id, row.at).trim(),
            rows,
          },
          related: cellsOf(one, row.at, [...own, ...numbers]),
        })
      }
    }
  },
})

const isNumber = (by: JoinedTables['by']): by is 'householdNumber' | 'problemNumber' | 'sequence' =>
  by !== 'person' && by !== 'name'

const cellsOf = (table: RegisterTable, row: number, ids: readonly FieldId[]): Partners =>
  partnersOf([
    {
      file: table.file,
      sheet: table.sheet.name,
      row: table.sheetRows[row] + 1,
      cells: ids.map((id) => table.cell(id, row)).filter(Boolean),
    },
  ])

interface Odd {
  id: FieldId
  other: FieldId
  rows: number
}

/** Joined rows that differ in facts in which nearly all others agree. */
function oddIn(pair: JoinedTables, context: CheckContext, report: Report): Map<JoinedRow, Odd[]> {
  const found = new Map<JoinedRow, Odd[]>()
  for (const { id, other, agree, isUnread } of factsOf(pair, context)) {
    const odd: JoinedRow[] = []
    let agreeing = 0
    for (const row of pair.rows) {
      const isAlike = agree(row)
      if (isAlike) agreeing++
      else if (isAlike === false) odd.push(row)
      // columns that mean something else differ from the first rows on
      if (odd.length > FEWEST && odd.length > agreeing) break
    }
    if (agreeing < FEWEST || odd.length > Math.max(1, agreeing / TO_ONE)) continue
    if (isUnread) for (const row of pair.rows) if (isUnread(row)) report.unknown(row.there, [other])
    for (const row of odd) found.set(row, [...(found.get(row) ?? []), { id, other, rows: agreeing }])
  }
  return found
}

/** Two tables of different kinds, or two of one kind that say to be of one time; not those of different months. */
function mayCompare(one: RegisterTable, other: RegisterTable): boolean {
  if (one.rowCount < FEWEST || other.rowCount < FEWEST) return false
  const [own, others] = [periodOf(one), periodOf(other)]
  if (own && others) return own.from <= others.to && others.from <= own.to && !areVersions(one, other)
  return one.kindId !== other.kindId || one.rowIs !== other.rowIs
}

/** One list in two files; of these I14 speaks. */
const areVersions = (one: RegisterTable, other: RegisterTable): boolean =>
  one.file !== other.file && one.kindId === other.kindId && one.layout.titles[0] === other.layout.titles[0]

function factsOf(pair: JoinedTables, context: CheckContext): Fact[] {
  const { one, other, by } = pair
  const ids = one.columns.map(({ field: id }) => id).filter((id) => one.has(id) && isCompared(id, pair))
  const facts = ids.map((id) => factOf(id, id, pair, context))
  if (by === 'person') return facts
  for (const like of LIKE)
    for (const [id, same] of [like, [like[1], like[0]] as const])
      if (one.has(id) && other.has(same) && !one.has(same)) facts.push(factOf(id, same, pair, context))
  const [name, named] = [nameColumn(one), nameColumn(other)]
  // who is meant comes before what is said of him; of who was visited and is not on the roster J03 speaks
  const isRoster = [one, other].some(({ kind }) => kind.role === 'roster')
  if (by !== 'name' && name && named && !isRoster)
    facts.unshift({ id: name, other: named, agree: (row) => haveSameName(one, other, row) })
  return facts
}

function isCompared(id: FieldId, { one, other, by }: JoinedTables): boolean {
  if (!other.has(id) || OWN.has(id) || (by === 'person' && OF_NUMBER.has(id))) return false
  if (one.kindId === other.kindId && (PAID.has(id) || field(id).type === 'date')) return false
  // of these G11 and J16 speak
  const roles = [one.kind.role, other.kind.role]
  if (id === 'account' && by === 'person' && roles.includes('payment') && roles.includes('register')) return false
  if (id === 'householdSize' && roles.includes('roster')) return false
  return PLACES.has(id) || SUBJECTS.has(field(id).of)
}

function factOf(id: FieldId, same: FieldId, { one, other }: JoinedTables, context: CheckContext): Fact {
  const { type } = field(id)
  if (isNumeric(type)) {
    const [own, others] = [numbersOf(one, id), numbersOf(other, same)]
    const twins = TWINS.get(id)
    const [ownTwin, otherTwin] = [one, other].map((table) =>
      twins && table.has(twins) ? numbersOf(table, twins) : NONE,
    )
    const most = id === 'age' ? YEAR : 0
    const agree = ({ at, there }: JoinedRow) => {
      const [a, b] = [own(at), others(there)]
      if (Number.isNaN(a) || Number.isNaN(b)) return undefined
      // 人口 of one list may be who is covered
      return Math.abs(a - b) <= most || (ownTwin(at) !== b && otherTwin(there) !== a ? false : undefined)
    }
    const isUnread = ({ there }: JoinedRow) => Number.isNaN(others(there)) && saysWords(other, same, there)
    return { id, other: same, agree, isUnread }
  }
  if (type === 'date') {
    const [own, others] = [one.date(id), other.date(same)]
    const agree = ({ at, there }: JoinedRow) =>
      own[at] > 0 && others[there] > 0 ? isSameDate(own[at], others[there]) : undefined
    return { id, other: same, agree }
  }
  const [own, others] = [textsOf(one, id), textsOf(other, same)]
  const plain = PLACES.has(id)
    ? context.fact('place in two lists', plainPlace)
    : context.fact('text in two lists', plainText)
  const agree = ({ at, there }: JoinedRow) => {
    const [a, b] = [own(at), others(there)]
    if (a < 0 || b < 0) return undefined
    return a === b || areAlike(plain(a), plain(b))
  }
  return { id, other: same, agree }
}

const saysWords = (table: RegisterTable, id: FieldId, row: number): boolean => !saysNothing(table.shown(id, row).trim())

const NONE = () => Number.NaN
/** Counts of which a list may have the one under the name of the other. */
const TWINS: ReadonlyMap<FieldId, FieldId> = new Map<FieldId, FieldId>([
  ['householdSize', 'insuredPersons'],
  ['insuredPersons', 'householdSize'],
])

/** A month of which one list gives the day. */
const isSameDate = (a: number, b: number): boolean =>
  a === b || (Math.floor(a / 100) === Math.floor(b / 100) && (a % 100 === 0 || b % 100 === 0))

const numbersOf = (table: RegisterTable, id: FieldId): ((row: number) => number) => {
  const isOnce = table.rowIs === 'member' && field(id).of === 'household'
  const { of } = table.households
  const values = isOnce ? table.householdNumber(id) : table.number(id)
  return (row) => values[isOnce ? of[row] : row]
}

const textsOf = (table: RegisterTable, id: FieldId): ((row: number) => number) => {
  const isOnce = table.rowIs === 'member' && field(id).of === 'household'
  const { of } = table.households
  const codes = isOnce ? table.householdText(id) : table.text(id)
  return (row) => codes[isOnce ? of[row] : row]
}

/** 二级, 2级 and 贰级; 肢体 and 肢体(下肢) are held against each other by what they have in common. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()、,，。;；:：*·"“”-]/g, '')
    .replace(/[1-6](?=[级类档等])/g, (figure) => '一二三四五六'[Number(figure) - 1])

const plainPlace = (text: string): string => plainVillage(text).replace(/第|[组社队号]|小组|村民/g, '')

/** Undefined where one says more than the other, or one says that there is nothing. */
function areAlike(a: string, b: string): boolean | undefined {
  if (a === b) return true
  if (a === '' || b === '' || a.includes(b) || b.includes(a)) return undefined
  return /^[/×—–]+$/.test(a) || /^[/×—–]+$/.test(b) ? undefined : false
}

/** Whether a row has a remark; one that several rows have explains nothing of one of them. */
function isExplained(table: RegisterTable, row: number): boolean {
  if (!table.has('remarks')) return false
  const codes = table.text('remarks')
  if (saysNothing(table.said('remarks', row))) return false
  let alike = 0
  for (const code of codes) if (code === codes[row]) alike++
  return alike < FEWEST_ALIKE
}

const FEWEST_ALIKE = 4

/** Whether somebody stands in a list of changes beside the two that are compared. */
function changedReader(tables: readonly RegisterTable[]): (table: RegisterTable, row: number) => boolean {
  const changes = tables.filter(({ kind }) => kind.role === 'change')
  if (changes.length === 0) return () => false
  const names = new Set(
    changes.flatMap((table) => {
      const id = nameColumn(table)
      return id ? [...table.text(id)].filter((code) => code >= 0) : []
    }),
  )
  return (table, row) => {
    const id = nameColumn(table)
    return id !== undefined && names.has(table.text(id)[row])
  }
}
