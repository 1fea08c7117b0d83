import type { RegisterTable } from '../../register/index.ts'

/** A column for what is paid at some ages: 80-89岁60元, 100岁以上. */
export interface AgeBand {
  column: number
  from: number
  /** the last age; Infinity where there is none */
  to: number
}

const SPAN = /(\d{2,3})(?:周?岁)?[-—–~至到](\d{2,3})周?岁/
const OPEN = /(\d{2,3})周?岁?(?:及|\(含\))?以上|满?(\d{2,3})周?岁[(（]?含?[)）]?及?以上/
/** One column so headed may be anything. */
const FEWEST = 2

/** The columns of a table, beside those that are read, for one span of ages each; none where only one is so headed. */
export function ageBands(table: RegisterTable): readonly AgeBand[] {
  const mapped = new Set(table.columns.map(({ column }) => column))
  const found = table.layout.headers.flatMap((path, column) => {
    const band = mapped.has(column) ? undefined : spanOfAges(path.at(-1) ?? '')
    return band ? [{ column, ...band }] : []
  })
  return found.length >= FEWEST ? found : []
}

/** The ages that a text names: 80-89岁, 100岁及以上. */
export function spanOfAges(text: string): Omit<AgeBand, 'column'> | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const span = SPAN.exec(plain)
  if (span) return { from: Number(span[1]), to: Number(span[2]) }
  const open = OPEN.exec(plain)
  return open ? { from: Number(open[1] ?? open[2]), to: Number.POSITIVE_INFINITY } : undefined
}
