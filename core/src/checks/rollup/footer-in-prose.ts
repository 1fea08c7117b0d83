import type { ProgrammeId } from '../../facts/case.ts'
import { field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, type RegisterView, registerCheck, type SheetCell, unknownHere, type Verdict } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { classColumns } from '../money/stated-amounts.ts'
import { PERSONS, peopleIn, rowsIn, totalsOf } from '../money/table-totals.ts'
import { ageReader } from '../people/people.ts'
import { spanOfAges } from '../words/age-bands.ts'
import { linesAround } from '../words/lines-around.ts'

/** 其中护理补贴 25 人: a figure of a sentence below a table. */
interface Piece {
  label: string
  stated: number
  unit: string
  /** of what the figure before it in its clause is: 孤儿6人，发放20880元 */
  of?: string
  /** what the table may give for it; none where the words are not understood */
  readings: readonly number[]
}

const PIECE =
  /^(.*?)(\d[\d,]*(?:\.\d+)?)(户次?|人次?|件|条|笔|份|万?元|[袋桶床包瓶箱套个只])(?!签|月|工作日|[/·每])(?:[^\d元]{0,4}|(?:给予|予以|纳入|享受|进行|公示|申请|符合)[^\d元]*)$/
const SENTENCE = /\d(?:户|人|件|条|笔|份|元|[袋桶床包瓶箱套])/
/** Words that say no more than that it is a sum. */
const WHOLE =
  /^(?:其?总?(?:共计?|合计|总计|计)|[实现]有|在[院册保]|入住|供养|本(?:季度|年度|[月次季期年表村镇乡])|(?:拟?对|现?将)?(?:以下|下列)|全[村镇乡县]|今年|发放|惠及|涉及|受理|享受|救助|保障|登记|走访|名单|名册|对象|群众|家庭|困难|人员|人数|户数|[:：]|[共计为有])*$/
const SUM = /^(?:.{0,8}(?:金额|资金|合计|共计|总计|发放|实发|应发)(?:为|共|计|[:：])*|)$/
const FILLERS = /其中|享受|领取|发放|本[月次季期年]|共计?|合计|[:：]|有|的|为/g
const CENT = 0.006
const ABOVE = { variant: 'above' }

/**
 * I01. A sentence below a table counts it: 本月共发放42人，其中护理补贴25人; 受理36件，已办结34件; 大米54袋、油37桶;
 * 合计45户112人，金额23456元. Each figure whose words are understood is compared with the rows. An error where another
 * figure of the sentence agrees, so that it is of this table; else a doubt. A sentence above the table,
 * 拟对以下40户120人 给予低保, may be of a wider list, and counts it only where another figure agrees.
 */
export default registerCheck({
  catalogue: 'I01',
  severity: 'error',
  citation: '登记规范（合计应与明细一致）',
  needs: [],
  *judge(register) {
    const sentences = [...sentencesAbove(register), ...sentencesBelow(register)].map(
      ({ text, cell, isAbove }): Counting => ({ pieces: piecesOf(text).map((one) => ({ ...one, cell })), isAbove }),
    )
    const labelled = labelledAbove(register)
    if (sentences.length === 0 && labelled.length === 0) return
    if (register.table.members?.unread.size) {
      yield unknownHere('name')
      return
    }
    const counted = { register, tables: [register.table, ...likeIt(register)].map(readyToCount) }
    const told = new Set<string>()
    for (const { pieces, isAbove } of sentences) {
      const understood = understoodOf(pieces, counted)
      for (const one of understood) told.add(keyOf(one))
      yield* judged({ pieces: understood, isAbove }, counted, partsOfOne(pieces, understood))
    }
    const others = labelled.filter((one) => !told.has(keyOf(one)))
    yield* judged({ pieces: understoodOf(others, counted), isAbove: true }, counted)
  },
})

/** A register as a sentence may count it, and the tables like it, of which it may count all. */
interface Counted {
  register: RegisterView
  tables: readonly CountedTable[]
}

interface CountedTable {
  table: RegisterTable
  columns: readonly FigureColumn[]
  /** what a row says in the columns that may name its class */
  classes: readonly ((row: number) => string)[]
}

const likeIt = ({ table, context }: RegisterView): RegisterTable[] =>
  context.tablesLike(table).filter((one) => one !== table)

const readyToCount = (table: RegisterTable): CountedTable => ({
  table,
  columns: figureColumns(table),
  classes: classColumns(table),
})

const understoodOf = (pieces: readonly Told[], counted: Counted): Understood[] =>
  pieces
    .map((one): Understood => ({ ...one, readings: readingsOf(one, counted) }))
    .filter(({ readings }) => readings.length > 0)

const keyOf = ({ cell, stated, unit }: Told): string => `${cell.sheetRow} ${cell.column} ${stated}${unit}`

function judged(
  { pieces, isAbove }: Counting<Understood>,
  { tables }: Counted,
  parts: ReadonlySet<string> = new Set(),
): Verdict[] {
  const wrong = pieces.filter((one) => !isRight(one) && !parts.has(keyOf(one)))
  const isOpen = pieces.length === wrong.length
  return wrong.flatMap(({ label, said = label, stated, unit, readings, cell }) => {
    const [nearest] = [...readings].sort((a, b) => Math.abs(a - stated) - Math.abs(b - stated))
    if (isAbove && isOpen && (tables.length > 1 || !isNextTo(stated, nearest))) return []
    const expected = `${nearest}${unit}`
    const severity = isOpen ? 'doubt' : undefined
    return fail(
      'quantity',
      { severity, expected, ...(isAbove && ABOVE), params: { stated: `${said}${stated}${unit}`, expected } },
      cell,
    )
  })
}

const isRight = ({ stated, readings }: Understood): boolean => readings.some((one) => Math.abs(one - stated) <= CENT)

/**
 * The figures of a sentence that with the others of their unit make up one that the table gives:
 * 继续保障21户，取消保障1户 of 22 rows; 受理42件，已办结24件，正在办理18件. Each is then of a part, whatever words it
 * shares with a column.
 */
function partsOfOne(pieces: readonly Told[], understood: readonly Understood[]): ReadonlySet<string> {
  const parts = pieces.flatMap(({ unit }) => {
    const alike = pieces.filter((one) => one.unit === unit)
    const largest = Math.max(...alike.map(({ stated }) => stated))
    const rest = alike.filter(({ stated }) => stated !== largest)
    const own = understood.filter((one) => one.unit === unit)
    const isWhole = (sum: number) => own.some(({ readings }) => readings.includes(sum))
    if (alike.length > 1 && isWhole(sumOfStated(alike))) return alike
    return rest.length > 1 && isWhole(largest) && sumOfStated(rest) === largest ? rest : []
  })
  return new Set(parts.map(keyOf))
}

const sumOfStated = (pieces: readonly Told[]): number => pieces.reduce((sum, { stated }) => sum + stated, 0)

/** A count beside that of the rows is hardly of a wider list: 供养人数：9人 above eight rows. */
const isNextTo = (stated: number, counted: number): boolean =>
  counted >= FEWEST_NEXT && Math.abs(stated - counted) <= Math.max(2, counted * NEXT_SHARE)

const FEWEST_NEXT = 5
const NEXT_SHARE = 0.05

/** A figure that a sentence tells, where it stands, and what it is called if not by the label. */
type Told = Omit<Piece, 'readings'> & { cell: SheetCell; said?: string }

type Understood = Told & Pick<Piece, 'readings'>

/** Figures that are told of one table together. */
interface Counting<Each = Told> {
  pieces: readonly Each[]
  isAbove?: true
}

/**
 * 代发笔数：32笔, 总人数：56, 供养人数9人, 代发总金额（小写）：20890.00元 in the lines above a list; none of them is a
 * sentence.
 */
const LABELLED =
  /(?<![\u4e00-\u9fff])((?:本(?:[次批期月表]|季度?)|代发|发放|支付|实发|应发|合计|共计?|总|救助|保障|供养|特困|低保|领取|清册|在[院册保]|实有)*(笔数|人数|户数|人口|人次|金额|总额))(?:\(小写\))?(?::[¥]?|(?=\d[\d,.]*[笔人户元]))(\d[\d,]*(?:\.\d+)?)(?!\d|万)/g
const UNIT_OF: Readonly<Record<string, string>> = { 笔数: '笔', 人数: '人', 户数: '户', 人口: '人', 人次: '人次' }

function labelledAbove(register: RegisterView): Told[] {
  const { headerTop } = register.table.layout
  return linesAround(register).flatMap(({ sheetRow, column, text }) =>
    sheetRow >= headerTop
      ? []
      : [...text.replace(/(?<=[:¥])\s+/g, '').matchAll(LABELLED)].map(([, label, what, figure]): Told => {
          const stated = Number(figure.replaceAll(',', ''))
          return { label: '', said: label, stated, unit: UNIT_OF[what] ?? '元', cell: { sheetRow, column } }
        }),
  )
}

interface Sentence {
  cell: SheetCell
  /** in NFKC, without spaces */
  text: string
  isAbove?: true
}

/** Those of its own lines: what stands above a second table of a sheet may be the first. */
function sentencesAbove(register: RegisterView): Sentence[] {
  const { headerTop } = register.table.layout
  if (!register.words.some((text) => COUNTS.test(text.normalize('NFKC')))) return []
  const own = new Set(register.words.map(withoutSpaces))
  return linesAround(register).flatMap(({ sheetRow, column, text }): Sentence[] => {
    const plain = withoutSpaces(text.replace(PARTS, '$1;'))
    const isOwn = sheetRow < headerTop && own.has(withoutSpaces(text)) && COUNTS.test(plain)
    return isOwn ? plain.split('。').map((one) => ({ cell: { sheetRow, column }, text: one, isAbove: true })) : []
  })
}

/** Two counts beside each other: 40户120人; 12件，金额; or one of what stands below: 以下共17户 */
const COUNTS =
  /\d\s*(?:户|人|件|条|笔|份)\D{0,12}\d[\d,.]*\s*(?:户|人|件|条|笔|份|元)|(?:以下|下列)\D{0,6}\d+\s*(?:户|人|名)/

/** 填报单位：青山镇　共8户17人 */
const PARTS = /([^;,。\s])(?:\s+(?=[共合总])|\s{2,})/g

const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

function sentencesBelow(register: RegisterView): Sentence[] {
  const { dropped, sheetRows, layout } = register.table
  const last = sheetRows.at(-1) ?? Number.POSITIVE_INFINITY
  const subtotals = new Set(layout.totalRows.flatMap(({ row, kind }) => (kind === 'subtotal' ? [row] : [])))
  return dropped.flatMap(({ row }) => {
    const cells = row > last && !subtotals.has(row) ? register.cellsIn(row) : []
    const texts = cells.map((cell) => ({ cell, text: withoutSpaces(register.shownAt(cell)) }))
    return texts.find(({ text }) => text.length >= FEWEST_CHARACTERS && SENTENCE.test(text)) ?? []
  })
}

/** What is shorter is a figure of a line of totals: 42人次. */
const FEWEST_CHARACTERS = 6

/** No comma between thousands: 11,250元; but that of 14人,100周岁以上1人. */
const BETWEEN = /[，、()]|(?<!\d),|,(?!\d{3}(?!\d))/

/** 一类5户7人: both are of 一类. No text has this sign. */
const SAME_LABEL = '\ue000'

function piecesOf(text: string): Omit<Piece, 'readings'>[] {
  return text
    .replace(/^(注|说明|备注):/, '')
    .replace(/(\d)(户|人)(?=[共计]?\d)/g, `$1$2,${SAME_LABEL}`)
    .split(/[;。]/)
    .flatMap((clause) => {
      let [last, of]: [string, string | undefined] = ['', undefined]
      return clause.split(BETWEEN).flatMap((piece) => {
        const [, label = '', figure, unit] = PIECE.exec(piece.replace(SAME_LABEL, '')) ?? []
        last = piece.startsWith(SAME_LABEL) ? last + label : label
        if (!figure) return []
        const own = { label: last, stated: Number(figure.replaceAll(',', '')), unit, of }
        if (!WHOLE.test(last)) of = last
        return [own]
      })
    })
}

function readingsOf(piece: Omit<Piece, 'readings'>, counted: Counted): number[] {
  const { label, of } = piece
  const own = readingsOfLabel(piece, counted)
  // 发放20880元 after 孤儿6人 is of them, or of all
  const ofClass = of && WHOLE.test(label) ? readingsOfLabel({ ...piece, label: `其中${of}` }, counted) : []
  return [...ofClass, ...own]
}

function readingsOfLabel({ label, unit }: Omit<Piece, 'readings'>, { register, tables }: Counted): number[] {
  if (unit === '元' && !label.startsWith('其中')) return SUM.test(label) ? sumsOf(register) : []
  if (unit === '万元') return []
  const isWhole = WHOLE.test(label) || WHOLE.test(withoutOwnClass(label, tables))
  // what all of a summary's figures add up to, no word tells
  if (isWhole && tables.every(({ table }) => table.rowIs === 'place')) return []
  if (isWhole && unit === '户') return countsOf(register, rowsIn)
  if (isWhole && /[人件条笔份]/.test(unit)) return countsOf(register, (one) => [...rowsIn(one), ...peopleIn(one)])
  const span = spanOfAges(label)
  if (span) return peopleAged(span, register)
  const word = label.replace(FILLERS, '')
  if (word.length < 1 || isWhole) return []
  const [own, ...others] = tables.map((one) => readingsIn(one, word, unit))
  const isOfAll = others.length > 0 && others.every(({ length }) => length === own.length)
  return isOfAll ? [...own, ...own.map((one, at) => others.reduce((sum, other) => sum + other[at], one))] : own
}

/** 特困人员 of a register of tekun are all of them. */
function withoutOwnClass(label: string, tables: readonly CountedTable[]): string {
  const word = CLASSES.find(([id, one]) => one.test(label) && tables.every(({ table }) => isOf(table, id)))?.[1]
  return word ? label.replace(word, '') : label
}

const CLASSES = [
  ['tekun', /特困|五保/],
  ['dibao', /低保/],
] as const satisfies readonly (readonly [ProgrammeId, RegExp])[]

/** What a word of a sentence may count in one table. */
function readingsIn({ table, columns, classes }: CountedTable, word: string, unit: string): number[] {
  const named = columns.filter(({ leaf }) => bare(leaf).includes(word))
  // 其中资金380100元: of the column, or of the rows, that are called so
  if (unit === '元') {
    const rows = classes.map((textAt) => new Set(rowsCalled(word, textAt, table))).filter(({ size }) => size > 0)
    return [
      ...named.map((one) => sumOf(one, table)),
      ...rows.flatMap((own) => columns.map((one) => sumOf(one, table, (row) => own.has(row)))),
    ]
  }
  if (/[袋桶床包瓶箱套个只]/.test(unit)) return named.map((one) => sumOf(one, table))
  if (table.rowIs === 'place') return named.map((one) => sumOf(one, table))
  const persons = unit.startsWith('人') ? named.filter(countsPersons).map((one) => sumOf(one, table)) : []
  const figures = [...persons, ...named.map((one) => rowsThat(table, (row) => (one.at(row) ?? 0) > 0))]
  const ofClasses = classes.flatMap((textAt) => {
    const rows = rowsCalled(word, textAt, table)
    return rows.length > 0 ? [rows.length, ...countsAmong(rows, table, unit)] : []
  })
  return [...figures, ...ofClasses]
}

/** 保障人口合计15人 is their sum; 生活补贴2人 are the rows that have it. */
const countsPersons = ({ field: id, leaf }: FigureColumn): boolean =>
  id ? field(id).type === 'count' : /人[数口]$/.test(bare(leaf))

const rowsCalled = (word: string, textAt: (row: number) => string, { sheetRows }: RegisterTable): number[] =>
  [...sheetRows.keys()].filter((row) => isCalled(bare(textAt(row)), word))

/** 予以认定 is counted as 认定. */
const isCalled = (text: string, word: string): boolean =>
  text === word || text.replace(/^(?:予以|准予|给予|同意|拟|已)(?=..)/, '') === word

/** How many households, or how many people in them, some rows tell of. */
function countsAmong(rows: readonly number[], table: RegisterTable, unit: string): number[] {
  const households = [...new Set(rows.map((row) => table.households.of[row]))]
  if (unit.startsWith('户')) return [households.length]
  if (!unit.startsWith('人')) return []
  return PERSONS.filter((id) => table.has(id)).map((id) => {
    const persons = table.householdNumber(id)
    return households.reduce((sum, household) => sum + (persons[household] || 0), 0)
  })
}

/**
 * The sums of the table, and of all sheets like it; one may be of two kinds of money that stand in columns of their
 * own.
 */
function sumsOf({ table, context }: RegisterView): number[] {
  const totals = [...totalsOf([table]), ...totalsOf(context.tablesLike(table))]
  return [...totals, ...totals.flatMap((one, at) => totals.slice(at + 1).map((other) => one + other))]
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\([^)]*\)|\s/g, '')

const rowsThat = ({ rowCount }: RegisterTable, is: (row: number) => boolean): number => {
  let count = 0
  for (let row = 0; row < rowCount; row++) if (is(row)) count++
  return count
}

function sumOf(column: FigureColumn, { rowCount }: RegisterTable, isOf: (row: number) => boolean = () => true): number {
  let sum = 0
  for (let row = 0; row < rowCount; row++) if (isOf(row) && !column.isCovered(row)) sum += column.at(row) ?? 0
  return Math.round(sum * 100) / 100
}

type Span = NonNullable<ReturnType<typeof spanOfAges>>

/** None where an age is not known. */
function peopleAged({ from, to }: Span, { table, context }: RegisterView): number[] {
  const ageOf = ageReader(table, context)
  if (rowsThat(table, (row) => Number.isNaN(ageOf(row))) > 0) return []
  return [rowsThat(table, (row) => ageOf(row) >= from && ageOf(row) <= to)]
}

/** The counts of the table, and their sums over all sheets that are like it, where there are several. */
function countsOf({ table, context }: RegisterView, count: (one: RegisterTable) => number[]): number[] {
  const tables = context.tablesLike(table)
  if (tables.length < 2) return count(table)
  const counts = tables.map(count)
  return [...count(table), ...counts[0].map((_, at) => counts.reduce((sum, one) => sum + (one[at] ?? 0), 0))]
}
