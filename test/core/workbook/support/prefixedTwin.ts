import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g
const DEFAULT = /(\s)xmlns=("[^"]*"|'[^']*')/

/** prefixes that the programs which write so use; others are numbered */
const USUAL: Record<string, string> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
}

/** The same XML with a prefix on every element that stood in a default namespace. Nothing else changes. */
export function prefixedXml(xml: string): string {
  /** prefix that stands for the default namespace, by open element */
  const scopes: string[] = ['']
  let numbered = 0
  return xml.replace(TAG, (whole, slash: string | undefined, name: string, rest: string) => {
    if (slash === undefined) return whole
    if (slash === '/') {
      const scope = scopes.pop() ?? ''
      return name.includes(':') ? whole : `</${scope}${name}${rest}>`
    }
    let scope = scopes[scopes.length - 1]
    const declared = DEFAULT.exec(rest)
    if (declared) {
      const namespace = declared[2].slice(1, -1)
      const prefix = namespace === '' ? '' : (USUAL[namespace] ?? `ns${++numbered}`)
      scope = prefix === '' ? '' : `${prefix}:`
    }
    const attributes = declared && scope !== '' ? rest.replace(DEFAULT, `$1xmlns:${scope.slice(0, -1)}=$2`) : rest
    if (!rest.endsWith('/')) scopes.push(scope)
    return name.includes(':') ? `<${name}${attributes}>` : `<${scope}${name}${attributes}>`
  })
}

/** The same workbook, every XML part of it written with prefixes, as ClosedXML and the Open XML SDK do. */
export function prefixedTwin(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts))
    if (/\.(xml|rels|vml)$/i.test(name)) parts[name] = strToU8(prefixedXml(strFromU8(part)))
  return zipSync(parts, { mtime: '2026-05-01' })
}
