import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { tableCheck } from '../engine/index.ts'
import { totalsOf } from '../money/table-totals.ts'
import { yuanInWords } from '../words/amount-in-words.ts'

/** 人民币（大写）：壹拾万元整 */
const IN_WORDS = /大写[)）]?(?:金额|合计)?[:：]?(?:人民币)?[:：]?([零〇壹贰叁肆伍陆柒捌玖拾佰仟万萬亿圆元角分整正]+)/
const CENT = 0.006

/**
 * D20. A line under a list says its total in words: that of one of its columns, as the line of totals has it or as the rows sum up, on this sheet or on all that are like
 * it. No lawful explanation: the words are there to guard the figure.
 */
export default tableCheck({
  catalogue: 'D20',
  severity: 'error',
  citation: '登记规范（大写与小写一致）',
  needs: [],
  run(table, context, report) {
    const lines = wordsBelow(table)
    if (lines.length === 0) return
    const figures = [...totalsOf([table]), ...totalsOf(context.tablesLike(table))]
    if (figures.length === 0) {
      report.unknown(-1, ['paidAmount'])
      return
    }
    for (const { row, column, stated } of lines) {
      if (figures.some((figure) => Math.abs(figure - stated) < CENT)) continue
      const [expected] = figures.sort((a, b) => Math.abs(a - stated) - Math.abs(b - stated))
      report.failCell(row, column, 'aidAmount', { expected, params: { stated, expected } })
    }
  },
})

function wordsBelow({ layout, workbook, sheet }: RegisterTable): { row: number; column: number; stated: number }[] {
  const { firstColumn, lastColumn } = layout
  return layout.dropped.flatMap(({ row }) => {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const [, words = ''] = IN_WORDS.exec(cellText(workbook, sheet, row, column).replace(/\s/g, '')) ?? []
      const stated = yuanInWords(words)
      if (!Number.isNaN(stated)) return [{ row, column, stated }]
    }
    return []
  })
}
