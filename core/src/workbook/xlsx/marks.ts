/** Fills that show our marks, and the cell formats that carry them. */
import { type Mark, WorkbookError } from '../types.ts'
import { attributes, integer, sourceOf, type Tag, tags } from '../xml.ts'
import { appendToChild, type Child, outline } from './edit.ts'
import { withAttribute } from './patchSheet.ts'

export type Severity = Mark['severity']

/** a shade off the red and yellow that spreadsheets offer ready-made, which a user may have chosen himself */
const COLOURS: Record<Severity, string> = { error: 'FFFFC9CF', doubt: 'FFFFEC9E', notice: 'FFDCEBF8' }
/**
 * The second colour of a solid fill is never shown but kept by Excel: it says which fill the cell had before, as an
 * index into `before`, so that the knowledge travels with the cell when rows are sorted, copied or inserted.
 */
const TAG = 'FF4E'
/** spreadsheets refuse more cell formats than this (65,490 in Excel) */
export const MAX_FORMATS = 65_000
/** what a cell shows whose format the workbook lacks */
const MISSING_XF = '<xf numFmtId="0"/>'

/** What a marked cell format had before; entry 0 is no fill at all. */
export interface Before {
  /** the `fill` element */
  fill: string
  /** the `applyFill` attribute, if there was one */
  apply?: string
  /** the cell was not in the file, or stated no style */
  cell?: 'new' | 'bare'
}

const NO_FILL: Before = { fill: '' }

/** added style, the style that it stands for, and what its cells were */
export type Origin = [added: number, style: number, cell: Before['cell'] | null]

interface Styles {
  fills: Child
  fillTexts: string[]
  cellXfs: Child
  xfTexts: string[]
  prefix: string
}

/** Smallest `styles.xml`, for workbooks that have none. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'

/** Adds formats to one `styles.xml`: a cell's own format with our fill in it, each once. */
export class StyleMarker {
  readonly before: Before[] = [NO_FILL]
  readonly origins: Origin[] = []
  readonly #styles: Styles
  readonly #xfs: string[]
  readonly #fills: string[]
  readonly #byKey = new Map<string, number>()
  readonly #fillByKey = new Map<string, number>()
  /** cells that state no style have the first */
  readonly #taken = new Set([0])

  constructor(private readonly xml: string) {
    this.#styles = readStyles(xml)
    this.#xfs = [...this.#styles.xfTexts]
    this.#fills = [...this.#styles.fillTexts]
  }

  /** Formats that the workbook has of its own. */
  get formats(): number {
    return this.#styles.xfTexts.length
  }

  /** Keeps numbers free that sheets state although the workbook has no such format. */
  avoid(styles: Iterable<number>): void {
    for (const style of styles) this.#taken.add(style)
  }

  /** Style of a cell that has `style`, with our fill; the style itself when the workbook has no room for more formats. */
  mark(style: number, severity: Severity, cell: Before['cell']): number {
    const key = `${style} ${severity} ${cell}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    if (this.#xfs.length >= MAX_FORMATS) return style
    const xf = this.#styles.xfTexts[style] ?? this.#prefixed(MISSING_XF)
    const tag = firstTag(xf)
    const own = attributes(tag)
    const fill = this.#styles.fillTexts[integer(own.get('fillId')) ?? 0] ?? ''
    const before = this.#before({
      fill: isEmptyFill(fill) ? '' : fill,
      apply: own.get('applyFill'),
      ...(cell ? { cell } : {}),
    })
    const withFill = withAttribute(sourceOf(tag), 'fillId', String(this.#fill(severity, before)))
    const index = this.#put(withAttribute(withFill, 'applyFill', '1') + xf.slice(tag.end))
    this.#byKey.set(key, index)
    this.origins.push([index, style, cell ?? null])
    return index
  }

  /** A format of our own for the findings sheet. */
  add(xf: string): number {
    return this.#put(this.#prefixed(xf))
  }

  #put(xf: string): number {
    while (this.#taken.has(this.#xfs.length)) this.#xfs.push(this.#prefixed(MISSING_XF))
    return this.#xfs.push(xf) - 1
  }

  #prefixed(xf: string): string {
    return xf.replaceAll('<', `<${this.#styles.prefix}`)
  }

  /** The changed `styles.xml`. */
  xmlWithMarks(): string {
    const { fills, cellXfs, fillTexts, xfTexts } = this.#styles
    const addedXfs = this.#xfs.slice(xfTexts.length).join('')
    const addedFills = this.#fills.slice(fillTexts.length).join('')
    // from the end, so that offsets before stay right
    const withXfs = appendToChild(this.xml, cellXfs, addedXfs, this.#xfs.length)
    return addedFills === '' ? withXfs : appendToChild(withXfs, fills, addedFills, this.#fills.length)
  }

  #before(before: Before): number {
    const known = this.before.findIndex(
      (b) => b.fill === before.fill && b.apply === before.apply && b.cell === before.cell,
    )
    if (known >= 0) return known
    this.before.push(before)
    return this.before.length - 1
  }

  #fill(severity: Severity, before: number): number {
    const key = `${severity} ${before}`
    const known = this.#fillByKey.get(key)
    if (known !== undefined) return known
    const p = this.#styles.prefix
    const tag = TAG + before.toString(16).toUpperCase().padStart(4, '0')
    const colours = `<${p}fgColor rgb="${COLOURS[severity]}"/><${p}bgColor rgb="${tag}"/>`
    this.#fills.push(`<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`)
    this.#fillByKey.set(key, this.#fills.length - 1)
    return this.#fills.length - 1
  }
}

/** What takes the marks off: styles to replace, styles of cells that we added, and the cleaned `styles.xml`. */
export interface Unmarking {
  replaced: Map<number, number | undefined>
  dropped: Set<number>
  xml: string
}

/** Finds formats with our fills, wherever a program that saved the file in between has put them. */
export function unmark(xml: string, before: Before[]): Unmarking {
  const styles = readStyles(xml)
  const fills = [...styles.fillTexts]
  const xfs = [...styles.xfTexts]
  const replaced = new Map<number, number | undefined>()
  const dropped = new Set<number>()
  styles.xfTexts.forEach((xf, index) => {
    const tag = firstTag(xf)
    const tagged = taggedFill(styles.fillTexts[integer(attributes(tag).get('fillId')) ?? -1] ?? '')
    if (tagged === undefined) return
    const was = before[tagged] ?? NO_FILL
    let fillId = was.fill === '' ? 0 : fills.indexOf(was.fill)
    if (fillId < 0) fillId = fills.push(was.fill) - 1
    const text = withoutApply(withAttribute(sourceOf(tag), 'fillId', String(fillId)), was.apply) + xf.slice(tag.end)
    let target = xfs.findIndex((other) => sameXf(other, text))
    if (target < 0) target = xfs.push(text) - 1
    replaced.set(index, target)
    if (was.cell === 'new') dropped.add(index)
  })
  const addedXfs = xfs.slice(styles.xfTexts.length).join('')
  const addedFills = fills.slice(styles.fillTexts.length).join('')
  const withXfs = addedXfs === '' ? xml : appendToChild(xml, styles.cellXfs, addedXfs, xfs.length)
  const cleaned = addedFills === '' ? withXfs : appendToChild(withXfs, styles.fills, addedFills, fills.length)
  return { replaced, dropped, xml: cleaned }
}

function readStyles(xml: string): Styles {
  const part = outline(xml)
  const fills = part?.children.find((child) => child.name === 'fills')
  const cellXfs = part?.children.find((child) => child.name === 'cellXfs')
  if (!part || !fills || !cellXfs || fills.open.start > cellXfs.open.start)
    throw new WorkbookError('damaged', { part: 'styles' })
  return { fills, fillTexts: elements(xml, fills), cellXfs, xfTexts: elements(xml, cellXfs), prefix: part.root.prefix }
}

/** Source texts of a child's own children. */
function elements(xml: string, child: Child): string[] {
  if (child.open.kind === 'empty') return []
  const inner = xml.slice(child.open.end, child.innerEnd)
  const texts: string[] = []
  let start = 0
  for (const tag of tags(inner)) {
    if (tag.depth !== 0) continue
    if (tag.kind === 'open') start = tag.start
    else texts.push(inner.slice(tag.kind === 'empty' ? tag.start : start, tag.end))
  }
  return texts
}

function firstTag(xml: string): Tag {
  const first = tags(xml).next()
  if (first.done) throw new WorkbookError('damaged', { part: 'styles' })
  return first.value
}

function isEmptyFill(fill: string): boolean {
  return fill === '' || /patternType\s*=\s*["']none["']/.test(fill) || /<(\w+:)?(patternFill|fill)\s*\/>/.test(fill)
}

/** Index into `before` when this fill is one of ours. */
function taggedFill(fill: string): number | undefined {
  const colours = Array.from(fill.matchAll(/rgb\s*=\s*["']([0-9A-Fa-f]{8})["']/g), (match) => match[1].toUpperCase())
  if (colours.length === 0 || !Object.values(COLOURS).includes(colours[0])) return undefined
  return colours[1]?.startsWith(TAG) ? Number.parseInt(colours[1].slice(TAG.length), 16) : 0
}

function withoutApply(xf: string, apply: string | undefined): string {
  return xf.replace(/\sapplyFill\s*=\s*("[^"]*"|'[^']*')/, apply === undefined ? '' : ` applyFill="${apply}"`)
}

/** Formats are the same whatever the order of their attributes. */
function sameXf(a: string, b: string): boolean {
  if (a === b) return true
  const first = firstTag(a)
  const second = firstTag(b)
  if (a.slice(first.end) !== b.slice(second.end)) return false
  const other = attributes(second)
  const own = attributes(first)
  return own.size === other.size && [...own].every(([key, value]) => other.get(key) === value)
}
