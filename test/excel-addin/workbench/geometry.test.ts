import { columnName, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { Book } from '../../../excel-addin/src/host/desk/book.ts'
import { geometryOf } from '../../../excel-addin/workbench/grid/geometry.ts'

const ID = '510185196003049507'
/** Pixels that a text takes at 13 px: digits 7.2, capitals up to 10, full-width signs 14.4; and the cell's padding. */
const room = (text: string) =>
  13 + [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 14.4 : /[A-Z]/.test(sign) ? 9.8 : 7.2), 0)

const rows = Array.from({ length: 400 }, (_, index) => [
  `SQ00${1000 + index}`,
  index === 20 ? '５１０１８５１９６００３０４９５０７' : ID,
  '',
])
const sheet = () =>
  new Book(memoryWorkbook([{ name: '花名册', values: [['户编号', '身份证号', '监护人'], ...rows] }])).sheets[0]
const widths = (of: ReturnType<typeof sheet>) => {
  const { lefts } = geometryOf(of)
  return [0, 1, 2].map((column) => lefts[column + 1] - lefts[column])
}

test.each([
  [0, 'SQ001000'],
  [1, '５１０１８５１９６００３０４９５０７'],
])('column %d is wide enough for %s', (column, text) => {
  expect(widths(sheet())[column], columnName(column)).toBeGreaterThanOrEqual(room(text))
})

test('an ID number typed far down in a column of nothing is seen whole', () => {
  const typed = sheet()
  typed.put(350, 2, { value: ID, numberFormat: '@' })
  expect(widths(typed)[2]).toBeGreaterThanOrEqual(room(ID))
})
