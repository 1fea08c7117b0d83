import type { CheckReport, Finding, Severity, VillageRows } from '../../findings/types.ts'

/** What a finding is counted under: an outcome that could not be verified is a group of its own, never a pass. */
export type Category = Severity | 'unknown'
export const CATEGORIES: readonly Category[] = ['error', 'doubt', 'notice', 'unknown']

export function categoryOf({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): Category {
  return outcome === 'unknown' ? 'unknown' : severity
}

export interface FindingFilter {
  /** categories left out of the list */
  hidden: readonly Category[]
  /** id of the only check to show; '' = all */
  check: string
  /** name of the only village to show; '' = all */
  village: string
  /** part of a household number, a name, a village or town, a cell or a title */
  text: string
}
export const NO_FILTER: FindingFilter = { hidden: [], check: '', village: '', text: '' }

/** Nothing is left out: what is shown is all. */
export const showsAll = ({ hidden, check, village, text }: FindingFilter): boolean =>
  hidden.length === 0 && check === '' && village === '' && text.trim() === ''

/** Full-width and half-width, upper and lower case are one when searching. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/**
 * Positions in `findings` that pass the filter, in their order; `textOf` gives further words to search, `isIn` whether
 * it is of the village.
 */
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

/** How a village is called in a report: with its town where there are several, whose villages may share a name. */
function villageNames({ files }: CheckReport): (village: VillageRows) => string {
  const towns = new Set(
    files.flatMap(({ sheets }) => sheets.flatMap(({ villages }) => villages.map(({ town }) => town))),
  )
  towns.delete('')
  return ({ town, name }) => (towns.size > 1 || name === '' ? `${town} ${name}`.trim() : name)
}

/** The names of the villages that the registers have, each once, in their order. */
export function villagesIn(report: CheckReport): string[] {
  const nameOf = villageNames(report)
  return [...new Set(report.files.flatMap(({ sheets }) => sheets.flatMap(({ villages }) => villages.map(nameOf))))]
}

/** The village that a finding's row is of; undefined for a whole sheet and for rows of no village. */
export function villageOf({ files }: CheckReport): (finding: Finding) => VillageRows | undefined {
  const runsOf = new Map<string, VillageRun[]>()
  for (const [file, { sheets }] of files.entries())
    for (const { name, villages } of sheets) {
      const key = `${file}/${name}`
      const runs = villages.flatMap((village) => village.runs.map(([first, last]) => ({ first, last, village })))
      runsOf.set(key, [...(runsOf.get(key) ?? []), ...runs])
    }
  for (const runs of runsOf.values()) runs.sort((a, b) => a.first - b.first)
  return ({ file, sheet, row }) => (row === null ? undefined : villageAt(runsOf.get(`${file}/${sheet}`) ?? [], row))
}

interface VillageRun {
  first: number
  last: number
  village: VillageRows
}

/** `runs` in the order of their rows, none over another. */
function villageAt(runs: readonly VillageRun[], row: number): VillageRows | undefined {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { first, last, village } = runs[middle]
    if (row >= first && row <= last) return village
    if (row < first) high = middle - 1
    else low = middle + 1
  }
  return undefined
}

/** Whether a finding is about a row of a village; '' is every village. */
export function ofVillage(report: CheckReport, village: string): (finding: Finding) => boolean {
  if (village === '') return () => true
  const [of, nameOf] = [villageOf(report), villageNames(report)]
  return (finding) => {
    const own = of(finding)
    return own !== undefined && nameOf(own) === village
  }
}

/** What was found in the rows of a village; `name` is '' for what is of no village. */
export interface VillageQuality extends Record<Severity, number> {
  name: string
  households: number
}

/** Village by village, the one with the most found first; what is of a whole sheet or of no village comes last. */
export function qualityByVillage(report: CheckReport): VillageQuality[] {
  const villages = new Map<string, VillageQuality>()
  const at = (name: string) => {
    const known = villages.get(name) ?? { name, households: 0, error: 0, doubt: 0, notice: 0 }
    villages.set(name, known)
    return known
  }
  const [of, nameOf] = [villageOf(report), villageNames(report)]
  for (const { sheets } of report.files)
    for (const { villages } of sheets) for (const one of villages) at(nameOf(one)).households += one.households
  for (const finding of report.findings) {
    if (finding.outcome !== 'fail') continue
    const own = of(finding)
    at(own ? nameOf(own) : '')[finding.severity]++
  }
  return [...villages.values()].sort(
    (a, b) => Number(a.name === '') - Number(b.name === '') || foundIn(b) - foundIn(a) || a.name.localeCompare(b.name),
  )
}

export const foundIn = ({ error, doubt, notice }: VillageQuality): number => error + doubt + notice
