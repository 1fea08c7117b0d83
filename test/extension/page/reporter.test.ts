import { describe, expect, test } from 'vitest'
import type { ReportPart } from '../../../extension/src/messages.ts'
import type { FieldOnPage } from '../../../extension/src/page/read.ts'
import { Reporter } from '../../../extension/src/page/reporter.ts'
import { MOST_FIELDS, PART_SIZE, ReportParts } from '../../../extension/src/reports.ts'
import { withScheduler } from './scheduler.ts'

withScheduler()

const HEAD = {
  caseId: '1',
  titles: [],
  isPaged: false,
  unread: [],
  failed: [],
  inner: [],
  lost: [],
}
const fieldOf = (value: string, source: FieldOnPage['source'] = 'column'): FieldOnPage => ({
  field: 'name',
  label: '姓名',
  value,
  role: 'cases',
  group: 'table1.1',
  source,
  editable: false,
  floats: false,
  earlier: false,
  anchor: {} as Element,
})
const rows = (count: number) => Array.from({ length: count }, (_, index) => fieldOf(String(index)))

function reporting() {
  const told: ReportPart[] = []
  const tell = async (part: ReportPart) => told.push(structuredClone(part))
  const reporter = new Reporter(tell, () => 'key')
  const parts = new ReportParts()
  return {
    reporter,
    report: async (fields: readonly FieldOnPage[], head = HEAD) => {
      told.length = 0
      await reporter.report(head, fields, new AbortController().signal)
      return told.map((part) => ({ part: part.part, isLast: part.isLast, whole: parts.put(part) }))
    },
  }
}

describe('a page tells what it shows', () => {
  test('in parts, which make one report once the last is there', async () => {
    const told = await reporting().report(rows(2.5 * PART_SIZE))
    expect(told.map(({ part, isLast }) => [part, isLast])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
    expect(told.map(({ whole }) => whole?.fields.length)).toEqual([undefined, undefined, 2.5 * PART_SIZE])
  })

  test('and then only the part that has changed', async () => {
    const { report, reporter } = reporting()
    const fields = rows(3 * PART_SIZE)
    await report(fields)
    expect(await report(fields)).toEqual([])
    fields[PART_SIZE + 1] = fieldOf('changed')
    const [changed, ...others] = await report(fields)
    expect([changed.part, changed.isLast, others]).toEqual([1, true, []])
    expect(changed.whole?.fields[PART_SIZE + 1].value).toBe('changed')
    expect((await report(fields, { ...HEAD, caseId: '2' })).map(({ part }) => part)).toEqual([0])
    reporter.forget()
    expect(await report(fields)).toHaveLength(3)
  })

  test('its own fields before the rows of a list of which not all are told', async () => {
    const told = await reporting().report([...rows(MOST_FIELDS + 5), fieldOf('own', 'framework')])
    const whole = told.at(-1)?.whole?.fields
    expect([whole?.length, whole?.[0].value]).toEqual([MOST_FIELDS, 'own'])
  })
})
