import type { ProgrammeId } from '../../facts/case.ts'
import { pairsOn } from '../../programmes/index.ts'

/** What the law of a day does not let anybody draw beside a programme. */
export const excludedBeside = (programme: ProgrammeId, date: string): readonly ProgrammeId[] =>
  pairsOn(date).flatMap(({ what, between }) =>
    what === 'excluded' && between.includes(programme) ? between.filter((one) => one !== programme) : [],
  )
