/** The same eight row rules in other engines, and in ours, on rows already in memory. */
import { checks, loadPolicy } from '@nuandong/core'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { runChecks } from '../../../core/src/checks/engine/run.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { COLUMNS, generateRegister, inMemory, type Value } from './register.ts'
import type { Task } from './tasks.ts'

/**
 * ID check digit, sex against ID, birth against ID, phone, income a head, amount by difference, amount above the full
 * standard, income below the standard.
 */
const SAME_RULES = new Set([
  'id-number-checksum',
  'sex-matches-id-number',
  'birth-matches-id-number',
  'phone-malformed',
  'per-capita-income',
  'amount-is-difference',
  'amount-above-full-standard',
  'income-below-standard',
])

type Row = Record<string, Value>

function rowsOf(count: number): Row[] {
  return generateRegister(count).rows.map((row) => Object.fromEntries(COLUMNS.map((id, column) => [id, row[column]])))
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const hasCheckDigit = (id: string) =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * (id.charCodeAt(i) - 48), 0) % 11] === id[17]
const number = (row: Row, id: string) => row[id] as number

/** The rules as a predicate each, for engines that take functions. */
const RULES: ((row: Row) => boolean)[] = [
  (row) => hasCheckDigit(row.idNumber as string),
  (row) => ((row.idNumber as string).charCodeAt(16) & 1 ? '男' : '女') === row.sex,
  (row) => (row.idNumber as string).slice(6, 14) === row.birth,
  (row) => /^1[3-9]\d{9}$/.test(row.phone as string),
  (row) =>
    Math.abs(number(row, 'monthlyHouseholdIncome') / number(row, 'householdSize') - number(row, 'perCapitaIncome')) < 1,
  (row) =>
    Math.abs(
      number(row, 'standard') * number(row, 'insuredPersons') -
        number(row, 'monthlyHouseholdIncome') -
        number(row, 'monthlyAmount'),
    ) < 1,
  (row) => number(row, 'monthlyAmount') <= number(row, 'standard') * number(row, 'insuredPersons'),
  (row) => number(row, 'monthlyHouseholdIncome') / number(row, 'householdSize') < 950,
]

const CHOSEN = checks.filter(([id]) => SAME_RULES.has(id))
const contextOf = (rows: number) => {
  const file = inMemory(rows)
  const policy = loadPolicy()
  return () => checkContext(readRegisters([file]), policy, { place: '510185', date: '2025-06-20' })
}

/**
 * The peers get rows whose columns are named and whose values are read; ours finds and reads them first, and a second
 * time has them too.
 */
export const PEERS: Record<string, (rows: number, path: string) => Task | Promise<Task>> = {
  'eight rules, ours': (rows) => {
    const make = contextOf(rows)
    return { run: () => runChecks(make(), CHOSEN).findings.length }
  },
  'eight rules, ours, on columns already read': (rows) => {
    const context = contextOf(rows)()
    runChecks(context, CHOSEN)
    return { run: () => runChecks(context, CHOSEN).findings.length }
  },
  'eight rules, plain TypeScript': (rows) => {
    const data = rowsOf(rows)
    return {
      run: () => {
        let wrong = 0
        for (const row of data) for (const holds of RULES) if (!holds(row)) wrong++
        return wrong
      },
    }
  },
  'eight rules, zod': async (rows) => {
    const z = await import('zod')
    const data = rowsOf(rows)
    const text = z.string()
    const schema: { safeParse(row: unknown): { success: boolean; error?: { issues: unknown[] } } } = z
      .object({
        idNumber: text,
        sex: text,
        birth: text,
        phone: text,
        monthlyHouseholdIncome: z.number(),
        householdSize: z.number(),
        perCapitaIncome: z.number(),
        standard: z.number(),
        insuredPersons: z.number(),
        monthlyAmount: z.number(),
      })
      .superRefine((row, context) => {
        for (const [index, holds] of RULES.entries())
          if (!holds(row)) context.addIssue({ code: 'custom', message: String(index) })
      })
    return { run: () => data.reduce((wrong, row) => wrong + (schema.safeParse(row).error?.issues.length ?? 0), 0) }
  },
  'eight rules, ajv': async (rows) => {
    const { default: Ajv } = await import('ajv')
    const data = rowsOf(rows)
    const ajv = new Ajv({ allErrors: true, strict: false })
    for (const [index, holds] of RULES.entries())
      ajv.addKeyword({ keyword: `rule${index}`, type: 'object', validate: (_schema: boolean, row: Row) => holds(row) })
    const validate = ajv.compile({
      type: 'object',
      required: ['idNumber', 'monthlyAmount'],
      ...Object.fromEntries(RULES.map((_, index) => [`rule${index}`, true])),
    })
    return { run: () => data.reduce((wrong, row) => wrong + (validate(row) ? 0 : (validate.errors?.length ?? 0)), 0) }
  },
  'eight rules, json-rules-engine (a tenth of the rows)': async (rows) => {
    const { Engine } = await import('json-rules-engine')
    const data = rowsOf(Math.floor(rows / 10))
    const engine = new Engine()
    for (const [index] of RULES.entries())
      engine.addRule({
        conditions: { all: [{ fact: 'row', operator: `breaks${index}`, value: true }] },
        event: { type: String(index) },
      })
    for (const [index, holds] of RULES.entries()) engine.addOperator(`breaks${index}`, (row: Row) => !holds(row))
    return {
      run: async () => {
        let wrong = 0
        for (const row of data) wrong += (await engine.run({ row })).events.length
        return wrong
      },
    }
  },
  'seven rules in SQL, DuckDB (load apart; no ID check digit)': async (rows) => {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(
      'create table r (idNumber varchar, sex varchar, birth varchar, phone varchar, income double, size double, perCapita double, standard double, insured double, amount double)',
    )
    const appender = await connection.createAppender('r')
    for (const row of rowsOf(rows)) {
      for (const id of ['idNumber', 'sex', 'birth', 'phone']) appender.appendVarchar(String(row[id]))
      for (const id of [
        'monthlyHouseholdIncome',
        'householdSize',
        'perCapitaIncome',
        'standard',
        'insuredPersons',
        'monthlyAmount',
      ])
        appender.appendDouble(number(row, id))
      appender.endRow()
    }
    appender.closeSync()
    const sql = `select sum((case when cast(substr(idNumber,17,1) as int) % 2 = 1 then '男' else '女' end <> sex)::int + (substr(idNumber,7,8) <> birth)::int + (not regexp_matches(phone,'^1[3-9]\\d{9}$'))::int
      + (abs(income/size-perCapita) >= 1)::int + (abs(standard*insured-income-amount) >= 1)::int + (amount > standard*insured)::int + (income/size >= 950)::int) as wrong from r`
    return { run: async () => Number((await (await connection.run(sql)).getRows())[0][0]) }
  },
}
