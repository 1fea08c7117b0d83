import type { Finding } from './types.ts'

/**
 * How many findings a sheet lists: more would not fit the memory of an office computer, nor a million the sheet. CSV
 * and JSON have all.
 */
export const MOST_LISTED = 200_000

/** Gravest first; what could not be verified is left out before what was found. */
const gravity = ({ outcome, severity }: Finding): number =>
  outcome === 'unknown' ? 3 : severity === 'error' ? 0 : severity === 'doubt' ? 1 : 2

/**
 * The findings that a sheet lists, in their order, and how many others there are: the least grave, and of these the
 * last.
 */
export function listed(findings: readonly Finding[], most = MOST_LISTED): { shown: readonly Finding[]; left: number } {
  if (findings.length <= most) return { shown: findings, left: 0 }
  const room = [0, 0, 0, 0]
  for (const one of findings) room[gravity(one)]++
  let free = most
  for (const [level, count] of room.entries()) {
    room[level] = Math.min(count, free)
    free -= room[level]
  }
  return { shown: findings.filter((one) => room[gravity(one)]-- > 0), left: findings.length - most }
}
