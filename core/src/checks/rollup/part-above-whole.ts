import { type RegisterView, registerCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'

const PART = /^其中/
/** 农村其中 | 女性: the group says of which group it is a part. */
const PART_OF = /^(.{2,6})其中/
/** Units by which a part is of its whole. */
const UNITS = ['户', '人', '件', '元', '份'] as const
/** So many rows, and such a share of them, show that the one is part of the other. */
const FEWEST = 3
const SHARE = 0.75
/** One class of what a column before it counts: A类人数 is no whole of 其中女性. */
const CLASS = /^([A-DＡ-Ｄ]|[一二三四])[类级]/i
const OF_PERSONS = /[女男]|儿童|老年|未成年/
/** What is a part by its words, of a column before it that counts the same: 住房间数 | 损坏间数. */
const DAMAGED = /^(?:损坏|损毁|倒塌|倒损|受损|严损|垮塌)/
const OTHER_PART = /^(?:受灾|需救助|已|实到|参加|参评|享受|在校|领取|上门)/
const COUNTED = /(间数|人数|户数|人口|面积|亩数|份数|票数)(?:[(（].{1,3}[)）])?$/
const PART_WITHIN = 4
/** What of a bill the insurance counts: 总费用 | 政策范围内费用; not what is left of it. */
const COUNTED_IN = /^(?:其中)?(?:医保)?(?:政策范围内|合规)(?:医疗)?(?:总?费用|金额)(?:[(（].{1,3}[)）])?$/

interface Compared {
  row: number
  stated: number
  total: number
}

/**
 * I20. 其中 is a part of the figure before it: 困难户数 | 其中低保户. A row in which it is more is wrong where nearly
 * all others show it as a part. Of 农村其中 it is the figure of that group. Not judged where the words give another
 * unit, households beside persons; a doubt where they leave it open. So is a grant of what the person was given in the
 * year, where the rows show that it is counted in. Without 其中 a column is part of one before it that counts the same
 * where its words and all other rows of a longer list say so: 住房间数 | 损坏间数, 总费用 | 政策范围内费用.
 */
export default registerCheck({
  catalogue: 'I20',
  severity: 'error',
  citation: '登记规范（其中数不得大于总数）',
  needs: [],
  *judge(register) {
    const isCumulative = register.has('aidThisYear') && register.has('aidAmount')
    const mayBePart = (path: readonly string[]) => isPart(path) || isPartByWords(path.at(-1) ?? '')
    if (!isCumulative && !register.table.layout.headers.some(mayBePart)) return
    for (const { part, whole, isShown } of pairsIn(figureColumns(register.table))) {
      yield* part.unread()
      const rows = comparable(part, whole, register)
      const odd = rows.filter(({ stated, total }) => stated > total)
      if (!isShown(rows.length - odd.length, rows.length)) continue
      for (const { row, stated, total } of odd) {
        const params = { part: part.header, stated, whole: whole.header, total }
        yield part.fail(row, { ...(!haveOneUnit(part, whole) && { severity: 'doubt' }), params }, whole)
      }
    }
  },
})

/** The rows that have some of the part, and the whole. */
function comparable(part: FigureColumn, whole: FigureColumn, { rowCount }: RegisterView): Compared[] {
  const found: Compared[] = []
  for (let row = 0; row < rowCount; row++) {
    const [stated, total] = [part.at(row), whole.at(row)]
    if (stated !== undefined && total !== undefined && stated > 0 && total >= 0) found.push({ row, stated, total })
  }
  return found
}

interface Pair {
  part: FigureColumn
  whole: FigureColumn
  /** whether so many of all rows show it */
  isShown(rows: number, all: number): boolean
}

const isShownByMost = (rows: number, all: number): boolean => all >= FEWEST && rows >= all * SHARE

/** Each part with the figure before it, and a grant with what the year has brought up to it. */
function pairsIn(columns: readonly FigureColumn[]): Pair[] {
  const grant = columns.find((one) => one.field === 'aidAmount')
  const ofYear = columns.find((one) => one.field === 'aidThisYear')
  const parts = columns.flatMap((part, at): Pair[] => {
    // of known counts others speak
    if (isPartByWords(part.leaf))
      return part.field && !isCountedOfBill(part) ? [] : byWords(part, columns.slice(Math.max(0, at - PART_WITHIN), at))
    const whole = wholeOf(part, columns.slice(0, at))
    return whole && mayShareUnit(part, whole) ? [{ part, whole, isShown: isShownByMost }] : []
  })
  return grant && ofYear ? [...parts, { part: grant, whole: ofYear, isShown: isShownByMost }] : parts
}

/** The figure before it that a part is of; of 农村其中 the one of that group which counts the same. */
function wholeOf(part: FigureColumn, before: readonly FigureColumn[]): FigureColumn | undefined {
  const isWhole = ({ path, leaf }: FigureColumn) => !isPart(path) && !CLASS.test(leaf)
  const group = groupOf(part.path)
  if (group === undefined) return isPart(part.path) ? before.findLast(isWhole) : undefined
  const ofGroup = before.filter((one) => isWhole(one) && one.header.includes(group))
  const alike = ofGroup.filter((one) => haveOneUnit(part, one))
  return alike.length === 1 ? alike[0] : undefined
}

const groupOf = (path: readonly string[]): string | undefined =>
  path.flatMap((header) => PART_OF.exec(header)?.[1] ?? []).at(0)

const isPartByWords = (leaf: string): boolean =>
  COUNTED_IN.test(leaf) || (countedIn(leaf) !== undefined && (DAMAGED.test(leaf) || OTHER_PART.test(leaf)))

const countedIn = (leaf: string): string | undefined => COUNTED.exec(leaf)?.[1]

const isCountedOfBill = ({ leaf }: FigureColumn): boolean => COUNTED_IN.test(leaf)

function byWords(part: FigureColumn, before: readonly FigureColumn[]): Pair[] {
  const isWhole = ({ leaf, field }: FigureColumn) =>
    isCountedOfBill(part)
      ? field === 'medicalExpense'
      : countedIn(leaf) === countedIn(part.leaf) && !isPartByWords(leaf)
  const whole = before.findLast(isWhole)
  return whole ? [{ part, whole, isShown: areNearlyAll }] : []
}

const isPart = (path: readonly string[]): boolean => path.some((header) => PART.test(header) || PART_OF.test(header))

const unitOf = ({ leaf }: FigureColumn): string | undefined =>
  UNITS.find((unit) => leaf.replace(/[人户]均/, '').includes(unit))

const haveOneUnit = (part: FigureColumn, whole: FigureColumn): boolean =>
  whole.field === 'aidThisYear' ||
  DAMAGED.test(part.leaf) ||
  isCountedOfBill(part) ||
  (!OTHER_PART.test(part.leaf) && unitOf(part) !== undefined && unitOf(part) === unitOf(whole)) ||
  (unitOf(whole) === '人' && unitOf(part) === undefined && OF_PERSONS.test(part.leaf))

/** False where one is of households and the other of persons. */
function mayShareUnit(part: FigureColumn, whole: FigureColumn): boolean {
  const [one, other] = [unitOf(part), unitOf(whole)]
  return one === undefined || other === undefined || one === other
}
