import { type RegisterView, registerCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'

const PART = /^其中/
/** Units by which a part is of its whole. */
const UNITS = ['户', '人', '件', '元', '份'] as const
/** So many rows, and such a share of them, show that the one is part of the other. */
const FEWEST = 3
const SHARE = 0.75

interface Compared {
  row: number
  stated: number
  total: number
}

/**
 * I20. 其中 is a part of the figure before it: 困难户数 | 其中低保户. A row in which it is more is wrong where nearly
 * all others show it as a part. Not judged where the words give another unit, households beside persons; a doubt where
 * they leave it open. So is a grant of what the person was given in the year, where the rows show that it is counted
 * in.
 */
export default registerCheck({
  catalogue: 'I20',
  severity: 'error',
  citation: '登记规范（其中数不得大于总数）',
  needs: [],
  *judge(register) {
    const isCumulative = register.has('aidThisYear') && register.has('aidAmount')
    if (!isCumulative && !register.table.layout.headers.some(isPart)) return
    for (const [part, whole] of pairsIn(figureColumns(register.table))) {
      yield* part.unread()
      const rows = comparable(part, whole, register)
      const odd = rows.filter(({ stated, total }) => stated > total)
      if (rows.length < FEWEST || rows.length - odd.length < rows.length * SHARE) continue
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

/** Each part with the figure before it, and a grant with what the year has brought up to it. */
function pairsIn(columns: readonly FigureColumn[]): [part: FigureColumn, whole: FigureColumn][] {
  const grant = columns.find((one) => one.field === 'aidAmount')
  const ofYear = columns.find((one) => one.field === 'aidThisYear')
  const parts = columns.flatMap((part, at): [FigureColumn, FigureColumn][] => {
    const whole = isPart(part.path) ? columns.slice(0, at).findLast(({ path }) => !isPart(path)) : undefined
    return whole && mayShareUnit(part, whole) ? [[part, whole]] : []
  })
  return grant && ofYear ? [...parts, [grant, ofYear]] : parts
}

const isPart = (path: readonly string[]): boolean => path.some((header) => PART.test(header))

const unitOf = ({ leaf }: FigureColumn): string | undefined => UNITS.find((unit) => leaf.includes(unit))

const haveOneUnit = (part: FigureColumn, whole: FigureColumn): boolean =>
  whole.field === 'aidThisYear' || (unitOf(part) !== undefined && unitOf(part) === unitOf(whole))

/** False where one is of households and the other of persons. */
function mayShareUnit(part: FigureColumn, whole: FigureColumn): boolean {
  const [one, other] = [unitOf(part), unitOf(whole)]
  return one === undefined || other === undefined || one === other
}
