import type { ProgrammeId } from '../../facts/case.ts'
import { saysDead } from '../../identity/name.ts'
import type { ParameterResult } from '../../policy/index.ts'
import type { Reader, RowView } from '../engine/index.ts'
import { programmesReader } from '../law/programme-of.ts'
import { monthOf } from '../time/period.ts'

/** The day, or month, on which a person of a list of deaths died; 0 where the list does not say. */
export const dayOfDeath = ({ deathDate = 0, cremationDate = 0 }: RowView): number =>
  [deathDate, cremationDate].find((date) => monthOf(date) >= 0) ?? 0

export const saysDeath = (row: RowView): boolean => dayOfDeath(row) > 0

/** Whether the name itself says that its bearer has died: 何春花（故）. */
export const markedDead: Reader<boolean> = (table) => {
  const isRewritten = table.rewritten('name')
  return (row) => isRewritten(row) && saysDead(table.shown('name', row))
}

/** Allowances that end with the person. */
export const PERSONAL = [
  'disability-living-allowance',
  'disability-care-allowance',
  'old-age-allowance',
  'child-support',
] as const satisfies readonly ProgrammeId[]

export const isPersonal = (programmes: readonly ProgrammeId[]): boolean =>
  programmes.length > 0 && programmes.every((id) => PERSONAL.some((one) => one === id))

/**
 * The months after a death that its review may take: those of 民发〔2022〕83号 for dibao, one for an allowance that
 * ends with the person, whose list may have been closed before; undefined where the parameter is not known.
 */
export function reviewMonths(
  programmes: readonly ProgrammeId[],
  ofDibao: ParameterResult<'dibao.deathReviewMonths'>,
): number | undefined {
  if (isPersonal(programmes)) return 1
  return ofDibao.known ? Number(ofDibao.value) : undefined
}

/** Whether nobody is left to be paid after a death: a personal allowance, or dibao of one person. */
export function endsWithPerson(row: RowView): boolean {
  const programmes = row.use(programmesReader)
  return isPersonal(programmes) || (programmes[0] === 'dibao' && isAlone(row))
}

/** Whether a row is of a household of one person. */
export const isAlone = (row: RowView): boolean =>
  (row.has('householdSize') ? row.householdSize : row.insuredPersons) === 1

const DEATH =
  /(?:^|[,;。、(]|本人)已?于?(?:(\d{4})年)?(\d{1,2})月(?:\d{1,2}[日号])?(?:已)?(?:因?病|意外)?(?:死亡|去世|病故|亡故|过世|身故)/
const STOP = /(?:(\d{4})年)?(\d{1,2})月(?:\d{1,2}[日号])?起?(?:停发|停保|停止|取消)/
/** 发至当月, 8月照发: the grant was paid up to the month of the death. */
const PAID_UP_TO = /发(放)?[至到](当月|死亡当?月|去世当?月|(\d{4}年)?\d{1,2}月)|(当月|死亡月)(仍|照|正常)?(发|享受)/

/** Whether a remark says up to when the grant was paid after a death. */
export const saysPaidUpTo = (remark: string): boolean => PAID_UP_TO.test(remark.normalize('NFKC').replace(/\s/g, ''))

/** Others of whom a remark may speak: 配偶李四(2025年1月去世). */
const ANOTHER =
  /配偶|老伴|爱人|妻|夫|父|母|爸|妈|子|女|儿|孙|媳|婿|兄|弟|姐|妹|哥|爷|奶|公|婆|侄|其|家属|代理|代领|监护|亲/
/** What was said in error. */
const TAKEN_BACK = /误|健在|在世|未死亡|未去世|没有死亡|更正|恢复/

/**
 * The month of death and the first unpaid one that a remark gives of the person of the row, counted as in `Period`, −1
 * where it gives none; a year left out is that of the table. What may be said of another tells nothing.
 */
export function monthsInRemark(remark: string, year: number): { death: number; stop: number } {
  const plain = remark.normalize('NFKC').replace(/\s/g, '')
  const monthOfMatch = (match: RegExpExecArray | null): number =>
    match ? Number(match[1] ?? year) * 12 + Number(match[2]) - 1 : -1
  const death = DEATH.exec(plain)
  if (TAKEN_BACK.test(plain) || (death && isOfAnother(plain, death))) return { death: -1, stop: -1 }
  return { death: monthOfMatch(death), stop: monthOfMatch(STOP.exec(plain)) }
}

function isOfAnother(remark: string, { 0: told, index }: RegExpExecArray): boolean {
  if (told.startsWith('本人')) return false
  const [inBrackets = ''] = /^\([^)]*/.exec(remark.slice(index + told.length)) ?? []
  return ANOTHER.test(remark.slice(0, index)) || ANOTHER.test(inBrackets)
}
