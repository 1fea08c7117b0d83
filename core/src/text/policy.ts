import type { PackProblem } from '../policy/pack.ts'
import type { Confidence, Kind, Label, ParameterDefinition, ParameterGap, Unit } from '../policy/types.ts'
import { area, type Locale } from './area.ts'
import { en } from './en/policy.ts'
import { zh } from './zh-CN/policy.ts'

export const policyText = area(zh, en)

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
  const { code, file, line, key, params } = problem
  const near = params.near ? policyText(locale, 'hint.near', { near: params.near }) : ''
  const type = `type.${params.expected}`
  const message = policyText(locale, `problem.${code}`, {
    ...params,
    hint: near,
    ...(code === 'wrong-type' && { expected: policyText(locale, policyText.has(type) ? type : 'type.value') }),
    ...(code === 'wrong-value' && { shape: policyText(locale, `kind.${params.kind as Kind}`) }),
  })
  return policyText(locale, key ? 'problem.lineAndKey' : 'problem.line', { file, line, key, message }).trim()
}
