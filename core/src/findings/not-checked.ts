import type { NotChecked } from '../checks/engine/finding.ts'
import type { Locale } from '../text/index.ts'
import { reportTexts } from '../text/report.ts'
import { checkTitle, describeNotChecked, fieldLabel, kindLabel, listed } from './describe.ts'
import type { CheckReport } from './types.ts'

/** `brief`: three counts, with what to do; `full`: every check by name. */
export type Detail = 'brief' | 'full'

/** Why a check did not run, as people can act on it; what is none of these is told in full. */
const COUNTED = {
  'missing-register': 'lists',
  'missing-column': 'columns',
  'missing-parameter': 'figures',
} as const
/** So many lists, columns and figures are named. */
const NAMED = 8
type Counted = keyof typeof COUNTED
const isCounted = (one: NotChecked): one is NotChecked & { reason: Counted } => one.reason in COUNTED

/** What was not checked, and what would change that. */
export function* notCheckedLines({ notChecked }: CheckReport, locale: Locale, detail: Detail): Generator<string> {
  if (notChecked.length === 0) return
  yield ''
  yield reportTexts(locale, 'not-checked-heading', { count: checksIn(notChecked) })
  if (detail === 'full') {
    yield* linesByReason(notChecked, locale)
    return
  }
  for (const reason of Object.keys(COUNTED) as Counted[]) {
    const ones = notChecked.filter((one) => one.reason === reason)
    if (ones.length === 0) continue
    const names = [...new Set(ones.flatMap((one) => namesIn(one, locale)))]
    const more = names.length > NAMED ? reportTexts(locale, 'not-checked.more', { count: names.length }) : ''
    yield `  ${reportTexts(locale, `not-checked.${COUNTED[reason]}`, {
      count: checksIn(ones),
      names: listed(names.slice(0, NAMED), locale) + more,
    })}`
  }
  yield* linesByReason(
    notChecked.filter((one) => !isCounted(one)),
    locale,
  )
  yield `  ${reportTexts(locale, 'not-checked.verbose')}`
}

const checksIn = (ones: readonly NotChecked[]): number => new Set(ones.map(({ check }) => check)).size

/** The lists, columns or figures that a check lacked. */
function namesIn({ reason, params }: NotChecked, locale: Locale): string[] {
  const split = (text: unknown) =>
    String(text ?? '')
      .split(' ')
      .filter(Boolean)
  if (reason === 'missing-register') return split(params.registers).map((id) => kindLabel(id, locale))
  if (reason === 'missing-column') return split(params.fields).map((id) => fieldLabel(id, locale))
  return [String(params[locale === 'zh-CN' ? 'zh' : 'en'] ?? '')]
}

/** One line a reason, with the checks that it kept from running. */
function* linesByReason(ones: readonly NotChecked[], locale: Locale): Generator<string> {
  const reasons = new Map<string, Set<string>>()
  for (const one of ones) {
    const why = describeNotChecked(one, locale)
    const checks = reasons.get(why) ?? new Set()
    reasons.set(why, checks.add(checkTitle(one.check, locale)))
  }
  for (const [why, checks] of reasons) yield `  ${why} ${listed([...checks], locale)}`
}
