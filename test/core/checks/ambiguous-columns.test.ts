import { LiveRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import {
  fail,
  groupCheck,
  householdCheck,
  membersCheck,
  personCheck,
  type Reader,
  registerCheck,
  rowCheck,
  setCheck,
} from '../../../core/src/checks/engine/index.ts'
import { type NamedCheck, runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'

const META = { catalogue: 'T01', severity: 'error', citation: '' } as const
const always = (id: 'monthlyIncome' | 'householdSize') => rowCheck({ ...META, needs: [id], judge: () => fail(id) })

const BY_NAME: NamedCheck[] = [
  ['income', always('monthlyIncome')],
  ['size', always('householdSize')],
]

function fileWith(income: string, others: string[] = [], rows = ['韩素英']) {
  const values = [
    ['2025年6月农村低保花名册'],
    ['户主姓名', '户主身份证号', '家庭人口', income, ...others],
    ...rows.map((name) => [name, '510185198105069537', 1, 300, ...others.map(() => 300)]),
  ]
  return { path: 'a.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }
}

function severities(income: string, others: string[] = [], checks = BY_NAME, rows = ['韩素英']) {
  const set = readRegisters([fileWith(income, others, rows)])
  const context = checkContext(set, loadPolicy(), { place: '510185', date: '2025-06-30' })
  return runChecks(context, checks).findings.map(({ check, severity }) => [check, severity])
}

test('nothing is an error that rests on a column whose header may as well name another field (issue 14.2)', () => {
  expect(severities('月收入')).toEqual([
    ['income', 'doubt'],
    ['size', 'error'],
  ])
})
test('where the other field has its own column, or the header says whose, an error stays one', () => {
  expect(severities('月收入', ['家庭月收入'])).toContainEqual(['income', 'error'])
  expect(severities('本人月收入')).toContainEqual(['income', 'error'])
})

/** Checks whose findings name the column of sizes; each reads the guessed column in a way of its own, or none. */
const SIDEWAYS: NamedCheck[] = [
  [
    'of-a-row',
    rowCheck({ ...META, needs: [], judge: (row) => (row.monthlyIncome ? fail('householdSize') : undefined) }),
  ],
  [
    'as-shown',
    rowCheck({ ...META, needs: [], judge: (row) => (row.shown('monthlyIncome') ? fail('householdSize') : undefined) }),
  ],
  ['asked-for', rowCheck({ ...META, needs: ['monthlyIncome'], judge: () => fail('householdSize') })],
  [
    'of-a-household',
    householdCheck({
      ...META,
      needs: [],
      judge: ({ monthlyIncome }) => (monthlyIncome ? fail('householdSize') : undefined),
    }),
  ],
  [
    'of-members',
    householdCheck({
      ...META,
      needs: [],
      judge: ({ members }) => ([...members].some((one) => one.monthlyIncome) ? fail('householdSize') : undefined),
    }),
  ],
  [
    'as-a-sum',
    householdCheck({
      ...META,
      needs: [],
      judge: (household) => (household.sum('monthlyIncome') > 0 ? fail('householdSize') : undefined),
    }),
  ],
  [
    'by-a-reader',
    rowCheck({ ...META, needs: [], judge: (row) => (row.use(incomes) ? fail('householdSize') : undefined) }),
  ],
  [
    'by-a-kept-column',
    rowCheck({ ...META, needs: [], judge: (row) => (row.use(keptIncomes) ? fail('householdSize') : undefined) }),
  ],
  [
    'of-a-register',
    registerCheck({
      ...META,
      needs: ['monthlyIncome'],
      judge: () => fail('householdSize', {}, { at: 0 }),
    }),
  ],
  [
    'of-rows-of-a-register',
    registerCheck({
      ...META,
      needs: [],
      judge: (register) => (register.row(0).monthlyIncome ? fail('householdSize', {}, { at: 0 }) : undefined),
    }),
  ],
  [
    'of-a-group',
    groupCheck({
      ...META,
      needs: [],
      by: 'name',
      unit: 'row',
      judge: ([row]) => (row.monthlyIncome ? fail('householdSize') : undefined),
    }),
  ],
  [
    'of-a-person-and-his-rows',
    personCheck({
      ...META,
      needs: [],
      compares: [{ programme: 'dibao' }],
      judge: (_, there) => (there.some(({ monthlyIncome }) => !!monthlyIncome) ? fail('householdSize') : undefined),
    }),
  ],
  [
    'of-a-household-and-its-rows',
    membersCheck({
      ...META,
      needs: [],
      compares: [{ programme: 'dibao' }],
      judge: ({ monthlyIncome }) => (monthlyIncome ? fail('householdSize') : undefined),
    }),
  ],
  [
    'of-a-set',
    setCheck({
      ...META,
      needs: [],
      compares: [{ programme: 'dibao' }],
      run: ({ set }, report) => {
        for (const table of set.tables) if (table.number('monthlyIncome')[0]) report(table).fail(0, ['householdSize'])
      },
    }),
  ],
]
const UNTOUCHED: NamedCheck[] = [
  [
    'of-another-column',
    rowCheck({ ...META, needs: [], judge: ({ householdSize }) => (householdSize ? fail('householdSize') : undefined) }),
  ],
]
const incomes: Reader<number> = (table) => {
  const values = table.number('monthlyIncome')
  return (row) => values[row]
}
const keptIncomes: Reader<number> = (table, context) => {
  const values = context.derived.column(table, 'incomes of a test', 'row', Float64Array, () => {
    const incomeOf = incomes(table, context)
    return (out, from, end) => {
      for (let row = from; row < end; row++) out[row] = incomeOf(row)
    }
  })
  return (row) => values[row]
}

test('what a check reads of a guessed column makes its finding a doubt, in every scope', () => {
  const told = new Map(
    severities('月收入', [], [...SIDEWAYS, ...UNTOUCHED], ['韩素英', '韩素英']) as [string, string][],
  )
  expect(Object.fromEntries(told)).toEqual({
    ...Object.fromEntries(SIDEWAYS.map(([id]) => [id, 'doubt'])),
    'of-another-column': 'error',
  })
  const certain = severities('本人月收入', [], SIDEWAYS, ['韩素英', '韩素英']).map(([, severity]) => severity)
  expect(new Set(certain)).toEqual(new Set(['error']))
})

test('after an edit the same are doubts', () => {
  const live = new LiveRegisters([fileWith('月收入', ['备注'], ['韩素英', '韩素英'])], {
    policy: loadPolicy(),
    place: '510185',
    date: '2025-06-30',
    checks: [...SIDEWAYS, ...UNTOUCHED],
  })
  const before = live.findings
  live.setCell(0, '表', 2, 3, 400)
  live.setCell(0, '表', 2, 3, 300)
  expect(live.findings).toEqual(before)
  expect(before.filter(({ severity }) => severity === 'error').map(({ check }) => check)).toEqual([
    'of-another-column',
    'of-another-column',
  ])
})
