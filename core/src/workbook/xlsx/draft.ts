/** A package while it is being changed: parts read so far, parts rewritten, parts added. */
import { crc32 } from '../crc.ts'
import { deflated } from '../inflate.ts'
import type { WriteOptions } from '../types.ts'
import { attribute, encodeText, tags } from '../xml.ts'
import { DEFLATED, writeZip, type ZipEntry } from '../zip.ts'
import { appendToRoot, outline, withoutElements } from './edit.ts'
import { type Package, parseRelationships, type Relationship, relationshipsPart } from './package.ts'

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** 1980-01-01, the earliest that a zip can say; a changing date would make equal files differ */
const TIME = 0x0021_0000

export const CONTENT_TYPES = '[Content_Types].xml'

export class Draft {
  /** text by part; undefined for a part taken out */
  readonly #texts = new Map<string, string | undefined>()
  readonly #originals = new Map<string, string | undefined>()
  readonly #streamed = new Map<string, ZipEntry>()
  #targets: Set<string> | undefined
  /** numbers below which no part name of a stem is free */
  readonly #lowest = new Map<string, number>()
  /** content types to add, as elements without their prefix, and the names that have one */
  readonly #declarations: { element: 'Default' | 'Override'; attributes: string }[] = []
  #declared: Set<string> | undefined

  constructor(
    readonly pack: Package,
    readonly isStrict: boolean,
    private readonly options: WriteOptions,
  ) {}

  /** Namespace and base of relationship types, which strict files have of their own. */
  get relationshipBase(): string {
    return this.isStrict ? STRICT : TRANSITIONAL
  }

  has(part: string): boolean {
    return this.#texts.has(part) ? this.#texts.get(part) !== undefined : this.pack.has(part)
  }

  /** Text of a part as it now is; undefined when there is none. */
  async text(part: string): Promise<string | undefined> {
    if (!this.#texts.has(part)) {
      if (!this.pack.has(part)) return undefined
      const text = await this.pack.text(part)
      this.#texts.set(part, text)
      this.#originals.set(part, text)
    }
    return this.#texts.get(part)
  }

  /** Puts, replaces or (undefined) takes out a part. */
  async put(part: string, text: string | undefined): Promise<void> {
    if (!this.#originals.has(part))
      this.#originals.set(part, this.pack.has(part) ? await this.pack.text(part) : undefined)
    this.#texts.set(part, text)
  }

  /** Replaces a part by a stream. */
  async stream(part: string, plain: AsyncIterable<Uint8Array>): Promise<void> {
    const entry = this.pack.find(part)
    const body = await deflated(plain, this.options.deflate)
    this.#streamed.set(part, {
      name: entry?.name ?? part,
      method: DEFLATED,
      time: entry?.time ?? TIME,
      flags: 0,
      ...body,
    })
  }

  /** Parts whose text differs from what it was, with both texts. */
  changed(): { part: string; original: string | undefined; text: string | undefined }[] {
    return Array.from(this.#texts, ([part, text]) => ({ part, text, original: this.#originals.get(part) })).filter(
      (c) => c.text !== c.original,
    )
  }

  async relationships(part: string): Promise<Relationship[]> {
    const xml = await this.text(relationshipsPart(part))
    return xml === undefined ? [] : parseRelationships(xml, part)
  }

  /** Adds a relationship from one part to another and returns its id. */
  async relate(source: string, type: string, target: string): Promise<string> {
    const part = relationshipsPart(source)
    // a package may state the type of each relationships part by its name, and none for new ones
    if (!this.has(part)) await this.declare('rels', RELATIONSHIPS_TYPE)
    const xml =
      (await this.text(part)) ?? `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`
    const used = new Set(parseRelationships(xml, source).map((r) => r.id))
    let number = used.size + 1
    while (used.has(`rId${number}`)) number++
    const added = (p: string): string =>
      `<${p}Relationship Id="rId${number}" Type="${this.relationshipBase}/${type}" Target="/${encodeText(target)}"/>`
    await this.put(part, appendToRoot(xml, added))
    return `rId${number}`
  }

  async unrelate(source: string, target: string): Promise<void> {
    const part = relationshipsPart(source)
    const xml = await this.text(part)
    if (xml === undefined) return
    const gone = new Set(
      parseRelationships(xml, source)
        .filter((r) => r.target === target)
        .map((r) => r.id),
    )
    await this.put(
      part,
      withoutElements(xml, (tag) => tag.name === 'Relationship' && gone.has(attribute(tag, 'Id') ?? '')),
    )
  }

  /** States the content type of a part (`/xl/…`) or of an ending (`vml`). */
  async declare(name: string, type: string): Promise<void> {
    const declared = await this.#namesDeclared()
    if (declared.has(name.toLowerCase())) return
    declared.add(name.toLowerCase())
    const [element, key] = name.startsWith('/')
      ? (['Override', 'PartName'] as const)
      : (['Default', 'Extension'] as const)
    this.#declarations.push({ element, attributes: `${key}="${encodeText(name)}" ContentType="${type}"` })
  }

  async #namesDeclared(): Promise<Set<string>> {
    if (this.#declared) return this.#declared
    this.#declared = new Set()
    for (const tag of tags((await this.text(CONTENT_TYPES)) ?? '')) {
      const name = attribute(tag, tag.name === 'Override' ? 'PartName' : 'Extension')
      if (name !== undefined && tag.kind !== 'close') this.#declared.add(name.toLowerCase())
    }
    return this.#declared
  }

  /**
   * Writes the content types that were declared since: once for all, else a workbook of many sheets costs their square.
   */
  async settle(): Promise<void> {
    if (this.#declarations.length === 0) return
    let xml = (await this.text(CONTENT_TYPES)) ?? `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"></Types>`
    const added = (element: string, prefix: string): string =>
      this.#declarations
        .filter((declaration) => declaration.element === element)
        .map(({ attributes }) => `<${prefix}${element} ${attributes}/>`)
        .join('')
    const first = outline(xml)?.children[0]
    xml = appendToRoot(xml, (prefix) => (first ? '' : added('Default', prefix)) + added('Override', prefix))
    if (first) xml = xml.slice(0, first.open.start) + added('Default', first.open.prefix) + xml.slice(first.open.start)
    this.#declarations.length = 0
    await this.put(CONTENT_TYPES, xml)
  }

  /** Takes out a part with its content type and relationships. */
  async remove(part: string): Promise<void> {
    await this.put(part, undefined)
    if (this.has(relationshipsPart(part))) await this.put(relationshipsPart(part), undefined)
    const xml = await this.text(CONTENT_TYPES)
    if (xml === undefined) return
    const name = `/${part}`.toLowerCase()
    await this.put(
      CONTENT_TYPES,
      withoutElements(xml, (tag) => tag.name === 'Override' && attribute(tag, 'PartName')?.toLowerCase() === name),
    )
  }

  /** A part name that nothing uses or points at, be it in vain: `free('xl/comments', '.xml')`. */
  async free(stem: string, ending: string): Promise<string> {
    this.#targets ??= await this.#allTargets()
    let number = this.#lowest.get(stem) ?? 1
    while (this.has(`${stem}${number}${ending}`) || this.#targets.has(`${stem}${number}${ending}`.toLowerCase()))
      number++
    this.#lowest.set(stem, number)
    return `${stem}${number}${ending}`
  }

  async #allTargets(): Promise<Set<string>> {
    const targets = new Set<string>()
    for (const name of this.pack.entries.keys()) {
      const source = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name)
      if (!source) continue
      for (const { target } of parseRelationships(await this.pack.text(name), source[1] + source[2]))
        targets.add(target.toLowerCase())
    }
    return targets
  }

  /** The file with all changes; what was not changed keeps its compressed bytes and its place. */
  async bytes(): Promise<Uint8Array> {
    const written = new Map<string, ZipEntry>()
    for (const { part, text } of this.changed()) {
      if (text !== undefined) written.set(part.toLowerCase(), await this.#entry(part, text))
    }
    for (const [part, entry] of this.#streamed) written.set(part.toLowerCase(), entry)
    const removed = new Set(
      this.changed()
        .filter(({ text }) => text === undefined)
        .map(({ part }) => part.toLowerCase()),
    )
    const entries: ZipEntry[] = []
    for (const [name, entry] of this.pack.entries) {
      const key = name.toLowerCase()
      // of two names that differ in case only, the one that is read is the part
      if (this.pack.find(name) !== entry) entries.push(entry)
      else {
        if (!removed.has(key)) entries.push(written.get(key) ?? entry)
        written.delete(key)
      }
    }
    return writeZip([...entries, ...written.values()])
  }

  async #entry(part: string, text: string): Promise<ZipEntry> {
    const entry = this.pack.find(part)
    const body = await deflated(once(new TextEncoder().encode(text)), this.options.deflate)
    return { name: entry?.name ?? part, method: DEFLATED, time: entry?.time ?? TIME, flags: 0, ...body }
  }
}

/** CRC of a part's text. */
export const textCrc = (text: string): number => crc32(new TextEncoder().encode(text))

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
