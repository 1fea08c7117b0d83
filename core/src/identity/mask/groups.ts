/** Digits that stand together, an O or an l among them taken for the 0 or 1 that was meant. */
export interface Group {
  start: number
  end: number
  digits: string
  /** how many characters at its beginning and end are letters that may be meant as digits, or not */
  lead: number
  trail: number
  /** what stands between it and the group before */
  gap: string
}

/** Groups divided by separators alone: one number, or several. */
export type Chain = readonly Group[]

/** More characters than these divide two numbers. */
const WIDEST_GAP = 6

const ZEROS = 'OoОоΟο〇○'
const ONES = 'lIІіΙ'
export const CROSSES = 'Xx×✕✖╳ХхΧχ'
const SEPARATOR = /[\s\p{Z}\p{P}\p{S}]/u
/** What divides the entries of a list divides no number. */
const LIST = ',;、'

const [DIGIT, LETTER_LIKE_A_DIGIT, DIVIDES, OTHER] = [1, 2, 3, 4]

/** What each character is, found once. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (kinds[code] === 0) kinds[code] = kindOf(text[at])
  return kinds[code]
}

function kindOf(character: string): number {
  if (/[0-9]/.test(character)) return DIGIT
  if (ZEROS.includes(character) || ONES.includes(character)) return LETTER_LIKE_A_DIGIT
  const divides = (SEPARATOR.test(character) && !LIST.includes(character)) || CROSSES.includes(character)
  return divides ? DIVIDES : OTHER
}

/** The numbers of a folded text, in one pass. */
export function chainsOf(plain: string): Chain[] {
  const chains: Group[][] = []
  let last: Group | undefined
  for (let at = 0; at < plain.length; at++) {
    const start = at
    while (at < plain.length && kindAt(plain, at) <= LETTER_LIKE_A_DIGIT) at++
    const group = at > start ? groupAt(plain, start, at) : undefined
    if (!group) continue
    if (last && joins(plain, last.end, group.start)) {
      group.gap = plain.slice(last.end, group.start)
      chains[chains.length - 1].push(group)
    } else chains.push([group])
    last = group
  }
  return chains
}

function joins(plain: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false
  let stars = 0
  for (let at = from; at < to; at++) {
    if (kindAt(plain, at) !== DIVIDES) return false
    if (plain[at] === '*') stars++
  }
  return stars < 3
}

function groupAt(plain: string, start: number, end: number): Group | undefined {
  let lead = 0
  while (start + lead < end && kindAt(plain, start + lead) !== DIGIT) lead++
  if (start + lead === end) return undefined
  let trail = 0
  while (kindAt(plain, end - 1 - trail) !== DIGIT) trail++
  return { start, end, digits: digitsOf(plain.slice(start, end)), lead, trail, gap: '' }
}

const LOOKALIKES = new RegExp(`[${ZEROS}${ONES}]`, 'g')
const digitsOf = (text: string) => text.replace(LOOKALIKES, (one) => (ZEROS.includes(one) ? '0' : '1'))
