import type { CheckReport, Finding } from './types.ts'

/** A finding that a person has verified and set aside. */
export interface Ignored {
  check: string
  sheet: string
  cells: readonly string[]
  /** the sheet's own row number, from 1 */
  row: number
  /** stands for what is in the row: when it changes, the finding is there again */
  rowMark: string
  /** stands for what the finding says beside its row: when that changes, it is there again too */
  says: string
  reason: string
  /** who set it aside, and on which day (ISO) */
  by: string
  on: string
}

/** A finding with why it was set aside. */
export interface IgnoredFinding {
  finding: Finding
  ignored: Ignored
}

/** The report without what was set aside, which is told beside it. Nothing set aside: the report itself. */
export function withoutIgnored(
  report: CheckReport,
  list: readonly Ignored[],
): { report: CheckReport; ignored: IgnoredFinding[] } {
  if (list.length === 0) return { report, ignored: [] }
  const known = new Map(list.map((one) => [keyOf(one), one]))
  const rows = new Set<number | null>(list.map(({ row }) => row))
  const findings: Finding[] = []
  const ignored: IgnoredFinding[] = []
  for (const finding of report.findings) {
    const found = finding.file === 0 && rows.has(finding.row) ? known.get(keyOf(finding)) : undefined
    if (found?.says === saysOf(finding)) ignored.push({ finding, ignored: found })
    else findings.push(finding)
  }
  if (ignored.length === 0) return { report, ignored }
  const totals = { ...report.totals }
  for (const { finding } of ignored) totals[finding.outcome === 'unknown' ? 'unknown' : finding.severity]--
  return { report: { ...report, findings, totals }, ignored }
}

/** One finding of a check on the same cells. */
export const keyOf = ({ check, sheet, cells }: Pick<Finding, 'check' | 'sheet' | 'cells'> | Ignored): string =>
  `${check}|${sheet}|${cells.join(' ')}`

/** What a finding says that other rows may change: the value that is expected, and who the partners are. */
export const saysOf = ({ expected, related = [], relatedCount = 0 }: Finding): string =>
  [expected, relatedCount, ...related.map(({ file, sheet, cells }) => `${file}|${sheet}|${cells.join(' ')}`)].join('\n')

/** What a file keeps of findings set aside; what is damaged is passed over. */
export function readIgnored(kept: unknown): Ignored[] {
  return Array.isArray(kept) ? kept.filter(isIgnored) : []
}

const TEXTS = ['check', 'sheet', 'rowMark', 'says', 'reason', 'by', 'on'] as const

function isIgnored(value: unknown): value is Ignored {
  const one = value as Record<string, unknown> | null
  return (
    typeof one === 'object' &&
    one !== null &&
    TEXTS.every((key) => typeof one[key] === 'string') &&
    Number.isInteger(one.row) &&
    Array.isArray(one.cells) &&
    one.cells.every((cell) => typeof cell === 'string')
  )
}
