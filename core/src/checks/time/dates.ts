/**
 * Whether a date yyyymmdd lies before another; where one of them is only a month or a year, only what both tell is
 * compared.
 */
export function isBefore(a: number, b: number): boolean {
  const unit = a % 10000 === 0 || b % 10000 === 0 ? 10000 : a % 100 === 0 || b % 100 === 0 ? 100 : 1
  return Math.floor(a / unit) < Math.floor(b / unit)
}
