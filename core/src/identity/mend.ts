import { checkIdNumber } from './id-number.ts'

/** What is typed for X at the end of an ID number, and for a digit elsewhere. */
const FOR_X = /^[×✕✖＊*ХхΧχ✗]$/
const FOR_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  О: '0',
  Ο: '0',
  Q: '0',
  D: '0',
  〇: '0',
  零: '0',
  I: '1',
  L: '1',
  '|': '1',
  І: '1',
  Z: '2',
  S: '5',
  B: '8',
}

/** How an ID number is written wrongly, where its check digit proves what was meant. */
export interface Mended {
  /** the number that was meant */
  proper: string
  /** `look-alike`: a character that looks like the right one; `extra`: something before or behind the number */
  what: 'look-alike' | 'extra'
  /** the wrong characters, as they stand there */
  characters: string
}

/**
 * The number that a normalised text means, where one or more of its characters only look right; undefined where nothing
 * proves it.
 */
export function mendIdNumber(text: string): Mended | undefined {
  const characters = [...text]
  if (characters.length === 18) {
    const wrong: string[] = []
    const proper = characters
      .map((one, at) => {
        const meant = at === 17 && FOR_X.test(one) ? 'X' : FOR_DIGIT[one]
        if (meant === undefined) return one
        wrong.push(one)
        return meant
      })
      .join('')
    if (wrong.length > 0 && checkIdNumber(proper).ok) return { proper, what: 'look-alike', characters: wrong.join('') }
  }
  const inside = /(?<!\d)\d{17}[\dX](?![\dX])/.exec(text)
  if (!inside || inside[0] === text || !checkIdNumber(inside[0]).ok) return undefined
  return { proper: inside[0], what: 'extra', characters: text.replace(inside[0], '') }
}

/** Numbers whose middle or end is made unreadable for a public notice, as it should be: 512081********951X. */
export const isMaskedIdNumber = (text: string): boolean =>
  text.length >= 10 && /^\d{2,12}([*＊●•#○_]{3,}|[X×✕]{4,})[\dX]{0,6}$/.test(text)

/** A name with one character made unreadable: 王*英, 文某. */
export const isMaskedName = (text: string): boolean =>
  /^\p{Script=Han}{1,3}[*＊×○]{1,2}\p{Script=Han}{0,2}$/u.test(text)

/**
 * Numbers of other papers than the ID card: passes of Hong Kong, Macao and Taiwan, passports, permanent residence
 * cards, medical certificates of birth. They begin with a letter, or are the eight digits of a Taiwan pass.
 */
export const isOtherDocument = (text: string): boolean => /^([A-Z]{1,3}\d{6,12}|\d{8}|\d{10}[A-Z]?)$/.test(text)

/** Words for another paper than the ID card, with its number behind them or without: 越南护照C4459027. */
const OTHER_PAPER = /护照|通行证|回乡证|台胞证|居留证|居留身份证|出生(医学)?证|军官证|士兵证/
export const speaksOfOtherPaper = (text: string): boolean => OTHER_PAPER.test(text)
export const namesOtherPaper = (text: string): boolean => speaksOfOtherPaper(text) && !/\d{15,}/.test(text)

export const beginsWithLetter = (text: string): boolean => /^[A-Z]/.test(text)
