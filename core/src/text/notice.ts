/**
 * The draft of a written notice to the household: refusal, reduction or ending, with reasons, figures, what was heard
 * and the remedy (社会救助法第四十五条、第四十八条、第七十六条). An official completes and signs it.
 */
import type { HouseholdFacts, ProgrammeId } from '../facts/case.ts'
import type { IsoDate } from '../policy/index.ts'
import type { Determination } from '../programmes/determine.ts'
import type { Locale } from './area.ts'
import { dayText, figureLines, type NoticeInput, type NoticeKind, reasonLines } from './notice-reasons.ts'
import { noticeTexts } from './notice-texts.ts'
import { amountText, programmeText } from './programmes.ts'

/** Why nothing is drafted. */
export type NoNotice = 'undetermined' | 'eligible' | 'not-applicable' | 'no-act' | 'no-sum' | 'dead'

/**
 * What there is to tell, by the outcome and by whether the household gets the programme already. A reduction has a new
 * sum a month (社会救助法第四十八条 asks for the reasons, which are its figures); the old one no fact of a case says:
 * the draft leaves it blank, and says when it is not to be used. A class without a sum of its own can end, not fall. By
 * how much a share falls after jobs refused the county decides, and is blank too. With the death of all an application
 * ends by itself.
 */
export function noticeKind(
  determination: Determination,
  { receives = [], ...household }: HouseholdFacts,
): NoticeKind | NoNotice {
  const { programme, outcome, amount } = determination
  if (programme === 'charity-assistance') return 'no-act'
  if (outcome === 'undetermined' || outcome === 'not-applicable') return outcome
  const isReceived = receives.includes(programme)
  if (outcome === 'ineligible' && !isReceived && haveAllDied(household)) return 'dead'
  if (outcome === 'ineligible') return isReceived ? 'ending' : 'refusal'
  if (!isReceived) return 'eligible'
  if (isForRefusedJobs(determination)) return 'reduction'
  return amount?.unit === 'CNY/month' && amount.bound === 'exactly' ? 'reduction' : 'no-sum'
}

interface NoticeClauses {
  /** that the answer is in writing, with reasons */
  written?: string
  /** that the person is heard first */
  heard?: string
  remedy?: string
}

/**
 * What the Act, and 令649 before it, speak of; the allowances and the children's programmes have rules of their own.
 */
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
  const { determination, policy, date } = input
  const text = (key: keyof typeof noticeTexts.tables.en) => noticeTexts(locale, key)
  const clauses = clausesFor(determination.programme, kind, date)
  const besides = otherProgrammes(input).map((id) =>
    noticeTexts(locale, 'besides.programme', { programme: programmeText(locale, id, date) }),
  )
  return [
    text('draft'),
    '',
    ...headLines(locale, kind, input),
    ...(clauses.written === undefined || haveAllDied(input.household)
      ? []
      : [noticeTexts(locale, 'written', { citation: clauses.written })]),
    ...besideEnding(locale, kind, input),
    '',
    text('reasons'),
    ...reasonLines(locale, kind, input),
    '',
    text('figures'),
    ...figureLines(locale, determination, policy),
    '',
    text('heard'),
    heardText(locale, kind, input, clauses),
    '',
    text('remedy'),
    text(date >= SIX_MONTHS ? 'remedy.within' : 'remedy.plain') + citedText(locale, clauses.remedy),
    text('remedy.where'),
    ...(besides.length > 0 ? ['', text('besides'), ...besides] : []),
    '',
    text('signature'),
    text('dated'),
    text('delivered'),
  ].join('\n')
}

/** Authority, title, number, to whom, and what was decided. */
function headLines(locale: Locale, kind: NoticeKind, input: NoticeInput): string[] {
  const { determination, place, date, household } = input
  const isOfTheDead = haveAllDied(household)
  const programme = programmeText(locale, determination.programme, date)
  const amount = determination.amount === null ? '' : amountText(locale, determination.amount)
  const { members = [] } = household
  const first = Math.max(
    0,
    members.findIndex(({ status }) => isOfTheDead || status !== 'deceased'),
  )
  const who = members[first]?.name || noticeTexts(locale, 'somebody')
  const since = dayText(locale, members[first]?.statusSince)
  return [
    noticeTexts(locale, 'authority'),
    noticeTexts(locale, `title.${kind}`, { programme }),
    noticeTexts(locale, 'number'),
    '',
    noticeTexts(locale, isOfTheDead ? 'addressee.kin' : 'addressee', { who }),
    noticeTexts(locale, decisionKey(kind, input), { programme, place, date, amount, who, since }),
  ]
}

function decisionKey(kind: NoticeKind, { determination, household }: NoticeInput): `decision.${NoticeKind}` | OfItsOwn {
  if (kind === 'ending' && haveAllDied(household)) return 'decision.ending.dead'
  return kind === 'reduction' && isForRefusedJobs(determination) ? 'decision.reduction.jobs' : `decision.${kind}`
}

type OfItsOwn = 'decision.ending.dead' | 'decision.reduction.jobs'

/** 渐退期 where it is the income that ends dibao; 公示 before support in extreme difficulty ends. */
function besideEnding(locale: Locale, kind: NoticeKind, { determination, date, household }: NoticeInput): string[] {
  const { programme, criteria } = determination
  if (kind !== 'ending' || date < '2021-07-01' || haveAllDied(household)) return []
  if (programme === 'tekun') return [noticeTexts(locale, 'published', { citation: '民发〔2021〕43号 第二十六条' })]
  const isByIncome = criteria.some(({ id, outcome }) => id === 'dibao.income' && outcome === 'fail')
  const citation = date < '2022-10-20' ? GRACE : `${GRACE}；民发〔2022〕83号 一（三）`
  return programme === 'dibao' && isByIncome ? [noticeTexts(locale, 'grace', { citation })] : []
}

const GRACE = '民发〔2021〕57号 第三十三条'

function heardText(locale: Locale, kind: NoticeKind, { household }: NoticeInput, { heard }: NoticeClauses): string {
  if (haveAllDied(household)) return noticeTexts(locale, 'heard.dead')
  return noticeTexts(locale, kind === 'refusal' ? 'heard.refusal' : 'heard.before') + citedText(locale, heard)
}

function citedText(locale: Locale, citation: string | undefined): string {
  return citation === undefined ? '' : noticeTexts(locale, 'cited', { citation })
}

/** Nobody is left to be written to but kin. */
function haveAllDied({ members = [] }: HouseholdFacts): boolean {
  return members.length > 0 && members.every(({ status }) => status === 'deceased')
}

function isForRefusedJobs({ notices }: Determination): boolean {
  return notices.some(({ id }) => id === 'jobs-refused')
}

/** What the household does not get yet and is due. */
function otherProgrammes({ all, determination, receives }: NoticeInput): ProgrammeId[] {
  return all
    .filter(({ outcome, programme }) => outcome === 'eligible' && programme !== determination.programme)
    .map(({ programme }) => programme)
    .filter((programme) => !receives.includes(programme))
}
