import { ageOn } from '../../identity/id-number.ts'
import { firstAge } from '../../policy/index.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { programmesReader } from '../law/programme-of.ts'
import { USUAL_AGE } from '../people/ages.ts'
import { birthByNumber, hasSoundNumber } from '../people/person.ts'
import { paidMonthsReader } from '../time/paid-months.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { dayOf, END_OF_MONTH, showMonth } from '../time/period.ts'

/** So many others, and more than are younger, show from which age the place pays. */
const FEWEST = 2

/**
 * F24. A list of payments of several kinds pays old-age allowance to somebody who was younger, in the first month that
 * it pays, than the bands of the law data, or where these are not known than 80, as most others with it are not. A
 * doubt: a place may pay the younger.
 */
export default rowCheck({
  catalogue: 'F24',
  severity: 'doubt',
  citation: [['2013-07-01', '老年人权益保障法 第三十三条']],
  needs: ['payItem', 'idNumber'],
  when: ['payItem', 'idNumber'],
  for: { role: 'payment' },
  judge(row) {
    const paid = whenPaid(row)
    if (!paid || paid.age >= fromOf(row)) return PASS
    const { older, younger } = row.use(paidByAge)
    if (older < FEWEST || older <= younger) return PASS
    return fail(['idNumber', 'name', 'payItem'], {
      params: { age: paid.age, from: fromOf(row), month: showMonth(paid.month) },
    })
  },
})

function fromOf(row: RowView): number {
  const bands = row.parameter('old-age-allowance.bands')
  return bands.known ? firstAge(bands.value) : USUAL_AGE
}

/** How old somebody with an old-age allowance is at the end of the first month that is paid; undefined of others. */
function whenPaid(row: RowView): { age: number; month: number } | undefined {
  const [programme, other] = row.use(programmesReader)
  const birth = birthByNumber(row)
  if (programme !== 'old-age-allowance' || other || birth === undefined || !hasSoundNumber(row)) return undefined
  const month = row.use(paidMonthsReader)?.months?.[0] ?? row.use(payMonthReader)
  if (month < 0) return undefined
  return { age: ageOn(birth, dayOf(month, END_OF_MONTH)), month }
}

const paidByAge = ofRegister(({ rows }) => {
  let [older, younger] = [0, 0]
  for (const row of rows) {
    const paid = whenPaid(row)
    if (!paid) continue
    if (paid.age >= fromOf(row)) older++
    else younger++
  }
  return { older, younger }
})
