import { type Cause, causesOf, gravestOf } from '../../findings/causes.ts'
import { describeFinding } from '../../findings/describe.ts'
import type { CheckReport, Finding } from '../../findings/types.ts'
import type { Locale } from '../../text/area.ts'
import { type FindingFilter, filterFindings, ofVillage, showsAll, villageOf } from './filter.ts'

const known = new WeakMap<readonly Finding[], readonly Cause[]>()

/** Takes causes that were worked out elsewhere, in a worker: of many findings they take a while. */
export function rememberCauses({ findings }: CheckReport, causes: readonly Cause[]): void {
  known.set(findings, causes)
}

/** The causes of a report's findings, worked out once. */
export function allCauses({ findings }: CheckReport): readonly Cause[] {
  const causes = known.get(findings) ?? causesOf(findings)
  known.set(findings, causes)
  return causes
}

/** Positions that the filter shows; words are looked for in the texts of that language too. */
export function shownFindings(report: CheckReport, filter: FindingFilter, locale: Locale): number[] {
  const of = villageOf(report)
  const textOf = (finding: Finding) => {
    const { title, message } = describeFinding(finding, locale)
    const { town = '', name = '' } = of(finding) ?? {}
    return `${town} ${name} ${title} ${message}`
  }
  return filterFindings(report.findings, filter, textOf, ofVillage(report, filter.village))
}

/** The causes with what the filter shows of them, gravest first. */
export function shownCauses(report: CheckReport, filter: FindingFilter, locale: Locale): readonly Cause[] {
  if (showsAll(filter)) return allCauses(report)
  const shown = new Set(shownFindings(report, filter, locale))
  return allCauses(report).flatMap((cause) => {
    const findings = cause.findings.filter((index) => shown.has(index))
    if (findings.length === 0) return []
    const severity = gravestOf(findings.map((index) => report.findings[index]))
    return [{ ...cause, findings, severity, lead: shown.has(cause.lead) ? cause.lead : findings[0] }]
  })
}

/** The findings in the order in which the list goes through them: cause by cause, what tells it best first. */
export function findingsInOrder(causes: readonly Cause[]): number[] {
  return causes.flatMap(({ lead, findings }) => [lead, ...findings.filter((index) => index !== lead)])
}
