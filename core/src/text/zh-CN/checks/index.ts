import { arithmetic } from './arithmetic.ts'
import { eligibility } from './eligibility.ts'
import { household } from './household.ts'
import { identity } from './identity.ts'
import { payment } from './payment.ts'
import { rollup } from './rollup.ts'

export const checks = { ...identity, ...household, ...eligibility, ...arithmetic, ...payment, ...rollup }
