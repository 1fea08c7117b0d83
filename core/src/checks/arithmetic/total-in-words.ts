import { fail, type RegisterView, registerCheck, type SheetCell, unknownHere } from '../engine/index.ts'
import { totalsOf } from '../money/table-totals.ts'
import { yuanInWords } from '../words/amount-in-words.ts'

/** 人民币（大写）：壹拾万元整 */
const IN_WORDS = /大写[)）]?(?:金额|合计)?[:：]?(?:人民币)?[:：]?([零〇壹贰叁肆伍陆柒捌玖拾佰仟万萬亿圆元角分整正]+)/
const CENT = 0.006

/**
 * D20. A line under a list says its total in words: that of one of its columns, as the line of totals has it or as the
 * rows sum up, on this sheet or on all that are like it. No lawful explanation: the words are there to guard the
 * figure.
 */
export default registerCheck({
  catalogue: 'D20',
  severity: 'error',
  citation: '登记规范（大写与小写一致）',
  needs: [],
  *judge(register) {
    const { table, context } = register
    const lines = wordsBelow(register)
    if (lines.length === 0) return
    const figures = [...totalsOf([table]), ...totalsOf(context.tablesLike(table))]
    if (figures.length === 0) {
      yield unknownHere('paidAmount')
      return
    }
    for (const { cell, stated } of lines) {
      if (figures.some((figure) => Math.abs(figure - stated) < CENT)) continue
      const [expected] = figures.sort((a, b) => Math.abs(a - stated) - Math.abs(b - stated))
      yield fail('aidAmount', { expected, params: { stated, expected } }, cell)
    }
  },
})

const wordsBelow = (register: RegisterView): { cell: SheetCell; stated: number }[] =>
  register.table.dropped.flatMap(({ row }) => {
    for (const cell of register.cellsIn(row)) {
      const [, words = ''] = IN_WORDS.exec(register.shownAt(cell).replace(/\s/g, '')) ?? []
      const stated = yuanInWords(words)
      if (stated !== undefined) return [{ cell, stated }]
    }
    return []
  })
