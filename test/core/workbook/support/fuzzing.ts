import fc from 'fast-check'
import { strFromU8, strToU8, zipSync } from 'fflate'
import {
  annotate,
  readWorkbook,
  removeAnnotations,
  type Workbook,
  WorkbookError,
} from '../../../../core/src/workbook/index.ts'
import { prefixedXml } from './prefixedTwin.ts'
import { texts } from './read.ts'
import { sharedStrings, smallParts, styles, worksheet } from './smallBook.ts'
import { odsRow, smallOds, textCell, times } from './smallOds.ts'
import { brokenParts } from './strictXml.ts'

const LIMITS = { maxInflatedBytes: 64 << 20, formulas: true }
/** milliseconds of the processor's work: a file of a few kilobytes that takes more is a hang */
const PATIENCE = 10_000

/**
 * Reads the bytes; where that works, marks cells and takes the marks off again, and compares the texts. Throws when
 * anything else than a `WorkbookError` comes, when values change, or when it takes too long.
 */
export async function survives(bytes: Uint8Array): Promise<void> {
  const start = process.cpuUsage()
  const workbook = await orFault(() => readWorkbook(bytes, LIMITS))
  if (workbook) await marksComeOff(bytes, workbook)
  const { user, system } = process.cpuUsage(start)
  const took = (user + system) / 1000
  if (took > PATIENCE) throw new Error(`took ${Math.round(took)} ms`)
}

async function marksComeOff(bytes: Uint8Array, workbook: Workbook): Promise<void> {
  if (workbook.format !== 'xlsx' || workbook.sheets.some((sheet) => sheet.rowCount * sheet.columnCount > 100_000))
    return
  const marks = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      [0, 1, 2].map((i) => ({ row: i, column: i * 2, severity: 'error' as const, note: '请核实' })),
    ]),
  )
  const annotated = await orFault(() =>
    annotate(bytes, { author: '暖冬', marks, findingsSheet: { name: '结果', rows: [['=1']] } }, LIMITS),
  )
  if (!annotated) return
  const marked = await readWorkbook(annotated, LIMITS)
  const cleaned = await removeAnnotations(annotated, '暖冬', LIMITS)
  const clean = await readWorkbook(cleaned, LIMITS)
  for (const written of [annotated, cleaned]) {
    const broken = Object.entries(brokenParts(written, bytes))
    if (broken.length > 0) throw new Error(`no XML: ${broken.join('; ')}`)
  }
  const before = contents(workbook)
  if (contents({ ...marked, sheets: marked.sheets.slice(0, workbook.sheets.length) }) !== before)
    throw new Error('annotating changed values')
  if (contents(clean) !== before) throw new Error('taking marks off changed values')
}

function contents(workbook: Workbook): string {
  return JSON.stringify(workbook.sheets.map((sheet) => [sheet.name, texts(workbook, sheet), sheet.merges]))
}

async function orFault<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WorkbookError) return undefined
    throw error
  }
}

/** A workbook with something of everything, small enough to be mutated thousands of times. */
export const seedParts = (): Record<string, Uint8Array> =>
  smallParts({
    sharedStrings: sharedStrings(
      '<si><t>姓名</t></si><si><r><rPr><b/></rPr><t>张</t></r><r><t>三_x000D_</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
    ),
    styles: styles(
      '<xf numFmtId="0"/><xf numFmtId="176" fillId="0" applyFill="1"><alignment wrapText="1"/></xf><xf numFmtId="14"/>',
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts>',
    ),
    workbook: '<workbookPr date1904="0"/>',
    sheets: [
      worksheet(
        '<row r="1" hidden="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="2"><v>45828.5</v></c></row>' +
          '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> 李&amp;四 </t></is></c><c r="B3"><f t="shared" ref="B3:B4" si="0">A1+1</f><v>1e3</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c></row>' +
          '<row r="4"/><row><c t="str"><f t="shared" si="0"/><v>x</v></c><c/></row>',
        '<autoFilter ref="A1:C3"/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><pageMargins left="1"/><extLst><ext uri="{1}"/></extLst>',
      ),
      worksheet(
        '<row r="2"><c r="B2"><v>2</v></c></row>',
        '<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/>',
      ),
    ],
    parts: {
      'xl/worksheets/_rels/sheet2.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>',
      'xl/comments1.xml':
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>已核</t></text></comment><comment ref="C2" authorId="0"><text><r><t>x</t></r></text></comment></commentList></comments>',
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    },
  })

const NASTY = [
  '',
  '<',
  '>',
  '/',
  '"',
  "'",
  '&',
  '&#x110000;',
  '&#0;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!DOCTYPE a [',
  '<c',
  '<row',
  '</row>',
  '</c>',
  '</sheetData>',
  '<sheetData>',
  '<sheetData/>',
  'x:',
  ' r="',
  ' r="A1"',
  ' r="XFD1048576"',
  ' s="99999999999"',
  ' s="-1"',
  ' t="s"',
  ' t="d"',
  '<v>',
  '</v>',
  '<f/>',
  '1e999',
  '-',
  '.',
  '\u0000',
  '\ufffe',
  '_xD800_',
  '_x0000_',
  'A1:A99999999',
  '9'.repeat(400),
  'A'.repeat(400),
  '<a>'.repeat(50),
  '../',
  'rId1',
  '\r\n',
  ' ',
  '𠮷',
]

/** Where to change a text, what to take out and what to put in. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    put: fc.constantFrom(...NASTY),
  }),
  { minLength: 1, maxLength: 6 },
)

function editText(text: string, list: { at: number; cut: number; put: string }[]): string {
  return list.reduce((now, { at, cut, put }) => {
    const from = Math.floor(at * now.length)
    return now.slice(0, from) + put + now.slice(from + cut)
  }, text)
}

const seeds = seedParts()
const names = Object.keys(seeds)

/** The seed with some of its parts written with prefixes, mangled, dropped, doubled under other names, or swapped. */
export const mangledParts = fc
  .record({
    edits: fc.array(fc.tuple(fc.constantFrom(...names), edits), { minLength: 1, maxLength: 3 }),
    drop: fc.option(fc.constantFrom(...names), { freq: 4 }),
    swap: fc.option(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { freq: 5 }),
    level: fc.constantFrom(0 as const, 6 as const),
    prefixed: fc.option(fc.subarray(names), { freq: 2 }),
  })
  .map(({ edits: list, drop, swap, level, prefixed }) => {
    const parts = { ...seeds }
    for (const name of prefixed ?? []) parts[name] = strToU8(prefixedXml(strFromU8(parts[name])))
    for (const [name, changes] of list) parts[name] = strToU8(editText(strFromU8(parts[name]), changes))
    if (swap) [parts[swap[0]], parts[swap[1]]] = [parts[swap[1]], parts[swap[0]]]
    if (drop) delete parts[drop]
    return zipSync(parts, { level, mtime: '2026-05-01' })
  })

const fragments = fc.array(
  fc.constantFrom(
    ...NASTY,
    '<row r="2">',
    '<row>',
    '<c r="B2">',
    '<c>',
    '<c t="s">',
    '<c t="inlineStr"><is><t>',
    '</t></is>',
    '<v>0',
    '<v>1</v>',
    '<c s="1"/>',
    '</c><c>',
    '<mergeCell ref="A1:B2"/>',
  ),
  { maxLength: 40 },
)

/** A sheet put together from pieces of XML. */
export const patchwork = fragments.map((pieces) =>
  zipSync({ ...seeds, 'xl/worksheets/sheet1.xml': strToU8(worksheet(pieces.join(''))) }, { mtime: '2026-05-01' }),
)

const ROWS = [
  'row',
  'row r="1"',
  'row r="2" hidden="1"',
  'row\tr = \'3\' s="1" customFormat="1" ',
  'row r="5" r="2"',
  'row x:r="2"',
  'row r="1048576"',
  'row r="1048577"',
  'row r="-1" /',
]
const CELLS = [
  'c',
  'c s="1"',
  'c t="s"',
  'c t="str" s="2"',
  'c t="inlineStr"',
  'c t="b" ',
  'c\nt="d"',
  'c r="A1"',
  'c r="C3" t="s"',
  'c r="b2"',
  'c r="E"',
  'c r="$E$1"',
  'c r = \'D1\' s="0"',
  'c /r="C1"',
  'c t="n"r="E9"',
  'c x:r="B1"',
  'c r="B1" r="E1"',
  'c r="XFD1"',
  'c r="XFE1"',
  'c r="AAAAA1"',
  'c r="A12345678901"',
  'c s="1" s="2" ',
  'c t="n"s="3"',
  'c s=" +4 "',
]
const CONTENTS = [
  '<v>0</v>',
  '<v>1</v>',
  '<v>45828.5</v>',
  '<v>2026-05-01</v>',
  '<v/>',
  '<v></v>',
  '<is><t>甲</t></is>',
  '<is><r><t>甲</t></r><rPh><t>x</t></rPh></is>',
  '<f>A1</f><v>2</v>',
  '<f t="shared" ref="A1:B2" si="0">A1</f>',
  '<f t="shared" si="0"/><v>3</v>',
  '<v><![CDATA[</c><row>]]></v>',
  '<extLst><ext/></extLst>',
]
/** what may stand between any two elements */
const FILLERS = [
  ' ',
  '\ufeff',
  '<!-- </row><c r="A1"> -->',
  '<? > <c/> ?>',
  "<?it's?>",
  '<x:a b=">"/>',
  '</v>',
  '<![CDATA[<c>]]>',
]
const TAILS = [
  '',
  '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="$D$3"/></mergeCells>',
  '<autoFilter ref="A1:C3"/><pageMargins left="1"/>',
  '<customSheetViews><customSheetView><autoFilter ref="B2"/></customSheetView></customSheetViews><extLst/>',
  '<legacyDrawing r:id="rId9"/><tableParts/>',
]

/** `cellXfs` that may be shorter than what cells state */
const FORMATS = [
  '',
  '<xf numFmtId="14"/>',
  '<xf numFmtId="0"/><xf numFmtId="14" fillId="0" applyFill="1"/>',
  '<xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="49"/><xf numFmtId="9"/>',
]

const filled = (pieces: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: pieces }, { weight: 1, arbitrary: fc.constantFrom(...FILLERS) }), {
      maxLength,
    })
    .map((all) => all.join(''))

const element = (tag: string, inner: string): string =>
  tag.endsWith('/') || inner === ''
    ? `<${tag.replace(/\/$/, '')}/>`
    : `<${tag}>${inner}</${tag[0] === 'c' ? 'c' : 'row'}>`

const cell = fc.tuple(fc.constantFrom(...CELLS), filled(fc.constantFrom(...CONTENTS), 2)).map((all) => element(...all))
const row = fc.tuple(fc.constantFrom(...ROWS), filled(cell, 6)).map((all) => element(...all))

/**
 * A sheet whose rows and cells are nested as they should be, and odd in every other way; at times with one nasty edit.
 */
export const nested = fc
  .record({
    data: filled(row, 5),
    tail: fc.constantFrom(...TAILS),
    columns: fc.boolean(),
    prefix: fc.option(fc.constantFrom('x:', 'c:'), { freq: 4 }),
    formats: fc.constantFrom(...FORMATS),
    edit: fc.option(edits, { freq: 3 }),
  })
  .map(({ data, tail, columns, prefix, formats, edit }) => {
    const cols = columns ? '<cols><col min="1" max="3" style="1"/><col min="5" style="2"/></cols>' : ''
    const plain = worksheet(data, tail).replace('<sheetData>', `${cols}<sheetData>`)
    const sheet = prefix === null ? plain : plain.replace(/<(\/?)(?=[a-w])/g, `<$1${prefix}`)
    const text = edit === null ? sheet : editText(sheet, edit.slice(0, 1))
    const parts = { 'xl/worksheets/sheet1.xml': strToU8(text), 'xl/styles.xml': strToU8(styles(formats)) }
    return zipSync({ ...seeds, ...parts }, { mtime: '2026-05-01' })
  })

const COUNTS = ['0', '1', '2', '3', '40', '2000', '16384', '1048576', '1000000000', '-5', '1e9', 'x', '']
const repeated = (what: 'rows' | 'columns') =>
  fc.option(fc.constantFrom(...COUNTS), { freq: 3 }).map((count) => (count === null ? '' : times(what, count)))
const odsCell = fc
  .tuple(fc.constantFrom('text', 'empty', 'bare', 'number', 'covered', 'note', 'matrix'), repeated('columns'))
  .map(([kind, often]) => {
    const open = '<table:table-cell'
    const close = '</table:table-cell>'
    const kinds: Record<string, string> = {
      text: textCell('甲', often),
      empty: `${open}${often}/>`,
      bare: `${open} table:style-name="ce1"${often}>${close}`,
      number: `${open} office:value-type="float" office:value="1.5"${often}><text:p>1.5</text:p>${close}`,
      covered: `<table:covered-table-cell${often}/>`,
      note: `${open}${often}><office:annotation><text:p>已核</text:p></office:annotation>${close}`,
      matrix: `${open} table:formula="of:=[.A1]" table:number-matrix-columns-spanned="2" table:number-matrix-rows-spanned="9"${often}><text:p>1</text:p>${close}`,
    }
    return kinds[kind]
  })

/** An .ods whose rows and cells are repeated, as often as a file may say; at times with one nasty edit. */
export const odsRepeats = fc
  .record({
    rows: fc.array(fc.tuple(fc.array(odsCell, { maxLength: 6 }), repeated('rows')), { maxLength: 6 }),
    edit: fc.option(edits, { freq: 4 }),
  })
  .map(({ rows, edit }) => {
    const xml = rows.map(([cells, often]) => odsRow(cells.join(''), often)).join('')
    return smallOds(edit === null ? xml : editText(xml, edit.slice(0, 1)))
  })

/** Bytes of a whole file changed, cut, doubled. */
export const mangledBytes = (files: Uint8Array[]) =>
  fc
    .record({
      file: fc.constantFrom(...files),
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255), fc.nat(5)), {
        maxLength: 12,
      }),
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
      front: fc.constantFrom(0, 0, 0, 1, 100),
    })
    .map(({ file, changes, cut, front }) => {
      const bytes = new Uint8Array(file.length + front)
      bytes.set(file, front)
      for (const [at, value, kind] of changes) {
        // the directory at the end of a zip decides most: every other change goes there
        const place = kind % 2 ? Math.floor(at * bytes.length) : Math.max(0, bytes.length - 1 - Math.floor(at * 900))
        bytes[place] = kind < 4 ? value : bytes[place] ^ (1 << (value & 7))
      }
      return cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length))
    })

export const anyBytes = fc
  .tuple(
    fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      '\t\b',
      '<html>',
      '<table>',
      '<?xml version="1.0"?><Workbook>',
      '\u00ff\u00fe',
      'a,b\n"',
    ),
    fc.uint8Array({ maxLength: 2000 }),
  )
  .map(([magic, rest]) => Uint8Array.from([...Array.from(magic, (ch) => ch.charCodeAt(0)), ...rest]))

export const zipOf = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { mtime: '2026-05-01' })
