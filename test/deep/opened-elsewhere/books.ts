import { annotate, type Mark, readWorkbook, removeAnnotations } from '../../../core/src/workbook/index.ts'
import { prefixedTwin } from '../../core/workbook/support/prefixedTwin.ts'

export { featureBook } from '../../core/workbook/support/featureBook.ts'

const AUTHOR = '暖冬'

/** One workbook before and after it was annotated. */
export interface Pair {
  name: string
  before: Uint8Array
  after: Uint8Array
}

/** A workbook and its twin with prefixes, each with marks on the first cells of every sheet and a sheet of findings. */
export async function pairsOf(name: string, bytes: Uint8Array): Promise<Pair[]> {
  const plain = await removeAnnotations(bytes, AUTHOR)
  return Promise.all([pairOf(name, plain), pairOf(`prefixed-${name}`, prefixedTwin(plain))])
}

async function pairOf(name: string, before: Uint8Array): Promise<Pair> {
  const { sheets } = await readWorkbook(before)
  const places = [0, 1, 2, 4].flatMap((row) => [0, 1, 5].map((column) => ({ row, column })))
  const marks = places.map((place): Mark => ({ ...place, severity: 'error', note: '请核实' }))
  const after = await annotate(before, {
    author: AUTHOR,
    marks: new Map(sheets.map((sheet) => [sheet.name, marks])),
    findingsSheet: { name: '核对结果', rows: [['问题'], ['身份证号校验码错误']] },
  })
  return { name, before, after }
}
