import { aid } from './aid.ts'
import { arithmetic } from './arithmetic.ts'
import { cards } from './cards.ts'
import { eligibility } from './eligibility.ts'
import { household } from './household.ts'
import { identity } from './identity.ts'
import { overlap } from './overlap.ts'
import { payment } from './payment.ts'
import { problems } from './problems.ts'
import { procedure } from './procedure.ts'
import { property } from './property.ts'
import { rollup } from './rollup.ts'
import { visits } from './visits.ts'

export const checks = {
  ...identity,
  ...household,
  ...eligibility,
  ...arithmetic,
  ...property,
  ...overlap,
  ...payment,
  ...procedure,
  ...rollup,
  ...visits,
  ...aid,
  ...problems,
  ...cards,
}
