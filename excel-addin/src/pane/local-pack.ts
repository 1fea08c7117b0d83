import { loadLaw, type OverlayPack, type PackProblem, parsePack } from '@nuandong/core'

/** A figure that the law data lacks, as an official states it. */
export interface LocalFigure {
  parameter: string
  place: string
  value: number | string | boolean
  document: string
  number: string
  /** ISO date of its first day */
  from: string
}

/** A pack of a place as it is kept and handed out: JSON, which `nuandong policy check` reads too. */
export interface KeptPack {
  id: string
  source: string
  pack: OverlayPack
}

interface ReadPack {
  kept?: KeptPack
  problems: readonly PackProblem[]
}

interface PackText {
  pack: string
  title: string
  version: string
  parameters: { parameter: string; place: string; values: { from: string }[] }[]
}

/**
 * Puts a figure into the pack of its place, in the stead of one of the same day; loaded only when a person fills the
 * form in.
 */
export function withFigure(known: KeptPack | undefined, title: string, figure: LocalFigure): Promise<ReadPack> {
  const { parameter, place, value, document, number, from } = figure
  const id = idOf(place)
  const text: PackText = known ? JSON.parse(known.source) : { pack: id, title, version: '1', parameters: [] }
  const dated = { from, value, document, number, confidence: 'official' }
  const own = text.parameters.find((one) => one.parameter === parameter && one.place === place)
  if (own)
    own.values = [...own.values.filter((one) => one.from !== from), dated].sort((a, b) => (a.from < b.from ? -1 : 1))
  else text.parameters.push({ parameter, place, values: [dated] })
  if (known) text.version = String(Number(text.version) + 1)
  return readPack(JSON.stringify(text, null, 2))
}

/** A pack that was kept, read again; without one where it no longer reads. */
export async function readPack(source: string): Promise<ReadPack> {
  const { pack, problems } = parsePack(source, 'local.json', await loadLaw())
  return pack ? { kept: { id: pack.id, source, pack }, problems: [] } : { problems }
}

export const idOf = (place: string): string => `local-${place.slice(0, 6)}`
