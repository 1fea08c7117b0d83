import { type Finding, LiveRegisters, loadPolicy } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../core/src/checks/engine/check.ts'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import {
  fail,
  groupCheck,
  householdCheck,
  PASS,
  type Reader,
  registerCheck,
  rowCheck,
  valueCheck,
} from '../../../core/src/checks/engine/index.ts'
import { runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { type ExampleRow, FIRST_ROW, fieldsIn, fileOf } from './examples.ts'

const META = { catalogue: 'B99', severity: 'doubt', citation: '' } as const
const LEADING = ['附一', '附二', '附三', '附四', '附五']
const BAD = '出错'
const ROWS: ExampleRow[] = [
  { householdNumber: 'H1', name: '赵建国', phone: '13800000000', householdSize: 1 },
  { householdNumber: 'H2', name: '李四', phone: '13900000000', householdSize: 1 },
  { householdNumber: 'H3', name: '王五', phone: '13900000000', householdSize: 1 },
]
const options = { policy: loadPolicy(), place: '510185', date: '2025-06-20' }

const refuse = (phone: string | undefined) => {
  if (phone?.includes(BAD)) throw new Error(`refuses ${BAD}`)
  return phone
}
/** One check of each scope: each fails on a phone that begins with 1, and throws on one that is `BAD`. */
const CHECKS: Record<string, Check> = {
  value: valueCheck({
    ...META,
    needs: ['phone'],
    judge: (text) => (refuse(text)?.startsWith('1') ? {} : undefined),
  }),
  row: rowCheck({
    ...META,
    needs: ['phone'],
    judge: ({ phone }) => (refuse(phone)?.startsWith('1') ? fail('phone') : PASS),
  }),
  household: householdCheck({
    ...META,
    needs: ['phone'],
    judge: ({ phone }) => (refuse(phone)?.startsWith('1') ? fail('phone') : PASS),
  }),
  group: groupCheck({
    ...META,
    needs: ['phone'],
    by: 'phone',
    unit: 'row',
    judge: (rows) => [...rows].flatMap((row) => (refuse(row.phone ?? '') ? fail('phone', {}, row) : [])),
  }),
  register: registerCheck({
    ...META,
    needs: ['phone'],
    *judge({ rows }) {
      for (const row of rows) if (refuse(row.phone)?.startsWith('1')) yield fail('phone', {}, row)
    },
  }),
  'bound to a column': rowCheck({
    ...META,
    needs: ['phone'],
    judge: (row) => (row.use(phones) ? fail('phone') : PASS),
  }),
}
const phones: Reader<boolean> = (table, context) => {
  const ones = context.derived.column(table, 'phones that begin with 1', 'row', Uint8Array, () => {
    const codes = table.text('phone')
    return (out, from, end) => {
      for (let row = from; row < end; row++) out[row] = refuse(context.textOf(codes[row]))?.startsWith('1') ? 1 : 0
    }
  })
  return (row) => ones[row] === 1
}

const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()

describe.each(Object.entries(CHECKS))('a check of a %s that throws after an edit', (_, check) => {
  const checks = [['throws', check]] as const
  const files = () => [fileOf({ rows: ROWS }, 0, LEADING)]
  const column = LEADING.length + fieldsIn({ rows: ROWS }).indexOf('phone')

  test('is named as one that failed, and stands again once the cell is mended', () => {
    const own = files()
    const live = new LiveRegisters(own, { ...options, checks })
    const before = sorted(live.findings)
    expect(live.crashed).toEqual([])
    const edits = [1, 2].map((row) => live.setCell(0, 'Sheet1', FIRST_ROW - 1 + row, column, BAD))
    const gone = new Set(edits.flatMap(({ went }) => sorted(went)))
    expect(sorted(live.findings)).toEqual(before.filter((one) => !gone.has(one)))
    const full = runChecks(checkContext(readRegisters(own), options.policy, options), checks)
    expect(live.crashed).toEqual(full.notChecked)
    expect(live.crashed).toMatchObject([{ check: 'throws', reason: 'crashed', params: { error: `refuses ${BAD}` } }])
    for (const row of [1, 2]) live.setCell(0, 'Sheet1', FIRST_ROW - 1 + row, column, '13900000000')
    expect(live.crashed).toEqual([])
    expect(sorted(live.findings)).toEqual(before)
  })

  test('sees what was edited while it threw', () => {
    const own = files()
    const live = new LiveRegisters(own, { ...options, checks })
    const put = (row: number, phone: string) => live.setCell(0, 'Sheet1', FIRST_ROW - 1 + row, column, phone)
    for (const row of [1, 2]) put(row, BAD)
    put(0, '13700000000')
    for (const row of [1, 2]) put(row, '13700000000')
    const full = runChecks(checkContext(readRegisters(own), options.policy, options), checks)
    expect(sorted(live.findings)).toEqual(sorted(full.findings))
    expect(live.findings.length).toBeGreaterThan(0)
  })

  test('is named where it throws from the start', () => {
    const rows = ROWS.map((row) => ({ ...row, phone: BAD }))
    expect(new LiveRegisters([fileOf({ rows }, 0)], { ...options, checks }).crashed.map((one) => one.check)).toEqual([
      'throws',
    ])
  })
})
