import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { isXmlPart } from './strictXml.ts'

/** What an XML text says, whatever prefixes it says it with: names with their namespaces, attributes sorted, texts. */
export function canonical(xml: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ uri, local, value }) => `{${uri}}${local}=${value}`)
    found.push(`<{${tag.uri}}${tag.local} ${attributes.sort().join(' ')}`)
  })
  parser.on('closetag', () => found.push('>'))
  parser.on('text', (text) => found.push(text))
  parser.write(xml).close()
  return found
}

/** The canonical XML parts of a package. */
export function canonicalParts(bytes: Uint8Array): Record<string, string[]> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => isXmlPart(name))
  return Object.fromEntries(parts.map(([name, part]) => [name, canonical(strFromU8(part))]))
}
