import { asXlsx, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { DeskService } from '../../../excel-addin/workbench/desk/service.ts'

const fileNamed = async (name: string) => ({
  name: `${name}.xlsx`,
  bytes: await asXlsx(memoryWorkbook([{ name, values: [[name], ['姓名', '身份证号码'], ['甲', '']] }])),
})

test('a file that was read but not taken up leaves the one on the desk: what is saved is patched into that', async () => {
  const service = new DeskService()
  const [kept, calledOff] = [await fileNamed('甲村'), await fileNamed('乙村')]
  await service.open(kept, {})
  await service.take(undefined)
  await service.open(calledOff, {})
  const edits = new Map([['甲村', [{ row: 2, column: 0, value: '改过' }]]])
  const add = { marks: false, notes: false, list: false }
  const saved = await service.save({ edits, work: undefined, add, check: {}, ignored: [], locale: 'zh-CN' }, {})
  expect(saved.name).toBe('甲村-核对.xlsx')
})

test('a list that the person called off is not compared with, though it was read', async () => {
  const service = new DeskService()
  await service.open(await fileNamed('甲村'), {})
  await service.take(undefined)
  await service.openBeside(await fileNamed('死亡名单'), {})
  const paths = async (beside: readonly string[]) =>
    (await service.check({ beside, known: 0 }, {})).report.files.map(({ path }) => path)
  expect(await paths([])).toEqual(['甲村.xlsx'])
  expect(await paths(['死亡名单.xlsx'])).toEqual(['甲村.xlsx', '死亡名单.xlsx'])
})
