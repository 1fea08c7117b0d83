import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { type CheckContext, remembered } from '../engine/index.ts'
import { agesWhenPaid } from '../people/ages.ts'
import { spanOfAges } from '../words/age-bands.ts'
import { type Stated, type Statement, statementsIn } from '../words/statements.ts'
import { type FigureColumn, fieldsByColumn, figureColumns, productOf } from './figure-columns.ts'
import { PIECES } from './figure-words.ts'

/**
 * That a column of a table holds what its title or a line states of each row's class, times the figures of other
 * columns.
 */
export interface StatedColumn {
  target: FigureColumn
  factors: readonly FigureColumn[]
  stated: Stated
  /** how many rows hold it, of those that can tell */
  holds: number
  judged: number
  /** rows that do not */
  odd: readonly OddRow[]
  /** the classes are spans of ages */
  isOfAges?: true
  /** rows of a class of which nothing is stated, with what they call it */
  unnamed: readonly { row: number; text: string }[]
}

interface OddRow {
  row: number
  figure: number
  /** what the sheet states of the row's class */
  statement: Statement
  expected: number
  /** the statement of another class that gives the row's figure */
  other: Statement | undefined
}

/** So many rows, and such a share of those that can tell, show that a column is paid as stated. */
const FEWEST = 4
const SHARE = 0.75
/** A statement of one figure for all rows needs more of them. */
const FEWEST_OF_ALL = 5
const SHARE_OF_ALL = 0.8
const PROBED_ROWS = 200
const MOST_CLASSES = 24
/** aid is rounded to the yuan, up or down */
const YUAN = 1.005
const CENT = 0.006
/** 补助, 每人每月 … say nothing of a class */
const FILLERS = /每人每月|人均|每人|每户|每月|月|发放|补贴|补助|救助|供养|养育|抚养|护理|标准|对象|人员|[为按即:=×]/g
/** Words by which a value is another class than the word that it begins with. */
const ANOTHER = /边缘|非|刚性|低收入|以外|不/

/** How a table tells the class of a row. */
interface ClassReader {
  /** The statements for which a row's class stands; several where it may be of either, none where it is of none. */
  statementsOf(row: number): readonly Statement[]
  /** what the row calls it; of an age the age below all that are stated, else '' */
  text(row: number): string
  isOfAges?: true
}

/** Whether a column holds what the table's own titles and lines state: of it D21 speaks. */
export const isStated = (table: RegisterTable, context: CheckContext, id: FieldId): boolean =>
  statementsIn(table).length > 0 && statedColumns(table, context).some(({ target }) => target.field === id)

/** The columns of a table that its own titles and lines state, as its rows show; none where nothing is stated. */
export function statedColumns(table: RegisterTable, context: CheckContext): StatedColumn[] {
  const all = statementsIn(table).filter(
    (group) => group[0].comparison === 'is' && group.some(({ value }) => value > 0) && group[0].unit !== '岁',
  )
  if (all.length === 0) return []
  const columns = figureColumns(table)
  const found = all.flatMap((stated) => bestOf(stated, all, columns, table, context) ?? [])
  const taken = new Set<FigureColumn>()
  return found.filter(({ target }) => !taken.has(target) && taken.add(target))
}

function bestOf(
  stated: Stated,
  all: readonly Stated[],
  columns: readonly FigureColumn[],
  table: RegisterTable,
  context: CheckContext,
): StatedColumn | undefined {
  const isOfAll = stated.length === 1
  const others = isOfAll ? all.flat().filter((one) => isOfAnotherClass(one, stated[0], columns)) : []
  const readers = classReaders(stated, table, context)
  const [share, fewest] = isOfAll && readers.length === 0 ? [SHARE_OF_ALL, FEWEST_OF_ALL] : [SHARE, FEWEST]
  const shown = ({ holds, judged }: StatedColumn) => holds >= fewest && holds >= judged * share
  let best: StatedColumn | undefined
  for (const { target, factors } of waysToPay(stated[0], columns))
    for (const classOf of readers.length > 0 ? readers : isOfAll ? [ofAll(stated)] : []) {
      if (!shown(compared(target, factors, classOf, [stated, others], Math.min(table.rowCount, PROBED_ROWS)))) continue
      const whole = compared(target, factors, classOf, [stated, others], table.rowCount)
      if (!shown(whole)) continue
      // 115元/床 holds for each row only times its quilts, though most have one
      const isSimpler = best && whole.holds === best.holds && factors.length < best.factors.length
      if (!best || isSimpler || whole.holds > best.holds) best = whole
    }
  return best
}

/**
 * Of one sentence alone another may state what a row of another class gets, where no column is for it or both are
 * called alike: 2人以下户慰问金200元；3人以上户慰问金300元.
 */
const isOfAnotherClass = (one: Statement, than: Statement, columns: readonly FigureColumn[]): boolean =>
  one.unit === than.unit &&
  one.value !== than.value &&
  (one.label === than.label || !classWords(one).some((word) => columns.some(({ header }) => header.includes(word))))

const ofAll = (stated: Stated): ClassReader => ({ statementsOf: () => stated, text: () => '' })

/** A rate stands as it is, or times persons and months; a share stands as it is, or times a sum of money. */
function* waysToPay(
  { unit }: Statement,
  columns: readonly FigureColumn[],
): Iterable<{ target: FigureColumn; factors: FigureColumn[] }> {
  const amounts = columns.filter((one) => !one.isShare && !isCount(one))
  if (unit === '%') {
    for (const target of columns.filter((one) => one.isShare)) yield { target, factors: [] }
    for (const target of amounts)
      for (const base of amounts) if (base.column < target.column) yield { target, factors: [base] }
    return
  }
  const counts = columns.filter(isCount)
  for (const target of amounts) {
    yield { target, factors: [] }
    for (const count of counts) yield { target, factors: [count] }
  }
}

/** A column of persons, months or pieces. */
const isCount = ({ field: id, leaf }: FigureColumn): boolean =>
  id ? field(id).type === 'count' : /人数|人口|月数/.test(leaf) || PIECES.test(leaf)

function compared(
  target: FigureColumn,
  factors: readonly FigureColumn[],
  classOf: ClassReader,
  [stated, others]: readonly [stated: Stated, others: readonly Statement[]],
  rows: number,
): StatedColumn {
  const slack = stated[0].unit === '%' && factors.length > 0 ? YUAN : CENT
  const odd: OddRow[] = []
  const unnamed: { row: number; text: string }[] = []
  let [holds, judged] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const figure = target.at(row)
    if (!figure || target.isCovered(row)) continue
    const times = productOf(factors, row)
    const own = classOf.statementsOf(row)
    if (own.length === 0 && classOf.text(row) !== '') unnamed.push({ row, text: classOf.text(row) })
    if (own.length === 0 || times === undefined) continue
    const isFigure = ({ value, most = Number.POSITIVE_INFINITY }: Statement) =>
      Math.abs(Math.min(value * times, most) - figure) < slack
    if (others.some(isFigure) && !own.some(isFigure)) continue
    judged++
    if (own.some(isFigure) || isBetween(figure, own, times)) holds++
    else {
      const [statement] = own
      // of what is above a cap I22 speaks
      if (figure > (statement.most ?? figure)) continue
      const expected = Math.min(statement.value * times, statement.most ?? Number.POSITIVE_INFINITY)
      odd.push({ row, figure, statement, expected, other: stated.find((one) => one !== statement && isFigure(one)) })
    }
  }
  return { target, factors, stated, holds, judged, odd, unnamed, ...(classOf.isOfAges && { isOfAges: true }) }
}

/** Of several months some may be of one class and the rest of the next. */
function isBetween(figure: number, own: readonly Statement[], times: number): boolean {
  const values = own.map(({ value }) => value * times)
  return own.length > 1 && figure > Math.min(...values) && figure < Math.max(...values)
}

/** Ways to tell the class of a row: by its age, by a column whose words are those of the statements. */
export function classReaders(stated: Stated, table: RegisterTable, context: CheckContext): ClassReader[] {
  const bands = stated.map((one) => ({ one, span: spanOfAges(one.label) }))
  if (bands.every(({ span }) => span)) {
    const agesOf = agesWhenPaid(table, context)
    const statementsOf = (row: number) => {
      const { youngest, oldest } = agesOf(row)
      return bands.flatMap(({ one, span }) => (span && youngest <= span.to && oldest >= span.from ? [one] : []))
    }
    const lowest = Math.min(...bands.map(({ span }) => span?.from ?? 0))
    const text = (row: number) => (agesOf(row).oldest < lowest ? `${agesOf(row).oldest}周岁` : '')
    return [{ statementsOf, text, isOfAges: true }]
  }
  const classes = stated.map((one) => ({ one, words: classWords(one) })).filter(({ words }) => words.length > 0)
  if (classes.length === 0) return []
  return classColumns(table).flatMap((textAt): ClassReader[] => {
    const ofText = remembered((text: string) => statementFor(text, classes))
    for (let row = 0; row < Math.min(table.rowCount, PROBED_ROWS); row++)
      if (ofText(textAt(row)).length > 0)
        return [{ statementsOf: (at) => ofText(textAt(at)), text: (at) => textAt(at).trim() }]
    return []
  })
}

/** The columns of a table that may name a class: of few different words, whether or not a field is for them. */
export function classColumns(table: RegisterTable): ((row: number) => string)[] {
  const fieldOf = fieldsByColumn(table)
  const { workbook, sheet, layout } = table
  const own = layout.headers.flatMap((path, column) => {
    const id = fieldOf.get(column)
    const { type } = id ? field(id) : ANY
    if (path.length === 0 || isNumeric(type) || NO_CLASS.has(type)) return []
    const textAt = (row: number) =>
      id ? table.shown(id, row) : cellText(workbook, sheet, table.cornerOf(column, row), column)
    const values = new Set<string>()
    for (let row = 0; row < Math.min(table.rowCount, PROBED_ROWS) && values.size <= MOST_CLASSES; row++)
      values.add(textAt(row))
    return values.size <= MOST_CLASSES ? [textAt] : []
  })
  // what ticks or the title give has no cell of its own
  const supplied = SUPPLIED.filter((id) => table.has(id) && table.column(id)?.header === '')
  return [...own, ...supplied.map((id) => (row: number) => table.shown(id, row))]
}

const ANY = { type: 'text' } as const
const SUPPLIED = ['livelihood', 'selfCare', 'category', 'disabilityLevel', 'allowanceKind'] as const
const NO_CLASS: ReadonlySet<string> = new Set(['name', 'id-number', 'account', 'phone', 'certificate', 'date'])

interface Class {
  one: Statement
  words: readonly string[]
}

/** 一、二级重度残疾人每人每月 → 一级, 二级; 全护理 → 全护理. */
function classWords({ label, topic }: Statement): string[] {
  const joined = /((?:[一二三四五六]、)+[一二三四五六])([级类档等])/.exec(label)
  if (joined) return joined[1].split('、').map((one) => one + joined[2])
  const bare = levelsInWords(label).replace(FILLERS, '')
  // 半护理 is a class and not half of one
  const own = bare.length === 1 && label.includes(`${bare}护理`) ? `${bare}护理` : bare
  return [own.length > 1 ? own : topic.replace(FILLERS, '')].filter(({ length }) => length > 1)
}

/** The statement that speaks of a class: of the same word, else that with the longest word in common. */
function statementFor(text: string, classes: readonly Class[]): Statement[] {
  const value = levelsInWords(text.normalize('NFKC').replace(/\s/g, ''))
  const bare = value.replace(FILLERS, '')
  const fits = classes.flatMap(({ one, words }) => {
    const length = Math.max(...words.map((word) => commonLength(word, value, bare)))
    return length > 0 ? [{ one, length }] : []
  })
  const longest = Math.max(...fits.map(({ length }) => length))
  const found = fits.filter(({ length }) => length === longest)
  return found.length === 1 ? [found[0].one] : []
}

/** 1级 is 一级. */
const levelsInWords = (text: string): string =>
  text.replace(/([1-6])(?=[级类档等])/g, (figure) => '一二三四五六'[Number(figure) - 1])

const EXACT = 100

function commonLength(word: string, value: string, bare: string): number {
  if (word === value || word === bare) return EXACT
  if (value.includes(word)) return ANOTHER.test(value.replace(word, '')) ? 0 : word.length
  // A of A档
  if (/^[A-Z]$/i.test(bare)) return word.toUpperCase().startsWith(bare.toUpperCase()) ? 1 : 0
  return bare.length > 1 && word.includes(bare) ? bare.length : 0
}
