/** Numbers that tell who somebody is, shown in part: 5101**********9619, 138****5678. */
import { fold } from './fold.ts'
import { type Chain, chainsOf } from './groups.ts'
import { AMONG_HOUSEHOLDS, EVERYWHERE, type Found, type Shape } from './shapes.ts'
import { variants, type Window } from './window.ts'

/** What a column holds, as far as it matters for what of it may be shown. */
export type Holding = 'id-number' | 'certificate' | 'account' | 'phone' | 'household-number' | 'other'

/** A text with fewer digits holds no such number. */
const FEWEST_DIGITS = 6

/** The text with every ID number, card, certificate, passport and mobile phone in it masked, however it is written. */
export function maskText(text: string): string {
  return maskHolding(text, 'other')
}

/** As `maskText`; of a column of ID numbers, certificates, accounts or telephones, every number in it. */
export function maskHolding(text: string, holding: Holding): string {
  if (!hasDigits(text)) return text
  const folded = fold(text)
  const { plain } = folded
  const found = findNumbers(plain, holding === 'household-number' ? AMONG_HOUSEHOLDS : EVERYWHERE)
  if (holding !== 'other' && holding !== 'household-number') found.push(...leftOver(plain, found, holding))
  if (found.length === 0) return text
  found.sort((a, b) => a.start - b.start)
  let masked = ''
  let at = 0
  for (const { start, end, kind } of found) {
    masked += text.slice(at, folded.from?.[start] ?? start) + shorten(plain.slice(start, end), kind)
    at = folded.to?.[end - 1] ?? end
  }
  return masked + text.slice(at)
}

/** A quick look, so that most texts cost next to nothing. */
function hasDigits(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const mayBe = (code >= 48 && code <= 57) || (code > 126 && (code < 0x3000 || code > 0x9fff || code === 0x3007))
    if (mayBe && ++digits >= FEWEST_DIGITS) return true
  }
  return false
}

function findNumbers(plain: string, passes: readonly (readonly Shape[])[]): Found[] {
  let chains = chainsOf(plain)
  const all: Found[] = []
  for (const [index, shapes] of passes.entries()) {
    const left: Chain[] = []
    for (const chain of chains) {
      const found = findIn(plain, chain, shapes, index === 0 ? 'narrowest' : 'widest')
      for (const one of found) all.push(one)
      for (const piece of without(chain, found)) left.push(piece)
    }
    chains = left
  }
  return all
}

/** A number that identifies, spread over several groups, has from 7 to 24 digits. */
const NARROWEST = 7
const WIDEST = 24

function findIn(plain: string, chain: Chain, shapes: readonly Shape[], prefer: 'narrowest' | 'widest'): Found[] {
  const all: Found[] = []
  let after = 0
  for (const [first, { start }] of chain.entries()) {
    if (start < after) continue
    const found = findFrom(plain, chain, first, shapes, prefer)
    if (!found) continue
    all.push(found)
    after = found.end
  }
  return all
}

/** What begins with this group of the chain. */
function findFrom(
  plain: string,
  chain: Chain,
  first: number,
  shapes: readonly Shape[],
  prefer: 'narrowest' | 'widest',
): Found | undefined {
  const { start } = chain[first]
  let best: Found | undefined
  let digits = ''
  for (let last = first; last < chain.length; last++) {
    const { digits: more, end } = chain[last]
    digits += more
    if (digits.length > WIDEST && last > first) break
    if (digits.length < NARROWEST) continue
    const found = findShape({ plain, groups: chain.slice(first, last + 1), digits, start, end }, shapes)
    if (found && (!best || found.end > best.end)) best = found
    if (best && prefer === 'narrowest') break
  }
  return best
}

function findShape(whole: Window, shapes: readonly Shape[]): Found | undefined {
  for (const window of variants(whole))
    for (const shape of shapes) {
      const { length } = window.digits
      const found = length >= shape.least && length <= shape.most ? shape.find(window) : undefined
      if (found) return found
    }
  return undefined
}

/** The pieces of a chain that no number was found in; what was found is in the order of the chain. */
function without(chain: Chain, found: readonly Found[]): Chain[] {
  if (found.length === 0) return [chain]
  const pieces: Chain[number][][] = [[]]
  let next = 0
  for (const group of chain) {
    while (next < found.length && found[next].end <= group.start) next++
    if (next < found.length && found[next].start < group.end) pieces.push([])
    else pieces[pieces.length - 1].push(group)
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** What a column of numbers holds beside the known shapes: one with letters, one too short, a passbook. */
function leftOver(plain: string, found: readonly Found[], holding: Holding): Found[] {
  const fewest = holding === 'id-number' || holding === 'certificate' ? 5 : 7
  const kind = holding === 'phone' ? 'phone' : 'number'
  const taken = [...found].sort((a, b) => a.start - b.start)
  const all: Found[] = []
  let at = 0
  for (const { start, end } of [...taken, { start: plain.length, end: plain.length }]) {
    for (const match of plain.slice(at, start).matchAll(/[0-9A-Za-z]+(?:[\s\p{Z}\p{P}\p{S}]{1,3}[0-9A-Za-z]+)*/gu)) {
      if (match[0].replace(/\D/g, '').length < fewest) continue
      all.push({ start: at + match.index, end: at + match.index + match[0].length, kind })
    }
    at = end
  }
  return all
}

/** Without what divides it, its middle as stars; so much stays that two of a register are told apart, not more. */
function shorten(written: string, kind: Found['kind']): string {
  const text = written.replace(/[\s\p{Z}\p{P}\p{S}]/gu, (one) => (/[×✕✖╳]/.test(one) ? 'X' : ''))
  const [head, tail] = shownEnds(text.length, kind)
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail)
}

function shownEnds(length: number, kind: Found['kind']): [head: number, tail: number] {
  if (length < 11) return [Math.min(2, length), 0]
  if (kind === 'phone') return [3, 4]
  return length < 15 ? [4, 2] : length < 18 ? [4, 3] : [4, 4]
}
