import type { CriterionResult, ShownValue } from '../criteria/index.ts'
import type { HouseholdFacts, ProgrammeId } from '../facts/case.ts'
import type { Absence, Amount, Determination } from '../programmes/determine.ts'
import type { Notice } from '../programmes/notices.ts'
import type { DeterminationOutcome } from '../programmes/outcome.ts'
import type { Referral } from '../programmes/referrals.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/programmes.ts'
import { labelText, placeText } from './policy.ts'
import type { Asked } from './questions.ts'
import { whoText } from './who.ts'
import { zh } from './zh-CN/programmes.ts'

export const programmeTexts = area(zh, en)
type Key = keyof typeof zh

/** The name of a programme, as it was called on the date. */
export function programmeText(locale: Locale, id: ProgrammeId, date?: string): string {
  return nameOn(locale, `programme.${id}`, OLD_NAMES_UNTIL[id], date)
}

/** The same in a few characters, as people say it: `低保`, `五保`. */
export function programmeShort(locale: Locale, id: ProgrammeId, date?: string): string {
  return nameOn(locale, `short.${id}`, OLD_NAMES_UNTIL[id], date)
}

function nameOn(locale: Locale, key: string, oldUntil: string | undefined, date: string | undefined): string {
  const isOld = date !== undefined && oldUntil !== undefined && date < oldUntil && programmeTexts.has(`${key}.2009`)
  return programmeTexts(locale, (isOld ? `${key}.2009` : key) as Key)
}

const OLD_NAMES_UNTIL: Partial<Record<ProgrammeId, string>> = {
  dibao: '2012-12-12',
  'dibao-edge': '2021-07-01',
  tekun: '2014-05-01',
}

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

/** Figures of the law: of one that is not known, the least that it may be says nothing, and of a share the most. */
const FIGURES: ReadonlySet<string> = new Set(['standard', 'line', 'limit', 'cap', 'ratio'])

function isGap(name: string, value: ShownValue): boolean {
  return FIGURES.has(name) && typeof value === 'object' && (value.to === null || name === 'ratio')
}

function figureText(locale: Locale, name: string, value: ShownValue): string {
  if (isGap(name, value)) return programmeTexts(locale, 'value.none')
  return name === 'ratio' ? `${Number((100 * Number(value)).toFixed(2))}%` : shownValueText(locale, value)
}

/** The same, and beside an income that is not known in full what is stated of it. */
export function criterionInCase(locale: Locale, criterion: CriterionResult, household: HouseholdFacts): string {
  const sentence = criterionText(locale, criterion)
  const { id, member, outcome, values } = criterion
  const income = values.perHead ?? values.income
  const isOpen = outcome === 'unknown' && typeof income === 'object' && income.to === null
  if (!isOpen || !/income$/.test(id)) return sentence
  const { members = [] } = household
  const earners = member === undefined ? members : [members[member] ?? {}]
  const fen = earners.flatMap(({ income: heads = {} }) => Object.values(heads)).reduce((sum, each) => sum + each, 0)
  const sum = fen / 100
  return sum > 0 ? sentence.replace(/[。.]$/, '') + programmeTexts(locale, 'value.stated', { sum }) : sentence
}

/** The condition in a sentence with the numbers compared: `月人均收入 850 元 < 保障标准 950 元。` */
export function criterionText(locale: Locale, { id, outcome, values }: CriterionResult): string {
  if (
    values.because === 'deceased' ||
    values.because === 'life-open' ||
    (values.because === 'away' && outcome !== 'pass')
  )
    return programmeTexts(locale, `because.${values.because}`)
  const params = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, figureText(locale, name, value)]),
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
export function noticeText(locale: Locale, { id, params, citation }: Notice, asked: Asked): string {
  const { programme, member, where } = params
  const text = programmeTexts(locale, `notice.${id}`, {
    ...params,
    ...(programme !== undefined && { programme: programmeText(locale, programme, asked.date) }),
    ...(member !== undefined && { who: whoText(locale, `household.members[${member}]`, asked.household) }),
    ...(where !== undefined && { where: placeText(locale, where, asked.policy) }),
  })
  return programmeTexts(locale, 'notice.line', { text, citation })
}

/** What is due; of a sum of nought what that means. */
export function dueText(locale: Locale, programme: ProgrammeId, amount: Amount): string {
  if (amount.value > 0) return amountText(locale, amount)
  const own = `amount.nothing.${programme}`
  return programmeTexts(locale, programmeTexts.has(own) ? own : 'amount.nothing')
}

/** Why a programme is not applicable. */
export function absenceText(locale: Locale, absence: Absence): string {
  return programmeTexts(locale, `absence.${absence.why}`, absence.why === 'later' ? { from: absence.from } : {})
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
