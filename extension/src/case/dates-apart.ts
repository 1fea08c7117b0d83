import { type FieldId, field, normaliseLabel } from '@nuandong/core/page'
import type { FieldReport, FrameReport } from '../messages.ts'
import { datesNamed } from './dictionary.ts'

/** How surely a label names a date of a household; 受理日期 is first of all that of a problem that was raised. */
const sureness = (label: string, id: FieldId): number =>
  (field(id).of === 'household' ? 1 : 0.75) - (normaliseLabel(field(id).zh) === label ? 0 : 0.01)

const isDay = ({ group, role, field: id }: FieldReport) =>
  group === '' && role === 'household' && field(id).type === 'date'

/**
 * As in a register, every label is another date and every date has one label, the surest first: 受理日期 beside 申请日期
 * is the next that it may mean, 审核日期 beside 审批日期 that of the first review. A label for which none is left is not read.
 */
export function datesApart(report: FrameReport): FrameReport {
  const days = report.fields.filter(isDay)
  const read = new Map(days.map((one) => [normaliseLabel(one.label), one.field]))
  const offers = [...read].flatMap(([label, id]) => {
    const meant = datesNamed(label)
    // what the official said of a label stands
    if (!meant.includes(id)) return [{ label, id, sure: 1 }]
    return meant.map((other) => ({ label, id: other, sure: sureness(label, other) }))
  })
  const taken = new Map<FieldId, string>()
  const meaning = new Map<string, FieldId>()
  for (const { label, id } of offers.sort((a, b) => b.sure - a.sure))
    if (!meaning.has(label) && !taken.has(id)) {
      taken.set(id, label)
      meaning.set(label, id)
    }
  const apart = report.fields.flatMap((one) => {
    const id = isDay(one) ? meaning.get(normaliseLabel(one.label)) : one.field
    return id ? [{ ...one, field: id }] : []
  })
  const isKnown = (one: FieldReport) =>
    days.some((day) => day !== one && day.field === one.field && day.value === one.value)
  const unread = days.flatMap((one) => (meaning.has(normaliseLabel(one.label)) || isKnown(one) ? [] : [one.label]))
  return { ...report, fields: apart, unread: [...new Set([...report.unread, ...unread])] }
}
