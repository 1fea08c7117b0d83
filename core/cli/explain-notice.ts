import type { ProgrammeId } from '../src/facts/index.ts'
import type { Policy } from '../src/policy/index.ts'
import { type CaseFacts, type Determination, determine } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { noticeDraft, noticeKind } from '../src/text/notice.ts'
import type { NoticeKind } from '../src/text/notice-reasons.ts'
import { noticeTexts } from '../src/text/notice-texts.ts'
import { placeText } from '../src/text/policy.ts'
import { programmeText } from '../src/text/programmes.ts'
import { whoText } from '../src/text/who.ts'
import type { CaseInput } from './case-input.ts'

/**
 * The drafts for one case, and a sentence for each programme that has none: an open outcome is never put in writing,
 * nor is what nobody named (`programmes` of the case) or, where none is named, draws (`receives`).
 */
export function caseNotices(
  policy: Policy,
  { facts, file }: CaseInput,
  all: readonly Determination[],
  locale: Locale,
): { drafts: string[]; without: string[] } {
  const { household, date } = facts
  const { receives = [] } = household
  const asked = new Set<ProgrammeId>(file.programmes ?? receives)
  const drafts: string[] = []
  const without: string[] = []
  for (const determination of all.filter(({ programme }) => asked.has(programme))) {
    const kind = noticeKind(determination, household)
    if (kind === 'refusal' || kind === 'reduction' || kind === 'ending') {
      drafts.push(draft(policy, facts, { kind, determination, all }, locale))
    } else {
      without.push(
        noticeTexts(locale, `cli.${kind}`, { programme: programmeText(locale, determination.programme, date) }),
      )
    }
  }
  const others = all.filter(({ programme }) => !asked.has(programme))
  if (others.length > 0) {
    const programmes = others.map(({ programme }) => programmeText(locale, programme, date))
    without.push(noticeTexts(locale, 'cli.not-asked', { programmes: programmes.join(locale === 'en' ? ', ' : '、') }))
  }
  return { drafts, without }
}

interface Decided {
  kind: NoticeKind
  determination: Determination
  all: readonly Determination[]
}

function draft(policy: Policy, facts: CaseFacts, { kind, determination, all }: Decided, locale: Locale): string {
  const { household, date } = facts
  const { receives = [] } = household
  // what rests on a programme that ends is not offered
  const after = kind === 'ending' ? receives.filter((programme) => programme !== determination.programme) : receives
  const due = kind === 'ending' ? determine(policy, { ...facts, household: { ...household, receives: after } }) : all
  return noticeDraft(locale, kind, {
    determination,
    all: due,
    policy,
    place: placeText(locale, facts.place, policy),
    date,
    receives: after,
    household,
    obligors: ableObligors(policy, facts, determination, locale),
  })
}

/**
 * Who of those listed is found able to support: each by himself would keep the applicant from support in extreme
 * difficulty.
 */
function ableObligors(policy: Policy, facts: CaseFacts, { criteria }: Determination, locale: Locale): string[] {
  if (!criteria.some(isByObligors)) return []
  const { household } = facts
  const isAble = (supporters: CaseFacts['household']['supporters']) => {
    const alone = { ...facts, household: { ...household, supporters } }
    return determine(policy, alone, { programmes: ['tekun'], help: false })[0].criteria.some(isByObligors)
  }
  if (isAble([])) return [noticeTexts(locale, 'reason.home')]
  return (household.supporters ?? []).flatMap((supporter, index) => {
    if (!isAble([supporter])) return []
    const who = whoText(locale, `household.supporters[${index}]`, household)
    const { ownIncome } = supporter
    return [ownIncome === undefined ? who : noticeTexts(locale, 'reason.own-income', { who, income: ownIncome / 100 })]
  })
}

const isByObligors = ({ id, outcome }: Determination['criteria'][number]): boolean =>
  id === 'tekun.obligors' && outcome === 'fail'
