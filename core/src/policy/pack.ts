/** Reads and checks a county's overlay pack. Needs zod and yaml, and so stays out of what is injected into pages. */
import { contentHash } from './canonical.ts'
import { type KeyPath, type PackProblem, type Report, readDocument } from './document.ts'
import { LAW } from './law.generated.ts'
import { COUNTRY, makePlaces, type Places, splitRef } from './places.ts'
import { checkShape, nearest, type PackText, packSchema } from './schema.ts'
import type { OverlayPack, ParameterId, Place, PlaceKind, PlaceRef } from './types.ts'
import { validateDates, validateValues } from './validate.ts'

export type { KeyPath, PackProblem, PackProblemCode } from './document.ts'
export { PACK_PROBLEMS } from './document.ts'

export type ParsedPack =
  | { pack: OverlayPack; problems?: undefined }
  | { pack?: undefined; problems: readonly PackProblem[] }

/** A pack from YAML or JSON text, or everything that is wrong with it: a pack with one fault is not applied at all. */
export function parsePack(text: string, fileName: string): ParsedPack {
  const document = readDocument(text.replace(/^\uFEFF/, ''), fileName)
  const { problems, report } = document
  if (problems.length > 0) return { problems }
  const shape = checkShape(packSchema, document.data, report)
  if (!shape) return { problems }

  const places = readPlaces(shape, report)
  validateParameters(shape, makePlaces(LAW.places, places), report)
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
  return { pack: { ...content, hash: contentHash(content) } }
}

function validateParameters({ parameters }: PackText, places: Places, report: Report): void {
  const definitions = new Map<string, (typeof LAW.definitions)[number]>(LAW.definitions.map((each) => [each.id, each]))
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
  checks.forEach(({ id, from, until }, index) => {
    if (checks.findIndex((check) => check.id === id) < index)
      report('repeated-check', ['checks', index, 'id'], { value: id })
    validateDates([{ from, until, path: ['checks', index] }], report)
  })
}

/** The higher a place, the lower its rank; a place can only belong to a higher one, so that the tree has no loop. */
const RANK: Record<PlaceKind, number> = { country: 0, province: 1, city: 2, county: 3, zone: 3, town: 4 }

function readPlaces({ places }: PackText, report: Report): Place[] {
  const law = makePlaces(LAW.places, [])
  const kinds = new Map(places.map(({ place }) => [place, law.find(place)?.kind ?? kindOf(place)]))
  const rank = (ref: PlaceRef) => RANK[law.find(ref)?.kind ?? kinds.get(ref) ?? 'town']
  const read = new Map<PlaceRef, Place>()

  places.forEach(({ place, belongsTo, name, from, until, document, number, article, link }, index) => {
    const path: KeyPath = ['places', index]
    const parts = splitRef(place)
    const listed = law.find(place)
    if (!parts || (parts.part !== undefined && !law.isKnown(place) && !kinds.has(parts.code))) {
      return report('unknown-place', [...path, 'place'], { value: place, near: nearestPlace(place, law) })
    }
    if (!law.find(belongsTo) && !kinds.has(belongsTo)) {
      return report('unknown-place', [...path, 'belongsTo'], { value: belongsTo, near: nearestPlace(belongsTo, law) })
    }
    if (rank(belongsTo) >= rank(place))
      return report('wrong-parent', [...path, 'belongsTo'], { value: belongsTo, place })
    if (!listed && !name && parts.part === undefined) return report('missing-key', [...path, 'name'], { name: 'name' })

    const ref = listed?.ref ?? place
    const parent = { place: law.find(belongsTo)?.ref ?? belongsTo, from, until }
    const sameName = parts.part ?? place
    read.set(ref, {
      ref,
      name: name ?? listed?.name ?? { zh: sameName, en: sameName },
      kind: listed?.kind ?? kindOf(place),
      codes: listed || parts.part !== undefined ? [] : [{ code: place }],
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
