/** Reads the files of `core/law/`: when the law is generated, and when a newer one is brought as a bundle. */
import type { z } from 'zod'
import { type PackProblem, readDocument } from './document.ts'
import { makePlaces } from './places.ts'
import { joinLaw, type LawParts, partsOf } from './provinces.ts'
import { checkShape, lawDefinitionSchema, lawPackSchema, lawPlacesSchema, lawValuesSchema } from './schema.ts'
import type { Law, ParameterDefinition, ParameterId, Place, PlacedValues, Unit } from './types.ts'
import { validateUnit, validateValues } from './validate.ts'

/** A file of the law: its path below `core/law/` and its text. */
export interface LawFile {
  path: string
  text: string
}

type DefinitionText = z.infer<typeof lawDefinitionSchema>
type ValuesText = z.infer<typeof lawValuesSchema>

/** `51/places.yaml`, `51/places/towns.yaml`: each province lists its own places. */
function isPlacesOfProvince(path: string): boolean {
  return /^\d{2}\/places(?:\.yaml$|\/)/.test(path)
}

/** The law as data, whole and in parts, and everything that is wrong with its files. */
export function readLaw(files: readonly LawFile[]): { law: Law; parts: LawParts; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  const read = <T>(
    file: LawFile,
    schema: z.ZodType<T>,
  ): { data?: T; report: ReturnType<typeof readDocument>['report'] } => {
    const document = readDocument(file.text, file.path)
    const data = document.problems.length === 0 ? checkShape(schema, document.data, document.report) : undefined
    // The caller goes on reporting into the same list after the shape has been checked.
    documents.push(document.problems)
    return { data, report: document.report }
  }
  const documents: PackProblem[][] = []
  const named = (path: string) => files.find((file) => file.path === path) ?? { path, text: '' }

  const pack = read(named('pack.yaml'), lawPackSchema).data
  const folders = new Map<string, string>()
  const places: Place[] = []
  for (const path of ['places.yaml', ...files.map((file) => file.path).filter(isPlacesOfProvince)]) {
    for (const { folder, ...place } of read(named(path), lawPlacesSchema).data ?? []) {
      if (folder) folders.set(folder, place.ref)
      places.push(place)
    }
  }

  const definitions = new Map<string, ParameterDefinition>()
  const parameters: PlacedValues[] = []
  const parameterFiles = files.filter((file) => file.path.includes('/') && !isPlacesOfProvince(file.path))
  const isNational = (file: LawFile) => file.path.startsWith('national/')
  const inOrder = [...parameterFiles.filter(isNational), ...parameterFiles.filter((file) => !isNational(file))]
  for (const file of inOrder) {
    const end = file.path.lastIndexOf('/')
    const folder = file.path.slice(0, end)
    const id = file.path.slice(end + 1).replace(/\.yaml$/, '') as ParameterId
    const place = folders.get(folder)
    const { data, report } = read<DefinitionText | ValuesText>(
      file,
      isNational(file) ? lawDefinitionSchema : lawValuesSchema,
    )
    if (!data) continue
    if (place === undefined) report('unknown-place', [], { value: folder, near: '' })
    if ('unit' in data) {
      const { values: _values, gaps: _gaps, unit, floor, ...definition } = data
      validateUnit(unit, { unit: unit as Unit }, report, ['unit'])
      if (floor !== undefined && !parameterFiles.some((each) => each.path === `national/${floor}.yaml`)) {
        report('unknown-parameter', ['floor'], { value: floor, near: '' })
      }
      const bound = floor === undefined ? {} : { floor: floor as ParameterId }
      definitions.set(id, { id, ...definition, ...bound, unit: unit as Unit })
    }
    const definition = definitions.get(id)
    if (!definition) {
      report('unknown-parameter', [], { value: id, near: '' })
      continue
    }
    validateValues(definition, data.values, data.gaps, report, [])
    if (data.values.length + data.gaps.length === 0) continue
    parameters.push({
      parameter: id,
      place: place ?? '',
      values: data.values.map(({ document, number, article, link, unit: _unit, ...dated }) => ({
        ...dated,
        source: { document, number, article, link },
      })),
      gaps: data.gaps,
    })
  }
  problems.push(...documents.flat())

  const tree = makePlaces(places, [])
  for (const place of places) {
    for (const parent of place.parents.filter((each) => !tree.isKnown(each.place))) {
      problems.push({
        code: 'unknown-place',
        file: 'places.yaml',
        line: 1,
        key: place.ref,
        params: { value: parent.place, near: '' },
      })
    }
  }
  const parts = partsOf({
    id: pack?.pack ?? '',
    version: pack?.version ?? '',
    title: pack?.title ?? '',
    checkedThrough: pack?.checkedThrough ?? '',
    definitions: [...definitions.values()],
    parameters,
    places,
    notModelled: (pack?.notModelled ?? []).map((item) => ({ ...item, pack: pack?.pack ?? '' })),
    checks: [],
  })
  return { law: joinLaw(parts.national, parts.provinces), parts, problems }
}
