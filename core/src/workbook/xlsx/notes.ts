/** Notes of one sheet: the texts in its comments part, the boxes in its VML drawing. */
import { address, MAX_COLUMNS, parseAddress } from '../address.ts'
import { crc32 } from '../crc.ts'
import { WorkbookError } from '../types.ts'
import { attribute, attributes, encodeText, integer, type Tag, tags, textBetween } from '../xml.ts'
import { appendToChild, appendToRoot, type Child, outline, prefixed, UNREAD, withoutElements } from './edit.ts'

/** Note texts by row and column. */
export type Notes = { row: number; column: number; text: string }[]

/** spreadsheets cut a cell's text here, and a note longer than a screen helps nobody */
const MAX_NOTE = 32_000
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OUR_RUN =
  '<rPr><b/><sz val="9"/><color rgb="FF9C0006"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr>'

export function emptyComments(namespace = SPREADSHEET): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`
}

/** prefixes of what we write into a drawing */
const DRAWING_NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
}

const declared = ([prefix, namespace]: string[]): string => ` xmlns:${prefix}="${namespace}"`

export const EMPTY_DRAWING = `<xml${Object.entries(DRAWING_NAMESPACES).map(declared).join('')}></xml>`

/** Line that stands between a user's note and ours. */
const divider = (author: string): string => `\n——${author}——\n`

/**
 * Adds our notes; where the user has one already, ours follows below it. Cells with a threaded comment (`threaded`) are
 * left alone: their note is a copy that Excel keeps up itself. Returns the cells that need a box.
 */
export function addNotes(
  xml: string,
  notes: Notes,
  author: string,
  threaded: Set<string>,
): { xml: string; added: Notes } {
  const authors = tagsNamed(xml, 'author').length
  const pending = new Map(notes.map((note) => [address(note.row, note.column), note]))
  let out = ''
  let copied = 0
  let open: Tag | undefined
  for (const tag of tags(xml)) {
    if (tag.name !== 'comment') continue
    if (tag.kind === 'open') open = tag
    if (tag.kind !== 'close' || !open) continue
    const cell = (attribute(open, 'ref') ?? '').toUpperCase()
    const note = pending.get(cell)
    if (!note) continue
    pending.delete(cell)
    if (threaded.has(cell)) continue
    out += xml.slice(copied, open.end) + withOurRun(xml.slice(open.end, tag.start), note.text, author, tag.prefix)
    copied = tag.start
  }
  for (const cell of threaded) pending.delete(cell)
  const added = [...pending.values()]
  return {
    xml: added.length === 0 ? out + xml.slice(copied) : appendNotes(out + xml.slice(copied), added, author, authors),
    added,
  }
}

function appendNotes(xml: string, added: Notes, author: string, authorId: number): string {
  const authors = child(xml, 'authors')
  const p = authors.open.prefix
  const withAuthor = appendToChild(xml, authors, `<${p}author>${encodeText(author)}</${p}author>`)
  const list = added.map(({ row, column, text }) => {
    const run = prefixed(`<r>${OUR_RUN}<t xml:space="preserve">${encodeText(text.slice(0, MAX_NOTE))}</t></r>`, p)
    return `<${p}comment ref="${address(row, column)}" authorId="${authorId}"><${p}text>${run}</${p}text></${p}comment>`
  })
  return appendToChild(withAuthor, child(withAuthor, 'commentList'), list.join(''))
}

function child(xml: string, name: string): Child {
  const found = outline(xml)?.children.find((c) => c.name === name)
  if (!found) throw new WorkbookError('damaged', { part: 'comments' })
  return found
}

function tagsNamed(xml: string, name: string): Tag[] {
  return Array.from(tags(xml)).filter((tag) => tag.name === name && tag.kind !== 'close')
}

/** `inner` is a comment's content; plain text becomes a run, since text beside runs is not shown. */
function withOurRun(inner: string, note: string, author: string, p: string): string {
  const run = prefixed(
    `<r>${OUR_RUN}<t xml:space="preserve">${encodeText((divider(author) + note).slice(0, MAX_NOTE))}</t></r>`,
    p,
  )
  const texts = Array.from(tags(inner))
  const plain = texts.find((tag) => tag.name === 't' && tag.depth === 1 && tag.kind === 'open')
  const close = texts.find((tag) => tag.name === 'text' && tag.kind === 'close')
  const empty = texts.find((tag) => tag.name === 'text' && tag.kind === 'empty')
  if (empty) return `${inner.slice(0, empty.start)}<${p}text>${run}</${p}text>${inner.slice(empty.end)}`
  if (!close) return inner
  // phonetic guides must stay behind the runs
  const at =
    texts.find((tag) => tag.depth === 1 && (tag.name === 'rPh' || tag.name === 'phoneticPr'))?.start ?? close.start
  if (!plain) return inner.slice(0, at) + run + inner.slice(at)
  const plainEnd = inner.indexOf('>', inner.indexOf('</', plain.end)) + 1
  const wrapped = `<${p}r>${inner.slice(plain.start, plainEnd)}</${p}r>`
  return inner.slice(0, plain.start) + wrapped + inner.slice(plainEnd, at) + run + inner.slice(at)
}

/** How our notes are recognised: by their author, or by their text where a program dropped the authors. */
export interface OurNotes {
  author: string
  /** CRC of each note's text */
  texts: Set<number>
}

/** Takes our notes and our additions to the user's notes off again; `removed` are the cells that lost their note. */
export function removeNotes(xml: string, ours: OurNotes): { xml: string; removed: Set<string> } {
  const authors = authorsOf(xml)
  const removed = new Set<string>()
  const isOurs = (tag: Tag, inner: string): boolean => {
    if (tag.name !== 'comment') return false
    if (inner === UNREAD) return true
    const author = authors[integer(attribute(tag, 'authorId')) ?? -1]
    const mine =
      author === ours.author ||
      ours.texts.has(
        noteCrc(
          textsIn(inner)
            .map((span) => span.text)
            .join(''),
        ),
      )
    if (mine) removed.add((attribute(tag, 'ref') ?? '').toUpperCase())
    return mine
  }
  const cut = withoutAdditions(withoutElements(xml, isOurs), ours.author)
  // an author of no note does no harm; only the last may go without renumbering the others
  if (authors.at(-1) !== ours.author) return { xml: cut, removed }
  let seen = 0
  const isLastAuthor = (tag: Tag, inner: string): boolean =>
    tag.name === 'author' && (inner === UNREAD || ++seen === authors.length)
  return { xml: withoutElements(cut, isLastAuthor), removed }
}

/** Line breaks differ between programs. */
export const noteCrc = (text: string): number => crc32(new TextEncoder().encode(text.replace(/\r\n?/g, '\n').trim()))

function authorsOf(xml: string): string[] {
  const authors: string[] = []
  let start = 0
  for (const tag of tags(xml)) {
    if (tag.name !== 'author') continue
    if (tag.kind === 'open') start = tag.end
    else authors.push(tag.kind === 'empty' ? '' : textBetween(xml, start, tag.start))
  }
  return authors
}

interface TextSpan {
  text: string
  /** offsets of the `t` content */
  start: number
  end: number
  /** offsets of the run around it, or of the `t` itself */
  runStart: number
  runEnd: number
}

/** The texts of a note's content, phonetic guides left out. */
function textsIn(inner: string): TextSpan[] {
  const spans: TextSpan[] = []
  let run: Tag | undefined
  let text: Tag | undefined
  for (const tag of tags(inner)) {
    if (tag.kind === 'empty') continue
    if (tag.name === 'r' || tag.name === 'rPh') run = tag.kind === 'open' ? tag : undefined
    if (tag.name === 'r' && tag.kind === 'close' && spans.length > 0) spans[spans.length - 1].runEnd = tag.end
    if (tag.name !== 't') continue
    if (tag.kind === 'open') text = tag
    else if (text && run?.name !== 'rPh') {
      const content = textBetween(inner, text.end, tag.start)
      spans.push({ text: content, start: text.end, end: tag.start, runStart: (run ?? text).start, runEnd: tag.end })
    }
  }
  return spans
}

/** Cuts what we added below the user's notes, however a program has split or joined the runs since. */
function withoutAdditions(xml: string, author: string): string {
  let out = ''
  let copied = 0
  let open: Tag | undefined
  for (const tag of tags(xml)) {
    if (tag.name !== 'comment') continue
    if (tag.kind === 'open') open = tag
    if (tag.kind !== 'close' || !open) continue
    const inner = xml.slice(open.end, tag.start)
    const cut = withoutAddition(inner, divider(author))
    if (cut === inner) continue
    out += xml.slice(copied, open.end) + cut
    copied = tag.start
  }
  return out + xml.slice(copied)
}

function withoutAddition(inner: string, line: string): string {
  const spans = textsIn(inner)
  const at = spans
    .map((span) => span.text)
    .join('')
    .indexOf(line)
  if (at < 0) return inner
  let out = ''
  let copied = 0
  let before = 0
  for (const span of spans) {
    const keep = at - before
    before += span.text.length
    if (keep >= span.text.length) continue
    if (keep > 0)
      out += inner.slice(copied, span.start) + encodeText(span.text.slice(0, keep)) + inner.slice(span.end, span.runEnd)
    else out += inner.slice(copied, span.runStart)
    copied = span.runEnd
  }
  return out + inner.slice(copied)
}

const IDS_A_CLUSTER = 1024

/** Cluster numbers that a drawing's shape ids come from (`o:idmap`). */
export function clustersOf(drawing: string): number[] {
  const found: number[] = []
  for (const match of drawing.matchAll(/<(?:[\w.-]+:)?idmap\b[^>]*\bdata\s*=\s*["']([\d,\s]+)["']/g))
    found.push(...match[1].split(',').map(Number))
  return found
}

/** Adds the boxes of new notes. `firstCluster` and those above it are free in the whole workbook. */
export function addBoxes(drawing: string, notes: Notes, firstCluster: number): string {
  if (notes.length === 0) return drawing
  const clusters = Array.from({ length: Math.ceil(notes.length / (IDS_A_CLUSTER - 1)) }, (_, i) => firstCluster + i)
  const missing = undeclared(drawing)
  const shapes = notes.map((note, i) => {
    const cluster = clusters[Math.floor(i / (IDS_A_CLUSTER - 1))]
    return box(note, cluster * IDS_A_CLUSTER + 1 + (i % (IDS_A_CLUSTER - 1)), missing)
  })
  let out = drawing
  let front = ''
  if (/<(?:[\w.-]+:)?idmap\b[^>]*\bdata\s*=/.test(out)) {
    out = out.replace(/(<(?:[\w.-]+:)?idmap\b[^>]*\bdata\s*=\s*["'])([\d,\s]+)/, `$1$2,${clusters.join(',')}`)
  } else {
    const map = `<o:idmap v:ext="edit" data="${clusters.join(',')}"/>`
    front += `<o:shapelayout${missing} v:ext="edit">${map}</o:shapelayout>`
  }
  if (!/<(?:[\w.-]+:)?shapetype\b[^>]*\bid\s*=\s*["']_x0000_t202["']/.test(out)) {
    front +=
      `<v:shapetype${missing} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
      '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  }
  // old drawings hold HTML that is no XML: only the closing tag at the end is looked for
  const end = /<\/(?:[\w.-]+:)?xml\s*>\s*$/.exec(out)?.index
  if (end === undefined) return appendToRoot(out, () => front + shapes.join(''))
  return out.slice(0, end) + front + shapes.join('') + out.slice(end)
}

/** Declarations of those of our prefixes that the drawing's root does not bind to what we mean by them. */
function undeclared(drawing: string): string {
  const root = tags(drawing).next().value
  const known = root ? attributes(root) : new Map<string, string>()
  return Object.entries(DRAWING_NAMESPACES)
    .filter(([prefix, namespace]) => known.get(`xmlns:${prefix}`) !== namespace)
    .map(declared)
    .join('')
}

function box({ row, column, text }: Notes[number], id: number, declarations: string): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 18)), 0)
  const height = Math.min(30, Math.max(4, lines + 1))
  const left = Math.min(column + 1, MAX_COLUMNS - 4)
  const top = Math.max(0, row - 1)
  return (
    `<v:shape${declarations} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:${height * 15}pt;` +
    'z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left}, 15, ${top}, 4, ${left + 3}, 15, ${top + height}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}

/** a shape in any prefix; what a drawing nests in it is no shape */
const SHAPE = /<([\w.-]+:)?shape\b(?:(?!<(?:[\w.-]+:)?shape\b)[\s\S])*?<\/\1shape\s*>/g
const NUMBER_IN: Record<string, RegExp> = {
  Row: /<(?:[\w.-]+:)?Row>\s*(\d+)\s*</,
  Column: /<(?:[\w.-]+:)?Column>\s*(\d+)\s*</,
}

/** Takes out the boxes of notes that are gone. */
export function removeBoxes(drawing: string, removed: Set<string>): string {
  if (removed.size === 0) return drawing
  const gone = new Set(
    Array.from(removed, (cell) => parseAddress(cell)).map((place) => `${place?.row} ${place?.column}`),
  )
  return drawing.replace(SHAPE, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape
    const [row, column] = ['Row', 'Column'].map((name) => NUMBER_IN[name].exec(shape)?.[1])
    return gone.has(`${row} ${column}`) ? '' : shape
  })
}

export function hasNotes(xml: string): boolean {
  return tagsNamed(xml, 'comment').length > 0
}
