import { describe, expect, it } from 'vitest'
import { type HouseholdFacts, PROGRAMME_IDS } from '../../../core/src/facts/index.ts'
import { dayBefore, loadPolicy } from '../../../core/src/policy/index.ts'
import { criteriaChangeDates, determine, outcomesInBulk, programmes } from '../../../core/src/programmes/index.ts'
import { criterionText, notModelledTexts, programmeTexts } from '../../../core/src/text/programmes.ts'
import { questionText, questionTexts } from '../../../core/src/text/questions.ts'

const policy = loadPolicy()
const CHANGES = [...new Set([...policy.changeDates(), ...criteriaChangeDates()])].sort()
const DAYS = [...new Set(CHANGES.flatMap((date) => [dayBefore(date), date]))]
const PLACES = ['510185', '510185/禾丰镇', '510100/成都东部新区']

const UNKNOWN: HouseholdFacts = {
  members: [{}, {}],
  assets: { vehicles: [{}], homes: [{}, {}] },
  supporters: [{}, {}, {}],
  event: {},
  disaster: {},
}
const POOR: HouseholdFacts = {
  area: 'rural',
  members: [
    {
      name: '赵甲',
      relation: '户主',
      birth: 19500101,
      hukou: { kind: 'agricultural', place: '510185' },
      resides: true,
      status: 'normal',
      disability: 'none',
      health: 'healthy',
      labour: 'none',
      employment: 'none',
      student: 'none',
      civilCapacity: 'full',
      orphan: 'none',
      income: { wage: 0, business: 0, property: 0, transfer: 0, other: 0 },
      notCounted: {
        scholarship: 0,
        assistance: 0,
        familyPlanningAward: 0,
        basicPension: 0,
        oldAgeAllowance: 0,
        entitlementPension: 0,
      },
      employmentCost: 0,
    },
  ],
  assets: { financial: 0, vehicles: [], homes: [], business: false },
  expenses: { medical: 0, education: 0, rehabilitation: 0, living: 0 },
  supporters: [],
  receives: [],
  disaster: 'none',
  event: 'none',
}

/** A sentence with every placeholder filled. */
const isWhole = (sentence: string) => sentence.length > 3 && !/[{}]|undefined|NaN|Infinity/.test(sentence)

describe('the rules on every day on which something changes, and the day before', () => {
  it('there are such days, from before 2009 to 2026', () => {
    expect(CHANGES.length).toBeGreaterThan(40)
    expect(CHANGES[0] < '2009' && (CHANGES.at(-1) as string) >= '2026').toBe(true)
  })

  for (const place of PLACES) {
    it(`are complete at ${place}: every answer has its clause, its sentence and its questions in both languages`, () => {
      for (const date of DAYS) {
        for (const household of [UNKNOWN, POOR]) {
          for (const determination of determine(policy, { place, date, household })) {
            const { programme, outcome, criteria, missing } = determination
            const where = `${programme} ${date}`
            expect(outcome === 'undetermined', where).toBe(missing.length > 0)
            expect(outcome === 'not-applicable', where).toBe(determination.basis === '')
            if (outcome === 'not-applicable') continue
            expect(criteria.length + missing.length, where).toBeGreaterThan(0)
            for (const criterion of criteria) {
              expect(criterion.citation, where).not.toBe('')
              for (const locale of ['zh-CN', 'en'] as const) {
                if (!isWhole(criterionText(locale, criterion))) expect.fail(`${where} ${criterion.id}`)
              }
            }
            for (const path of missing) {
              for (const locale of ['zh-CN', 'en'] as const) {
                const question = questionText(locale, path, { policy, place, date, household })
                if (!isWhole(question) || question === path) expect.fail(`${where} ${path}`)
              }
            }
            if (!notModelledTexts('zh-CN', determination).every(isWhole)) expect.fail(where)
          }
        }
      }
    })

    it(`are the same in bulk at ${place}`, () => {
      for (const date of DAYS) {
        for (const household of [UNKNOWN, POOR, {}]) {
          const oneByOne = determine(policy, { place, date, household }).map(({ outcome }) => outcome)
          expect(outcomesInBulk(policy, PROGRAMME_IDS, place, date)(household), date).toEqual(oneByOne)
        }
      }
    })
  }

  it('a poor old villager without family is 五保 from 2006 and 特困 from 2014, never without the programme between', () => {
    for (const date of DAYS.filter((day) => day >= '2010-01-01')) {
      const outcomes = outcomesInBulk(policy, ['dibao', 'tekun'], '510185', date)(POOR)
      expect(outcomes, date).toEqual(['eligible', 'eligible'])
    }
  })
})

describe('eras', () => {
  for (const { id, eras } of Object.values(programmes)) {
    it(`${id}: begin in order, each with its documents`, () => {
      const starts = eras.map(({ from }) => from)
      expect(starts).toEqual([...new Set(starts)].sort())
      for (const { basis } of eras) expect(basis).not.toBe('')
    })
  }
})

describe('texts', () => {
  it('English has exactly the Chinese keys', () => {
    for (const { tables } of [programmeTexts, questionTexts]) {
      expect(Object.keys(tables.en)).toEqual(Object.keys(tables['zh-CN']))
    }
  })

  it('every condition has a sentence for each outcome, and no sentence is without its condition', () => {
    const conditions = new Set<string>()
    for (const date of DAYS) {
      for (const household of [UNKNOWN, POOR]) {
        for (const { criteria } of determine(policy, { place: '510185', date, household })) {
          for (const { id } of criteria) conditions.add(id)
        }
      }
    }
    const sentences = programmeTexts.keys.filter(
      (key) => /\.(pass|fail|unknown)$/.test(key) && !key.startsWith('criterion.'),
    )
    const spoken = new Set(sentences.map((key) => key.replace(/\.(pass|fail|unknown)$/, '')))
    expect([...conditions].sort().filter((id) => !spoken.has(id))).toEqual([])
    expect([...spoken].sort().filter((id) => !conditions.has(id))).toEqual([])
    for (const id of spoken) {
      for (const outcome of ['pass', 'fail', 'unknown']) expect(programmeTexts.has(`${id}.${outcome}`), id).toBe(true)
    }
  })
})
