import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'

const DAY = 'yyyy-mm-dd'
/** serials of 2026-09-15, -18, -10 and -06 */
const [DECIDED, AFTER, BEFORE, EARLY] = [46280, 46283, 46275, 46271]

/** H15: 书面告知日期 is a text of any kind; a spreadsheet keeps the day as a number with a format. */
test.each<[string, heard: number, told: number, cells: string[]]>([
  ['heard before the decision and told after it', EARLY, AFTER, []],
  ['told before the decision', EARLY, BEFORE, ['D3']],
  ['heard after the decision', AFTER, AFTER, ['C3']],
])('%s, in cells of days', async (_, heard, told, cells) => {
  const values = [
    ['2026年10月低保停发名单'],
    ['户主', '停发决定日期', '听取意见日期', '书面告知日期', '停发原因'],
    ['史代显', DECIDED, heard, told, '收入增加'],
    ['贾正彬', DECIDED, EARLY, AFTER, '收入增加'],
  ]
  const numberFormats = values.map((row) => row.map((cell) => (typeof cell === 'number' ? DAY : 'General')))
  const workbook = memoryWorkbook([{ name: '停发', values, numberFormats }])
  const { findings } = await checkRegisters([{ path: '停发.xlsx', workbook }], { policy: loadPolicy() })
  const early = findings.filter(({ check }) => check === 'heard-and-told')
  expect(early.map((one) => one.cells[0])).toEqual(cells)
})
