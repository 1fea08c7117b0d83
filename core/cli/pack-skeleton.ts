import { COUNTRY, type ParameterDefinition, type ParameterId, type PlaceRef, type Policy } from '../src/policy/index.ts'
import type { MatchedRow } from '../src/policy/table.ts'
import type { Locale } from '../src/text/area.ts'
import { labelText, policyText, unitText } from '../src/text/policy.ts'

/** What a pack without figures starts from: the standard that every county publishes. */
const EXAMPLE: ParameterId = 'dibao.standard'

export interface SkeletonOptions {
  policy: Policy
  place: PlaceRef
  /** the name of the place */
  name: string
  /** the first day of the figures */
  date: string
  figures: readonly MatchedRow[]
  locale: Locale
}

/**
 * YAML of a pack to be filled in: the figures with empty documents and numbers, which the check then asks for, and
 * after them, as comments, every parameter that the place lacks on the date.
 */
export function packSkeleton({ policy, place, name, date, figures, locale }: SkeletonOptions): string {
  const given = new Set(figures.length > 0 ? figures.map(({ definition }) => definition.id) : [EXAMPLE])
  const missing = policy.definitions.filter(({ id }) => {
    const result = policy.parameter(id, place, date)
    return !given.has(id) && !result.known && result.reason !== 'area'
  })
  const block = (definition: ParameterDefinition, value: string) => [
    `  # ${labelText(locale, definition.label)} (${unitText(locale, definition.unit)})`,
    `  - parameter: ${definition.id}`,
    `    place: ${JSON.stringify(place)}`,
    '    values:',
    `      - from: ${date}`,
    `        value: ${value}`.trimEnd(),
    '        document: ""',
    '        number: ""',
    `        confidence: official # ${policyText(locale, 'skeleton.confidence')}`,
  ]
  const blocks =
    figures.length > 0
      ? figures.flatMap(({ definition, value }) => block(definition, JSON.stringify(value)))
      : block(policy.definition(EXAMPLE), '')
  const comments = missing.flatMap((definition) => [
    ...block(definition, '').map((line) => `# ${line}`),
    `#         # ${policyText(locale, `kind.${definition.kind}`)}`,
  ])
  return `${[
    `# ${policyText(locale, 'skeleton.head')}`,
    `# ${policyText(locale, 'skeleton.check')}`,
    `pack: local-${place.slice(0, 6)}`,
    `title: ${JSON.stringify(policyText(locale, 'skeleton.title', { place: name }))}`,
    'version: "1"',
    ...unlistedPlace(policy, place, date),
    'parameters:',
    ...blocks,
    ...(missing.length > 0 ? [`# ${policyText(locale, 'skeleton.gap', { place: name })}`, ...comments] : []),
  ].join('\n')}\n`
}

/** A county that the law does not list is listed by the pack: what it is called, and what it belongs to. */
function unlistedPlace(policy: Policy, place: PlaceRef, date: string): string[] {
  if (policy.places.isKnown(place)) return []
  const [belongsTo = COUNTRY] = policy.places.chain(place, date)
  return [
    'places:',
    `  - place: ${JSON.stringify(place)}`,
    '    name: { zh: "", en: "" }',
    `    belongsTo: ${JSON.stringify(belongsTo)}`,
    '    document: ""',
    '    number: ""',
  ]
}
