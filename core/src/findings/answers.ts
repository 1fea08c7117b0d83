import { checks } from '../checks/index.generated.ts'
import type { FieldId } from '../facts/fields.ts'
import { maskText } from '../identity/mask/index.ts'
import type { RegisterSet } from '../register/index.ts'
import { checkTexts, LOCALES, reportTexts } from '../text/index.ts'
import { cellText, parseAddress } from '../workbook/index.ts'
import type { Workbook } from '../workbook/types.ts'
import { type Answer, answerKey } from './answer.ts'
import type { AnsweredDoubt, AnswerFate, CheckReport, Finding } from './types.ts'

/** A result that says the register is wrong: the doubt stays until the register says otherwise. */
const CONFIRMS: readonly RegExp[] = [
  /^(属实|确有其?事?|确实|是的?|对|有|存在)[。.！!]?$/,
  /(疑点|问题)[^，。；]{0,4}(?<!不)属实|(情况|核实|经查)[^。；]{0,4}(?<!不)属实(?!无误)/,
  /(?<!未|没有?|无|并非|不是)(死亡|去世|过世|病故|亡故|离世|身故)(?!(登记|名单|信息|时间)?(有误|错误|不实|不属实))/,
  /待(整改|停发|停保|处理|追回|减人|核减|退出)|(?<!不)应当?(停|改|退|补|追回|核减)/,
  /(?<![无不毋])需要?(停|改|退|补|整改|追回|核减)/,
  /doubt is true|\b(has|have) died\b|to be (dealt|mended|recovered|put)|still paid|paid after death/i,
]
/**
 * One that leaves the doubt open: nobody could find out, or what was done does not show, for the cells are as they
 * were.
 */
const LEAVES_OPEN =
  /^(待|未(核实|整改|查)|需|已?(更正|改正|修改|整改)|to be |open|not yet|corrected|no longer paid|stopped)|已(停发|停保|减人|减员|退出|注销|核减|追回)|待(核|查)|(?<![无不毋])需要?核|未(核实|整改|入户)|无法核实|不在家|联系不上/i
/**
 * So the sheets of before 2026-12 offered: of a doubt on what another list, or a remark, says, it can mean that the
 * list is right.
 */
const EITHER = /^(属实无误|in order)$/i
/** Whether a doubt states a trouble in words that another list or the row itself uses. */
function statesTrouble(id: string): boolean {
  if (checkTexts.has(`${id}.answers`)) return true
  const check = checks.find(([own]) => own === id)?.[1]
  return check !== undefined && 'compares' in check && check.compares.length > 1
}

/** One that says that something was done about it. */
const SAYS_DONE =
  /(?<!未|没有?|待|需要?|应)已?(更正|改正|修改|整改)|已(停发|停保|减人|减员|退出|注销|核减|追回)|corrected|no longer paid|stopped/i

type Verdict = 'settled' | 'true' | 'open'

/** What a result says of a doubt. In case of doubt the doubt stays: what nobody lists any more, nobody deals with. */
function verdictOf(result: string, check: string): Verdict {
  if (EITHER.test(result)) return statesTrouble(check) ? 'true' : 'settled'
  if (CONFIRMS.some((one) => one.test(result))) return 'true'
  return LEAVES_OPEN.test(result) ? 'open' : 'settled'
}

/** Gives each doubt a code that stays the same from month to month as long as its cells and its partners do. */
export function doubtCodes(set: RegisterSet): (finding: Finding) => string {
  return (finding) => {
    const { check, variant, field, row, sheet, person } = finding
    const whose = row === null ? [sheet] : [...whoseRow(set, finding), person?.name ?? '']
    // nobody can find out from the code what a mask would hide
    const key = [check, variant, field, ...whose].map(maskText).join('\u0000')
    return `${hash(key, 1)}${hash(key, 2)}-${(Number.parseInt(hash(stateOf(set, finding), 3), 36) % STATES).toString(36)}`
  }
}

const NAMES: readonly FieldId[] = ['town', 'village', 'group', 'householdNumber', 'headName', 'name', 'recipient']

/** What names the row of a finding for a person, wherever it stands in the table. */
function whoseRow({ tables }: RegisterSet, { file, sheet, row }: Pick<Finding, 'file' | 'sheet' | 'row'>): string[] {
  for (const table of tables) {
    const at = table.file === file && table.sheet.name === sheet && row !== null ? table.rowAt(row - 1) : -1
    if (at >= 0) return [table.kindId, ...NAMES.map((id) => (table.has(id) ? table.shown(id, at).trim() : ''))]
  }
  return [sheet, String(row)]
}

/** Enough to notice a change, too few for anybody to find the hidden digits of a number by. */
const STATES = 1024

/** What the doubt rests on: its cells, what should stand there, and its partners with theirs. */
function stateOf(set: RegisterSet, finding: Finding): string {
  const { expected, related = [], relatedCount = 0 } = finding
  const partners = related.map((one) => [...whoseRow(set, one), cellsOf(set, one)].join('\u0000'))
  return [cellsOf(set, finding), expected, relatedCount, ...partners.sort()].join('\u0000')
}

/** What the cells of a finding hold. */
function cellsOf({ files }: RegisterSet, { file, sheet, cells }: Pick<Finding, 'file' | 'sheet' | 'cells'>): string {
  const { workbook } = files[file]
  const own = workbook.sheets.find(({ name }) => name === sheet)
  const texts = cells.map((cell) => {
    const place = parseAddress(cell)
    return own && place ? cellText(workbook, own, place.row, place.column).trim() : ''
  })
  return texts.join('\u0000')
}

/** FNV-1a with a seed, as seven characters. */
function hash(text: string, seed: number): string {
  let value = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}

const COLUMNS = ['answer.result', 'answer.by', 'answer.on', 'answer.code'] as const

/** The answers on the sheets 待核实 of a report that was filled in; none where the workbook is no such report. */
export function readAnswers(workbook: Workbook): Answer[] {
  return workbook.sheets.flatMap((sheet) => {
    const textAt = (row: number, column: number) => cellText(workbook, sheet, row, column).trim()
    const found: Answer[] = []
    const seen = new Map<string, number>()
    let columns: readonly number[] | undefined
    for (let row = 0; row < sheet.rowCount; row++) {
      const header = Array.from({ length: sheet.columnCount }, (_, column) => textAt(row, column))
      const heads = LOCALES.map((locale) => COLUMNS.map((key) => header.indexOf(reportTexts(locale, key))))
      const own = heads.find((places) => !places.includes(-1))
      if (own) columns = own
      else if (columns) {
        const [result, by, on, code] = columns.map((column) => header[column])
        const nth = (seen.get(code) ?? 0) + 1
        seen.set(code, nth)
        if (code && result) found.push({ code, nth, result, by, on })
      }
    }
    return found
  })
}

function fateOf({ result, by }: Answer, isListed: boolean, verdict: Verdict, isSettled: boolean): AnswerFate {
  if (!by) return 'unsigned'
  if (!isListed) return 'gone'
  if (verdict === 'true') return 'true'
  if (isSettled && verdict === 'settled') return 'settled'
  return verdict === 'open' && SAYS_DONE.test(result) ? 'done' : 'open'
}

const written = ({ result, by, on }: Answer) => ({ result, by, on })

/**
 * The report with the doubts that were settled taken out of its findings and told as answered. A doubt stays open whose
 * cells or partners have changed since, whose answer nobody signed, and one of several that look alike where not all of
 * them were answered. One that was found to be true, or that an answer leaves open, is listed with that answer.
 */
export function withAnswers(
  report: CheckReport,
  answers: readonly Answer[],
  codeOf: (finding: Finding) => string,
): CheckReport {
  const byCode = new Map<string, Answer[]>()
  for (const answer of answers) if (answer.by) byCode.set(answer.code, [...(byCode.get(answer.code) ?? []), answer])
  if (answers.length === 0) return report
  const isDoubt = ({ outcome, severity }: Finding) => outcome === 'fail' && severity !== 'error'
  const codes = report.findings.map((finding) => (isDoubt(finding) ? codeOf(finding) : ''))
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const answered: AnsweredDoubt[] = []
  const settled = new Set<string>()
  const checkOf = new Map(report.findings.map(({ check }, at) => [codes[at], check]))
  const open = report.findings.flatMap((finding, at) => {
    const own = byCode.get(codes[at]) ?? []
    const verdicts = own.map(({ result }) => verdictOf(result, finding.check))
    const isTrue = verdicts.includes('true')
    const settling = own.filter((_, index) => verdicts[index] === 'settled')
    // one of several, answered on the sheets of two months, is still one
    if (!isTrue && new Set(settling.map(({ nth }) => nth)).size >= (counts.get(codes[at]) ?? 1)) {
      answered.push({ finding, ...written(settling[0]) })
      settled.add(codes[at])
      return []
    }
    const told = own[verdicts.indexOf(isTrue ? 'true' : 'open')]
    return [told ? { ...finding, verified: { isTrue, ...written(told) } } : finding]
  })
  const count = (severity: Finding['severity']) =>
    answered.filter(({ finding }) => finding.severity === severity).length
  const { totals } = report
  const fates = answers.map((answer) => {
    const { code, result } = answer
    const check = checkOf.get(code)
    const verdict = check === undefined ? 'open' : verdictOf(result, check)
    return [answerKey(answer), fateOf(answer, check !== undefined, verdict, settled.has(code))] as const
  })
  return {
    ...report,
    findings: open,
    answered,
    fates: Object.fromEntries(fates),
    totals: { ...totals, doubt: totals.doubt - count('doubt'), notice: totals.notice - count('notice') },
  }
}
