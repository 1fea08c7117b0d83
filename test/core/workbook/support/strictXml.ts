import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

const XML_PART = /\.(xml|rels|vml)$/i

/** Parses a text as XML with namespaces, as strictly as the specification asks; throws at its first fault. */
export function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

/** What is wrong with an XML text; '' when nothing is. */
export function faultOfXml(xml: string): string {
  try {
    parseStrictly(xml)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export const isXmlPart = (name: string): boolean => XML_PART.test(name)

/** undefined for a zip too odd for the library */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}

/** Faults of the XML parts of a package that we wrote, by part; those that the file had before are not ours. */
export function brokenParts(written: Uint8Array, original?: Uint8Array): Record<string, string> {
  const before = original ? partsOf(original) : {}
  if (!before) return {}
  const broken: Record<string, string> = {}
  for (const [name, part] of Object.entries(unzipSync(written))) {
    if (!isXmlPart(name)) continue
    const fault = faultOfXml(strFromU8(part))
    if (fault !== '' && !(name in before && faultOfXml(strFromU8(before[name])) !== '')) broken[name] = fault
  }
  return broken
}
