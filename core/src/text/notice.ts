/**
 * The draft of a written notice to the household: refusal, reduction or ending, with reasons, figures, what was heard and the remedy
 * (社会救助法第四十五条、第四十八条、第七十六条). An official completes and signs it.
 */
import type { HouseholdFacts, ProgrammeId } from '../facts/case.ts'
import type { IsoDate, Policy } from '../policy/index.ts'
import type { CriterionResult, Determination } from '../programmes/determine.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/notice.ts'
import { labelText, sourceText, valueText } from './policy.ts'
import { amountText, criterionText, programmeText } from './programmes.ts'
import { memberText } from './who.ts'
import { zh } from './zh-CN/notice.ts'

export const noticeTexts = area(zh, en)

export type NoticeKind = 'refusal' | 'reduction' | 'ending'

/** Why nothing is drafted. */
export type NoNotice = 'undetermined' | 'eligible' | 'not-applicable' | 'no-act' | 'no-sum'

/**
 * What there is to tell, by the outcome and by whether the household gets the programme already. A reduction has a new sum a
 * month (社会救助法第四十八条 asks for the reasons, which are its figures); the old one no fact of a case says: the draft leaves it
 * blank, and says when it is not to be used. A class without a sum of its own can end, not fall.
 */
export function noticeKind(
  { programme, outcome, amount }: Determination,
  receives: readonly ProgrammeId[],
): NoticeKind | NoNotice {
  if (programme === 'charity-assistance') return 'no-act'
  if (outcome === 'undetermined' || outcome === 'not-applicable') return outcome
  const isReceived = receives.includes(programme)
  if (outcome === 'ineligible') return isReceived ? 'ending' : 'refusal'
  if (!isReceived) return 'eligible'
  return amount?.unit === 'CNY/month' && amount.bound === 'exactly' ? 'reduction' : 'no-sum'
}

export interface NoticeInput {
  determination: Determination
  /** what the household is due once this notice holds: what else it can apply for */
  all: readonly Determination[]
  policy: Policy
  place: string
  date: IsoDate
  receives: readonly ProgrammeId[]
  household: HouseholdFacts
}

interface NoticeClauses {
  /** that the answer is in writing, with reasons */
  written?: string
  /** that the person is heard first */
  heard?: string
  remedy?: string
}

/** What the Act, and 令649 before it, speak of; the allowances and the children's programmes have rules of their own. */
const SOCIAL_ASSISTANCE: ReadonlySet<ProgrammeId> = new Set([
  'dibao',
  'dibao-edge',
  'tekun',
  'rigid-expenditure',
  'temporary-assistance',
  'medical-assistance',
  'winter-relief',
])
const ORDER = '国务院令第649号'
/** 第十一条 for dibao and, by 第十六条, tekun; 第十三条 for dibao that stops. */
const WRITTEN_BEFORE: Partial<Record<`${ProgrammeId} ${NoticeKind}`, string>> = {
  'dibao refusal': `${ORDER}第十一条`,
  'tekun refusal': `${ORDER}第十一条、第十六条`,
  'dibao ending': `${ORDER}第十三条`,
}

function clausesFor(programme: ProgrammeId, kind: NoticeKind, date: IsoDate): NoticeClauses {
  if (!SOCIAL_ASSISTANCE.has(programme) || date < '2014-05-01') return {}
  if (date < '2026-07-01') return { written: WRITTEN_BEFORE[`${programme} ${kind}`], remedy: `${ORDER}第六十五条` }
  const remedy = '社会救助法第七十六条'
  if (kind === 'refusal') return { written: '社会救助法第四十五条', remedy }
  return { written: '社会救助法第四十八条', heard: '社会救助法第四十八条', remedy }
}

/** From this day on an action may be brought within six months (行政诉讼法第四十六条). */
const SIX_MONTHS: IsoDate = '2015-05-01'

export function noticeDraft(locale: Locale, kind: NoticeKind, input: NoticeInput): string {
  const { determination, policy, place, date, household } = input
  const text = (key: keyof typeof zh, params: Record<string, string | number> = {}) => noticeTexts(locale, key, params)
  const programme = programmeText(locale, determination.programme, date)
  const clauses = clausesFor(determination.programme, kind, date)
  const amount = determination.amount === null ? '' : amountText(locale, determination.amount)
  const cited = (citation: string | undefined) => (citation === undefined ? '' : text('cited', { citation }))
  const besides = otherProgrammes(input).map((id) =>
    text('besides.programme', { programme: programmeText(locale, id, date) }),
  )
  return [
    text('draft'),
    '',
    text(`title.${kind}`, { programme }),
    text('number'),
    '',
    text('addressee', { who: household.members?.[0]?.name || text('somebody') }),
    text(`decision.${kind}`, { programme, place, date, amount }),
    ...(clauses.written === undefined ? [] : [text('written', { citation: clauses.written })]),
    '',
    text('reasons'),
    ...reasons(locale, kind, determination, household),
    '',
    text('figures'),
    ...figures(locale, determination, policy),
    '',
    text('heard'),
    (kind === 'refusal' ? text('heard.refusal') : text('heard.before')) + cited(clauses.heard),
    '',
    text('remedy'),
    text(date >= SIX_MONTHS ? 'remedy.within' : 'remedy.plain') + cited(clauses.remedy),
    text('remedy.where'),
    ...(besides.length > 0 ? ['', text('besides'), ...besides] : []),
    '',
    text('signature'),
    text('dated'),
  ].join('\n')
}

/**
 * Of a refusal or ending what fails; of a reduction what is compared. Where the household as a whole fails, that nobody may apply
 * alone is one sentence.
 */
function reasons(locale: Locale, kind: NoticeKind, { criteria }: Determination, household: HouseholdFacts): string[] {
  const said = kind === 'reduction' ? 'pass' : 'fail'
  const ofHousehold = criteria.filter(({ member, outcome }) => member === undefined && outcome === said)
  const ofMembers = criteria.filter(({ member, outcome }) => member !== undefined && outcome === said)
  const listed = ofHousehold.length > 0 ? ofHousehold : ofMembers
  const sentences = listed.map((criterion, index) =>
    noticeTexts(locale, 'reason', {
      number: index + 1,
      sentence: whoOf(locale, criterion, household) + criterionText(locale, criterion),
      citation: criterion.citation,
    }),
  )
  if (said === 'pass' || ofHousehold.length === 0 || ofMembers.length === 0) return sentences
  const citation = [...new Set(ofMembers.flatMap((criterion) => criterion.citation.split('；')))].join('；')
  return [...sentences, noticeTexts(locale, 'reason.nobody-alone', { number: listed.length + 1, citation })]
}

function whoOf(locale: Locale, { member }: CriterionResult, household: HouseholdFacts): string {
  return member === undefined || household.members?.length === 1 ? '' : memberText(locale, member, household)
}

function figures(locale: Locale, { parameters }: Determination, policy: Policy): string[] {
  const published = parameters.filter(({ place }) => place !== '000000')
  if (published.length === 0) return [noticeTexts(locale, 'figure.none')]
  return published.map(({ id, value, from, source }) => {
    const definition = policy.definition(id)
    return noticeTexts(locale, 'figure', {
      label: labelText(locale, definition.label),
      value: valueText(locale, definition, value),
      from,
      source: sourceText(source),
    })
  })
}

/** What the household does not get yet and is due. */
function otherProgrammes({ all, determination, receives }: NoticeInput): ProgrammeId[] {
  return all
    .filter(({ outcome, programme }) => outcome === 'eligible' && programme !== determination.programme)
    .map(({ programme }) => programme)
    .filter((programme) => !receives.includes(programme))
}
