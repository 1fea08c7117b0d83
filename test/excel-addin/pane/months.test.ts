import { asXlsx, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from '../../core/checks/fictional-id.ts'
import { begin } from './begin.ts'

const HEAD = ['户编号', '村', '户主', '身份证号', '家庭人口', '月人均收入', '月保障金']
const household = (nth: number, income: number, amount: number) => [
  `JY00000${nth}`,
  '双河村',
  `王福${'一二三四五六七八九'[nth]}`,
  fictionalId('19600304', '女', nth),
  1,
  income,
  amount,
]
const MAY = [household(1, 300, 650), household(2, 300, 650), household(3, 300, 650)]
const JUNE = [household(2, 300, 650), household(3, 420, 530), household(4, 300, 650)]
const valuesOf = (month: string, rows: (string | number)[][]) => [[`禾丰镇${month}低保花名册`], HEAD, ...rows]
const fileOf = async (name: string, values: (string | number)[][]) =>
  new File([new Uint8Array(await asXlsx(memoryWorkbook([{ name: '花名册', values }])))], name)

async function opened(own: [string, (string | number)[][]], beside: [string, (string | number)[][]]) {
  const { session, user } = begin([{ name: '花名册', values: valuesOf(...own), formats: {}, merges: [] }])
  await session.connect()
  await session.check()
  await session.openBeside([await fileOf('另一份.xlsx', valuesOf(...beside))])
  return { session, user }
}

describe('another month of the register beside it', () => {
  test.each([
    ['the month before', ['2025年6月', JUNE], ['2025年5月', MAY]],
    ['the month after', ['2025年5月', MAY], ['2025年6月', JUNE]],
  ] as const)('%s is compared household by household, the earlier month first', async (_, own, beside) => {
    const { session } = await opened([own[0], own[1]], [beside[0], beside[1]])
    await session.compareWith?.('另一份.xlsx')
    const { comparison, message } = session.getState()
    expect(message).toBeUndefined()
    const { came, left, changed } = comparison?.comparison ?? { came: [], left: [], changed: [] }
    expect([came, left].map((ones) => ones.map(({ household: one }) => one.head))).toEqual([['王福五'], ['王福二']])
    expect(changed.map(({ changes }) => changes)).toEqual([
      [
        { field: 'monthlyAmount', from: '650', to: '530' },
        { field: 'perCapitaIncome', from: '300', to: '420' },
      ],
    ])
    expect(comparison?.comparison.amounts).toEqual({ old: 1950, new: 1830 })
    await session.removeBeside('另一份.xlsx')
    expect(session.getState().comparison).toBeUndefined()
  })

  test('after an edit the comparison is marked as that of before, until it is made anew', async () => {
    const { session, user } = await opened(['2025年6月', JUNE], ['2025年5月', MAY])
    await session.compareWith?.('另一份.xlsx')
    user.edit('id of 花名册', 'G4', 640)
    expect(session.getState().comparison?.stale).toBe(true)
    await session.compareWith?.('另一份.xlsx')
    const { comparison } = session.getState()
    expect(comparison?.stale).toBeUndefined()
    expect(comparison?.comparison.changed.flatMap(({ changes }) => changes.map(({ to }) => to))).toContain('640')
  })

  test('of one month twice, nothing is offered and nothing compared', async () => {
    const { session } = await opened(['2025年6月', JUNE], ['2025年6月', MAY])
    await session.compareWith?.('另一份.xlsx')
    expect(session.getState().comparison).toBeUndefined()
  })
})
