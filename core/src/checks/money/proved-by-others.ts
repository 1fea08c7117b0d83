/**
 * What two tables say of each of several people, or the rows of one of the same thing: where nearly all agree, one that
 * does not is wrong; else the tables may be of different months, and the rows of different things.
 */

const FEWEST = 5
const SHARE = 0.8

export const isProvedByOthers = (agreeing: number, differing: number): boolean =>
  agreeing >= FEWEST && agreeing >= (agreeing + differing) * SHARE

const FEWEST_OF_ALL = 12
const SHARE_OF_ALL = 0.95

/** Whether so many rows show a rule of the table, by which the others are odd: all but one, or all but hardly any. */
export const areNearlyAll = (rows: number, all: number): boolean =>
  rows >= FEWEST_OF_ALL && rows >= Math.min(all - 1, all * SHARE_OF_ALL)

/** The one of several values that nearly all of them are. */
export function usualOf<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].find(([, count]) => isProvedByOthers(count, values.length - count))?.[0]
}
