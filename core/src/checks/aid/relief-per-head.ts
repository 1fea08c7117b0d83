import { over, times, yuan } from '../../facts/money.ts'
import { fail, type MoneyField, ofRegister, rowCheck, type Verdict } from '../engine/index.ts'
import { WINTER_RELIEF } from '../law/clauses.ts'
import { usualOf } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

const GIVEN = ['reliefCash', 'reliefGoods'] as const satisfies readonly MoneyField[]

/**
 * K12. Nearly all households are given the same for each head in need, and this one another sum. A doubt: a heavier
 * loss or another class of household may explain it.
 */
export default rowCheck({
  catalogue: 'K12',
  severity: 'doubt',
  citation: WINTER_RELIEF,
  needs: ['personsInNeed'],
  oneOf: [GIVEN],
  for: { programme: 'winter-relief' },
  judge(row) {
    if (!(row.personsInNeed > 0) || hasRemark(row)) return undefined
    return GIVEN.flatMap((id): Verdict[] => {
      const usual = row.use(usualAHead).get(id)
      const stated = row[id]
      if (usual === undefined || stated === undefined) return []
      const expected = times(usual, row.personsInNeed)
      if (stated === expected) return []
      const params = { usual: yuan(usual), persons: row.personsInNeed, expected: yuan(expected), stated: yuan(stated) }
      return [fail([id, 'personsInNeed'], { expected: yuan(expected), params })]
    })
  },
})

/** What nearly all households are given a head. */
const usualAHead = ofRegister(
  (register): ReadonlyMap<MoneyField, ReturnType<typeof over>> =>
    new Map(
      GIVEN.flatMap((id) => {
        const rates: ReturnType<typeof over>[] = []
        for (const { [id]: given, personsInNeed = 0 } of register.rows)
          if (given !== undefined && given > 0 && personsInNeed > 0) rates.push(over(given, personsInNeed))
        const usual = usualOf(rates)
        return usual === undefined ? [] : [[id, usual] as const]
      }),
    ),
)
