import { checkCharacter } from '@nuandong/core'
import fc from 'fast-check'

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((one) => String(one).padStart(2, '0'))

/** Of nobody: sequence codes 950 to 995. */
export const idNumbers = fc
  .tuple(
    fc.constantFrom('510185', '512081', '110101', '650121'),
    fc.integer({ min: 1913, max: 2024 }),
    two(1, 12),
    two(1, 28),
    fc.integer({ min: 950, max: 995 }),
  )
  .map(([prefix, year, month, day, order]) => {
    const seventeen = `${prefix}${year}${month}${day}${order}`
    return seventeen + checkCharacter(seventeen)
  })
export const fifteens = idNumbers.map((id) => id.slice(0, 6) + id.slice(8, 17))
export const cards = fc
  .tuple(fc.constantFrom('62', '60', '9558', '4'), fc.integer({ min: 16, max: 19 }), digits(17))
  .map(([start, length, rest]) => (start + rest).slice(0, length))
export const certificates = fc
  .tuple(idNumbers, fc.constantFrom('11', '43', '72'), fc.constantFrom('', '补', '补1', 'B1'))
  .map((parts) => parts.join(''))
export const passports = fc.oneof(
  fc.tuple(fc.constantFrom('E', 'G', 'H', 'M'), digits(8)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('EA', 'EK', 'PE'), digits(7)).map((parts) => parts.join('')),
)
export const permits = fc.tuple(fc.constantFrom('E', 'H'), digits(8)).map((parts) => parts.join(''))
export const phones = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join(''))
export const passbooks = fc.integer({ min: 12, max: 14 }).chain(digits)

const HIDDEN = ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u2060', '']
const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const bold = (text: string) => text.replace(/\d/g, (one) => String.fromCodePoint(0x1d7ce + Number(one)))
const arabic = (text: string) => text.replace(/\d/g, (one) => String.fromCharCode(0x660 + Number(one)))

/** The number as people write it: in groups, wide, with what is not seen, with letters that look like digits. */
export function written(number: fc.Arbitrary<string>, groups: readonly number[]): fc.Arbitrary<string> {
  const dress = fc.constantFrom<(text: string) => string>(
    (text) => text,
    wide,
    bold,
    arabic,
    (text) => text.replace(/(?<=\d)0(?=\d)/, 'O').replace(/(?<=\d)1(?=\d)/, 'l'),
    (text) => text.replace(/X$/, '×'),
    (text) => text.replace(/X$/, 'Х'),
  )
  const separators = fc.constantFrom('', ' ', '-', '.', '_', '/', '\u00a0', '\u3000', '－', '·', '  ')
  return fc
    .tuple(number, dress, separators, fc.constantFrom(...HIDDEN), fc.nat(20))
    .map(([text, dressed, separator, hidden, at]) => {
      const divided = separator === '' ? text : divide(text, groups).join(separator)
      return dressed(divided.slice(0, at) + hidden + divided.slice(at))
    })
}

function divide(text: string, groups: readonly number[]): string[] {
  const pieces: string[] = []
  let at = 0
  for (const size of groups) {
    if (at < text.length) pieces.push(text.slice(at, at + size))
    at += size
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}

/** Every kind of number that tells who somebody is, written in any of these ways. */
export const identifiers = fc.oneof(
  written(idNumbers, [6, 8, 4]),
  written(idNumbers, [6, 4, 4, 4]),
  written(idNumbers, [3, 3, 4, 2, 2, 4]),
  written(idNumbers, Array(18).fill(1)),
  written(fifteens, [6, 6, 3]),
  written(cards, [4, 4, 4, 4]),
  written(certificates, [20]),
  written(passports, [9]),
  written(permits, [1, 8]),
  written(phones, [3, 4, 4]),
  written(phones, [11]),
)

/** What is never masked. */
export const others = fc.oneof(
  fc.constantFrom(
    '510185',
    '510185001',
    '510185001001',
    'JY000012',
    'JY00000012',
    '民发〔2021〕57号',
    '川民规〔2025〕1号',
  ),
  fc.constantFrom('2025-06-20', '20250620', '1980.5.6', '2025年6月20日', '2025/6/20', '1966-02', '80-5-6'),
  fc.integer({ min: 0, max: 99_999_999 }).map((fen) => (fen / 100).toFixed(2)),
  fc.integer({ min: 1000, max: 99_999_999 }).map((yuan) => yuan.toLocaleString('en')),
)

/** Letters and digits of a text as a reader takes them, without anything between. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (one) => String(one.charCodeAt(0) - 0x660))
    .replace(/[×Х]/g, 'X')
    .replace(/(?<=\d[^\p{L}\d]*)O/gu, '0')
    .replace(/(?<=\d[^\p{L}\d]*)l/gu, '1')
    .replace(/[^\p{L}\d*]/gu, '')
}
