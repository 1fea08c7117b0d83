/** Personal names as registers write them: Chinese characters, · for minorities' names. */

/** Not 先生 and 同志, which are also given names. */
const TITLES = /(女士|主任|书记|村长|组长|队长|老师|医生|师傅|大爷|大妈|老汉|婆婆)$/

export type NameProblem = 'digits' | 'title' | 'form' | 'replaced-character'

/** Replacement marks and private-use characters that stand for a character the software could not store. */
const REPLACED = /[?？�□○●*×]|[\uE000-\uF8FF]/

export function checkName(name: string): NameProblem | undefined {
  if (REPLACED.test(name)) return 'replaced-character'
  if (/\d/.test(name)) return 'digits'
  if (name.length > 2 && TITLES.test(name)) return 'title'
  if (!/^[\p{Script=Han}〇]{1,6}([··•.][\p{Script=Han}〇]+)*$/u.test(name) && !/^[A-Za-z][A-Za-z .'-]+$/.test(name))
    return 'form'
  return undefined
}

export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[•∙・‧]/g, '·')
}
