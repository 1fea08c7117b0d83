/** Personal names as registers write them: Chinese characters, · for minorities' names. */

import { withoutHidden } from './hidden.ts'

/** Not 先生 and 同志, which are also given names. */
const TITLES = /(女士|主任|书记|村长|组长|队长|老师|医生|师傅|大爷|大妈|老汉|婆婆)$/

export type NameProblem = 'digits' | 'title' | 'form' | 'replaced-character'

/** Replacement marks and private-use characters that stand for a character the software could not store. */
const REPLACED = /[?？�□○●*×]|[\uE000-\uF8FF]/

/** A name has at most 25 characters, its dots included (民委发〔2016〕33号). */
const LONGEST = 25

export function checkName(name: string): NameProblem | undefined {
  if (REPLACED.test(name)) return 'replaced-character'
  if (/\d/.test(name)) return 'digits'
  if (name.length > 2 && (TITLES.test(name) || isCalledSir(name))) return 'title'
  const isHan = name.length <= LONGEST && /^[\p{Script=Han}〇]+([··•.][\p{Script=Han}〇]+)*$/u.test(name)
  return isHan || /^[A-Za-z][A-Za-z .'-]+$/.test(name) ? undefined : 'form'
}

/** 王伟先生 and 欧阳伟先生, but not 王先生 and 欧阳先生, which may be a name. */
const isCalledSir = (name: string): boolean => /.(?:先生|同志)$/.test(name) && name.length > (DOUBLE.test(name) ? 4 : 3)
const DOUBLE = /^(欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|夏侯)/

/** What is written behind the name of somebody who has died: 何春花（故）. */
const DEATH =
  /[(（【]?(已?故|已?死亡?|亡|已?去世|已?病故|已?亡故|已?过世)[)）】]$|(?<=[\u4e00-\u9fff]{2})(已死亡|已去世|已故)$/

/** Whether a name says that its bearer has died. */
export const saysDead = (name: string): boolean => DEATH.test(name.trim())

/**
 * Without spaces and hidden characters, the dots of minorities' names as U+00B7 (民委发〔2016〕33号), and without a
 * mark of death.
 */
export function normaliseName(name: string): string {
  return withoutHidden(name.normalize('NFKC'))
    .replace(/\s+/g, '')
    .replace(/[•∙・‧⋅●]|(?<=\p{Script=Han})[.。](?=\p{Script=Han})/gu, '·')
    .replace(/(?<=\p{Script=Han})[.。·]$/u, '')
    .replace(DEATH, '')
}

/** Two writings of one name: with another dot, or without it. */
export const isSameName = (one: string, other: string): boolean =>
  one === other || withoutDots(one) === withoutDots(other)

const withoutDots = (name: string): string => name.replace(/[··•.]/g, '')
