/** The shapes that packs and the built-in law are written in. What needs the law to judge it is in `validate.ts`. */
import { closest, distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { PROGRAMME_IDS } from '../facts/case.ts'
import { isIsoDate } from './dates.ts'
import type { KeyPath, PackProblem, PackProblemCode, Report } from './document.ts'
import { CONFIDENCES, DISABILITY_TYPES, KINDS, type Kind } from './types.ts'

type Params = PackProblem['params']

/** Carries one of our problem codes through zod. */
function fault(code: PackProblemCode) {
  return { params: { code } }
}

const text = z.string().refine((value) => value.trim() !== '', fault('empty-text'))
const date = z.string().refine(isIsoDate, fault('bad-date'))
/** Codes and versions that YAML reads as numbers when they stand without quotes. */
const textOrNumber = z.union([z.string(), z.number()]).transform(String)
const id = z.string().refine((value) => /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(value), fault('bad-id'))
export const label = z.strictObject({ zh: text, en: text })

const source = {
  document: text,
  number: z.string().refine((value) => value.trim() !== '', fault('no-document-number')),
  article: text.optional(),
  link: text.optional(),
}
const confidence = z.enum(CONFIDENCES)

export const packValue = z.strictObject({
  from: date,
  until: date.optional(),
  value: z.unknown().refine((value) => value !== undefined && value !== null, fault('missing-key')),
  unit: z.string().optional(),
  ...source,
  confidence,
  note: label.optional(),
})
/** The law may rest on a report that does not name the number or the first day; a local pack may not. */
const lawValue = packValue.extend({ number: text.optional(), fromEvidence: z.literal('first-evidenced').optional() })

const gap = z.strictObject({ from: date.optional(), until: date.optional(), reason: label })

const severity = z.enum(['error', 'doubt', 'notice'])
const check = z.strictObject({
  id,
  severity,
  registers: z.array(text).default([]),
  expression: text,
  message: label,
  citation: text,
  from: date.optional(),
  until: date.optional(),
})

const notModelled = z.strictObject({
  id,
  text: label,
  programmes: z.array(z.enum(PROGRAMME_IDS)).default([]),
  place: textOrNumber.optional(),
})

const packPlace = z.strictObject({
  place: textOrNumber,
  name: label.optional(),
  belongsTo: textOrNumber,
  from: date.optional(),
  until: date.optional(),
  ...source,
})

const packParameter = z.strictObject({ parameter: text, place: textOrNumber, values: z.array(packValue).min(1) })

export const packSchema = z.strictObject({
  pack: id,
  title: text,
  version: textOrNumber,
  parameters: z.array(packParameter).default([]),
  places: z.array(packPlace).default([]),
  notModelled: z.array(notModelled).default([]),
  checks: z.array(check).default([]),
})
export type PackText = z.infer<typeof packSchema>

/** Every key that a pack may have, for a hint at a mistyped one. */
const KEYS = [packSchema, packParameter, packValue, packPlace, notModelled, check, label].flatMap((schema) =>
  Object.keys(schema.shape),
)

/** A file of `law/<place>/`: the values of one parameter there. */
export const lawValuesSchema = z.strictObject({ values: z.array(lawValue).default([]), gaps: z.array(gap).default([]) })

/** A file of `law/national/`: what the parameter is, and its national values. */
export const lawDefinitionSchema = lawValuesSchema.extend({
  label,
  unit: z.string(),
  kind: z.enum(KINDS).default('number'),
  min: z.number().default(0),
  max: z.number().optional(),
  choices: z.record(z.string(), label).optional(),
  synonyms: z.array(text).optional(),
  about: label.optional(),
  floor: text.optional(),
})

const span = { from: date.optional(), until: date.optional() }
export const lawPlacesSchema = z.array(
  z.strictObject({
    ref: text,
    name: label,
    kind: z.enum(['country', 'province', 'city', 'county', 'zone', 'town']),
    folder: text.optional(),
    codes: z.array(z.strictObject({ code: z.string(), ...span })).default([]),
    parents: z.array(z.strictObject({ place: text, ...span })).default([]),
    aliases: z.array(text).default([]),
    villages: z.array(text).optional(),
    source: z.strictObject({ document: text, number: text.optional(), link: text.optional() }).optional(),
  }),
)

export const lawPackSchema = z.strictObject({
  pack: id,
  title: text,
  version: text, // in quotes: as a number, 2026.10 would be 2026.1
  checkedThrough: date,
  notModelled: z.array(notModelled),
})

const amount = z.number()
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const bounds = z.tuple([z.int().min(0).max(6), z.int().min(0).max(6)])

/** The shape of a value, by kind of parameter. */
export const valueSchemas: Record<Kind, z.ZodType<unknown>> = {
  number: amount,
  byArea: z.union([amount, z.strictObject({ urban: amount.optional(), rural: amount.optional() })]),
  ageBands: z
    .array(z.strictObject({ from: z.int().min(0), to: z.int().optional(), amount }))
    .min(1)
    .refine(areAgesInOrder, fault('bands-order')),
  incomeBands: z
    .array(z.strictObject({ below: amount.optional(), amount }))
    .min(1)
    .refine(areLimitsInOrder, fault('bands-order')),
  byLevel: z.strictObject({ 1: amount.optional(), 2: amount.optional(), 3: amount.optional(), 4: amount.optional() }),
  byCareTier: z.strictObject({ 'self-care': amount, 'half-care': amount, 'full-care': amount }),
  careTierBounds: z
    .strictObject({ 'self-care': bounds, 'half-care': bounds, 'full-care': bounds })
    .refine(areTiersWhole, fault('bands-order')),
  choice: text,
  list: z.array(text).min(1),
  flag: z.boolean(),
  period: z.strictObject({ from: date, until: date }),
  disabilities: z
    .array(z.strictObject({ type: z.enum(DISABILITY_TYPES).optional(), levels: z.array(level).min(1) }))
    .min(1),
}

function areAgesInOrder(bands: { from: number; to?: number }[]): boolean {
  return bands.every((band, index) => {
    const next = bands[index + 1]
    return !next || (band.to !== undefined && band.from <= band.to && band.to < next.from)
  })
}

/** Each of the six items' counts, 0 to 6, lies in one tier. */
function areTiersWhole(tiers: Record<'self-care' | 'half-care' | 'full-care', [number, number]>): boolean {
  const counts = [tiers['self-care'], tiers['half-care'], tiers['full-care']].flatMap(([from, to]) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index),
  )
  return counts.length === 7 && counts.every((count, index) => count === index)
}

function areLimitsInOrder(bands: { below?: number }[]): boolean {
  return bands.every((band, index) => {
    const next = bands[index + 1]
    return !next || (band.below !== undefined && (next.below === undefined || band.below < next.below))
  })
}

/** Checks data against a shape; every issue is reported in our own codes. Undefined when there was one. */
export function checkShape<T>(schema: z.ZodType<T>, data: unknown, report: Report, at: KeyPath = []): T | undefined {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  for (const issue of result.error.issues) reportIssue(issue, data, report, at)
  return undefined
}

function reportIssue(issue: z.core.$ZodIssue, data: unknown, report: Report, at: KeyPath): void {
  const inner = issue.path.filter((step) => typeof step !== 'symbol')
  const path = [...at, ...inner]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      report('unknown-key', [...path, key], { name: key, near: KEYS.includes(key) ? '' : nearest(key, KEYS) }, 'key')
    return
  }
  const { code, params } = describeIssue(issue, valueAt(data, inner), String(path.at(-1) ?? ''))
  report(code, path, params)
}

function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  name: string,
): { code: PackProblemCode; params: Params } {
  const own = ownCode(issue)
  if (own) return { code: own, params: { name, value: shown(value), ...limitOf(issue) } }
  if (value === undefined) return { code: name === 'number' ? 'no-document-number' : 'missing-key', params: { name } }
  if (issue.code === 'invalid_value') {
    return { code: 'not-one-of', params: { value: shown(value), options: issue.values.join('、') } }
  }
  if (typeof value === 'number' && expectedOf(issue) === 'string') return { code: 'needs-quotes', params: { name } }
  return { code: 'wrong-type', params: { name, expected: expectedOf(issue), value: shown(value) } }
}

/** The problem code that a refinement of ours carries. */
export function ownCode(issue: z.core.$ZodIssue): PackProblemCode | undefined {
  return issue.code === 'custom' ? issue.params?.code : undefined
}

function limitOf(issue: z.core.$ZodIssue): { limit?: number } {
  return issue.code === 'custom' && issue.params?.limit !== undefined ? { limit: issue.params.limit } : {}
}

/** The zod name of what was expected; the sentence translates it. */
function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.origin
  return 'value'
}

function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

/** A value as a message quotes it. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** The known name that a mistyped one is nearest to, or '' when none is near. */
export function nearest(name: string, known: readonly string[], slips = 2): string {
  if (known.length === 0) return ''
  const best = closest(name, known)
  // most of a short name would have to be mistyped: it is another name
  return distance(name, best) <= Math.min(slips, name.length / 2) ? best : ''
}
