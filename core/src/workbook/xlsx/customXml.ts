/** Parts of our own inside a workbook, as custom XML, which spreadsheets carry along when they save. */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate'
import { decodeEntities, encodeText } from '../xml.ts'
import type { Draft } from './draft.ts'
import type { WorkbookPart } from './package.ts'

const CUSTOM_PROPS = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

/** a part that inflates to more is not ours */
const MAX_INFLATED = 64 << 20
/** deflate packs no better than this */
const MAX_RATIO = 1032

export interface PackedElement {
  name: string
  namespace: string
  attributes?: Record<string, string>
}

/** A document of one element that holds a value as packed JSON. */
export function packedXml({ name, namespace, attributes = {} }: PackedElement, value: unknown): string {
  const packed = toBase64(zlibSync(strToU8(JSON.stringify(value)), { level: 9 }))
  const own = Object.entries(attributes).map(([key, text]) => ` ${key}="${encodeText(text)}"`)
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return `${declaration}<${name} xmlns="${namespace}"${own.join('')}>${packed}</${name}>`
}

/** The value of such a document; undefined when the part is not ours or cannot be read. */
export function unpackXml(xml: string, { name, namespace }: PackedElement): unknown {
  if (!xml.includes(namespace)) return undefined
  const packed = new RegExp(`>([A-Za-z0-9+/=\\s]+)</(?:\\w+:)?${name}>`).exec(xml)?.[1]
  if (!packed) return undefined
  try {
    const deflated = fromBase64(decodeEntities(packed).replace(/\s/g, ''))
    const out = new Uint8Array(Math.min(MAX_INFLATED, deflated.length * MAX_RATIO))
    return JSON.parse(strFromU8(unzlibSync(deflated, { out })))
  } catch {
    return undefined
  }
}

/** Adds an empty part with its properties and returns its name. */
export async function addCustomXml(draft: Draft, workbook: WorkbookPart, itemId: string): Promise<string> {
  const part = await draft.free('customXml/item', '.xml')
  const props = await draft.free('customXml/itemProps', '.xml')
  await draft.put(part, '')
  await draft.put(
    props,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="' +
      `${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  )
  await draft.relate(workbook.part, 'customXml', part)
  await draft.relate(part, 'customXmlProps', props)
  await draft.declare(`/${props}`, CUSTOM_PROPS)
  await draft.declare('xml', 'application/xml')
  return part
}

export interface FoundPart<T> {
  part: string
  /** part that points at it: LibreOffice hangs it on the package itself */
  source: string
  value: T
}

/** The first custom XML part that `parse` takes for ours. */
export async function findCustomXml<T>(
  draft: Draft,
  workbook: WorkbookPart,
  parse: (xml: string) => T | undefined,
): Promise<FoundPart<T> | undefined> {
  for (const source of [workbook.part, '']) {
    for (const { type, target } of await draft.relationships(source)) {
      if (type !== 'customXml' || !draft.has(target)) continue
      const value = parse((await draft.text(target)) ?? '')
      if (value !== undefined) return { part: target, source, value }
    }
  }
  return undefined
}

/** Takes a part out with its properties. */
export async function removeCustomXml(draft: Draft, { part, source }: FoundPart<unknown>): Promise<void> {
  for (const { target } of await draft.relationships(part)) await draft.remove(target)
  await draft.remove(part)
  await draft.unrelate(source, part)
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (ch) => ch.charCodeAt(0))
}
