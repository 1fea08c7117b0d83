import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIdNumber, checkPage, type FieldId, loadPolicy, type PageSubject } from '../../../core/src/page-checks.ts'
import {
  PRACTICE_DATE,
  PRACTICE_PAGES,
  type PracticePage,
  practicePage,
  SLIPS,
  type Written,
} from '../../../core/src/practice/index.ts'

const policy = loadPolicy()

/** What a page that shows all of it is to the checks: a household with its members, or a list of households. */
function subjectOf({ households }: PracticePage): PageSubject<string> {
  const facts = (written: Written) =>
    Object.entries(written).map(([field, value]) => ({
      field: field as FieldId,
      label: field,
      value: String(value),
      ref: String(value),
    }))
  const rows = households.flatMap(({ own, members: [head, ...rest] }) => [{ ...own, ...head }, ...rest].map(facts))
  return { kindId: 'dibao', title: '2025年6月20日', rowsAre: households.length > 1 ? 'list' : 'members', rows }
}

const failed = (page: PracticePage) =>
  checkPage([subjectOf(page)], { policy, place: '510185', date: PRACTICE_DATE }).findings.filter(
    ({ finding: { outcome, severity } }) => outcome === 'fail' && severity !== 'notice',
  )

describe('a practice page', () => {
  test.each(PRACTICE_PAGES)('%s has every planted slip found by the check that it is for, whatever the seed', (id) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (seed) => {
        const page = practicePage(seed, id, policy)
        expect(page.planted).toHaveLength(4)
        const found = failed(page)
        for (const { slip, wrote } of page.planted) {
          const checks: readonly string[] = SLIPS[slip].checks
          const values = Object.values(wrote).map(String)
          const there = found.filter(({ finding: { check } }) => checks.includes(check))
          expect(there, `${slip} (${values}) of seed ${seed}`).not.toEqual([])
        }
      }),
    )
  })

  test('names nobody who could exist: the order of every valid ID number is between 950 and 995', () => {
    for (const id of PRACTICE_PAGES)
      for (let seed = 0; seed < 30; seed++)
        for (const { members } of practicePage(seed, id, policy).households)
          for (const number of members.map(({ idNumber }) => String(idNumber)))
            if (checkIdNumber(number).ok) {
              expect(Number(number.slice(14, 17))).toBeGreaterThanOrEqual(950)
              expect(Number(number.slice(14, 17))).toBeLessThanOrEqual(995)
            }
  })
})
