/**
 * What two tables say of each of several people: where nearly all agree, one that does not is wrong; else the tables
 * may be of different months.
 */

const FEWEST = 5
const SHARE = 0.8

export const isProvedByOthers = (agreeing: number, differing: number): boolean =>
  agreeing >= FEWEST && agreeing >= (agreeing + differing) * SHARE
