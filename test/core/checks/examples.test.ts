import { type CheckReport, checkRegisters, describeFinding, type Finding, loadPolicy } from '@nuandong/core'
import { parsePack } from '@nuandong/core/pack'
import { describe, expect, test } from 'vitest'
import { type Example, type ExpectedFinding, FIRST_ROW, fileOf, loadExamples, tablesOf } from './examples.ts'

async function check(example: Example): Promise<CheckReport> {
  const overlay = example.pack ? parsePack(example.pack, 'example.yaml') : undefined
  if (overlay && 'problems' in overlay) throw new Error(JSON.stringify(overlay.problems))
  const policy = loadPolicy(overlay ? [overlay.pack] : [])
  return checkRegisters(
    tablesOf(example).map((table, index) => fileOf(table, index)),
    {
      policy,
      place: example.place ?? '510185',
      date: example.date ?? '2025-06-20',
    },
  )
}

const shown = (findings: readonly Finding[]) =>
  findings.map(
    (one) =>
      `${one.outcome} table ${one.file + 1} row ${one.row === null ? null : one.row - FIRST_ROW + 1} ${one.field} ${one.variant} ${JSON.stringify(one.params)}`,
  )

function matches(finding: Finding, expected: ExpectedFinding): boolean {
  if (expected.row !== undefined && finding.row !== FIRST_ROW + expected.row - 1) return false
  if (expected.table !== undefined && finding.file !== expected.table - 1) return false
  if (expected.field !== undefined && finding.field !== expected.field) return false
  if (expected.variant !== undefined && finding.variant !== expected.variant) return false
  if (expected.severity !== undefined && finding.severity !== expected.severity) return false
  if (expected.expected !== undefined && finding.expected !== String(expected.expected)) return false
  return (expected.missing ?? []).every((one) =>
    String(finding.params.missing ?? '')
      .split(' ')
      .includes(one),
  )
}

/** Every placeholder of the message has a value, in both languages; only a blank cell is shown as nothing. */
function isFullyWorded(finding: Finding): boolean {
  return (['zh-CN', 'en'] as const).every((locale) => {
    const { title, message, advice } = describeFinding(finding, locale)
    const isOpen = /\{\w+\}/.test(message + advice) || (finding.value !== '' && message.includes('“”'))
    return title !== finding.check && message !== '' && !isOpen
  })
}

const named = (examples: readonly Example[]) => examples.map((example) => [example.note, example] as const)

describe.each([...loadExamples()])('%s', (id, examples) => {
  const own = (report: CheckReport) => report.findings.filter((one) => one.check === id)
  test.each(named(examples.pass))('passes: %s', async (_, example) => {
    const report = await check(example)
    expect(shown(own(report))).toEqual([])
    expect(report.notChecked.filter((one) => one.check === id)).toEqual([])
  })
  test.each(named(examples.fail))('fails: %s', async (_, example) => {
    const found = own(await check(example)).filter((one) => one.outcome === 'fail')
    for (const expected of example.finds ?? [])
      expect(
        found.some((one) => matches(one, expected)),
        `${JSON.stringify(expected)} in\n${shown(found).join('\n')}`,
      ).toBe(true)
    expect(found, shown(found).join('\n')).toHaveLength(example.finds?.length ?? 0)
    expect(found.filter((one) => !isFullyWorded(one))).toEqual([])
  })
  test.each(named(examples.unknown))('cannot tell: %s', async (_, example) => {
    const report = await check(example)
    if (example.notChecked) {
      expect(report.notChecked.filter((one) => one.check === id).map((one) => one.reason)).toContain(example.notChecked)
      return
    }
    const found = own(report).filter((one) => one.outcome === 'unknown')
    for (const expected of example.finds ?? [])
      expect(
        found.some((one) => matches(one, expected)),
        `${JSON.stringify(expected)} in\n${shown(found).join('\n')}`,
      ).toBe(true)
    expect(found.length, shown(own(report)).join('\n')).toBeGreaterThan(0)
    expect(found.filter((one) => !isFullyWorded(one))).toEqual([])
  })
})
