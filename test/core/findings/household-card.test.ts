import { readFileSync } from 'node:fs'
import { type HouseholdCard, LiveReport, loadPolicy, readWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'

const SAMPLE = new URL('../../../excel-addin/workbench/sample/低保花名册.xlsx', import.meta.url)
const path = '低保花名册.xlsx'
const sheet = '花名册'

async function sample(): Promise<LiveReport> {
  const workbook = await readWorkbook(readFileSync(SAMPLE))
  const live = new LiveReport([{ path, workbook }], { policy: loadPolicy() })
  await live.report()
  return live
}
const cardAt = (live: LiveReport, row: number, answers = {}) =>
  live.household({ file: 0, sheet, row }, answers) as HouseholdCard

test('any row of a household gives the whole of it, with what follows for the programme of the register', async () => {
  const live = await sample()
  const card = cardAt(live, 4)
  expect(card.rows).toEqual([4, 5, 6])
  expect(card.members.map(({ name }) => name)).toEqual(['余敬俊', '韦姣瑶', '余学飞'])
  expect(card.head).toBe('余敬俊')
  for (const row of [5, 6]) expect(cardAt(live, row)).toEqual(card)
  expect(card.determinations.map(({ programme }) => programme)).toEqual(['dibao'])
  const [{ outcome, ask }] = card.determinations
  // the register says nothing of savings: a formal answer stays open, and at most three questions are asked
  expect(outcome).toBe('undetermined')
  expect(ask.length).toBeGreaterThan(0)
  expect(ask.length).toBeLessThanOrEqual(3)
  expect(structuredClone(card)).toEqual(card)
})

test('an answer counts, and an edit of the register is in the card', async () => {
  const live = await sample()
  const rich = cardAt(live, 7, { 'household.income': 500_000_00 })
  expect(rich.determinations[0].outcome).toBe('ineligible')
  live.edit(0, sheet, [{ row: 6, column: 4, value: '郝西天' }])
  expect(cardAt(live, 7).members[0].name).toBe('郝西天')
})

test('a title, a head or a row below the table is of no household', async () => {
  const live = await sample()
  for (const row of [1, 2, 3, 9999]) expect(live.household({ file: 0, sheet, row })).toBeUndefined()
})

test('the villages of a register are told with their rows and households', async () => {
  const { files } = await (await sample()).report()
  const [{ villages }] = files[0].sheets
  expect(villages.map(({ name }) => name).slice(0, 2)).toEqual(['井田村', '河沟村'])
  expect(villages[0].runs[0]).toEqual([4, 12])
  expect(villages.reduce((sum, { households }) => sum + households, 0)).toBe(files[0].sheets[0].households)
})
