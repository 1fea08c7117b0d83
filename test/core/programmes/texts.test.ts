import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { HouseholdFacts, ProgrammeId } from '../../../core/src/facts/case.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { programmes } from '../../../core/src/programmes/all.ts'
import { determine } from '../../../core/src/programmes/index.ts'
import { amountText, criterionText, programmeTexts } from '../../../core/src/text/programmes.ts'
import { zh as sentencesOfProgrammes } from '../../../core/src/text/zh-CN/programmes.ts'
import { zh as questions } from '../../../core/src/text/zh-CN/questions.ts'

/** A Chinese character beside a number that is no document number (57号). */
const UNSPACED = /\p{Script=Han}\d+(?!\d*号)|\d(?!号)\p{Script=Han}/u

/** Places that a number fills. */
const NUMBERS =
  /\{(value|perHead|income|standard|line|financial|limit|outlay|received|cap|cost|ratio|homes|vehicles|businesses|size|age|ageLimit|from|to|number|count)\}/g

const policy = loadPolicy()

describe('what is not known', () => {
  const sentences = (programme: ProgrammeId, household: HouseholdFacts) =>
    determine(policy, { place: '510185', date: '2025-06-20', household }, { programmes: [programme] }).flatMap(
      ({ criteria }) => criteria.map((criterion) => criterionText('zh-CN', criterion)),
    )

  it('has neither number nor unit: a gap of the pack', () => {
    const income = { wage: 200_000, business: 0, property: 0, transfer: 0, other: 0 }
    const household = { members: [{ birth: 19800101, income, status: 'normal' as const }], supporters: [] }
    expect(sentences('rigid-expenditure', household).join()).toContain('上年度人均可支配收入月均 未知，尚不能比较')
    expect(sentences('medical-assistance', { ...household, receives: [] }).join()).toContain('门槛 未知')
  })

  it('has neither number nor unit: an age', () => {
    const household = { members: [{ status: 'normal' as const }] }
    expect(sentences('old-age-allowance', household)).toEqual(['年龄 未知，是否满 80 周岁尚不能核验。'])
  })
})

const FOLDER = join(import.meta.dirname, '../../../core/src/programmes')

describe('every sentence that a programme may need', () => {
  it.each(Object.values(programmes).map(({ id, eras }) => ({ id, eras })))('$id', ({ id, eras }) => {
    const source = readFileSync(join(FOLDER, `${id}.ts`), 'utf8')
    const criteria = [...source.matchAll(/riterion\(\{\s*id: '([^']+)'/g)].map(([, criterion]) => criterion)
    expect(criteria.length).toBeGreaterThan(0)
    const wanted = [
      `programme.${id}`,
      ...criteria.flatMap((criterion) => ['pass', 'fail', 'unknown'].map((outcome) => `${criterion}.${outcome}`)),
      ...eras.flatMap(({ notModelled }) => notModelled.map((key) => `not-modelled.${key}`)),
    ]
    expect(wanted.filter((key) => !programmeTexts.has(key))).toEqual([])
  })
})

describe('Chinese texts of determinations and questions', () => {
  it('have spaces around the numbers', () => {
    const unspaced = Object.values({ ...sentencesOfProgrammes, ...questions })
      .map((text) => text.replace(NUMBERS, '8'))
      .filter((text) => UNSPACED.test(text))
    expect(unspaced).toEqual([])
  })

  it.each([
    [{ value: 450, unit: 'CNY/month', bound: 'exactly' }, '每月 450 元', '450 yuan a month'],
    [{ value: 1235, unit: 'CNY/month', bound: 'at-least' }, '每月不低于 1235 元', 'at least 1235 yuan a month'],
    [{ value: 20000, unit: 'CNY', bound: 'at-most' }, '一次性不超过 20000 元', 'at most 20000 yuan once'],
  ] as const)('%o reads %s', (amount, zh, en) => {
    expect([amountText('zh-CN', amount), amountText('en', amount)]).toEqual([zh, en])
  })
})
