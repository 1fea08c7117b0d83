import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DatedGap, DatedValue, Law, OverlayPack, PlacedValues } from './types.ts'

type Content = Omit<OverlayPack, 'hash'> | Omit<Law, 'hash'>

/**
 * First 16 hex digits of the SHA-256 of what the pack says. Layout, comments, and the order of keys, parameters,
 * values, places and checks do not change it; a changed value, date, source or text does.
 */
export function contentHash(content: Content): string {
  const ordered = {
    ...content,
    parameters: sortBy(content.parameters.map(orderValues), (placed) => `${placed.parameter}@${placed.place}`),
    places: sortBy(content.places, (place) => place.ref),
    notModelled: sortBy(content.notModelled, (item) => item.id),
    checks: sortBy(
      content.checks.map(({ line: _line, ...check }) => check),
      (check) => check.id,
    ),
    ...('definitions' in content && { definitions: sortBy(content.definitions, (definition) => definition.id) }),
  }
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(ordered)))).slice(0, 16)
}

function orderValues(placed: PlacedValues): PlacedValues {
  const start = (dated: DatedValue | DatedGap) => dated.from ?? ''
  return { ...placed, values: sortBy(placed.values, start), gaps: sortBy(placed.gaps, start) }
}

function sortBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** JSON with the keys of every object in order and undefined left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${sortBy(entries, ([key]) => key)
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
    .join(',')}}`
}
