/** How far the law data can be relied on: by source, by age, and what has run out. */
import { isWithin } from './dates.ts'
import type { Policy } from './lookup.ts'
import { CONFIDENCES, type DatedValue, type IsoDate, type Label, type ParameterId, type PlaceRef } from './types.ts'

/** A value of the law or of a pack, at the place that it was set for. */
export interface AuditedValue extends DatedValue {
  parameter: ParameterId
  place: PlaceRef
  /** last day in force, also where only the next value ends it */
  until?: IsoDate
  overlay?: string
  /** days from its first day to the day of the audit */
  ageInDays: number
}

export interface PolicyAudit {
  /** in force on the day: the least sure source first, then the oldest */
  values: readonly AuditedValue[]
  /** ended before the day, and nothing follows there or higher up; `gap`: what the data say of the time since */
  expired: readonly (AuditedValue & { gap?: Label })[]
  /** no source names their first day */
  firstEvidenced: readonly AuditedValue[]
}

/** `places`: only these; left out, every place of the data. */
export function auditPolicy(policy: Policy, date: IsoDate, places?: readonly PlaceRef[]): PolicyAudit {
  const lines = policy
    .timelines()
    .filter(({ place }) => places === undefined || places.includes(place))
    .map(({ parameter, place, overlay, entries }) => ({
      parameter,
      place,
      values: entries.flatMap(({ dated, until }): AuditedValue[] =>
        'value' in dated
          ? [{ ...dated, until, parameter, place, overlay, ageInDays: daysBetween(dated.from, date) }]
          : [],
      ),
    }))
  const values = lines.flatMap((line) => line.values)
  return {
    values: values.filter((value) => isWithin(date, value)).sort(leastSureFirst),
    expired: lines
      .flatMap((line) => expiredOf(policy, line, date))
      .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1)),
    firstEvidenced: values.filter(({ fromEvidence }) => fromEvidence !== undefined),
  }
}

function expiredOf(
  policy: Policy,
  { parameter, place, values }: { parameter: ParameterId; place: PlaceRef; values: readonly AuditedValue[] },
  date: IsoDate,
): PolicyAudit['expired'] {
  const last = [...values].sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
  if (last?.until === undefined || last.until >= date) return []
  const now = policy.parameter(parameter, place, date)
  if (now.known || now.reason === 'area') return []
  return [{ ...last, gap: now.note }]
}

function leastSureFirst(a: AuditedValue, b: AuditedValue): number {
  const rank = ({ confidence }: AuditedValue) => -CONFIDENCES.indexOf(confidence)
  return rank(a) - rank(b) || b.ageInDays - a.ageInDays
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
