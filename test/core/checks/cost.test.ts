import { checkRegisters, type KindId, loadPolicy, memoryWorkbook, type RegisterFile, toJson } from '@nuandong/core'
import { parsePack } from '@nuandong/core/pack'
import { describe, expect, test } from 'vitest'
import type { GroupCheck } from '../../../core/src/checks/engine/check.ts'
import { LiveRegisters } from '../../../core/src/checks/engine/live.ts'
import type { NamedCheck } from '../../../core/src/checks/engine/run.ts'
import { checks } from '../../../core/src/checks/index.generated.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { type Example, type ExampleRow, FIRST_ROW, fileOf, loadExamples, tablesOf } from './examples.ts'
import { fictionalId } from './fictional-id.ts'

/** How much may come of twice as many rows: twice, and the numbers in the messages are a digit longer. */
const TWICE = 2.1
const policy = loadPolicy()
const ACCOUNT = '6214580012345678902'

function register(rows: number, cells: (row: number) => ExampleRow, kind: KindId = 'dibao'): RegisterFile {
  const row = (at: number): ExampleRow => ({
    householdNumber: `JY${1000 + at}`,
    name: `王${String.fromCharCode(0x4e00 + at)}`,
    ...cells(at),
  })
  return fileOf({ register: kind, rows: Array.from({ length: rows }, (_, at) => row(at)) }, 0)
}

async function check(...files: RegisterFile[]) {
  return checkRegisters(files, { policy, date: '2025-06-20' })
}

describe('a finding names ten partners at most and says how many there are', () => {
  test.each([2, 11, 12, 300])('one account on %i households', async (count) => {
    const report = await check(register(count, () => ({ account: ACCOUNT })))
    const shared = report.findings.filter((one) => one.check === 'account-shared')
    expect(shared).toHaveLength(count)
    for (const one of shared) {
      expect(one.relatedCount).toBe(count - 1)
      expect(one.related).toHaveLength(Math.min(10, count - 1))
      expect(one.related?.some(({ row }) => row === one.row)).toBe(false)
      expect(one.params.households).toBe(count)
    }
  })

  test('one ID number on 1,500 rows: the first thousand are told, and each says so', async () => {
    const idNumber = fictionalId('1950-03-04', '男', 1)
    const report = await check(register(1500, () => ({ idNumber })))
    const repeated = report.findings.filter((one) => one.check === 'id-number-repeated')
    expect(repeated).toHaveLength(1000)
    expect(repeated[0]).toMatchObject({ relatedCount: 1499, params: { count: 1500 } })
    const { findings } = toJson(report, 'zh-CN') as { findings: { check: string; message: string }[] }
    expect(findings.find((one) => one.check === 'id-number-repeated')?.message).toBe(
      '同一身份证号在本类台账中出现 1500 次。行数太多，只逐行列出前 1000 行。',
    )
  })
})

describe('what is no number is nobody’s in common', () => {
  test.each(['现金', '社保卡', '一卡通', '同上', '无', '/', '—', '0', 0, '待补', '未办'])(
    'account %s',
    async (account) => {
      const report = await check(register(3, () => ({ account })))
      expect(report.findings.filter(({ catalogue }) => catalogue === 'G02' || catalogue === 'G03')).toEqual([])
    },
  )

  test.each(['同上', '无', '待补', '未办', '0', 0])('ID number %s', async (idNumber) => {
    const report = await check(register(3, () => ({ idNumber })))
    const found = report.findings.filter(({ field }) => field === 'idNumber').map((one) => one.check)
    expect(found.filter((id) => id !== 'id-number-missing')).toEqual([])
  })

  test('“1” in a column of accounts is told as a wrong form, not as an account in common', async () => {
    const report = await check(register(50, () => ({ account: '1', idNumber: '1' })))
    const checks = new Set(report.findings.map((one) => one.check))
    expect(checks).toContain('account-checksum')
    expect(checks).toContain('id-number-length')
    expect(checks).not.toContain('account-shared')
    expect(checks).not.toContain('id-number-repeated')
  })
})

test('a text of a megabyte in every row is not repeated in every finding', async () => {
  const long = '甲'.repeat(1_000_000)
  const values = [['低保花名册'], ['姓名', '账号'], ...Array.from({ length: 50 }, () => [long, long])]
  const report = await check({ path: 'a.xlsx', register: 'dibao', workbook: memoryWorkbook([{ name: 'a', values }]) })
  expect(report.findings.length).toBeGreaterThan(0)
  expect(JSON.stringify(report.findings).length).toBeLessThan(report.findings.length * 8000)
})

describe('twice the rows give twice the JSON, whatever they repeat', () => {
  const tiled = (example: Example, rows: number): RegisterFile[] =>
    tablesOf(example).map((table, index) =>
      fileOf({ ...table, rows: Array.from({ length: rows }, (_, at) => table.rows[at % table.rows.length]) }, index),
    )
  const size = async (example: Example, rows: number): Promise<number> => {
    const pack = example.pack ? parsePack(example.pack, 'example.yaml').pack : undefined
    const options = { policy: loadPolicy(pack ? [pack] : []), place: example.place, date: example.date ?? '2025-06-20' }
    const report = await checkRegisters(tiled(example, rows), options)
    for (const one of report.findings) expect(one.related?.length ?? 0).toBeLessThanOrEqual(10)
    return JSON.stringify(toJson(report, 'zh-CN')).length
  }
  const groups = ['id-number-repeated', 'account-shared', 'same-person-two-numbers', 'paid-twice', 'vehicle-on-list']
  test.each(groups)('%s', async (id) => {
    const [example] = loadExamples().get(id)?.fail ?? []
    expect(await size(example, 240)).toBeLessThan(TWICE * (await size(example, 120)))
  })
})

test.each(['name', 'account'] as const)(
  'an edit of the %s in a table with one account on 5,000 rows judges its groups once',
  (id) => {
    const judged: number[] = []
    const counted = checks.map(([name, check]): NamedCheck => {
      if (check.scope !== 'group') return [name, check]
      const judge: GroupCheck['judge'] = (rows) => {
        judged.push(rows.count)
        return check.judge(rows)
      }
      return [name, { ...check, judge }]
    })
    const file = register(5000, () => ({ account: ACCOUNT }))
    const options = { policy, place: '510185', date: '2025-06-20', checks: counted }
    const live = new LiveRegisters([file], options)
    const { columns, sheet } = readRegisters([file]).tables[0]
    const column = columns.find(({ field }) => field === id)?.column ?? -1
    const byAccount = checks.filter(([, check]) => check.scope === 'group' && check.by === 'account').length
    expect(byAccount).toBeGreaterThan(0)
    expect(live.findings.length).toBeGreaterThan(0)
    judged.length = 0
    live.setCell(0, sheet.name, 100, column, '另写')
    expect(judged.filter((count) => count > 1000).length).toBeGreaterThan(0)
    expect(judged.filter((count) => count > 1000).length).toBeLessThanOrEqual(byAccount)
  },
)

test('an edit in a list that people are looked up in judges those whom its row is about (F11)', () => {
  const LEADING = ['附一', '附二', '附三', '附四', '附五']
  const people = Array.from({ length: 50 }, (_, at) => fictionalId(`${1930 + at}-05-06`, '男'))
  const files = [
    fileOf({ rows: people.map((idNumber) => ({ name: '甲', idNumber, transferIncome: 0 })) }, 0, LEADING),
    fileOf(
      { register: 'pensions', rows: people.map((idNumber) => ({ name: '甲', idNumber, pension: 1500 })) },
      1,
      LEADING,
    ),
  ]
  let judged = 0
  const counted = checks.flatMap(([id, check]): NamedCheck[] => {
    if (id !== 'pension-undeclared' || check.scope !== 'person') return []
    const judge: typeof check.judge = (...asked) => {
      judged++
      return check.judge(...asked)
    }
    return [[id, { ...check, judge }]]
  })
  const live = new LiveRegisters(files, { policy, place: '510185', date: '2025-06-20', checks: counted })
  expect(live.findings).toHaveLength(people.length)
  judged = 0
  const { columns, sheet } = live.current.set.tables[1]
  const pension = columns.find(({ field }) => field === 'pension')?.column ?? -1
  expect(live.setCell(1, sheet.name, FIRST_ROW - 1 + 7, pension, 1600).came).toHaveLength(1)
  expect(judged).toBe(1)
})
