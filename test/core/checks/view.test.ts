import { LiveRegisters, loadPolicy } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { fail, householdCheck, PASS, unknown } from '../../../core/src/checks/engine/index.ts'
import type { NamedCheck } from '../../../core/src/checks/engine/run.ts'
import { householdView, moved, rowView } from '../../../core/src/checks/engine/view.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { type ExampleRow, FIRST_ROW, fieldsIn, fileOf } from './examples.ts'

const META = { catalogue: 'B99', severity: 'doubt', citation: '', needs: [] } as const
const LEADING = ['附一', '附二', '附三', '附四', '附五']
const ROWS: ExampleRow[] = [
  {
    householdNumber: 'H1',
    name: '赵建国',
    relation: '户主',
    householdSize: 2,
    monthlyHouseholdIncome: 800,
    phone: null,
  },
  {
    householdNumber: 'H1',
    name: '王秀英',
    relation: '配偶',
    householdSize: null,
    wageIncome: 300.5,
    phone: '13800000000',
  },
  { householdNumber: 'H2', name: '李四', relation: '户主', householdSize: 1, wageIncome: 200 },
]

function liveWith(check: NamedCheck[1]) {
  const live = new LiveRegisters([fileOf({ rows: ROWS }, 0, LEADING)], {
    policy: loadPolicy(),
    place: '510185',
    date: '2025-06-20',
    checks: [['one', check]],
  })
  expect(live.notChecked).toEqual([])
  const columns = fieldsIn({ rows: ROWS })
  const set = (row: number, id: (typeof columns)[number], value: string | number) =>
    live.setCell(0, 'Sheet1', FIRST_ROW - 1 + row, LEADING.length + columns.indexOf(id), value)
  return { live, set }
}

describe('a check that judges named facts', () => {
  test('sees what the rows of a household give, money in fen, and undefined where they give nothing', () => {
    const seen: unknown[] = []
    liveWith(
      householdCheck({
        ...META,
        judge(household) {
          const names: (string | undefined)[] = []
          for (const member of household.members) names.push(member.name)
          const { householdSize, phone, wageIncome, monthlyHouseholdIncome } = household
          seen.push([names, householdSize, phone, wageIncome, household.sum('wageIncome'), monthlyHouseholdIncome])
          return PASS
        },
      }),
    )
    expect(seen).toEqual([
      [['赵建国', '王秀英'], 2, '13800000000', 30050, 30050, 80000],
      [['李四'], 1, undefined, 20000, 20000, undefined],
    ])
  })

  test('says where it found something: at the field that the household gives, at a member, or once for the table', () => {
    const { live } = liveWith(
      householdCheck({
        ...META,
        judge(household) {
          for (const member of household.members)
            if (member.relation === '配偶') return [fail('wageIncome'), fail('name', {}, member)]
          return unknown('phone')
        },
      }),
    )
    expect(live.findings.map(({ outcome, row, field }) => [outcome, row, field])).toEqual([
      ['fail', FIRST_ROW + 1, 'wageIncome'],
      ['fail', FIRST_ROW + 1, 'name'],
      ['unknown', FIRST_ROW + 2, 'phone'],
    ])
  })

  test('is woken by a fact that it reads only where another is what it is, once it has read it', () => {
    let judged = 0
    const { live, set } = liveWith(
      householdCheck({
        ...META,
        judge(household) {
          judged++
          return (household.wageIncome ?? 0) > 100_000 && household.phone === '13900000000' ? fail('phone') : PASS
        },
      }),
    )
    expect(live.findings).toEqual([])
    judged = 0
    set(1, 'phone', '13900000000')
    expect(judged).toBe(0)
    set(1, 'wageIncome', 2000)
    expect(live.findings.map(({ row }) => row)).toEqual([FIRST_ROW + 1])
    set(1, 'phone', '13800000000')
    expect(live.findings).toEqual([])
    expect(judged).toBe(2)
  })
})

test('the views of all tables are of one class, so that a check stays compiled from table to table', () => {
  const files = [fileOf({ rows: ROWS }, 0, LEADING), fileOf({ rows: ROWS.slice(1) }, 1, LEADING)]
  const set = readRegisters(files)
  const context = checkContext(set, loadPolicy(), { place: '510185', date: '2025-06-20' })
  const [first, second] = set.tables.map((table) => rowView(table, context))
  expect(Object.getPrototypeOf(first)).toBe(Object.getPrototypeOf(second))
  expect([first.name, moved(first, 1).name, second.name, second.perCapitaIncome]).toEqual([
    '赵建国',
    '王秀英',
    '王秀英',
    undefined,
  ])
  const households = set.tables.map((table) => householdView(table, context))
  expect(households.map((one) => one.wageIncome)).toEqual([30050, 30050])
  expect(Object.getPrototypeOf(households[0])).toBe(Object.getPrototypeOf(households[1]))
})
