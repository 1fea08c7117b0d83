import type { ProgrammeId } from '../facts/case.ts'
import { charityAssistance } from './charity-assistance.ts'
import { childSupport } from './child-support.ts'
import { dibao } from './dibao.ts'
import { dibaoEdge } from './dibao-edge.ts'
import { disabilityCareAllowance } from './disability-care-allowance.ts'
import { disabilityLivingAllowance } from './disability-living-allowance.ts'
import { medicalAssistance } from './medical-assistance.ts'
import { oldAgeAllowance } from './old-age-allowance.ts'
import type { Programme } from './programme.ts'
import { rigidExpenditure } from './rigid-expenditure.ts'
import { tekun } from './tekun.ts'
import { temporaryAssistance } from './temporary-assistance.ts'
import { winterRelief } from './winter-relief.ts'

/** Every programme by its id; an id without a programme does not compile. */
export const programmes: Record<ProgrammeId, Programme> = {
  dibao,
  'dibao-edge': dibaoEdge,
  tekun,
  'rigid-expenditure': rigidExpenditure,
  'temporary-assistance': temporaryAssistance,
  'medical-assistance': medicalAssistance,
  'charity-assistance': charityAssistance,
  'winter-relief': winterRelief,
  'disability-living-allowance': disabilityLivingAllowance,
  'disability-care-allowance': disabilityCareAllowance,
  'old-age-allowance': oldAgeAllowance,
  'child-support': childSupport,
}
