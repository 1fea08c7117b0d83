import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { tableCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns, figureOf, headerOf } from '../money/figure-columns.ts'
import { yuanInWords } from '../words/amount-in-words.ts'

const FIGURES = /金额|款|额|合计|小写|元/

/**
 * D17. 大写 says in words what another column has as a figure: that one of the columns of amounts with which most rows
 * agree. No lawful explanation: the words are there to guard the figure.
 */
export default tableCheck({
  catalogue: 'D17',
  severity: 'error',
  citation: '登记规范（大写与小写一致）',
  needs: [],
  run(table, _context, report) {
    for (const column of columnsInWords(table)) {
      const texts = Array.from(table.sheetRows, (row) => cellText(table.workbook, table.sheet, row, column).trim())
      const words = texts.map(yuanInWords)
      const figure = figuresOf(table, words)
      if (!figure) continue
      words.forEach((stated, row) => {
        const own = figureOf(figure, row)
        if (texts[row] === '' || Number.isNaN(own)) return
        if (Number.isNaN(stated)) {
          report.unknown(row, [figure.field ?? 'aidAmount'])
          return
        }
        if (agree(stated, own)) return
        const details = {
          expected: stated,
          params: { total: headerOf(figure), stated: own, expected: stated, words: texts[row] },
        }
        if (figure.field) report.fail(row, [figure.field], details)
        else report.failCell(table.sheetRows[row], figure.column, 'quantity', details)
      })
    }
  },
})

const columnsInWords = ({ layout }: RegisterTable): number[] =>
  layout.headers.flatMap((path, column) => {
    const leaf = path.at(-1) ?? ''
    return /大写/.test(leaf) && !/小写/.test(leaf) ? [column] : []
  })

const agree = (words: number, figure: number): boolean => Math.abs(words - figure) < 0.006

/** The column of amounts with which most of the words agree, and more than half of them. */
function figuresOf(table: RegisterTable, words: readonly number[]): FigureColumn | undefined {
  const readable = words.filter((one) => !Number.isNaN(one)).length
  const counted = figureColumns(table)
    .filter((one) => FIGURES.test(headerOf(one)))
    .map((column) => ({ column, same: words.filter((one, row) => agree(one, figureOf(column, row))).length }))
    .sort((a, b) => b.same - a.same)
  const best = counted[0]
  return best && best.same * 2 > readable ? best.column : undefined
}
