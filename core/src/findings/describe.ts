import { type Finding, headerParam, type NotChecked } from '../checks/engine/finding.ts'
import { LOCAL_CATALOGUE } from '../checks/engine/pack-checks.ts'
import { type FieldId, field, fieldIds } from '../facts/fields.ts'
import { kindById, type MappedColumn } from '../register/index.ts'
import { checkTexts, findingTexts, type Locale } from '../text/index.ts'
import type { Cause } from './causes.ts'
import type { CheckReport, ColumnNote, SheetReading } from './types.ts'

export interface FindingTexts {
  /** what the check looks at */
  title: string
  /** what was found, with the figures */
  message: string
  /** what to do */
  advice: string
}

const known = new Set<string>(fieldIds)

/** Label of a field or, for a path such as `parameter:dibao.standard@510185`, the path itself. */
export function fieldLabel(id: string, locale: Locale): string {
  if (!known.has(id)) return id
  const { zh, en } = field(id as FieldId)
  return locale === 'zh-CN' ? zh : en
}

/** What a finding calls a column: as the sheet heads it; in another language than the sheet's our name is said too. */
function columnName({ params }: Finding, id: string, locale: Locale): string {
  const written = params[headerParam(id)]
  const label = fieldLabel(id, locale)
  if (written === undefined) return label
  return locale === 'zh-CN' ? String(written) : `${written} (${label})`
}

/** The words of a finding in a language. */
export function describeFinding(finding: Finding, locale: Locale): FindingTexts {
  const texts = ownTexts(finding, locale)
  if (!finding.verified) return texts
  const { isTrue, ...written } = finding.verified
  const more = findingTexts(locale, isTrue ? 'verified.true' : 'verified.open', written)
  return { ...texts, message: texts.message + more }
}

function ownTexts(finding: Finding, locale: Locale): FindingTexts {
  const text = (key: string, params = {}) => (checkTexts.has(key) ? checkTexts(locale, key, params) : '')
  const { otherField } = finding.params
  const params = {
    ...finding.params,
    value: finding.value,
    field: columnName(finding, finding.field, locale),
    ...(otherField !== undefined && { other: columnName(finding, String(otherField), locale) }),
  }
  const title = text(`${finding.check}.title`) || finding.check
  const advice = finding.outcome === 'unknown' ? '' : text(`${finding.check}.advice`, params)
  if (finding.outcome === 'unknown') return { title, message: unknownMessage(finding, locale), advice }
  if (isLocal(finding))
    return { title, message: String(finding.params[locale === 'zh-CN' ? 'zh' : 'en'] ?? ''), advice }
  const key = finding.variant ? `${finding.check}.fail.${finding.variant}` : `${finding.check}.fail`
  const { told } = finding.params
  const more = told === undefined ? '' : findingTexts(locale, 'told-first', { told })
  return { title, message: text(key, params) + more, advice }
}

/** A check that a county's pack adds brings its own words. */
function isLocal(finding: Finding): boolean {
  return finding.catalogue === LOCAL_CATALOGUE
}

function unknownMessage(finding: Finding, locale: Locale): string {
  const missing = String(finding.params.missing ?? '')
    .split(' ')
    .filter(Boolean)
  if (missing.some((one) => one.startsWith('parameter:')))
    return findingTexts(locale, 'unknown.parameter', { parameter: finding.params[locale === 'zh-CN' ? 'zh' : 'en'] })
  return findingTexts(locale, finding.params.unread ? 'unknown.unread' : 'unknown.fields', {
    fields: listed(
      missing.map((one) => columnName(finding, one, locale)),
      locale,
    ),
  })
}

/** What people are told of a cause: what its best finding says, and how many findings it stands behind. */
export function describeCause({ lead, findings, folded }: Cause, report: CheckReport, locale: Locale): string {
  const { message } = describeFinding(report.findings[lead], locale)
  const others = findings.filter((index) => index !== lead).map((index) => report.findings[index])
  if (others.length === 0) return message
  const titles = new Set(others.map(({ check }) => checkTitle(check, locale)))
  titles.delete(checkTitle(report.findings[lead].check, locale))
  return (
    message +
    findingTexts(locale, folded ? 'cause.alike' : 'cause.several', { count: findings.length }) +
    (titles.size > 0 ? findingTexts(locale, 'cause.also', { titles: listed([...titles], locale) }) : '')
  )
}

/** The clause for people: of a technical standard what it is about, not its number. */
export function describeCitation({ citation }: Finding): string {
  return citation.replace(/ISO[^（；]*（([^）]*)）/g, '$1')
}

/** Why a check did not run, in a language. */
export function describeNotChecked(item: NotChecked, locale: Locale): string {
  const params = {
    ...item.params,
    name: item.params[locale === 'zh-CN' ? 'zh' : 'en'],
    fields: listed(
      String(item.params.fields ?? '')
        .split(' ')
        .map((id) => fieldLabel(id, locale)),
      locale,
    ),
    registers: listed(
      String(item.params.registers ?? '')
        .split(' ')
        .map((id) => kindLabel(id, locale)),
      locale,
    ),
  }
  return findingTexts(locale, `not-checked.${item.reason}`, params)
}

/** Why a sheet was not read, in a language; of a kind that could not be told, what it is nearest to. */
export function describePassed({ passed = 'empty', nearest = [] }: Passed, locale: Locale): string {
  const why = findingTexts(locale, `passed.${passed}`)
  if (nearest.length === 0) return why
  return why + findingTexts(locale, 'passed.nearest', { kinds: nearestNamed(nearest, locale) })
}

type Passed = Pick<SheetReading, 'passed' | 'nearest'>

/** The kinds that a sheet is nearest to, as people call them. */
export function nearestNamed(nearest: readonly string[], locale: Locale): string {
  const names = nearest.map((id) => kindLabel(id, locale))
  return locale === 'zh-CN'
    ? names.map((name) => `“${name}”`).join('或')
    : names.map((name) => `“${name}”`).join(' or ')
}

/** How the cells of a column are written, in a language. */
export function describeRemark({ kind, cells, ...column }: ColumnNote, locale: Locale): string {
  const first = listed(cells, locale) + (column.count > cells.length ? '…' : '')
  return findingTexts(locale, `remark.${kind}`, { ...column, cells: first })
}

/** Why a column was read as it was, and what else it might be: a sentence each. */
export function describeColumn(
  { reasons = [], rivals = [], ambiguous }: Pick<MappedColumn, 'reasons' | 'rivals' | 'ambiguous'>,
  locale: Locale,
): string[] {
  const percent = (share = 0) => Math.round(share * 100)
  return [
    ...reasons.map(({ what, text = '', share }) =>
      findingTexts(locale, `column.reason.${what}`, { text, share: percent(share) }),
    ),
    ...(ambiguous ? [findingTexts(locale, 'column.ambiguous', { field: fieldLabel(ambiguous, locale) })] : []),
    ...rivals.map(({ field: rival, confidence }) =>
      findingTexts(locale, 'column.rival', { field: fieldLabel(rival, locale), share: percent(confidence) }),
    ),
  ]
}

export function checkTitle(id: string, locale: Locale): string {
  const key = `${id}.title`
  return checkTexts.has(key) ? checkTexts(locale, key) : id
}

/**
 * What to do about what a check finds, and what explains it lawfully: for the catalogue, without the values of a
 * finding.
 */
export function checkAdvice(id: string, locale: Locale): string {
  const key = `${id}.advice`
  return checkTexts.has(key) ? checkTexts(locale, key).replace(/\{\w+\}/g, '…') : ''
}

export function kindLabel(id: string, locale: Locale): string {
  const kind = kindById(id)
  if (!kind) return id
  return locale === 'zh-CN' ? kind.zh : kind.en
}

export function listed(items: readonly string[], locale: Locale): string {
  return [...new Set(items)].join(locale === 'zh-CN' ? '、' : ', ')
}
