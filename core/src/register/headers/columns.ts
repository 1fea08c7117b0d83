import { type FieldId, field } from '../../facts/fields.ts'
import { checkIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'
import { byArithmetic } from './arithmetic.ts'
import { type Content, type Sample, sampleColumn, shareFor } from './content.ts'
import { HEADS_OWN, headerCandidates, mapHeaders, OF_MEMBERS } from './headers.ts'
import { CONFIDENT, type HeaderChoices, type MappedColumn } from './mapped-column.ts'
import { namesAreOpen } from './member-groups.ts'
import { byValues } from './values-tell.ts'

/** Cells of that share decide what a column holds. */
const MOST = 0.8
/** Fewer filled cells than these prove nothing. */
const ENOUGH = 3

export interface ColumnMapping {
  columns: MappedColumn[]
  unmapped: number[]
}

/** Columns by header, then by content: a column of valid ID numbers is an ID column whatever its header. */
export function mapColumns(
  workbook: Workbook,
  sheet: Sheet,
  layout: Layout,
  kind: RegisterKind,
  choices?: HeaderChoices,
): ColumnMapping {
  const samples = new Map<number, Sample>()
  const sample = (column: number): Sample => {
    const known = samples.get(column)
    if (known) return known
    const made = sampleColumn(workbook, sheet, layout.dataRows, column)
    samples.set(column, made)
    return made
  }
  const byCells = bySuitedCells(withoutParents(mapHeaders(layout, kind, choices)), layout, kind, sample)
  const byHeader = withoutBlankMembers(byCells, kind, sample)
  const steps = datedSteps(byHeader, kind, layout, sample)
  const isStep = new Set(steps.map(({ column }) => column))
  const judged = standIns([...byHeader.columns, ...steps], kind)
    .filter(
      (one) =>
        !countsPeople(one, sample(one.column)) &&
        !isOfMeasures(one, kind, sample(one.column)) &&
        !saysWhen(one, sample(one.column)) &&
        !saysHowMuch(one, layout, sample(one.column)) &&
        !countsCalls(one, kind, sample(one.column)),
    )
    .map((one) => judge(one, sample(one.column)))
  const sure = judged.filter((one) => one.confidence >= CONFIDENT)
  const open = [
    ...judged.filter((one) => one.confidence < CONFIDENT).map(({ column }) => column),
    ...byHeader.unmapped.filter((column) => !byHeader.closed.includes(column) && !isStep.has(column)),
    ...byHeader.columns.map(({ column }) => column).filter((column) => !judged.some((one) => one.column === column)),
    ...withoutHeader(sheet, layout),
  ].sort((a, b) => a - b)
  const proven = byContent(open, kind, sure, sample, layout)
  const found = [...proven, ...passbooks(open, kind, [...sure, ...proven], sample, layout)]
  const birth = birthColumn(
    open,
    found,
    [...sure, ...found],
    kind,
    (column) => ({ sample: sample(column), idNumbers: idNumbersIn(workbook, sheet, [...sure, ...found]) }),
    layout,
  )
  const content = birth ? [...found, birth] : found
  const taken = new Set(content.map(({ column }) => column))
  const unsure = judged.filter(
    (one) => one.confidence < CONFIDENT && !taken.has(one.column) && !content.some(({ field: id }) => id === one.field),
  )
  const worded = [...sure, ...content, ...unsure]
  const isTaken = new Set(worded.map(({ column }) => column))
  const free = byHeader.unmapped.filter((column) => !isTaken.has(column))
  const told = byValues(workbook, sheet, layout, kind, worded)
  const proved = byArithmetic(workbook, sheet, layout, kind, told, free).sort((a, b) => a.column - b.column)
  const columns = withOpenNames(withAmbiguity(proved, kind), layout)
  const mapped = new Set(columns.map(({ column }) => column))
  const unmapped = [...open, ...byHeader.closed].filter(
    (column) => !mapped.has(column) && layout.headers[column]?.length > 0,
  )
  return { columns, unmapped: unmapped.sort((a, b) => a - b) }
}

/**
 * 证件号码 beside 身份证号码: of two columns that words call the same, the one whose cells are such. How names begin
 * tells nothing here: a surname may be rare.
 */
function bySuitedCells(
  mapped: ReturnType<typeof mapHeaders>,
  layout: Layout,
  kind: RegisterKind,
  sample: (column: number) => Sample,
): ReturnType<typeof mapHeaders> {
  const unmapped = new Set(mapped.unmapped.filter((column) => !mapped.closed.includes(column)))
  const suits = (column: number, id: FieldId) => (shareFor(sample(column), id) ?? 0) >= MOST
  const columns = mapped.columns.map((one) => {
    if (one.by === 'user' || !isProof(one.field) || field(one.field).type === 'name') return one
    if (suits(one.column, one.field)) return one
    const other = [...unmapped].find(
      (column) =>
        suits(column, one.field) &&
        headerCandidates(layout.headers[column], kind).some(
          ({ field: id, confidence }) => id === one.field && confidence >= CONFIDENT,
        ),
    )
    if (other === undefined) return one
    unmapped.delete(other)
    unmapped.add(one.column)
    return { ...one, column: other, header: layout.headers[other].at(-1) ?? '' }
  })
  return { ...mapped, columns, unmapped: [...unmapped, ...mapped.closed].sort((a, b) => a - b) }
}

const SHORTEST_STEP = 2

/** 申请, 入户调查, 县确认 over days say when each step was. */
function datedSteps(
  { columns, unmapped, closed }: ReturnType<typeof mapHeaders>,
  kind: RegisterKind,
  layout: Layout,
  sample: (column: number) => Sample,
): MappedColumn[] {
  const taken = new Set(columns.map(({ field: id }) => id))
  return unmapped.flatMap((column) => {
    const { seen, like } = sample(column)
    if (closed.includes(column) || seen < ENOUGH || like.date < seen * MOST) return []
    const path = layout.headers[column]
    const header = path[path.length - 1]
    // 起 and 止 begin and end something that has no field
    if (header.length < SHORTEST_STEP) return []
    const named = headerCandidates([...path.slice(0, -1), `${header}日期`], kind)
    const found = named.find(
      ({ field: id, reason, confidence }) =>
        (reason.what === 'label' || confidence >= CONFIDENT) &&
        field(id).type === 'date' &&
        kind.fields.includes(id) &&
        !taken.has(id),
    )
    if (!found) return []
    taken.add(found.field)
    const reasons = [found.reason, { what: 'content' as const, share: like.date / seen }]
    return [{ column, header, field: found.field, confidence: 0.9, by: 'header' as const, reasons }]
  })
}

const OF_THE_ROW = /本人|儿童|对象|孤儿/

/** 死亡日期 in a list that tells of each child's parents is theirs, unless it says whose. */
function withoutParents(mapped: ReturnType<typeof mapHeaders>): ReturnType<typeof mapHeaders> {
  const { columns, unmapped, closed } = mapped
  if (!columns.some(({ field: id }) => id === 'father' || id === 'mother')) return mapped
  const isTheirs = ({ field: id, by, header }: MappedColumn) =>
    id === 'deathDate' && by !== 'user' && !OF_THE_ROW.test(header)
  const theirs = columns.filter(isTheirs).map(({ column }) => column)
  return {
    columns: columns.filter((one) => !isTheirs(one)),
    unmapped: [...unmapped, ...theirs],
    closed: [...closed, ...theirs],
  }
}

/**
 * In a register of those who get something, 家庭成员姓名 that is mostly blank beside 户主姓名 leaves the row to the
 * head.
 */
function withoutBlankMembers(
  mapped: ReturnType<typeof mapHeaders>,
  kind: RegisterKind,
  sample: (column: number) => Sample,
): ReturnType<typeof mapHeaders> {
  const { columns, unmapped, closed } = mapped
  const seen = (id: FieldId) => sample(columns.find((one) => one.field === id)?.column ?? -1).seen
  if (kind.rowIs !== 'person' || !columns.some(({ field: id }) => id === 'headName')) return mapped
  const isBlank = ({ field: id, by, header }: MappedColumn) =>
    (id === 'name' || id === 'idNumber') && by !== 'user' && OF_MEMBERS.test(header)
  const blank = columns.filter(isBlank).map(({ column }) => column)
  if (blank.length === 0 || seen('name') * 2 >= seen('headName')) return mapped
  return {
    columns: columns.filter((one) => !isBlank(one)),
    unmapped: [...unmapped, ...blank],
    closed: [...closed, ...blank],
  }
}

/** Candidates that are no further apart are equally likely. */
const NEAR = 0.045

/**
 * Marks the columns that only words tell, and whose words may as well name another field of the kind that no other
 * column gives.
 */
function withAmbiguity(columns: readonly MappedColumn[], kind: RegisterKind): MappedColumn[] {
  const taken = new Set(columns.map((one) => one.field))
  return columns.map((column) => {
    const isProved = column.reasons?.some(({ what }) => what === 'content' || what === 'arithmetic')
    // the field's own name, word for word, is meant as such
    if (column.by !== 'header' || isProved || column.header.trim() === field(column.field).zh) return column
    const near = column.rivals?.find(
      ({ field: id, confidence }) =>
        kind.fields.includes(id) && !taken.has(id) && confidence > column.confidence - NEAR,
    )
    return near ? { ...column, ambiguous: near.field } : column
  })
}

/** Where it is open whom several columns of names stand for, a name or number may be the head's or a member's. */
function withOpenNames(columns: readonly MappedColumn[], { headers }: Layout): MappedColumn[] {
  const isOpen = namesAreOpen(headers)
  return columns.map((one) => {
    const other = isOpen && one.by !== 'user' ? HEADS_OWN[one.field] : undefined
    return other ? { ...one, ambiguous: other } : one
  })
}

const BESIDE_ACCOUNT = 2

const OF_HOUSEHOLDS: Partial<Record<FieldId, FieldId>> = {
  addedPersons: 'addedHouseholds',
  stoppedPersons: 'stoppedHouseholds',
}

const CLOSING: Partial<Record<FieldId, { opening: FieldId; field: FieldId }>> = {
  householdCount: { opening: 'openingHouseholds', field: 'closingHouseholds' },
  personCount: { opening: 'openingPersons', field: 'closingPersons' },
}

/**
 * In a register without a column of members' names, 户主姓名 and 户主身份证号 name the person of the row, and so does
 * 领取人 where nobody else is named; in a bank's list without another sum, 代发金额 is what the row pays. Where 姓名 is
 * the supporter's, so is 身份证号. Beside what there was at the opening, a count that may be of the closing is.
 */
function standIns(columns: readonly MappedColumn[], kind: RegisterKind): MappedColumn[] {
  const namesMembers = columns.some((column) => column.field === 'idNumber' && OF_MEMBERS.test(column.header))
  const has = (id: FieldId) => columns.some((column) => column.field === id) || (id === 'name' && namesMembers)
  const namesSupporters = columns.some(({ field: id, header }) => id === 'supporters' && header === '姓名')
  const namesHeads = has('relation') && !has('headName') && kind.fields.includes('headName')
  const namesNobody = !has('name') && !has('headName') && has('idNumber')
  const isByAccount = ({ column }: MappedColumn) =>
    columns.some(
      ({ field: id, column: at }) => (id === 'account' || id === 'bank') && Math.abs(at - column) <= BESIDE_ACCOUNT,
    )
  const countsHouseholds = has('openingHouseholds') || has('closingHouseholds')
  const rename = (column: MappedColumn): MappedColumn => {
    // 本季增加 beside households alone is of households
    const moved = OF_HOUSEHOLDS[column.field]
    if (moved && countsHouseholds && !/人/.test(column.header) && !has('openingPersons') && !has(moved))
      return { ...column, field: moved }
    // 月末 over 户数 is the closing where 月初 stands beside it
    const closing = CLOSING[column.field]
    const mayBeClosing = closing && column.rivals?.some((one) => one.field === closing.field)
    if (mayBeClosing && column.by !== 'user' && has(closing.opening) && !has(closing.field))
      return { ...column, field: closing.field }
    // 户名 of a list of members is the household's, where no account stands beside it
    if (column.field === 'accountName' && column.header === '户名' && namesHeads && !isByAccount(column))
      return { ...column, field: 'headName' }
    if (column.field === 'recipient' && namesNobody && !kind.fields.includes('recipient'))
      return { ...column, field: 'name' }
    if (column.field === 'headName' && !has('name') && kind.fields.includes('name')) return { ...column, field: 'name' }
    if (column.field === 'headIdNumber' && !has('idNumber') && !has('name') && kind.fields.includes('idNumber'))
      return { ...column, field: 'idNumber' }
    if (column.field === 'idNumber' && namesSupporters && kind.fields.includes('supporterIdNumber'))
      return has('supporterIdNumber') ? column : { ...column, field: 'supporterIdNumber' }
    if (column.field === 'batchAmount' && !has('paidAmount') && kind.fields.includes('paidAmount'))
      return { ...column, field: 'paidAmount' }
    return column
  }
  return columns.map(rename)
}

/** 孤儿 between 低保 and 特困 of a summary, or 共同生活家庭成员 of a household, counts people and names nobody. */
const countsPeople = ({ field: id, by }: MappedColumn, { seen, like }: Sample): boolean =>
  by !== 'user' && field(id).type === 'name' && seen > 0 && like.number === seen

/** 电话 beside 来访 and 来信 of a summary counts calls. */
const countsCalls = ({ field: id, by }: MappedColumn, kind: RegisterKind, { seen, like }: Sample): boolean =>
  by !== 'user' && kind.rowIs === 'place' && field(id).type === 'phone' && like.phone === 0 && like.number === seen

/** 单位 with 户, 人 and 万元 in it names no places. */
const isOfMeasures = ({ field: id, by }: MappedColumn, kind: RegisterKind, { seen, like }: Sample): boolean =>
  by !== 'user' && kind.rowIs === 'place' && field(id).type === 'text' && seen > 0 && like.measure === seen

/** 验收 over days says when, and not who. */
const saysWhen = ({ field: id, by }: MappedColumn, { seen, like }: Sample): boolean =>
  by !== 'user' &&
  field(id).type !== 'date' &&
  NAMES_SOMEBODY.test(field(id).zh) &&
  seen >= ENOUGH &&
  like.date === seen

const NAMES_SOMEBODY = /[人员]$/

/** 低保 beside 护理补贴, both under 发放（元）: what is paid of it, not the class of the row nor how many are. */
function saysHowMuch({ field: id, by, column }: MappedColumn, { headers }: Layout, { seen, like }: Sample): boolean {
  const { type } = field(id)
  if (by === 'user' || seen < ENOUGH || like.number < seen || !IN_YUAN.test(headers[column].join(''))) return false
  return type === 'text' || (type === 'count' && !OF_A_COUNT.test(headers[column].at(-1) ?? ''))
}

const IN_YUAN = /[(（]万?元/
const OF_A_COUNT = /[人户口数月天次日]/

/**
 * Weighs a header's guess with what the cells look like. A header that we know stays, whatever errors its cells have.
 */
function judge(column: MappedColumn, sample: Sample): MappedColumn {
  if (column.by === 'user' || sample.seen < ENOUGH) return column
  const share = shareFor(sample, column.field)
  if (share === undefined) return column
  if (column.confidence < CONFIDENT && share >= MOST)
    return {
      ...column,
      confidence: Math.min(0.9, column.confidence + (isProof(column.field) ? 0.4 : 0.1)),
      reasons: [...(column.reasons ?? []), { what: 'content', share }],
    }
  const other = share === 0 ? contradiction(column.field, sample) : undefined
  return other ? { ...column, confidence: 0.3 } : column
}

const isProof = (id: FieldId): boolean => PROOFS.some(([, type]) => type === field(id).type || type === id)

/** What the cells plainly are although the header names something else: ID numbers under 联系电话. */
function contradiction(id: FieldId, { like, seen }: Sample): Content | undefined {
  const { type } = field(id)
  if (type === 'text' || type === 'code' || id === 'sequence') return undefined
  return PROOFS.find(
    ([content, own]) =>
      own !== type && own !== id && like[content] >= seen * MOST && !(content === 'card' && type === 'account'),
  )?.[0]
}

/** What content alone can prove, the surest first, with the type of field or the field that it is. */
const PROOFS: readonly (readonly [content: Content, fieldOrType: string, confidence: number])[] = [
  ['id-number', 'id-number', 0.9],
  ['certificate', 'certificate', 0.9],
  ['card', 'account', 0.85],
  ['phone', 'phone', 0.85],
  ['sex', 'sex', 0.85],
  ['relation', 'relation', 0.85],
  ['name', 'name', 0.75],
]

/**
 * Gives open columns the kind's fields that their cells prove; of several like ones the first takes the first field.
 */
function byContent(
  open: readonly number[],
  kind: RegisterKind,
  sure: readonly MappedColumn[],
  sample: (column: number) => Sample,
  layout: Layout,
): MappedColumn[] {
  const found: MappedColumn[] = []
  const taken = new Set(sure.map((one) => one.field))
  for (const [content, wanted, confidence] of PROOFS) {
    for (const column of open) {
      if (found.some((one) => one.column === column)) continue
      const { seen, like } = sample(column)
      if (seen < ENOUGH || like[content] < seen * (content === 'name' ? 0.95 : MOST)) continue
      const id = freeField(kind, wanted, taken)
      // a second column of names is as likely a neighbour's or a cadre's
      if (!id || (content === 'name' && (id !== 'name' || NAMES_OTHERS.test(layout.headers[column]?.join('') ?? ''))))
        continue
      taken.add(id)
      found.push({
        column,
        header: layout.headers[column]?.at(-1) ?? '',
        field: id,
        confidence,
        by: 'content',
        reasons: [{ what: 'content', share: like[content] / seen }],
      })
    }
  }
  return found
}

const PASSBOOK = /折$|账户?$|帐户?$|[卡折账帐]号|信用社|农信|邮储|银行/
const NO_PASSBOOK = /名|人|姓|证|行别|电话|手机|网点/

/** 信用社存折 over numbers: the account, though no check digit proves them. */
function passbooks(
  open: readonly number[],
  kind: RegisterKind,
  known: readonly MappedColumn[],
  sample: (column: number) => Sample,
  { headers }: Layout,
): MappedColumn[] {
  const id = 'account'
  if (!kind.fields.includes(id) || known.some((one) => one.field === id)) return []
  const isTaken = (column: number) => known.some((one) => one.column === column)
  const fits = open.filter((column) => {
    const header = headers[column]?.at(-1) ?? ''
    const { seen, like } = sample(column)
    const isOne = PASSBOOK.test(header) && !NO_PASSBOOK.test(header) && !isTaken(column)
    return isOne && seen >= ENOUGH && like.digits >= seen * MOST
  })
  if (fits.length !== 1) return []
  const [column] = fits
  const { seen, like } = sample(column)
  const reasons = [{ what: 'content' as const, share: like.digits / seen }]
  return [{ column, header: headers[column].at(-1) ?? '', field: id, confidence: 0.85, by: 'content', reasons }]
}

/** Headers over the names of those who deal with a matter, and over what is short as a name is. */
const NAMES_OTHERS =
  /摘要|用途|项目|事由|结果|类别|类型|经办|审批|审核|受理|实施|见证|责任|负责|填报|填表|记录|调查|录入|复核|干部|签/

function freeField(kind: RegisterKind, wanted: string, taken: ReadonlySet<FieldId>): FieldId | undefined {
  const own = kind.fields.filter((id) => (id === wanted || field(id).type === wanted) && !taken.has(id))
  const usual: readonly FieldId[] = ['idNumber', 'name', 'phone', 'account', 'disabilityCertificate']
  return usual.find((id) => own.includes(id)) ?? (wanted === 'id-number' && taken.has('idNumber') ? undefined : own[0])
}

/** Columns inside the table whose header is blank, and the first few to its right. */
function withoutHeader(sheet: Sheet, layout: Layout): number[] {
  const found: number[] = []
  for (let column = layout.firstColumn; column <= layout.lastColumn; column++)
    if (layout.headers[column].length === 0 && sheet.columns[column]) found.push(column)
  return found
}

function idNumbersIn(
  workbook: Workbook,
  sheet: Sheet,
  columns: readonly MappedColumn[],
): ((row: number) => number) | undefined {
  const id = columns.find((one) => one.field === 'idNumber')
  return id && ((row) => checkIdNumber(normaliseIdNumber(cellText(workbook, sheet, row, id.column))).birth)
}

/** A column of dates that are the births of the ID numbers beside them. */
function birthColumn(
  open: readonly number[],
  found: readonly MappedColumn[],
  known: readonly MappedColumn[],
  kind: RegisterKind,
  look: (column: number) => { sample: Sample; idNumbers: ((row: number) => number) | undefined },
  layout: Layout,
): MappedColumn | undefined {
  if (!kind.fields.includes('birth') || known.some((one) => one.field === 'birth')) return undefined
  for (const column of open) {
    if (found.some((one) => one.column === column)) continue
    const { sample, idNumbers } = look(column)
    if (!idNumbers || sample.dates.size < ENOUGH) continue
    const same = [...sample.dates].filter(([row, date]) => idNumbers(row) === date).length
    if (same >= sample.dates.size * MOST)
      return { column, header: layout.headers[column]?.at(-1) ?? '', field: 'birth', confidence: 0.85, by: 'content' }
  }
  return undefined
}
