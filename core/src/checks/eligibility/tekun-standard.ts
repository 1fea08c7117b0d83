import { yuan } from '../../facts/money.ts'
import type { ParameterResult } from '../../policy/index.ts'
import { fail, householdCheck, PASS, unknownHere } from '../engine/index.ts'
import { isGrantOf } from '../law/programme-of.ts'

type Known = Extract<ParameterResult<'tekun.standard' | 'tekun.floor'>, { known: true }>

/**
 * C02. The standard that a register of tekun uses is the one in force at the place, or at least the lowest that the
 * province lets a place set. Below that floor is a doubt: the column may hold what is paid to a person with income of
 * his own.
 */
export default householdCheck({
  catalogue: 'C02',
  severity: 'error',
  citation: [
    ['2006-03-01', '国务院令第456号 第十条'],
    ['2014-05-01', '国务院令第649号 第十五条'],
    ['2026-07-01', '社会救助法 第十七条'],
  ],
  needs: ['standard'],
  for: { role: 'register', programme: 'tekun' },
  judge(household) {
    if (!isGrantOf(household, 'tekun')) return PASS
    const stated = yuan(household.standard)
    const inForce = household.parameter('tekun.standard')
    const floor = household.parameter('tekun.floor')
    const figures = ({ value, from, source }: Known) => ({
      expected: value,
      stated,
      from,
      source: source.number ?? source.document,
    })
    if (inForce.known)
      return stated === inForce.value
        ? PASS
        : fail('standard', {
            variant: 'differs',
            // 基本生活补助 may be what is paid to a person with income of his own
            ...(!/标准/.test(household.table.column('standard')?.header ?? '') && { severity: 'doubt' }),
            expected: inForce.value,
            params: figures(inForce),
          })
    if (!floor.known) return unknownHere(inForce.path)
    return stated < floor.value
      ? fail('standard', { variant: 'floor', severity: 'doubt', params: figures(floor) })
      : PASS
  },
})
