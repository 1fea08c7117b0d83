/** Of a notice the reasons: facts of this household with their date and clause, never a list of what it might be. */

import type { CriterionResult } from '../criteria/index.ts'
import type { HouseholdFacts, MemberFacts, ProgrammeId } from '../facts/case.ts'
import type { IsoDate, Policy } from '../policy/index.ts'
import type { Determination } from '../programmes/determine.ts'
import type { Locale } from './area.ts'
import { noticeTexts } from './notice-texts.ts'
import { labelText, sourceText, valueText } from './policy.ts'
import { criterionInCase } from './programmes.ts'
import { memberText, whoText } from './who.ts'

export type NoticeKind = 'refusal' | 'reduction' | 'ending'

export interface NoticeInput {
  determination: Determination
  /** what the household is due once this notice holds: what else it can apply for */
  all: readonly Determination[]
  policy: Policy
  place: string
  date: IsoDate
  receives: readonly ProgrammeId[]
  household: HouseholdFacts
  /** of support in extreme difficulty: who is able to support, and by what */
  obligors: readonly string[]
}

interface Reason {
  sentence: string
  citation: string
}

/**
 * Of a refusal or ending what fails; of a reduction what is compared, and jobs refused before it. Where the household
 * as a whole fails, that nobody may apply alone is one sentence.
 */
export function reasonLines(locale: Locale, kind: NoticeKind, input: NoticeInput): string[] {
  const { criteria } = input.determination
  const said = kind === 'reduction' ? 'pass' : 'fail'
  const ofHousehold = criteria.filter(({ member, outcome }) => member === undefined && outcome === said)
  const ofMembers = criteria.filter(({ member, outcome }) => member !== undefined && outcome === said)
  const isNobody = ofHousehold.some(({ id }) => /\.members$/.test(id)) && said === 'fail'
  const listed = ofHousehold.length > 0 ? withoutWhatFollows(ofHousehold) : ofMembers
  const reasons: Reason[] = [
    ...refusedJobs(locale, input),
    ...listed.map((criterion) => reasonOf(locale, criterion, input)),
    ...(said === 'fail' && !isNobody && ofHousehold.length > 0 && ofMembers.length > 0
      ? [nobodyAlone(locale, ofMembers, input)]
      : []),
  ]
  const distinct = new Map(reasons.map((reason) => [reason.sentence, reason]))
  return [...distinct.values()].map((reason, index) => noticeTexts(locale, 'reason', { number: index + 1, ...reason }))
}

/** Where nothing happened at all, nothing is said of what kind it was not. */
function withoutWhatFollows(criteria: readonly CriterionResult[]): readonly CriterionResult[] {
  const without = criteria.find(({ id, outcome }) => id === 'temporary-assistance.event' && outcome === 'fail')
  return without ? [without] : criteria.filter(({ id, outcome }) => id !== QUICK_AID || outcome !== 'fail')
}

/** A quicker way, not a condition. */
const QUICK_AID = 'temporary-assistance.quick-aid'

/** 57号第三十四条: whose share is reduced, and after how many refusals. */
function refusedJobs(locale: Locale, { determination, household }: NoticeInput): Reason[] {
  return determination.notices
    .filter(({ id }) => id === 'jobs-refused')
    .map(({ params, citation }) => {
      const times = params.times ?? 0
      const who = (household.members ?? []).flatMap(({ jobRefusals = 0 }, index) =>
        jobRefusals >= times ? [whoText(locale, `household.members[${index}]`, household)] : [],
      )
      return { sentence: noticeTexts(locale, 'reason.jobs', { who: who.join('、'), times }), citation }
    })
}

function nobodyAlone(locale: Locale, ofMembers: readonly CriterionResult[], { date }: NoticeInput): Reason {
  const key = date >= '2026-07-01' ? 'reason.nobody-alone.act' : 'reason.nobody-alone'
  return { sentence: noticeTexts(locale, key), citation: joined(ofMembers.map(({ citation }) => citation)) }
}

/** Each document once, with all its articles. */
function joined(citations: readonly string[]): string {
  const byDocument = new Map<string, Set<string>>()
  for (const cited of citations.flatMap((citation) => citation.split('；'))) {
    const [, document, articles] = /^(.*?)\s*((?:第|[一二三四五六七八九十]+（).*)?$/.exec(cited) ?? ['', cited, '']
    const own = byDocument.get(document) ?? new Set()
    for (const article of (articles ?? '').split('、')) own.add(article)
    byDocument.set(document, own)
  }
  return [...byDocument].map(([document, articles]) => `${document} ${[...articles].join('、')}`.trim()).join('；')
}

function reasonOf(locale: Locale, criterion: CriterionResult, input: NoticeInput): Reason {
  const { household, determination, obligors } = input
  const { id, member, outcome, values, citation } = criterion
  const { members = [] } = household
  const who = member === undefined || members.length === 1 ? '' : memberText(locale, member, household)
  const own = member === undefined ? undefined : members[member]
  if (outcome === 'fail' && own && (id === 'tekun.present' || values.because === 'deceased') && own.status)
    return {
      sentence: who + statusText(locale, own),
      citation: citation === TEKUN_ENDS ? `${citation}${own.status === 'imprisoned' ? '（三）' : '（一）'}` : citation,
    }
  if (outcome === 'fail' && /\.members$/.test(id)) return { sentence: absences(locale, household), citation }
  const sentence = who + criterionInCase(locale, criterion, household)
  if (outcome === 'fail' && id === 'tekun.obligors') return { sentence: sentence + named(locale, obligors), citation }
  const total = totalText(locale, criterion, determination)
  return { sentence: total === '' ? sentence : sentence.replace(/[。.]$/, '') + total, citation }
}

const TEKUN_ENDS = '民发〔2021〕43号 第二十四条'

/** `自2026年10月1日起在监狱服刑。` */
function statusText(locale: Locale, { status, statusSince }: MemberFacts): string {
  const key = `status.${status}` as const
  return noticeTexts.has(key) ? noticeTexts(locale, key, { since: dayText(locale, statusSince) }) : ''
}

export function dayText(locale: Locale, day: number | undefined): string {
  if (day === undefined) return noticeTexts(locale, 'day.blank')
  const parts = { year: Math.floor(day / 10000), month: Math.floor(day / 100) % 100, day: day % 100 }
  return noticeTexts(locale, 'day', parts)
}

/** Of whom nobody counts, why. */
function absences(locale: Locale, household: HouseholdFacts): string {
  const { members = [] } = household
  const each = members.flatMap((member, index) => {
    const absence = statusText(locale, member)
    return absence === '' ? [] : [(members.length === 1 ? '' : memberText(locale, index, household)) + absence]
  })
  return each.join('') + noticeTexts(locale, 'reason.nobody-counts')
}

function named(locale: Locale, obligors: readonly string[]): string {
  return obligors.length === 0 ? '' : noticeTexts(locale, 'reason.obligors', { who: obligors.join('；') })
}

/** `2 人，每月收入合计 2240 元`: what an income a head was divided from. */
function totalText(locale: Locale, { id, member, values }: CriterionResult, { criteria }: Determination): string {
  const { perHead } = values
  const size = criteria.find((each) => each.member === undefined && /\.members$/.test(each.id))?.values.size
  if (member !== undefined || !/\.income$/.test(id) || typeof perHead !== 'number' || typeof size !== 'number')
    return ''
  const key = Number.isInteger(perHead) ? 'reason.total' : 'reason.total.about'
  return noticeTexts(locale, key, { size, total: Math.round(perHead * size) })
}

/** The local figures that were compared; what is no number says nothing to who reads it. */
export function figureLines(locale: Locale, { parameters }: Determination, policy: Policy): string[] {
  const published = parameters.filter(
    ({ id, place }) =>
      place !== '000000' && policy.definition(id).kind !== 'flag' && policy.definition(id).kind !== 'choice',
  )
  if (published.length === 0) return [noticeTexts(locale, 'figure.none')]
  return published.map(({ id, value, from, source }) => {
    const definition = policy.definition(id)
    const isUntitled = source.document.includes('标题未见')
    return noticeTexts(locale, 'figure', {
      label: labelText(locale, definition.label),
      value: valueText(locale, definition, value),
      from,
      source: isUntitled ? noticeTexts(locale, 'figure.untitled', { number: source.number ?? '' }) : sourceText(source),
    })
  })
}
