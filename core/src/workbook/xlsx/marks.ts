/** Fills that show our marks, and the cell formats that carry them. */
import { builtInId } from '../numberFormats.ts'
import { type Mark, WorkbookError } from '../types.ts'
import { attributes, integer, sourceOf, type Tag, tags } from '../xml.ts'
import { appendToChild, appendToRoot, type Child, outline, prefixed, reprefixed } from './edit.ts'
import { ownFormats } from './styles.ts'
import { withAttribute } from './tagSource.ts'

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
  readonly #beforeByKey = new Map<string, number>([[keyOf(NO_FILL), 0]])
  /** cells that state no style have the first */
  readonly #taken = new Set([0])

  private readonly xml: string

  constructor(xml: string) {
    this.xml = withLists(xml)
    this.#styles = readStyles(this.xml)
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

  /**
   * Style of a cell that has `style`, with our fill; the style itself when the workbook has no room for more formats.
   */
  mark(style: number, severity: Severity, cell: Before['cell']): number {
    const key = `${style} ${severity} ${cell}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    if (this.#xfs.length >= MAX_FORMATS) return style
    const xf = this.#styles.xfTexts[style] ?? this.#ofXf(MISSING_XF)
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

  /** Style of a cell that has `style`, with a number format of the workbook's or a built-in one. */
  withFormat(style: number, code: string): number {
    const key = `${style} format ${code}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const xf = this.#styles.xfTexts[style] ?? this.#ofXf(MISSING_XF)
    const tag = firstTag(xf)
    const id = this.#formatId(code)
    const isSame = attributes(tag).get('numFmtId') === String(id)
    if (id === undefined || isSame || this.#xfs.length >= MAX_FORMATS) return style
    const withFormat = withAttribute(sourceOf(tag), 'numFmtId', String(id))
    const index = this.#put(withAttribute(withFormat, 'applyNumberFormat', '1') + xf.slice(tag.end))
    this.#byKey.set(key, index)
    return index
  }

  /** A format of our own for the findings sheet. */
  add(xf: string): number {
    return this.#put(this.#ofXf(xf))
  }

  #formatId(code: string): number | undefined {
    const own = [...ownFormats(this.xml)].find(([, known]) => known === code)
    return own?.[0] ?? builtInId(code)
  }

  #put(xf: string): number {
    while (this.#taken.has(this.#xfs.length)) this.#xfs.push(this.#ofXf(MISSING_XF))
    return this.#xfs.push(xf) - 1
  }

  #ofXf(xf: string): string {
    return prefixed(xf, this.#styles.cellXfs.open.prefix)
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
    const key = keyOf(before)
    const known = this.#beforeByKey.get(key)
    if (known !== undefined) return known
    this.#beforeByKey.set(key, this.before.length)
    return this.before.push(before) - 1
  }

  #fill(severity: Severity, before: number): number {
    const key = `${severity} ${before}`
    const known = this.#fillByKey.get(key)
    if (known !== undefined) return known
    const tag = TAG + before.toString(16).toUpperCase().padStart(4, '0')
    const colours = `<fgColor rgb="${COLOURS[severity]}"/><bgColor rgb="${tag}"/>`
    const fill = `<fill><patternFill patternType="solid">${colours}</patternFill></fill>`
    this.#fills.push(prefixed(fill, this.#styles.fills.open.prefix))
    this.#fillByKey.set(key, this.#fills.length - 1)
    return this.#fills.length - 1
  }
}

const keyOf = ({ fill, apply, cell }: Before): string => JSON.stringify([fill, apply ?? null, cell ?? null])

/** What takes the marks off: styles to replace, styles of cells that we added, and the cleaned `styles.xml`. */
export interface Unmarking {
  replaced: Map<number, number | undefined>
  dropped: Set<number>
  xml: string
}

/** Finds formats with our fills, wherever a program that saved the file in between has put them. */
export function unmark(xml: string, before: Before[]): Unmarking {
  const styles = readStyles(withLists(xml))
  const fills = new Numbered(styles.fillTexts, (fill) => fill)
  const xfs = new Numbered(styles.xfTexts, formatKey)
  const replaced = new Map<number, number | undefined>()
  const dropped = new Set<number>()
  styles.xfTexts.forEach((xf, index) => {
    const tag = firstTag(xf)
    const tagged = taggedFill(styles.fillTexts[integer(attributes(tag).get('fillId')) ?? -1] ?? '')
    if (tagged === undefined) return
    const was = before[tagged] ?? NO_FILL
    const fillId = was.fill === '' ? 0 : fills.number(reprefixed(was.fill, styles.fills.open.prefix))
    const text = withoutApply(withAttribute(sourceOf(tag), 'fillId', String(fillId)), was.apply) + xf.slice(tag.end)
    replaced.set(index, xfs.number(text))
    if (was.cell === 'new') dropped.add(index)
  })
  const withXfs = xfs.added === '' ? xml : appendToChild(xml, styles.cellXfs, xfs.added, xfs.count)
  const cleaned = fills.added === '' ? withXfs : appendToChild(withXfs, styles.fills, fills.added, fills.count)
  return { replaced, dropped, xml: cleaned }
}

/**
 * lists that a cell format points into, with what they hold at least (ECMA-376 part 1, 18.8.39); order as in the schema
 */
const LISTS: [name: string, least: string][] = [
  ['numFmts', ''],
  ['fonts', '<font/>'],
  ['fills', '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'],
  ['borders', '<border/>'],
  ['cellStyleXfs', ''],
  ['cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
]

/** A `styles.xml` with the lists that a cell format needs: a small program leaves out those that it does not use. */
function withLists(xml: string): string {
  let out = xml
  for (const [index, [name, least]] of LISTS.entries()) {
    const part = outline(out)
    if (part?.root.name !== 'styleSheet' || least === '' || part.children.some((child) => child.name === name)) continue
    const before = new Set(LISTS.slice(0, index).map(([earlier]) => earlier))
    const next = part.children.find((child) => !before.has(child.name))
    const count = least.match(/<(font|fill|border|xf)\b/g)?.length
    const list = (prefix: string): string => prefixed(`<${name} count="${count}">${least}</${name}>`, prefix)
    out = next
      ? out.slice(0, next.open.start) + list(part.root.prefix) + out.slice(next.open.start)
      : appendToRoot(out, list)
  }
  return out
}

function readStyles(xml: string): Styles {
  const part = outline(xml)
  const fills = part?.children.find((child) => child.name === 'fills')
  const cellXfs = part?.children.find((child) => child.name === 'cellXfs')
  if (!part || !fills || !cellXfs || fills.open.start > cellXfs.open.start)
    throw new WorkbookError('damaged', { part: 'styles' })
  return { fills, fillTexts: elements(xml, fills), cellXfs, xfTexts: elements(xml, cellXfs) }
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
function formatKey(xf: string): string {
  const tag = firstTag(xf)
  return JSON.stringify([[...attributes(tag)].sort(([a], [b]) => (a < b ? -1 : 1)), xf.slice(tag.end)])
}

/** Texts that cells refer to by number, found again by a key; new ones go to the end. */
class Numbered {
  readonly #numbers = new Map<string, number>()
  count: number
  added = ''

  constructor(
    texts: string[],
    private readonly keyOf: (text: string) => string,
  ) {
    this.count = texts.length
    for (const [number, text] of texts.entries()) {
      const key = keyOf(text)
      if (!this.#numbers.has(key)) this.#numbers.set(key, number)
    }
  }

  number(text: string): number {
    const key = this.keyOf(text)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.count)
    this.added += text
    return this.count++
  }
}
