/** A text as a reader takes it, and where each of its characters stood in the text. */
export interface Folded {
  plain: string
  /** where the characters of `plain` begin and end in the text; left out where both are the same */
  from?: readonly number[]
  to?: readonly number[]
}

/** What neither changes nor is hidden: ASCII, Chinese characters, punctuation; and what only changes its width. */
const NOT_PLAIN = /[^\t\n\r\x20-\x7e\u2010-\u2027\u2030-\u205e\u3000-\u303f\u3400-\u9fff\uff01-\uff5e]/
const WIDE = /[\uff01-\uff5e]/g
const HIDDEN = /^[\p{Cf}\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u
const DIGIT = /^\p{Nd}$/u

const narrow = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)

/** Widths and digits of every script made plain, hidden characters dropped. */
export function fold(text: string): Folded {
  if (!NOT_PLAIN.test(text)) return { plain: text.replace(WIDE, narrow) }
  const plain: string[] = []
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const character of text) {
    const next = at + character.length
    for (const one of plainOf(character)) {
      plain.push(one)
      from.push(at)
      to.push(next)
    }
    at = next
  }
  return { plain: plain.join(''), from, to }
}

function plainOf(character: string): string {
  if (!NOT_PLAIN.test(character)) return character.replace(WIDE, narrow)
  if (HIDDEN.test(character)) return ''
  if (DIGIT.test(character)) return String(digitValue(character.codePointAt(0) as number))
  const normal = character.normalize('NFKC')
  // a letter of two units counts as one
  return normal.length > 1 && normal === character ? '\uFFFD' : normal
}

/** Decimal digits of a script stand in a block of ten, some blocks one after the other. */
function digitValue(code: number): number {
  let zero = code
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}
