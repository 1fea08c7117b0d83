/** Reads a case file, YAML or JSON. Needs zod and yaml, and so stays out of what is injected into pages. */
import { z } from 'zod'
import type { HouseholdFacts, ProgrammeId } from '../facts/case.ts'
import * as choices from '../facts/case.ts'
import { type PackProblem, type PackProblemCode, readDocument } from '../policy/document.ts'
import { type IsoDate, isIsoDate, type PlaceRef } from '../policy/index.ts'
import { checkShape } from '../policy/schema.ts'
import type { DeterminationOutcome } from './outcome.ts'

/** One household as somebody wrote it down, and what he expects of it. */
export interface CaseFile {
  title?: string
  place?: PlaceRef
  date?: IsoDate
  /** left out: all */
  programmes?: ProgrammeId[]
  household: HouseholdFacts
  expect?: Partial<Record<ProgrammeId, Expectation>>
}

/** Compared where given. */
export interface Expectation {
  outcome?: DeterminationOutcome
  /** yuan; null = no amount can be given */
  amount?: number | null
  /** `[]`: nothing is to be asked; otherwise paths that must be among those asked */
  missing?: string[]
  tier?: 'self-care' | 'half-care' | 'full-care' | null
  persons?: { member: number; outcome: 'eligible' | 'ineligible' | 'undetermined' }[]
}

/** What is wrong with a case file; the sentences are in `text/case.ts`. */
export interface CaseProblem extends Omit<PackProblem, 'code'> {
  code: PackProblemCode | 'nobody' | 'too-many'
}

export type ParsedCase =
  | { case: CaseFile; problems?: undefined }
  | { case?: undefined; problems: readonly CaseProblem[] }

/** A case from YAML or JSON text, or everything that is wrong with it. */
export function parseCase(text: string, fileName: string): ParsedCase {
  const document = readDocument(text.replace(/^\uFEFF/, ''), fileName)
  if (document.problems.length > 0) return { problems: document.problems }
  const shape = checkShape(caseSchema, withoutNulls(document.data), document.report)
  if (!shape) return { problems: document.problems }
  const problems: CaseProblem[] = []
  const report = (code: CaseProblem['code'], path: (string | number)[], params: CaseProblem['params']) => {
    const key = path
      .map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth ? '.' : ''}${step}`))
      .join('')
    problems.push({ code, file: fileName, line: document.lineOf(path), key, params })
  }
  if (shape.household.size === 0) report('nobody', ['household', 'size'], {})
  shape.household.supporters?.forEach(({ householdSize }, index) => {
    if (householdSize === 0) report('nobody', ['household', 'supporters', index, 'householdSize'], {})
  })
  return problems.length > 0 ? { problems } : { case: shape }
}

/** A key with nothing after it is left out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== null || key === 'amount' || key === 'tier')
      .map(([key, item]) => [key, withoutNulls(item)]),
  )
}

/** Carries one of our problem codes through zod. */
function fault(code: CaseProblem['code'], limit?: number) {
  return { params: { code, limit } }
}

/** m² */
const MOST_AREA = 1e9

/** Yuan in the file, integer fen inside. */
const yuan = z
  .number()
  .refine((value) => value >= 0, fault('negative'))
  .refine((value) => value <= choices.MOST_YUAN, fault('too-big', choices.MOST_YUAN))
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, fault('below-fen'))
  .transform((value) => Math.round(value * 100))
const count = z
  .int()
  .refine((value) => value >= 0, fault('negative'))
  .refine((value) => value <= choices.MOST_ENTRIES, fault('too-big', choices.MOST_ENTRIES))
/** 20250620 without strokes is a number to YAML: a bad date all the same. */
const date = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), fault('bad-date'))
const day = date.transform((text) => Number(text.replaceAll('-', '')))
const place = z.union([z.string(), z.number()]).transform(String)
const text = z.union([z.string(), z.number()]).transform(String)
const yesNo = z.boolean()
const programme = z.enum(choices.PROGRAMME_IDS)

function list<Schema extends z.ZodType>(schema: Schema) {
  return z
    .array(schema)
    .refine((entries) => entries.length <= choices.MOST_ENTRIES, fault('too-many', choices.MOST_ENTRIES))
}

function sums<const Heads extends readonly string[]>(heads: Heads) {
  const shape = Object.fromEntries(heads.map((head) => [head, yuan.optional()]))
  return z.strictObject(shape as Record<Heads[number], z.ZodOptional<typeof yuan>>)
}

/** `none`, or what there is; each fault keeps its own place. */
function noneOr<Schema extends z.ZodType>(schema: Schema) {
  return z.unknown().transform((value, context): 'none' | z.infer<Schema> => {
    if (value === 'none') return 'none'
    const result = schema.safeParse(value)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue)
    return z.NEVER
  })
}

const disability = noneOr(
  z.strictObject({
    type: z.enum(choices.DISABILITY_KINDS).optional(),
    level: z.literal(choices.DISABILITY_LEVELS).optional(),
  }),
)

const person = {
  relation: text.optional(),
  birth: day.optional(),
  disability: disability.optional(),
  status: z.enum(choices.STATUSES).optional(),
  statusSince: day.optional(),
  civilCapacity: z.enum(choices.CIVIL_CAPACITY).optional(),
}

const member = z.strictObject({
  ...person,
  name: text.optional(),
  idNumber: z.string().optional(),
  sex: z.enum(choices.SEXES).optional(),
  hukou: z.strictObject({ kind: z.enum(choices.HUKOU_KINDS).optional(), place: place.optional() }).optional(),
  resides: yesNo.optional(),
  marital: z.enum(choices.MARITAL).optional(),
  health: z.enum(choices.HEALTH).optional(),
  illness: text.optional(),
  labour: z.enum(choices.LABOUR).optional(),
  student: z.enum(choices.STUDENT).optional(),
  employment: z.enum(choices.EMPLOYMENT).optional(),
  publicPayroll: yesNo.optional(),
  jobRefusals: count.optional(),
  selfCareFailed: z.literal([0, 1, 2, 3, 4, 5, 6]).optional(),
  tekun: yesNo.optional(),
  orphan: z.enum(choices.ORPHAN).optional(),
  income: sums(choices.INCOME_HEADS).optional(),
  notCounted: sums(choices.NOT_COUNTED_HEADS).optional(),
  employmentCost: yuan.optional(),
})

const supporter = z.strictObject({
  ...person,
  householdSize: count.optional(),
  householdIncome: yuan.optional(),
  ownIncome: yuan.optional(),
  payment: yuan.optional(),
  dibao: yesNo.optional(),
  tekun: yesNo.optional(),
  propertyWithinLimit: yesNo.optional(),
})

const household = z.strictObject({
  area: z.enum(choices.AREAS).optional(),
  members: list(member).optional(),
  size: count.optional(),
  income: yuan.optional(),
  assets: z
    .strictObject({
      financial: yuan.optional(),
      vehicles: list(
        z.strictObject({ kind: z.enum(choices.VEHICLE_KINDS).optional(), value: yuan.optional() }),
      ).optional(),
      homes: list(
        z.strictObject({
          area: z
            .number()
            .refine((area) => area >= 0, fault('negative'))
            .refine((area) => area <= MOST_AREA, fault('too-big', MOST_AREA))
            .optional(),
        }),
      ).optional(),
      business: yesNo.optional(),
    })
    .optional(),
  expenses: sums(choices.EXPENSE_HEADS).optional(),
  supporters: list(supporter).optional(),
  receives: list(programme).optional(),
  disaster: noneOr(
    z.strictObject({
      kind: text.optional(),
      date: day.optional(),
      needsFood: yesNo.optional(),
      needsClothing: yesNo.optional(),
      needsHeating: yesNo.optional(),
    }),
  ).optional(),
  event: noneOr(
    z.strictObject({
      kind: z.enum(choices.EVENT_KINDS).optional(),
      date: day.optional(),
      expense: yuan.optional(),
      aidReceivedThisYear: yuan.optional(),
    }),
  ).optional(),
})

const expectation = z.strictObject({
  outcome: z.enum(['eligible', 'ineligible', 'undetermined', 'not-applicable']).optional(),
  amount: z.number().nullable().optional(),
  missing: z.array(text).optional(),
  tier: z.enum(['self-care', 'half-care', 'full-care']).nullable().optional(),
  persons: z
    .array(z.strictObject({ member: count, outcome: z.enum(['eligible', 'ineligible', 'undetermined']) }))
    .optional(),
})

const expectations = z.strictObject(
  Object.fromEntries(choices.PROGRAMME_IDS.map((id) => [id, expectation.optional()])) as Record<
    ProgrammeId,
    z.ZodOptional<typeof expectation>
  >,
)

const caseSchema = z.strictObject({
  title: text.optional(),
  place: place.optional(),
  date: date.optional(),
  /** an empty list asks for nothing, which nobody means: as if left out, all of them */
  programmes: z
    .array(programme)
    .transform((list) => (list.length > 0 ? list : undefined))
    .optional(),
  household: household.default({}),
  expect: expectations.optional(),
})
