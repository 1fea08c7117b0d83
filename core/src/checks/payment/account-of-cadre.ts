import type { FieldId } from '../../facts/fields.ts'
import { fail, householdCheck, ofRegister, PASS } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { holderNotNamed } from '../people/holder-named.ts'

const ORGANISATION =
  /(店|超市|商行|商贸|经营部|公司|合作社|村委会|居委会|村民委员会|居民委员会|财政所|信用社|工程队)$|公司|超市/
const OFFICIALS = ['cadre', 'handler', 'inspector'] as const satisfies readonly FieldId[]
const OWN = ['name', 'headName', 'guardian', 'careHome'] as const satisfies readonly FieldId[]

/**
 * G04. Money for a household goes to the account of a cadre named in the register, or of a shop, company or committee.
 * A care home or a guardian is in order.
 */
export default householdCheck({
  catalogue: 'G04',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['accountName'],
  when: ['accountName'],
  overColumns: { measured: '16 → 3 ms', bind: holderNotNamed },
  judge(household) {
    const { accountName: holder } = household
    for (const member of household.members) if (OWN.some((id) => member[id] === holder)) return PASS
    const isOrganisation = household.meaning(holder, namesOrganisation)
    if (!isOrganisation && !household.use(officials).has(holder)) return PASS
    const variant = isOrganisation ? 'organisation' : 'cadre'
    return fail(['accountName', 'account'], { variant, params: { holder } })
  },
})

const namesOrganisation = (text: string): boolean => ORGANISATION.test(text)

/** Those whom the register and the lists of cadres beside it name. */
const officials = ofRegister((register) => {
  const names = register.valuesOf(...OFFICIALS)
  for (const list of register.registers({ lists: 'cadre-pairings' }, { lists: 'kin' }, { lists: 'leaders' }))
    for (const name of list.valuesOf('cadre', 'handler')) names.add(name)
  return names
})
