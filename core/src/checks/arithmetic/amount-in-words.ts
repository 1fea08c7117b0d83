import type { RegisterTable } from '../../register/index.ts'
import { type RegisterView, registerCheck, unknown } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { yuanInWords } from '../words/amount-in-words.ts'

const FIGURES = /金|款|额|补[助贴]|津贴|合计|小写|元|[实应]发/

/**
 * D17. 大写 says in words what another column has as a figure: that one of the columns of amounts with which most rows
 * agree. No lawful explanation: the words are there to guard the figure.
 */
export default registerCheck({
  catalogue: 'D17',
  severity: 'error',
  citation: '登记规范（大写与小写一致）',
  needs: [],
  *judge(register) {
    for (const column of columnsInWords(register.table)) {
      const written = wordsIn(column, register)
      const figures = figuresOf(register.table, written)
      if (!figures) continue
      for (const [row, { words, amount }] of written.entries()) {
        const stated = figures.at(row)
        if (words === '' || stated === undefined) continue
        if (amount === undefined) yield unknown(figures.field ?? 'aidAmount', { at: row })
        else if (!agree(amount, stated))
          yield figures.fail(row, {
            expected: amount,
            params: { total: figures.header, stated, expected: amount, words },
          })
      }
    }
  },
})

/** What a cell says in words, and the yuan that it says, where it says any. */
interface Written {
  words: string
  amount: number | undefined
}

const wordsIn = (column: number, register: RegisterView): Written[] =>
  Array.from({ length: register.rowCount }, (_, row) => {
    const words = register.shownAt(register.cellOf(row, column)).trim()
    return { words, amount: yuanInWords(words) }
  })

const columnsInWords = ({ layout }: RegisterTable): number[] =>
  layout.headers.flatMap((path, column) => {
    const leaf = path.at(-1) ?? ''
    return /大写/.test(leaf) && !/小写/.test(leaf) ? [column] : []
  })

const agree = (amount: number, figure: number): boolean => Math.abs(amount - figure) < 0.006

/** The column of amounts with which most of the words agree, and more than half of them. */
function figuresOf(table: RegisterTable, written: readonly Written[]): FigureColumn | undefined {
  const readable = written.filter(({ amount }) => amount !== undefined).length
  const isSame = ({ amount }: Written, figure: number | undefined) =>
    amount !== undefined && figure !== undefined && agree(amount, figure)
  const counted = figureColumns(table)
    .filter(({ header }) => FIGURES.test(header))
    .map((column) => ({ column, same: written.filter((one, row) => isSame(one, column.at(row))).length }))
    .sort((a, b) => b.same - a.same)
  const best = counted[0]
  return best && best.same * 2 > readable ? best.column : undefined
}
