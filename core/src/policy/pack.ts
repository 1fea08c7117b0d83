/** Reads and checks a county's overlay pack. Needs zod and yaml, and so stays out of what is injected into pages. */
import { contentHash } from './canonical.ts'
import { type KeyPath, keyOf, type PackProblem, type PackProblemCode, type Report, readDocument } from './document.ts'
import { ExpressionFault, parseExpression } from './expression.ts'
import { type BelowFloor, belowFloors } from './floors.ts'
import { LAW } from './load-law.ts'
import { loadPolicy } from './lookup.ts'
import { COUNTRY, makePlaces, type Places, splitRef } from './places.ts'
import { checkShape, nearest, type PackText, packSchema } from './schema.ts'
import type { Law, OverlayPack, ParameterId, Place, PlaceKind, PlaceRef } from './types.ts'
import { validateDates, validateValues } from './validate.ts'

export type { KeyPath, PackProblem, PackProblemCode } from './document.ts'
export { PACK_PROBLEMS, PACK_WARNINGS } from './document.ts'

export type ParsedPack =
  | { pack: OverlayPack; warnings: readonly PackProblem[]; problems?: undefined }
  | { pack?: undefined; warnings?: undefined; problems: readonly PackProblem[] }

/**
 * A pack from YAML or JSON text, or everything that is wrong with it: a pack with one fault is not applied at all.
 * `law` (left out: the built-in one) is what it is laid over.
 */
export function parsePack(text: string, fileName: string, law: Law = LAW): ParsedPack {
  const document = readDocument(text.replace(/^\uFEFF/, ''), fileName)
  const { problems, report } = document
  if (problems.length > 0) return { problems }
  const shape = checkShape(packSchema, document.data, report)
  if (!shape) return { problems }

  const places = readPlaces(shape, law, report)
  validateParameters(shape, law, makePlaces(law.places, places), report)
  validateChecks(shape, report)
  if (problems.length > 0) return { problems }

  const content = {
    id: shape.pack,
    version: shape.version,
    title: shape.title,
    parameters: shape.parameters.map(({ parameter, place, values }) => ({
      parameter: parameter as ParameterId,
      place,
      values: values.map(({ document, number, article, link, unit: _unit, ...dated }) => ({
        ...dated,
        source: { document, number, article, link },
      })),
      gaps: [],
    })),
    places,
    notModelled: shape.notModelled.map((item) => ({ ...item, pack: shape.pack })),
    checks: shape.checks.map((check, index) => ({
      ...check,
      pack: shape.pack,
      line: document.lineOf(['checks', index, 'expression']),
    })),
  }
  const pack = { ...content, hash: contentHash(content) }
  const warnings: PackProblem[] = []
  for (const breach of belowFloors(pack, loadPolicy([pack], law))) {
    const path: KeyPath = ['parameters', breach.parameterIndex, 'values', breach.valueIndex, 'value']
    const params = floorParams(breach)
    if (breach.fromTheStart && breach.floor.confidence === 'official') report('below-official-floor', path, params)
    else warnings.push({ code: 'below-floor', file: fileName, line: document.lineOf(path), key: keyOf(path), params })
  }
  return problems.length > 0 ? { problems } : { pack, warnings }
}

function floorParams({ value, area, date, floor }: BelowFloor): PackProblem['params'] {
  const { document, number = document, link = '' } = floor.source
  return { value, area, date, floor: floor.value, source: number, link, confidence: floor.confidence }
}

function validateParameters({ parameters }: PackText, law: Law, places: Places, report: Report): void {
  const definitions = new Map<string, (typeof law.definitions)[number]>(law.definitions.map((each) => [each.id, each]))
  const seen = new Set<string>()
  parameters.forEach(({ parameter, place, values }, index) => {
    const path: KeyPath = ['parameters', index]
    const known = places.find(place)
    if (!known) report('unknown-place', [...path, 'place'], { value: place, near: nearestPlace(place, places) })
    const definition = definitions.get(parameter)
    if (!definition) {
      report('unknown-parameter', [...path, 'parameter'], {
        value: parameter,
        near: nearest(parameter, [...definitions.keys()]),
      })
      return
    }
    const key = `${parameter}@${known?.ref ?? place}`
    if (seen.has(key)) report('repeated-parameter', [...path, 'parameter'], { value: parameter, place })
    seen.add(key)
    validateValues(definition, values, [], report, path)
  })
}

function validateChecks({ checks }: PackText, report: Report): void {
  checks.forEach(({ id, expression, from, until }, index) => {
    const fault = expressionFault(expression)
    if (fault)
      report('bad-expression', ['checks', index, 'expression'], {
        fault: fault.code,
        position: fault.position,
        word: fault.word,
        expected: fault.expected,
      })
    if (checks.findIndex((check) => check.id === id) < index)
      report('repeated-check', ['checks', index, 'id'], { value: id })
    validateDates([{ from, until, path: ['checks', index] }], report)
  })
}

function expressionFault(expression: string): ExpressionFault | undefined {
  try {
    parseExpression(expression)
    return undefined
  } catch (error) {
    if (error instanceof ExpressionFault) return error
    throw error
  }
}

/** The higher a place, the lower its rank; a place can only belong to a higher one, so that the tree has no loop. */
const RANK: Record<PlaceKind, number> = { country: 0, province: 1, city: 2, county: 3, zone: 3, town: 4 }

function readPlaces({ places }: PackText, { places: listedByLaw }: Law, report: Report): Place[] {
  const law = makePlaces(listedByLaw, [])
  const kinds = new Map(places.map(({ place }) => [place, law.find(place)?.kind ?? kindOf(place)]))
  const read = new Map<PlaceRef, Place>()

  places.forEach((entry, index) => {
    const fault = placeFault(entry, law, kinds)
    if (fault) {
      report(fault.code, ['places', index, fault.key], fault.params)
      return
    }
    const { place, name, from, until, document, number, article, link } = entry
    const listed = law.find(place)
    const ref = listed?.ref ?? place
    const part = splitRef(place)?.part
    const parent = { place: law.find(entry.belongsTo)?.ref ?? entry.belongsTo, from, until }
    read.set(ref, {
      ref,
      name: name ?? listed?.name ?? { zh: part ?? place, en: part ?? place },
      kind: listed?.kind ?? kindOf(place),
      codes: listed || part !== undefined ? [] : [{ code: place }],
      parents: [...(read.get(ref)?.parents ?? []), parent],
      aliases: [],
      source: { document, number, article, link },
    })
  })
  const spans = places.map((entry, index) => ({ ...entry, path: ['places', index] as KeyPath }))
  for (const ref of new Set(places.map(({ place }) => place))) {
    validateDates(
      spans.filter(({ place }) => place === ref),
      report,
    )
  }
  return [...read.values()].map((place) =>
    law.find(place.ref) ? place : { ...place, parents: [...place.parents, elsewhere(place.ref, law)] },
  )
}

type PlaceText = PackText['places'][number]
interface PlaceFault {
  code: PackProblemCode
  key: keyof PlaceText
  params: PackProblem['params']
}

/** What is wrong with one place of a pack; `kinds` holds the places that the pack itself lists. */
function placeFault(
  { place, belongsTo, name }: PlaceText,
  law: Places,
  kinds: ReadonlyMap<PlaceRef, PlaceKind>,
): PlaceFault | undefined {
  const parts = splitRef(place)
  const isTown = parts?.part !== undefined
  if (!parts || (isTown && !law.isKnown(place) && !kinds.has(parts.code))) {
    return { code: 'unknown-place', key: 'place', params: { value: place, near: nearestPlace(place, law) } }
  }
  const parentKind = law.find(belongsTo)?.kind ?? kinds.get(belongsTo)
  if (!parentKind) {
    return { code: 'unknown-place', key: 'belongsTo', params: { value: belongsTo, near: nearestPlace(belongsTo, law) } }
  }
  if (RANK[parentKind] >= RANK[law.find(place)?.kind ?? kindOf(place)]) {
    return { code: 'wrong-parent', key: 'belongsTo', params: { value: belongsTo, place } }
  }
  const isNamed = law.find(place) || name || isTown
  return isNamed ? undefined : { code: 'missing-key', key: 'name', params: { name: 'name' } }
}

/** On days that the pack's dates leave open, a place that is new to the law belongs to what its code says. */
function elsewhere(ref: PlaceRef, law: Places): { place: PlaceRef } {
  if (ref.includes('/')) return { place: ref.slice(0, 6) }
  const province = `${ref.slice(0, 2)}0000`
  return { place: law.find(province) && province !== ref ? province : COUNTRY }
}

function kindOf(ref: PlaceRef): PlaceKind {
  if (ref.includes('/')) return 'town'
  if (ref.endsWith('0000')) return 'province'
  return ref.endsWith('00') ? 'city' : 'county'
}

function nearestPlace(ref: PlaceRef, places: Places): string {
  return nearest(
    ref,
    [...places.all.map((place) => place.ref), ...places.all.flatMap((place) => place.codes.map(({ code }) => code))],
    1,
  )
}
