import type { ProgrammeId } from '../facts/case.ts'
import type { Amount, CriterionResult, Determination, ShownValue } from '../programmes/determine.ts'
import type { Notice } from '../programmes/notices.ts'
import type { DeterminationOutcome } from '../programmes/outcome.ts'
import type { Referral } from '../programmes/referrals.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/programmes.ts'
import { labelText } from './policy.ts'
import { zh } from './zh-CN/programmes.ts'

export const programmeTexts = area(zh, en)
type Key = keyof typeof zh

/** The name of a programme, as it was called on the date. */
export function programmeText(locale: Locale, id: ProgrammeId, date?: string): string {
  const old = `programme.${id}.2009` as Key
  const isOld = date !== undefined && programmeTexts.has(old) && date < OLD_NAMES_UNTIL[id]
  return programmeTexts(locale, isOld ? old : (`programme.${id}` as Key))
}

const OLD_NAMES_UNTIL: Record<string, string> = { dibao: '2012-12-12', 'dibao-edge': '2021-07-01', tekun: '2014-05-01' }

export function outcomeText(locale: Locale, outcome: DeterminationOutcome): string {
  return programmeTexts(locale, `outcome.${outcome}`)
}

/** A standard that is not known is at least one fen. */
const LEAST_SUM = 0.01

/** `850`, `至少 500`, `未知` */
export function shownValueText(locale: Locale, value: ShownValue): string {
  if (typeof value !== 'object') return String(value)
  const { from, to } = value
  if (to === null)
    return from <= LEAST_SUM ? programmeTexts(locale, 'value.none') : programmeTexts(locale, 'value.atLeast', { from })
  if (from === 0) return programmeTexts(locale, 'value.atMost', { to })
  return programmeTexts(locale, 'value.between', { from, to })
}

/** What is not known has no unit either. */
const WITH_UNIT = ['value.noneInYuan', 'value.noneInYears'] as const

/** Figures of the law: of one that is not known, the least that it may be says nothing. */
const FIGURES: ReadonlySet<string> = new Set(['standard', 'line', 'limit', 'cap', 'ratio'])

function isGap(name: string, value: ShownValue): boolean {
  return FIGURES.has(name) && typeof value === 'object' && value.to === null
}

/** The condition in a sentence with the numbers compared: `月人均收入 850 元 < 保障标准 950 元。` */
export function criterionText(locale: Locale, { id, outcome, values }: CriterionResult): string {
  if (values.because === 'deceased' || values.because === 'life-open')
    return programmeTexts(locale, `because.${values.because}`)
  const params = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isGap(name, value) ? programmeTexts(locale, 'value.none') : shownValueText(locale, value),
    ]),
  )
  const sentence = programmeTexts(locale, `${id}.${outcome}` as Key, params)
  const none = programmeTexts(locale, 'value.none')
  const said = WITH_UNIT.reduce((text, key) => text.replaceAll(programmeTexts(locale, key), none), sentence)
  return outcome === 'pass' || typeof values.because !== 'string'
    ? said
    : said + becauseText(locale, outcome, values.because)
}

/** Which of the parts of property it is. */
function becauseText(locale: Locale, outcome: 'fail' | 'unknown', parts: string): string {
  const names = parts.split(',').map((part) => programmeTexts(locale, `because.${part}` as Key))
  return programmeTexts(locale, outcome === 'fail' ? 'because.over' : 'because.open', {
    parts: names.join(programmeTexts(locale, 'conflict.and')),
  })
}

/** What must be read beside the outcome, with its clause. */
export function noticeText(locale: Locale, { id, params, citation }: Notice, date?: string): string {
  const programme = params.programme === undefined ? '' : programmeText(locale, params.programme, date)
  const text = programmeTexts(locale, `notice.${id}`, { ...params, programme })
  return programmeTexts(locale, 'notice.line', { text, citation })
}

/** Who a criterion or an outcome speaks of: the name in the case, else the position. */
export function memberText(locale: Locale, member: number, name?: string): string {
  return name === undefined || name === ''
    ? programmeTexts(locale, 'member.numbered', { number: member + 1 })
    : programmeTexts(locale, 'member.named', { name })
}

export function amountText(
  locale: Locale,
  { value, unit, bound }: Omit<Amount, 'value'> & { value: number | string },
): string {
  return programmeTexts(locale, `amount.${unit === 'CNY/month' ? 'per-month' : 'once'}.${bound}`, { value })
}

/** What else the class opens, on which condition, where to apply, and the clause. */
export function referralTexts(locale: Locale, { kind, condition, citation }: Referral) {
  return {
    kind,
    text: programmeTexts(locale, `referral.text.${kind}`),
    condition: programmeTexts(locale, `referral.condition.${condition}`),
    applyAt: programmeTexts(locale, `referral.applyAt.${kind}`),
    citation,
  }
}

/** The same in one line. */
export function referralLine(locale: Locale, referral: Referral): string {
  return programmeTexts(locale, 'referral.line', referralTexts(locale, referral))
}

/** What stands outside the determination: discretion and local practice, of the era and of the packs. */
export function notModelledTexts(locale: Locale, { notModelled }: Determination): string[] {
  return [
    ...notModelled.era.map((key) => programmeTexts(locale, `not-modelled.${key}` as Key)),
    ...notModelled.packs.map(({ text }) => labelText(locale, text)),
  ]
}
