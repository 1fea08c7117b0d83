import { type CheckReport, checkRegisters, describeFinding, loadPolicy, parsePack } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExpressionFault, parseExpression } from '../../../core/src/policy/expression.ts'
import { type ExampleRow, FIRST_ROW, fileOf } from './examples.ts'

async function check(expression: string, rows: ExampleRow[]): Promise<CheckReport> {
  const { pack, problems } = parsePack(
    JSON.stringify({
      pack: 'local',
      title: '本地',
      version: '1',
      checks: [
        {
          id: 'own',
          severity: 'doubt',
          registers: [],
          expression,
          message: { zh: '不合本地规定', en: 'against a local rule' },
          citation: '简民发〔2024〕3号',
        },
      ],
    }),
    'local.json',
  )
  if (!pack) throw new Error(JSON.stringify(problems))
  return checkRegisters([fileOf({ rows }, 0)], { policy: loadPolicy([pack]), date: '2025-06-20' })
}

const verdicts = ({ findings }: CheckReport) =>
  findings.filter((one) => one.check === 'local:own').map((one) => `${one.outcome} ${(one.row ?? 0) - FIRST_ROW + 1}`)

describe("a county's own check", () => {
  const rows: ExampleRow[] = [
    {
      householdNumber: 'H1',
      name: '甲',
      relation: '户主',
      birth: '1960-06-20',
      category: '农村低保',
      monthlyAmount: 500,
      wageIncome: 100,
      standard: 950,
      insuredPersons: 2,
    },
    { householdNumber: 'H1', name: '乙', relation: '配偶', birth: '1970-06-21', category: '农村低保', wageIncome: 200 },
    {
      householdNumber: 'H2',
      name: '丙',
      relation: '户主',
      birth: '1990-01-01',
      category: '城市低保',
      monthlyAmount: 2000,
      wageIncome: 300.55,
      standard: 950,
      insuredPersons: 2,
      remarks: '渐退期',
    },
  ]
  test.each([
    ['monthlyAmount <= standard * insuredPersons', ['fail 3']],
    ['月保障金 <= 保障标准 * 保障人口', ['fail 3']],
    ["category in ('农村低保')", ['fail 3']],
    ['保障类别 属于 (“农村低保”)', ['fail 3']],
    ['age(birth) >= 55', ['fail 2', 'fail 3']],
    ['年龄(出生日期) >= 35 且 出生日期 < 2000-01-01', []],
    ['sum(wageIncome) = 300', ['fail 3']],
    ['rows() = 2', ['fail 3']],
    ['count(category) = 2', ['fail 3']],
    ['filled(remarks) or monthlyAmount <= 1900', []],
    ['not blank(remarks)', ['fail 1', 'fail 2']],
    ["contains(name, '甲')", ['fail 2', 'fail 3']],
    ['-wageIncome + 100 * 2 / 2 = 0', ['fail 2', 'fail 3']],
    ['wageIncome - 0.55 = 300 or wageIncome < 300', []],
    ['today() = 2025-06-20', []],
    ['round(wageIncome) = 301 or wageIncome <= 200', []],
  ])('%s', async (expression, expected) => {
    expect(verdicts(await check(expression, rows))).toEqual(expected)
  })

  test('says the words, the clause and the number of its pack, in both languages', async () => {
    const finding = (await check('rows() = 2', rows)).findings.find((one) => one.check === 'local:own')
    expect(finding).toMatchObject({ catalogue: 'LOCAL', severity: 'doubt', citation: '简民发〔2024〕3号' })
    expect(finding && describeFinding(finding, 'zh-CN').message).toBe('不合本地规定')
    expect(finding && describeFinding(finding, 'en').message).toBe('against a local rule')
  })

  test('cannot be told where a value is missing, unless the rest decides', async () => {
    const gap: ExampleRow[] = [
      { householdNumber: 'H1', name: '甲', wageIncome: 100, standard: 950 },
      { householdNumber: 'H2', name: '乙', standard: 950 },
    ]
    expect(verdicts(await check('wageIncome > 10', gap))).toEqual(['unknown 2'])
    expect(
      (await check('monthlyAmount > 10', gap)).notChecked
        .filter((one) => one.check === 'local:own')
        .map((one) => one.reason),
    ).toEqual(['missing-column'])
  })
})

test('any text is an expression or a fault that names its place', () => {
  const word = fc.constantFrom(
    'monthlyAmount',
    '月保障金',
    '+',
    '-',
    '*',
    '(',
    ')',
    'and',
    'or',
    'not',
    '且',
    '或',
    "'x'",
    '5',
    '2025-01-01',
    '<=',
    '=',
    ',',
    'in',
    'age',
    'sum',
    'rows',
    '%',
    '\u3000',
    '𠮷',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
        fc.string(),
      ),
      (text) => {
        try {
          expect(parseExpression(text).type).toBe('boolean')
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionFault)
          expect((error as ExpressionFault).position).toBeGreaterThan(0)
        }
      },
    ),
    { numRuns: 500 },
  )
})
