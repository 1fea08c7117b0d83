import type { CheckReport, Finding, Severity } from '../../findings/types.ts'

/** What a finding is counted under: an outcome that could not be verified is a group of its own, never a pass. */
export type Category = Severity | 'unknown'
export const CATEGORIES: readonly Category[] = ['error', 'doubt', 'notice', 'unknown']

export function categoryOf(finding: Finding): Category {
  return finding.outcome === 'unknown' ? 'unknown' : finding.severity
}

export interface FindingFilter {
  /** categories left out of the list */
  hidden: readonly Category[]
  /** id of the only check to show; '' = all */
  check: string
  /** name of the only village to show; '' = all */
  village: string
  /** part of a household number, a name, a cell or a title */
  text: string
}
export const NO_FILTER: FindingFilter = { hidden: [], check: '', village: '', text: '' }

/** Nothing is left out: what is shown is all. */
export const showsAll = ({ hidden, check, village, text }: FindingFilter): boolean =>
  hidden.length === 0 && check === '' && village === '' && text.trim() === ''

/** Full-width and half-width, upper and lower case are one when searching. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** Positions in `findings` that pass the filter, in their order; `textOf` gives further words to search, `isIn` whether it is of the village. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  textOf: (finding: Finding) => string,
  isIn: (finding: Finding) => boolean = () => true,
): number[] {
  const wanted = folded(filter.text)
  const matches = (finding: Finding) =>
    !filter.hidden.includes(categoryOf(finding)) &&
    (filter.check === '' || finding.check === filter.check) &&
    isIn(finding) &&
    (wanted === '' ||
      folded(`${finding.rowKey} ${finding.cells.join(' ')} ${finding.sheet} ${textOf(finding)}`).includes(wanted))
  return findings.flatMap((finding, index) => (matches(finding) ? [index] : []))
}

/** Checks that found something, with their number, the most frequent first. */
export function countByCheck(findings: readonly Finding[]): { check: string; sample: Finding; count: number }[] {
  const counts = new Map<string, { check: string; sample: Finding; count: number }>()
  for (const finding of findings) {
    const known = counts.get(finding.check)
    if (known) known.count++
    else counts.set(finding.check, { check: finding.check, sample: finding, count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

/** The names of the villages that the registers have, each once, in their order. */
export const villagesIn = ({ files }: CheckReport): string[] => [
  ...new Set(files.flatMap(({ sheets }) => sheets.flatMap(({ villages }) => villages.map(({ name }) => name)))),
]

/** Whether a finding is about a row of a village; '' is every village. */
export function ofVillage({ files }: CheckReport, village: string): (finding: Finding) => boolean {
  if (village === '') return () => true
  const runs = new Map<string, [number, number][]>()
  for (const [file, { sheets }] of files.entries())
    for (const { name, villages } of sheets)
      for (const one of villages) {
        if (one.name !== village) continue
        const key = `${file}/${name}`
        runs.set(key, [...(runs.get(key) ?? []), ...one.runs])
      }
  return ({ file, sheet, row }) =>
    row !== null && (runs.get(`${file}/${sheet}`)?.some(([first, last]) => row >= first && row <= last) ?? false)
}
