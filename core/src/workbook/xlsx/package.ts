/** The parts of an .xlsx and how they point at each other. */
import { WorkbookError } from '../types.ts'
import { attribute, isTrue, tags } from '../xml.ts'
import type { Inflation, ZipEntry } from '../zip.ts'
import { partText } from './window.ts'

export interface Relationship {
  id: string
  /** last segment of the type URI: `worksheet`, `styles` …, the same in transitional and strict files */
  type: string
  /** part name for targets inside the file */
  target: string
  external: boolean
}

export interface SheetPart {
  name: string
  /** part name; '' when the file lacks it */
  part: string
  type: string
  visibility: 'visible' | 'hidden' | 'veryHidden'
}

export interface WorkbookPart {
  part: string
  sheets: SheetPart[]
  relationships: Relationship[]
  date1904: boolean
  /** sheets may not be added or taken away */
  structureLocked: boolean
}

/** A package part without a leading slash; part names are case-insensitive. */
export class Package {
  readonly #byName = new Map<string, string>()

  constructor(
    readonly entries: Map<string, ZipEntry>,
    readonly inflation: Inflation,
  ) {
    for (const name of entries.keys()) this.#byName.set(name.toLowerCase(), name)
  }

  /** The entry of a part, by its name in any case. */
  find(part: string): ZipEntry | undefined {
    const name = this.#byName.get(part.toLowerCase())
    return name === undefined ? undefined : this.entries.get(name)
  }

  has(part: string): boolean {
    return this.find(part) !== undefined
  }

  async text(part: string): Promise<string> {
    const entry = this.find(part)
    if (!entry) throw new WorkbookError('damaged', { part })
    return partText(this.inflation.chunks(entry))
  }

  async relationships(part: string): Promise<Relationship[]> {
    const rels = relationshipsPart(part)
    return this.has(rels) ? parseRelationships(await this.text(rels), part) : []
  }

  /** Reads the workbook part; throws `not-a-workbook` when the package has none. */
  async workbook(): Promise<WorkbookPart> {
    const root = (await this.relationships('')).find((r) => r.type === 'officeDocument' && this.has(r.target))
    const part = root?.target ?? ['xl/workbook.xml', 'xl/workbook2.xml'].find((name) => this.has(name))
    if (part === undefined) throw new WorkbookError('not-a-workbook', { kind: 'zip' })
    const relationships = await this.relationships(part)
    const byId = new Map(relationships.map((r) => [r.id, r]))
    const found: WorkbookPart = { part, sheets: [], relationships, date1904: false, structureLocked: false }
    let root1: string | undefined
    for (const tag of tags(await this.text(part))) {
      if (tag.kind === 'close') continue
      root1 ??= tag.name
      if (tag.name === 'workbookPr') found.date1904 = isTrue(attribute(tag, 'date1904'))
      else if (tag.name === 'workbookProtection') found.structureLocked = isTrue(attribute(tag, 'lockStructure'))
      else if (tag.name === 'sheet') {
        const relationship = byId.get(attribute(tag, 'id') ?? '')
        const state = attribute(tag, 'state')
        found.sheets.push({
          name: attribute(tag, 'name') ?? '',
          part: relationship && this.has(relationship.target) ? relationship.target : '',
          type: relationship?.type ?? '',
          visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        })
      }
    }
    if (root1 !== 'workbook') throw new WorkbookError('not-a-workbook', { kind: 'zip' })
    return found
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

export function parseRelationships(xml: string, source: string): Relationship[] {
  const found: Relationship[] = []
  for (const tag of tags(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue
    const external = attribute(tag, 'TargetMode') === 'External'
    const target = attribute(tag, 'Target') ?? ''
    found.push({
      id: attribute(tag, 'Id') ?? '',
      type: (attribute(tag, 'Type') ?? '').split('/').pop() ?? '',
      target: external ? target : resolvePart(source, target),
      external,
    })
  }
  return found
}

/** Part name of a target as seen from `source`. `..` never leads out of the package. */
export function resolvePart(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '')
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
