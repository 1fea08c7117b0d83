import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { faultOfXml, isXmlPart } from '../../core/workbook/support/strictXml.ts'

const CONTENT_TYPES = '[Content_Types].xml'

/**
 * What a strict reader would refuse in a workbook that we wrote, a line each. A fault that the original already has in
 * the same part is not ours: Excel itself writes .vml that is no XML.
 */
export function faultsOf(written: Uint8Array, original?: Uint8Array): string[] {
  const before = original ? partsOf(original) : undefined
  const after = partsOf(written)
  if (!after) return ['the file is no zip']
  const faults = after.repeated.map((name) => `${name}: stands in the zip twice`)
  for (const name of after.names) {
    if (!isXmlPart(name)) continue
    const bytes = after.part(name)
    const old = before?.part(name)
    if (old && sameBytes(bytes, old)) continue
    const fault = faultOf(bytes) && !(old && faultOf(old)) ? faultOf(bytes) : undefined
    if (fault) faults.push(`${name}: ${fault}`)
    else if (/\.rels$/i.test(name)) faults.push(...dangling(name, bytes, old, after.names))
  }
  return [...faults, ...untyped(after, new Set(before?.names))]
}

interface Parts {
  names: string[]
  repeated: string[]
  part: (name: string) => Uint8Array
}

function partsOf(zip: Uint8Array): Parts | undefined {
  const all: string[] = []
  try {
    unzipSync(zip, {
      filter: ({ name }) => {
        all.push(name)
        return false
      },
    })
  } catch {
    return undefined
  }
  const names = [...new Set(all)]
  return {
    names,
    repeated: names.filter((name) => all.indexOf(name) !== all.lastIndexOf(name)),
    part: (name) => unzipSync(zip, { filter: (one) => one.name === name })[name],
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

/** The first fault of a part as XML with namespaces; undefined when there is none. */
function faultOf(bytes: Uint8Array): string | undefined {
  try {
    return faultOfXml(decode(bytes)).slice(0, 200) || undefined
  } catch {
    return 'not in the encoding of its first bytes'
  }
}

function readTags(bytes: Uint8Array, onTag: (local: string, attributes: Record<string, string>) => void): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, attributes }) => {
    onTag(local, Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])))
  })
  parser.write(decode(bytes)).close()
}

function decode(bytes: Uint8Array): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** Relationships to parts that are not there, as far as they were not there before. */
function dangling(name: string, bytes: Uint8Array, old: Uint8Array | undefined, names: readonly string[]): string[] {
  const present = new Set(names.map((one) => one.toLowerCase()))
  const missing = (rels: Uint8Array) =>
    targetsOf(rels).filter((target) => !present.has(resolvePart(name, target).toLowerCase()))
  const known = new Set(old ? missing(old) : [])
  return missing(bytes)
    .filter((target) => !known.has(target))
    .map((target) => `${name}: leads to ${target}, which is not there`)
}

function targetsOf(rels: Uint8Array): string[] {
  const targets: string[] = []
  try {
    readTags(rels, (local, { Target, TargetMode }) => {
      if (local === 'Relationship' && Target && TargetMode !== 'External') targets.push(Target.replace(/#.*$/s, ''))
    })
  } catch {
    return [] // its own fault is told by whoever reads it first
  }
  return targets.filter((target) => target !== '')
}

/** The name of the part that a relationship file's target stands for. */
function resolvePart(rels: string, target: string): string {
  const source = rels.replace(/_rels\/[^/]*$/, '')
  return decodeURIComponent(new URL(target.replaceAll('\\', '/'), `http://package/${source}`).pathname).slice(1)
}

/** New parts without a content type. */
function untyped({ names, part }: Parts, known: ReadonlySet<string>): string[] {
  const table = names.find((name) => name.toLowerCase() === CONTENT_TYPES.toLowerCase())
  if (!table) return [`${CONTENT_TYPES} is missing`]
  const endings = new Set<string>()
  const overrides = new Set<string>()
  try {
    readTags(part(table), (local, { Extension, PartName }) => {
      if (local === 'Default') endings.add(Extension.toLowerCase())
      if (local === 'Override') overrides.add(PartName.toLowerCase())
    })
  } catch {
    return [] // told above
  }
  return names
    .filter((name) => !known.has(name) && name !== table && !name.endsWith('/'))
    .filter((name) => !overrides.has(`/${name.toLowerCase()}`) && !endings.has(name.replace(/^.*\./, '').toLowerCase()))
    .map((name) => `${name}: has no content type`)
}

/** What is wrong with a JSON report; undefined when nothing is. */
export function jsonFault(bytes: Uint8Array): string | undefined {
  try {
    const { schema, findings, totals } = JSON.parse(strFromU8(bytes))
    return schema === 1 && Array.isArray(findings) && typeof totals === 'object'
      ? undefined
      : 'not the shape of schema 1'
  } catch {
    return 'no JSON'
  }
}

/** What is wrong with a text; undefined when nothing is. */
export function textFault(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'empty'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    return 'not UTF-8'
  }
}
