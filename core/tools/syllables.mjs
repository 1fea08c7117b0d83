// @ts-check
/** Turns a library's readings of Chinese characters into the few bytes that a check needs of them. */
import { pinyin } from 'pinyin-pro'

const NOTICE = '// Generated from pinyin-pro (MIT) by `npm run generate`: do not edit.'

/** The block of characters that names are written in. */
const FIRST = 0x4e00
const LAST = 0x9fa5

/** The text of `core/src/checks/people/syllables.generated.ts`. */
export function syllablesText() {
  /** @type {Map<string, string>} */
  const characters = new Map()
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCodePoint(code)
    const syllable = pinyin(character, { toneType: 'none' })
    if (syllable !== character) characters.set(syllable, (characters.get(syllable) ?? '') + character)
  }
  const rows = [...characters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, text]) => `  ${syllable}: '${text}',`)
  return [
    NOTICE,
    '',
    '/** By syllable, without tones: the characters that are first of all read so. */',
    'export const charactersBySyllable: Readonly<Record<string, string>> = {',
    ...rows,
    '}',
    '',
  ].join('\n')
}
