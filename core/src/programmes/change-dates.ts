import type { IsoDate } from '../policy/index.ts'
import { programmes } from './all.ts'

/** Every day on which the criteria of some programme change: eras begin, or rules within them do. */
export function criteriaChangeDates(): readonly IsoDate[] {
  const eras = Object.values(programmes).flatMap(({ eras }) => eras.map(({ from }) => from))
  return [...new Set([...eras, ...RULE_CHANGES])].filter((date) => date > '1900').sort()
}

/** Days on which a rule that several programmes share changes: income, members, area, edge. */
const RULE_CHANGES: readonly IsoDate[] = ['2012-12-12', '2016-10-10', '2020-08-25', '2021-07-01', '2026-07-01']
