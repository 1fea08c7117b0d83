import { describe, expect, it } from 'vitest'
import { Situation } from '../../../core/src/criteria/index.ts'
import {
  factAt,
  factPaths,
  factsAt,
  fieldIds,
  GROUPS,
  hasAllSamples,
  samplesOf,
} from '../../../core/src/facts/index.ts'
import { registerKinds } from '../../../core/src/register/kinds/index.generated.ts'
import { askedTogetherKey, askTexts, presumptionKey } from '../../../core/src/text/ask.ts'
import { determinationText } from '../../../core/src/text/determination.ts'
import { questionTexts } from '../../../core/src/text/questions.ts'

const DAY = 20260701
const facts = factPaths.map((path) => ({ path, fact: factAt(path) as NonNullable<ReturnType<typeof factAt>> }))
/** What some kind of register has a column for. */
const listed = new Set(registerKinds.flatMap(([, { fields }]) => [...fields]))

describe('the dictionary of the facts of a case', () => {
  it.each(facts)('$path has labels, a group, a question in both languages', ({ path, fact }) => {
    expect(fact.zh).toMatch(/\p{Script=Han}/u)
    expect(fact.en).toMatch(/^[A-Za-z]/)
    expect(GROUPS).toContain(fact.group)
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(questionTexts(locale, path).length).toBeGreaterThan(4)
      if (path.includes('[]')) expect(questionTexts(locale, path)).toContain('{who}')
    }
  })

  it.each(facts.filter(({ fact }) => fact.fields.length > 0))(
    '$path stands in a column that some kind of register has',
    ({ fact }) => {
      for (const id of fact.fields) expect(fieldIds).toContain(id)
      expect(fact.fields.some((id) => listed.has(id))).toBe(true)
    },
  )

  it.each(facts.filter(({ fact }) => fact.type === 'choice'))('$path has a word for each of its values', ({ fact }) => {
    if (fact.type !== 'choice') return
    for (const value of fact.values) expect(determinationText.has(`answer.${fact.list}.${value}`)).toBe(true)
  })

  it('what is presumed of a fact is one of the values that it can have', () => {
    for (const { path, fact } of facts) {
      if (fact.ordinary && hasAllSamples(path)) expect(samplesOf(path, DAY)).toContain(fact.ordinary.value)
    }
  })

  it('what is presumed of a fact can be said in words', () => {
    for (const { path, fact } of facts) {
      if (fact.ordinary) expect([path, askTexts.has(presumptionKey(path))]).toEqual([path, true])
    }
    const together = facts
      .filter(({ fact }) => askTexts.has(`ask.${fact.group}`))
      .map(({ path }) => askedTogetherKey(path))
    expect(together.filter((key) => !askTexts.has(key))).toEqual([])
    expect(Object.keys(askTexts.tables.en)).toEqual(Object.keys(askTexts.tables['zh-CN']))
  })

  it('income, disability and illness have no ordinary value', () => {
    const presumed = facts.filter(({ fact }) => fact.ordinary).map(({ path }) => path)
    expect(
      presumed.filter((path) => /income|disability|health|illness|financial|ownIncome|payment/i.test(path)),
    ).toEqual([])
  })

  it('keys of the dictionary are the only ones that a rule can name', () => {
    const c = new Situation({} as never, { members: [{}] }, 'open facts only')
    const member = factsAt('member', 0)
    expect(c.leaf(member, 'income.wage')).toEqual({ path: 'household.members[0].income.wage' })
    // @ts-expect-error a misspelt fact
    c.leaf(member, 'income.wages')
    // @ts-expect-error a fact of a supporter is none of a member
    c.leaf(member, 'householdIncome')
    // @ts-expect-error a path that is no subject of the dictionary
    c.leaf('household.members[0].', 'birth')
  })
})
