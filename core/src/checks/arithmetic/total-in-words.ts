import { fail, type RegisterView, registerCheck, type SheetCell, unknownHere } from '../engine/index.ts'
import { totalsOf } from '../money/table-totals.ts'
import { yuanInWords } from '../words/amount-in-words.ts'

/** 人民币（大写）：壹拾万元整 */
const IN_WORDS = /大写[)）]?(?:金额|合计)?[:：]?(?:人民币)?[:：]?([零〇壹贰叁肆伍陆柒捌玖拾佰仟万萬亿圆元角分整正]+)/
/** 代发总金额（小写）：20890.00元 */
const IN_FIGURES = /小写[)）]?(?:金额|合计)?[:：]?(?:人民币)?[:：]?[￥¥]?(\d[\d,]*(?:\.\d+)?)/
const CENT = 0.006

/**
 * D20. A line says the total of a list in words: that of one of its columns, as the line of totals has it or as the
 * rows sum up, on this sheet or on all that are like it. No lawful explanation: the words are there to guard the
 * figure. A line above the list may be of more than its rows: a doubt, but for words that are not the figure beside
 * them.
 */
export default registerCheck({
  catalogue: 'D20',
  severity: 'error',
  citation: '登记规范（大写与小写一致）',
  needs: [],
  *judge(register) {
    const { table, context } = register
    const lines = wordsAround(register)
    if (lines.length === 0) return
    const figures = [...totalsOf([table]), ...totalsOf(context.tablesLike(table))]
    for (const { cell, stated, written, isAbove } of lines) {
      if (written !== undefined && Math.abs(written - stated) >= CENT) {
        yield fail('aidAmount', { variant: 'figure', expected: written, params: { stated, expected: written } }, cell)
        continue
      }
      if (figures.length === 0) {
        yield unknownHere('paidAmount')
        return
      }
      if (figures.some((figure) => Math.abs(figure - stated) < CENT)) continue
      const [expected] = figures.sort((a, b) => Math.abs(a - stated) - Math.abs(b - stated))
      yield fail('aidAmount', { ...(isAbove && { severity: 'doubt' }), expected, params: { stated, expected } }, cell)
    }
  },
})

interface InWords {
  cell: SheetCell
  stated: number
  /** the figure that the same line gives beside the words */
  written: number | undefined
  isAbove: boolean
}

function wordsAround(register: RegisterView): InWords[] {
  const { dropped, layout } = register.table
  const above = Array.from({ length: layout.headerTop }, (_, row) => row)
  return [...above, ...dropped.map(({ row }) => row)].flatMap((row) => {
    const cells = register.cellsIn(row).map((cell) => ({ cell, text: register.shownAt(cell).replace(/\s/g, '') }))
    for (const { cell, text } of cells) {
      const stated = yuanInWords(IN_WORDS.exec(text)?.[1] ?? '')
      if (stated === undefined) continue
      const figure = IN_FIGURES.exec(cells.map((one) => one.text).join(' '))?.[1]
      const written = figure === undefined ? undefined : Number(figure.replaceAll(',', ''))
      return [{ cell, stated, written, isAbove: row < layout.headerTop }]
    }
    return []
  })
}
