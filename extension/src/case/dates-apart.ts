import { type FieldId, field, grouped, normaliseLabel } from '@nuandong/core/page'
import type { FieldReport, FrameReport } from '../messages.ts'
import { datesNamed, farFromName, mayBeNeeded } from './dictionary.ts'

/**
 * How surely a label names a date of a household: 审批时间 stands before 审核时间 among the words for the decision, and
 * 受理日期 is first of all that of a problem that was raised.
 */
const sureness = (label: string, id: FieldId): number =>
  (field(id).of === 'household' ? 1 : 0.75) - farFromName(id, label) / 1000

/** Whose dates they are that a label of one place says of all: the household's, or those of a list of cases. */
function placeOf({ group, role, field: id }: FieldReport): string | undefined {
  if (field(id).type !== 'date') return undefined
  if (role === 'cases') return group.split('.')[0]
  return role === 'household' && group === '' ? '' : undefined
}

/** The date that each label of one place means. */
function meaningsOf(days: readonly FieldReport[]): ReadonlyMap<string, FieldId> {
  const read = new Map(days.map((one) => [normaliseLabel(one.label), one.field]))
  const offers = [...read].flatMap(([label, id]) => {
    const meant = datesNamed(label)
    // what the official said of a label stands
    if (!meant.includes(id)) return [{ label, id, sure: 1 }]
    return meant.map((other) => ({ label, id: other, sure: sureness(label, other) }))
  })
  const taken = new Set<FieldId>()
  const meanings = new Map<string, FieldId>()
  for (const { label, id } of offers.sort((a, b) => b.sure - a.sure)) {
    if (meanings.has(label) || taken.has(id)) continue
    taken.add(id)
    meanings.set(label, id)
  }
  return meanings
}

/** 公示期：2025-06-02 至 2025-06-09 */
const asSpan = (one: FieldReport): FieldReport =>
  one.field === 'noticeDays' && /\d{4}\D+\d/.test(one.value) ? { ...one, field: 'noticeStart' } : one

/**
 * As in a register, every label is another date and every date has one label, the surest first: 受理日期 beside
 * 申请日期 is the next that it may mean, 审核日期 beside 审批日期 that of the first review. A label for which none is
 * left is not read.
 */
export function datesApart(report: FrameReport): FrameReport {
  const fields = report.fields.map(asSpan)
  const places = grouped(fields, placeOf)
  const meanings = new Map(
    [...places].map(([place, days]) => [place, place === undefined ? undefined : meaningsOf(days)]),
  )
  const meaningOf = (one: FieldReport) => {
    const ofPlace = meanings.get(placeOf(one))
    return ofPlace ? ofPlace.get(normaliseLabel(one.label)) : one.field
  }
  const isKnown = (one: FieldReport) =>
    fields.some((other) => other !== one && other.field === one.field && other.value === one.value)
  const apart = fields.flatMap((one) => {
    const id = meaningOf(one)
    return id ? [{ ...one, field: id }] : []
  })
  const unread = fields.flatMap((one) => (meaningOf(one) || isKnown(one) ? [] : [one.label]))
  return { ...report, fields: apart, unread: [...new Set([...report.unread, ...unread])].filter(mayBeNeeded) }
}
