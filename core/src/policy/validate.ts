/** What a shape cannot say: units, values within their domain, dates in order, places that exist. */
import type { KeyPath, Report } from './document.ts'
import { nearest, ownCode, shown, valueSchemas } from './schema.ts'
import { type IsoDate, type ParameterDefinition, type Period, UNITS } from './types.ts'

interface DatedText {
  from?: IsoDate
  until?: IsoDate
}
interface ValueText extends DatedText {
  value: unknown
  unit?: string
}

/** Reports every fault in the values of one parameter at one place. */
export function validateValues(
  definition: ParameterDefinition,
  values: readonly ValueText[],
  gaps: readonly DatedText[],
  report: Report,
  at: KeyPath,
): void {
  values.forEach((entry, index) => {
    const path = [...at, 'values', index]
    if (entry.unit !== undefined) validateUnit(entry.unit, definition, report, [...path, 'unit'])
    validateValue(definition, entry.value, report, [...path, 'value'])
  })
  validateDates(
    [
      ...values.map((entry, index) => ({ ...entry, path: [...at, 'values', index] })),
      ...gaps.map((entry, index) => ({ ...entry, path: [...at, 'gaps', index] })),
    ],
    report,
  )
}

export function validateUnit(
  unit: string,
  definition: Pick<ParameterDefinition, 'unit'>,
  report: Report,
  path: KeyPath,
): void {
  if (!(UNITS as readonly string[]).includes(unit)) {
    report('unknown-unit', path, { value: unit, near: nearest(unit, UNITS), expected: definition.unit })
    return
  }
  if (unit !== definition.unit) report('wrong-unit', path, { value: unit, expected: definition.unit })
}

function validateValue(definition: ParameterDefinition, value: unknown, report: Report, path: KeyPath): void {
  const shape = valueSchemas[definition.kind].safeParse(value)
  if (!shape.success) {
    const own = shape.error.issues.map(ownCode).find((code) => code !== undefined)
    report(own ?? 'wrong-value', path, { kind: definition.kind, value: asWritten(value) })
    return
  }
  if (definition.kind === 'choice' && !Object.hasOwn(definition.choices ?? {}, String(value))) {
    report('unknown-choice', path, { value: String(value), options: Object.keys(definition.choices ?? {}).join('、') })
  }
  if (definition.kind === 'period') validateDates([{ ...(value as Period), path }], report)
  for (const number of numbersOf(value, path)) validateNumber(definition, number.value, report, number.path)
}

/** A number in quotes keeps them, or nothing would seem wrong with it. */
function asWritten(value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? `"${value}"` : shown(value)
}

/** Above any standard; what is computed from it stays exact. */
const MOST = 1e12

function validateNumber(definition: ParameterDefinition, value: number, report: Report, path: KeyPath): void {
  if (value < 0) report('negative', path, { value })
  else if (value < definition.min) report('below-minimum', path, { value, minimum: definition.min })
  if (value > MOST) report('too-big', path, { value, limit: MOST })
  else if (definition.max !== undefined && value > definition.max) {
    report('above-maximum', path, { value, maximum: definition.max })
  }
  const isMoney = definition.unit.startsWith('CNY')
  if (isMoney && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6) report('below-fen', path, { value })
}

/** The numbers that carry the parameter's unit: ages, levels and counts inside a structured value do not. */
function numbersOf(value: unknown, path: KeyPath): { value: number; path: KeyPath }[] {
  if (typeof value === 'number') return [{ value, path }]
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (typeof item !== 'object' || item === null) return []
      return Object.entries(item)
        .filter(([key]) => key === 'amount' || key === 'below')
        .flatMap(([key, inner]) => numbersOf(inner, [...path, index, key]))
    })
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'number' ? numbersOf(inner, [...path, key]) : [],
  )
}

/** Ends before starts, and stretches that cover the same day twice. An open stretch ends where the next begins. */
export function validateDates(entries: readonly (DatedText & { path: KeyPath })[], report: Report): void {
  for (const { from, until, path } of entries) {
    if (from && until && until < from) report('dates-reversed', [...path, 'until'], { from, until })
  }
  const sorted = [...entries].sort((a, b) => compare(a.from ?? '', b.from ?? ''))
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1]
    if (!next) return
    const isSameStart = (entry.from ?? '') === (next.from ?? '')
    const isCovered = entry.until !== undefined && next.from !== undefined && entry.until >= next.from
    if (!isSameStart && !isCovered) return
    report('overlapping-dates', [...next.path, 'from'], {
      from: shown(next.from ?? ''),
      otherFrom: shown(entry.from ?? ''),
      otherUntil: shown(entry.until ?? ''),
    })
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
