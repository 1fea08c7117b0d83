import { isCalendarDate } from '../id-number.ts'
import { type Chain, CROSSES, type Group } from './groups.ts'

/** Neighbouring groups of a chain, looked at as one number. */
export interface Window {
  plain: string
  groups: Chain
  digits: string
  start: number
  end: number
}

/** The window itself, and without the letters at either end that may be no digits. */
export function variants(window: Window): Window[] {
  const { lead } = window.groups[0]
  const { trail } = window.groups[window.groups.length - 1]
  const all = [window]
  if (lead > 0) all.push(trimmed(window, lead, 0))
  if (trail > 0) all.push(trimmed(window, 0, trail))
  if (lead > 0 && trail > 0) all.push(trimmed(window, lead, trail))
  return all
}

function trimmed(window: Window, lead: number, trail: number): Window {
  const { digits, start, end } = window
  return { ...window, digits: digits.slice(lead, digits.length - trail), start: start + lead, end: end - trail }
}

/** Where a cross ends that stands for the X after these digits; -1 where none does. */
export function crossAfter({ plain, end }: Window): number {
  let at = end
  while (at < end + 2 && /[\s\p{P}]/u.test(plain[at] ?? 'x')) at++
  if (!CROSSES.includes(plain[at] ?? '一')) return -1
  return at > end && /[a-z]/.test(plain[at + 1] ?? '') ? -1 : at + 1
}

/** Latin letters right before, a separator or two between. */
export function lettersBefore({ plain, start }: Window): { letters: string; from: number } {
  let end = start
  while (start - end < 3 && /[\s\-_.:·/]/.test(plain[end - 1] ?? 'x')) end--
  let from = end
  while (from > 0 && end - from < 4 && /[A-Za-z]/.test(plain[from - 1])) from--
  return { letters: plain.slice(from, end), from }
}

/** Whether some groups are a date: 2025-06-20, 1980.5.6, 20250620. */
export function holdsDate({ groups }: Window): boolean {
  return groups.some((group, index) => isDay(group.digits) || isWrittenDate(groups.slice(index, index + 3)))
}

function isDay(digits: string): boolean {
  return /^(19|20)\d{6}$/.test(digits) && isCalendarDate(Number(digits))
}

function isWrittenDate(groups: Chain): boolean {
  if (groups.length < 3) return false
  const [year, month, day] = groups.map(({ digits }) => digits)
  return /^(18|19|20)\d\d$/.test(year) && month.length <= 2 && day.length <= 2 && groups[1].gap === groups[2].gap
}

/** Whether a date stands in it that is divided by another sign than what is beside it: 510185 2025-06-20 700. */
export function holdsDateOfItsOwn({ groups }: Window): boolean {
  return groups.some((group, index) => {
    if (!isWrittenDate(groups.slice(index, index + 3))) return false
    const { gap } = groups[index + 1]
    const after = groups[index + 3]?.gap ?? gap
    return (index > 0 && group.gap !== gap) || after !== gap
  })
}

/** Whether it holds an amount with decimals: 24574.59. */
export function holdsDecimals({ groups }: Window): boolean {
  return groups.some(({ gap, digits }, index) => index > 0 && gap === '.' && digits.length <= 2)
}

/** How many digits each group has. */
export const sizes = (groups: Chain): number[] => groups.map((group: Group) => group.digits.length)

/** Whether it is divided after so many digits, wherever else it is. */
export function isDividedAt(groups: Chain, places: readonly number[]): boolean {
  const cuts = new Set<number>()
  let at = 0
  for (const { digits } of groups) {
    at += digits.length
    cuts.add(at)
  }
  return places.every((place) => cuts.has(place))
}
