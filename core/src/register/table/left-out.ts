import { isOtherDocument, namesOtherPaper } from '../../identity/mend.ts'
import { readDate } from '../values.ts'
import { joinedNames } from './joined.ts'
import type { TextColumn } from './texts.ts'

/** What is asked of a table about the papers that its numbers are of. */
interface Papers {
  readonly dictionary: { readonly texts: readonly string[] }
  has(id: 'documentType'): boolean
  column(id: 'idNumber'): { header: string } | undefined
  shown(id: 'documentType', row: number): string
}

/** The names of several people in one cell name nobody: -1. */
export function leaveOutJoinedNames(texts: readonly string[], out: TextColumn, first: number, end: number): void {
  const isJoined = new Map<number, boolean>()
  for (let row = first; row < end; row++) {
    const code = out[row]
    if (code < 0 || texts[code].length < 5) continue
    const known = isJoined.get(code)
    const joined = known ?? joinedNames(texts[code]).length > 1
    if (known === undefined) isJoined.set(code, joined)
    if (joined) out[row] = -1
  }
}

/** The numbers of passes, passports and the like are none that the rules for ID numbers are for: -1. */
export function leaveOutOtherPapers(table: Papers, out: TextColumn, first: number, end: number): void {
  const header = table.column('idNumber')?.header ?? ''
  const takesBirths = /出生/.test(header)
  const takesAny = /证件号/.test(header.replace(/身份证件/, ''))
  const { texts } = table.dictionary
  for (let row = first; row < end; row++) {
    if (out[row] < 0) continue
    const text = texts[out[row]]
    if (text.length === 18 || text.length === 15) continue
    if ((takesBirths && readDate(text) > 0) || isOfOtherPaper(table, text, row, takesAny)) out[row] = -1
  }
}

function isOfOtherPaper(table: Papers, text: string, row: number, takesAny: boolean): boolean {
  if (namesOtherPaper(text)) return true
  const paper = table.has('documentType') ? table.shown('documentType', row).trim() : ''
  return paper === '' ? takesAny && isOtherDocument(text) : !/居民身份证|^身份证|户口/.test(paper)
}
