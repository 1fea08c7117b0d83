import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factAt, type HouseholdFacts, type ProgrammeId, withFact } from '../../../core/src/facts/index.ts'
import { loadPolicy, type Policy } from '../../../core/src/policy/index.ts'
import { type Determination, determine, outcomesInBulk } from '../../../core/src/programmes/index.ts'
import { forgetOrdinary, formPicks, household, notAfter } from './households.ts'

const policy = loadPolicy()
const PLACE = '510185'
/** `npm run deep -- ordinary` asks for many more; each property takes its share. */
const HOUSEHOLDS = Number(process.env.ORDINARY_HOUSEHOLDS ?? 400)
const TIME = HOUSEHOLDS * 300

const date = fc.constantFrom('2009-11-20', '2015-06-01', '2018-06-30', '2022-06-30', '2025-06-20', '2026-08-20')

const determineAll = (facts: HouseholdFacts, on: string, under: Policy = policy) =>
  determine(under, { place: PLACE, date: on, household: facts })
const one = (facts: HouseholdFacts, on: string, id: ProgrammeId): Determination =>
  determine(policy, { place: PLACE, date: on, household: facts }, { programmes: [id] })[0]

const answered = (facts: HouseholdFacts, values: Readonly<Record<string, unknown>>): HouseholdFacts =>
  Object.entries(values).reduce((stated, [path, value]) => withFact(stated, path, value), facts)

const isLimit = ({ kind }: { kind?: string }) => kind === 'limit'

/** Every round answered as assumed: what is asked, at most three at a time, until nothing more is. */
function answerAsAssumed(facts: HouseholdFacts, on: string, first: Determination) {
  let now = facts
  let latest = first
  let rounds = 0
  while (latest.ask.length > 0 && rounds < 20) {
    rounds++
    for (const { presumed } of latest.ask) now = answered(now, presumed)
    latest = one(now, on, first.programme)
  }
  return { latest, rounds }
}

const form = fc.tuple(household, formPicks).map(([facts, picks]) => forgetOrdinary(facts, picks))

describe('what follows in the ordinary case', { timeout: TIME }, () => {
  it('comes true when all rounds are answered as assumed; what is supposed of a local limit stays open until a pack has it', () => {
    let settled = 0
    fc.assert(
      fc.property(form, date, (stated, on) => {
        const facts = notAfter(stated, on)
        for (const determination of determineAll(facts, on)) {
          const { presumed, rounds, ask, programme } = determination
          if (!presumed) continue
          settled++
          const { latest, rounds: taken } = answerAsAssumed(facts, on, determination)
          expect([programme, taken]).toEqual([programme, ask.length === 0 ? 0 : rounds + 1])
          if (presumed.assumptions.some(isLimit)) {
            expect([programme, latest.outcome]).toEqual([programme, 'undetermined'])
            expect([programme, latest.presumed?.outcome]).toEqual([programme, presumed.outcome])
            expect(latest.presumed?.assumptions.every(isLimit)).toBe(true)
            expect(latest.blockedBy.length).toBeGreaterThan(0)
          } else {
            expect([programme, latest.outcome]).toEqual([programme, presumed.outcome])
          }
        }
      }),
      { numRuns: HOUSEHOLDS },
    )
    expect(settled).toBeGreaterThan(300)
  })

  it('presumes only what is open, and never income, savings, disability or illness', () => {
    fc.assert(
      fc.property(form, date, (stated, on) => {
        const facts = notAfter(stated, on)
        for (const { presumed, outcome, persons, programme } of determineAll(facts, on)) {
          expect(outcome).toBe(outcomesInBulk(policy, [programme], PLACE, on)(facts)[0])
          expect(persons.length === 0 || persons.length === facts.members?.length).toBe(true)
          for (const { paths, values, kind } of presumed?.assumptions ?? []) {
            if (kind === 'limit') continue
            expect(Object.keys(values)).toEqual(paths)
            for (const path of paths) {
              expect(factAt(path)?.ordinary).toBeDefined()
              expect(statedAt(facts, path)).toBeUndefined()
            }
          }
        }
      }),
      { numRuns: HOUSEHOLDS / 2 },
    )
  })

  it('asks at most three questions, each of them one that the answer rests on', () => {
    fc.assert(
      fc.property(form, date, (stated, on) => {
        const facts = notAfter(stated, on)
        for (const { presumed, ask, programme, outcome, rounds, blockedBy } of determineAll(facts, on)) {
          expect(ask.length).toBeLessThanOrEqual(3)
          if (outcome !== 'undetermined') {
            expect([presumed, ask, rounds, blockedBy]).toEqual([null, [], 0, []])
            continue
          }
          expect(new Set(ask.map(({ id }) => id)).size).toBe(ask.length)
          expect(ask.length + blockedBy.length).toBeGreaterThan(0)
          if (!presumed) continue
          const assumed = presumed.assumptions.filter((each) => !isLimit(each))
          for (const { paths } of ask) {
            const others = assumed.filter((each) => !each.paths.some((path) => paths.includes(path)))
            const without = others.reduce((stated, { values }) => answered(stated, values), facts)
            expect([programme, paths, one(without, on, programme).outcome]).toEqual([programme, paths, 'undetermined'])
          }
        }
      }),
      { numRuns: HOUSEHOLDS / 4 },
    )
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(form, date, (stated, on) => {
        const facts = notAfter(stated, on)
        for (const { presumed, programme } of determineAll(facts, on)) {
          const values = Object.assign({}, ...(presumed?.assumptions ?? []).map((each) => each.values))
          const backwards = Object.fromEntries(Object.entries(values).reverse())
          expect(one(answered(facts, backwards), on, programme)).toEqual(one(answered(facts, values), on, programme))
        }
      }),
      { numRuns: HOUSEHOLDS / 4 },
    )
  })
})

function statedAt(facts: HouseholdFacts, path: string): unknown {
  const steps = path.replace(/^household\./, '').split(/[.[\]]+/)
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], facts)
}
