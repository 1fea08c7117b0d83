import { describe, expect, it } from 'vitest'
import { PROGRAMME_IDS, withFact } from '../../../core/src/facts/index.ts'
import { loadPolicy } from '../../../core/src/policy/index.ts'
import { compareCase } from '../../../core/src/programmes/case-compare.ts'
import { determine, outcomesInBulk } from '../../../core/src/programmes/index.ts'
import { CASES } from './read-cases.ts'

const policy = loadPolicy()
/** Chinese characters: 只缺取暖. */
const SHORTEST_TITLE = 4

describe('cases written from the clauses', () => {
  it('are at least 150, each with its article in a comment and an expectation', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150)
    for (const { name, text, file } of CASES) {
      expect(text.split('\n')[0], name).toMatch(/^# .{4,}/)
      expect(Object.keys(file.expect ?? {}).length, name).toBeGreaterThan(0)
    }
  })

  it('say in their titles what they show, of no two of one programme and day the same', () => {
    const titles = CASES.map(({ name, file, facts }) => `${name.split('/')[0]}, ${facts.date}: ${file.title}`)
    expect(
      CASES.filter(({ file }) => (file.title?.trim() ?? '').length < SHORTEST_TITLE).map(({ name }) => name),
    ).toEqual([])
    expect(titles.filter((title, at) => titles.indexOf(title) < at)).toEqual([])
  })

  for (const { name, file, facts } of CASES) {
    it(`${name}: ${file.title}`, () => {
      const determinations = determine(policy, facts)
      expect(compareCase(file.expect ?? {}, determinations)).toEqual([])
    })
  }
})

describe('every case against every programme', () => {
  for (const { name, facts } of CASES) {
    it(`${name}: one by one and in bulk give the same answers`, () => {
      const oneByOne = determine(policy, facts).map(({ outcome }) => outcome)
      const inBulk = outcomesInBulk(policy, PROGRAMME_IDS, facts.place, facts.date)(facts.household)
      expect(inBulk).toEqual(oneByOne)
    })

    it(`${name}: asks for something exactly where it cannot determine, and the same again next time`, () => {
      const determinations = determine(policy, facts)
      for (const { programme, outcome, missing } of determinations) {
        expect(missing.length > 0, programme).toBe(outcome === 'undetermined')
      }
      expect(determine(policy, facts)).toEqual(determinations)
    })
  }
})

describe('a fact that is missing', () => {
  /** Everything stated at any depth of a household, as paths. */
  function pathsIn(value: unknown, path: string): string[] {
    if (typeof value !== 'object' || value === null || /\.(disability|receives)$/.test(path)) return [path]
    return Object.entries(value).flatMap(([key, item]) =>
      pathsIn(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
    )
  }

  for (const { name, facts } of CASES.filter(({ file }) => file.programmes?.length === 1)) {
    it(`${name}: taking one away never turns a yes into a no, and what matters is asked for`, () => {
      const programmes = CASES.find((each) => each.name === name)?.file.programmes
      const [whole] = determine(policy, facts, { programmes })
      for (const path of pathsIn(facts.household, 'household').filter((each) => each !== 'household')) {
        const household = withFact(facts.household, path, undefined)
        const [without] = determine(policy, { ...facts, household }, { programmes })
        if (whole.outcome === 'undetermined') continue
        expect([whole.outcome, 'undetermined'], path).toContain(without.outcome)
        if (without.outcome === 'undetermined') {
          expect(
            without.missing.some((each) => path.startsWith(each) || each.startsWith(path)),
            path,
          ).toBe(true)
        }
      }
    })
  }
})
