import { fromYuan, yuan } from '../../facts/money.ts'
import { ageOn } from '../../identity/id-number.ts'
import { firstAge } from '../../policy/index.ts'
import { fail, PASS, type Reader, rowCheck, unknownHere } from '../engine/index.ts'
import { isStated } from '../money/stated-amounts.ts'
import { birthByNumber } from '../people/person.ts'

/**
 * F05. Old-age allowance by age: too young for any band, or an amount of another band. A doubt: counties may set their
 * own bands.
 */
export default rowCheck({
  catalogue: 'F05',
  severity: 'doubt',
  citation: [['2013-07-01', '老年人权益保障法 第三十三条']],
  needs: ['idNumber', 'allowanceAmount'],
  for: { programme: 'old-age-allowance' },
  judge(person) {
    const birth = birthByNumber(person)
    if (birth === undefined) return PASS
    const bands = person.parameter('old-age-allowance.bands')
    if (!bands.known) return unknownHere(bands.path)
    const age = ageOn(birth, person.today)
    const band = bands.value.find(({ from, to }) => age >= from && (to === undefined || age <= to))
    if (!band)
      return fail(['idNumber', 'allowanceAmount'], {
        variant: 'young',
        params: { age, from: firstAge(bands.value) },
      })
    const { allowanceAmount: stated } = person
    if (stated === fromYuan(band.amount) || person.use(isOfTheSheet)) return PASS
    return fail(['allowanceAmount', 'idNumber'], {
      variant: 'amount',
      expected: band.amount,
      params: {
        age,
        expected: band.amount,
        stated: yuan(stated),
        source: bands.source.number ?? bands.source.document,
      },
    })
  },
})

/** Whether the sheet gives its own bands. */
const isOfTheSheet: Reader<boolean> = (table, context) => {
  const isSaid = isStated(table, context, 'allowanceAmount')
  return () => isSaid
}
