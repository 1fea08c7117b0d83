import type { Policy } from '../src/policy/index.ts'
import { type Determination, determine } from '../src/programmes/index.ts'
import type { Locale } from '../src/text/area.ts'
import { noticeDraft, noticeKind, noticeTexts } from '../src/text/notice.ts'
import { placeText } from '../src/text/policy.ts'
import { programmeText } from '../src/text/programmes.ts'
import type { CaseInput } from './case-input.ts'

/** The drafts for one case, and a sentence for each programme that has none: an open outcome is never put in writing. */
export function caseNotices(
  policy: Policy,
  { facts }: CaseInput,
  all: readonly Determination[],
  locale: Locale,
): { drafts: string[]; without: string[] } {
  const { household, date } = facts
  const receives = household.receives ?? []
  const place = placeText(locale, facts.place, policy)
  const drafts: string[] = []
  const without: string[] = []
  for (const determination of all) {
    const kind = noticeKind(determination, receives)
    if (kind === 'refusal' || kind === 'reduction' || kind === 'ending') {
      // what rests on a programme that ends is not offered
      const after = kind === 'ending' ? receives.filter((programme) => programme !== determination.programme) : receives
      const due =
        kind === 'ending' ? determine(policy, { ...facts, household: { ...household, receives: after } }) : all
      drafts.push(
        noticeDraft(locale, kind, { determination, all: due, policy, place, date, receives: after, household }),
      )
    } else {
      const programme = programmeText(locale, determination.programme, date)
      without.push(noticeTexts(locale, `cli.${kind}`, { programme }))
    }
  }
  return { drafts, without }
}
