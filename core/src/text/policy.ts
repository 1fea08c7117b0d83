import type { ExpressionFaultCode } from '../policy/expression.ts'
import type { PlaceRef, Policy } from '../policy/index.ts'
import type { PackProblem } from '../policy/pack.ts'
import type {
  Area,
  Confidence,
  Kind,
  KindValues,
  Label,
  ParameterDefinition,
  ParameterGap,
  PolicyStamp,
  Source,
  Unit,
} from '../policy/types.ts'
import { area, type Locale, type TextParams } from './area.ts'
import { en } from './en/policy.ts'
import { zh } from './zh-CN/policy.ts'

export const policyText = area(zh, en)

/**
 * The name of a place, or of the place that a town of no name of its own belongs to; what is not listed by its code.
 */
export function placeText(locale: Locale, ref: PlaceRef, { places }: Pick<Policy, 'places'>): string {
  const place = places.find(ref) ?? places.find(ref.split('/')[0])
  return place ? labelText(locale, place.name) : ref
}

/** The name of a parameter or place in the language. */
export function labelText(locale: Locale, label: Label): string {
  return locale === 'zh-CN' ? label.zh : label.en
}

export function unitText(locale: Locale, unit: Unit): string {
  return policyText(locale, `unit.${unit}`)
}

/** How far a source may be trusted: `镜像来源，使用前请核对原文`. */
export function confidenceText(locale: Locale, confidence: Confidence): string {
  return policyText(locale, `confidence.${confidence}`)
}

/**
 * What must be said of the data that a result rests on: a date after the day through which they were checked. `shell`:
 * whoever reads it can type a command.
 */
export function stampNotices(locale: Locale, { date, checkedThrough }: PolicyStamp, shell?: 'shell'): string[] {
  if (date <= checkedThrough) return []
  return [
    policyText(locale, 'stamp.late', { date, checkedThrough }) + (shell ? policyText(locale, 'stamp.update') : ''),
  ]
}

/** Which parameter is missing, where and when, and why. */
export function gapText(locale: Locale, gap: ParameterGap, definition: ParameterDefinition, place: string): string {
  return policyText(locale, `gap.${gap.reason}`, {
    label: labelText(locale, definition.label),
    place,
    date: gap.date,
    note: gap.note && labelText(locale, gap.note),
  })
}

/** One sentence: which file, line and key, what is wrong, what to do. */
export function packProblemText(locale: Locale, problem: PackProblem): string {
  const { code, file, line, key } = problem
  const message = policyText(locale, `problem.${code}`, problemParams(locale, problem))
  return policyText(locale, key ? 'problem.lineAndKey' : 'problem.line', { file, line, key, message }).trim()
}

/** The parameters of a problem in words: hints, and what was expected. */
function problemParams(locale: Locale, { code, params }: PackProblem): TextParams {
  switch (code) {
    case 'wrong-type':
      return {
        ...params,
        name: params.name || policyText(locale, 'type.file'),
        expected: typeText(locale, params.expected),
      }
    case 'wrong-value':
      return { ...params, shape: policyText(locale, `kind.${params.kind as Kind}`) }
    case 'unknown-unit':
    case 'wrong-unit':
      return { ...params, expected: `${params.expected} (${unitText(locale, params.expected as Unit)})` }
    case 'below-floor':
    case 'below-official-floor':
      return {
        ...params,
        area: policyText(locale, `area.${params.area as Area}`),
        confidence: confidenceText(locale, params.confidence as Confidence),
      }
    case 'bad-expression':
      return { ...params, fault: expressionText(locale, params) }
    default:
      return { ...params, hint: params.near ? policyText(locale, 'hint.near', { near: params.near }) : '' }
  }
}

/** What is wrong inside the condition of a check. */
function expressionText(locale: Locale, params: PackProblem['params']): string {
  const key: `expression.${ExpressionFaultCode}` = `expression.${params.fault as ExpressionFaultCode}`
  const expected = params.fault === 'wrong-operand' ? typeText(locale, params.expected) : params.expected
  return policyText(locale, key, { word: params.word, expected })
}

/** A type of the YAML or of the expression language, in words. */
function typeText(locale: Locale, type: string | number): string {
  const key = `type.${type}`
  return policyText(locale, policyText.has(key) ? key : 'type.value')
}

/** `成都市2023年城乡低保标准 成府发〔2022〕20号`: document, number and article, as a person cites them. */
export function sourceText(source: Source): string {
  return [source.document, source.number, source.article].filter(Boolean).join(' ')
}

/** A value with its unit, in one line: `950 元/人·月`, `80—89岁 60；90岁以上 240 元/人·月`. */
export function valueText(locale: Locale, definition: ParameterDefinition, value: unknown): string {
  const { kind, unit } = definition
  const shown = (kindTexts as Record<Kind, KindText<Kind>>)[kind](locale, value as never, definition)
  return WORDS.includes(unit) ? shown : `${shown} ${unitText(locale, unit)}`
}

/** Units of values that are words, not numbers. */
const WORDS: readonly Unit[] = ['choice', 'list', 'flag', 'disabilities', 'dates']

type KindText<K extends Kind> = (locale: Locale, value: KindValues[K], definition: ParameterDefinition) => string

const number = (_locale: Locale, value: number) => String(value)
const separator = (locale: Locale) => (locale === 'zh-CN' ? '；' : '; ')

const kindTexts: { [K in Kind]: KindText<K> } = {
  number,
  byArea: (locale, value: number | Partial<Record<Area, number>>) =>
    typeof value === 'number'
      ? String(value)
      : Object.entries(value)
          .map(([area, sum]) => `${policyText(locale, `area.${area as Area}`)} ${sum}`)
          .join(separator(locale)),
  ageBands: (locale, bands) =>
    bands
      .map((band) => policyText(locale, band.to === undefined ? 'value.lastAgeBand' : 'value.ageBand', { ...band }))
      .join(separator(locale)),
  incomeBands: (locale, bands) =>
    bands
      .map((band) =>
        policyText(locale, band.below === undefined ? 'value.lastIncomeBand' : 'value.incomeBand', { ...band }),
      )
      .join(separator(locale)),
  byLevel: (locale, amounts) =>
    Object.entries(amounts)
      .map(([level, amount]) => policyText(locale, 'value.level', { level, amount }))
      .join(separator(locale)),
  byCareTier: (locale, amounts) =>
    CARE_TIERS.map((tier) => `${policyText(locale, `tier.${tier}`)} ${amounts[tier]}`).join(separator(locale)),
  careTierBounds: (locale, bounds) =>
    CARE_TIERS.map((tier) => {
      const [from, to] = bounds[tier]
      return `${policyText(locale, `tier.${tier}`)} ${policyText(locale, 'value.items', { from, to })}`
    }).join(separator(locale)),
  choice: (locale, value, { choices }) => labelText(locale, choices?.[value] ?? { zh: value, en: value }),
  list: (locale, values) => values.join(locale === 'zh-CN' ? '、' : ', '),
  period: (locale, { from, until }) => policyText(locale, 'value.period', { from, until }),
  flag: (locale, value) => policyText(locale, value ? 'value.yes' : 'value.no'),
  disabilities: (locale, rules) =>
    rules
      .map(({ type, levels }) =>
        policyText(locale, 'value.levels', {
          type: type ?? policyText(locale, 'value.anyType'),
          levels: levels.join(locale === 'zh-CN' ? '、' : ', '),
        }),
      )
      .join(separator(locale)),
}

const CARE_TIERS = ['self-care', 'half-care', 'full-care'] as const
