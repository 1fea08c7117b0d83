import { readdirSync, readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import {
  type Annotations,
  annotate,
  type Mark,
  readWorkbook,
  removeAnnotations,
  type Sheet,
  type Workbook,
} from '../../../core/src/workbook/index.ts'
import { canonical, canonicalParts } from './support/canonical.ts'
import { featureBook } from './support/featureBook.ts'
import { seedParts, zipOf } from './support/fuzzing.ts'
import { prefixedTwin, prefixedXml } from './support/prefixedTwin.ts'
import { texts } from './support/read.ts'
import { smallBook, worksheet } from './support/smallBook.ts'
import { brokenParts } from './support/strictXml.ts'

vi.setConfig({ testTimeout: 120_000 })

const AUTHOR = '暖冬'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SEVERITIES: Mark['severity'][] = ['error', 'doubt', 'notice']

/** Marks on what there is, between and beyond it, with and without notes, on some rows of every sheet. */
function marksOn(workbook: Workbook, rowsOf: (sheet: Sheet) => number[]): Annotations {
  const marks = workbook.sheets.map((sheet): [string, Mark[]] => {
    const columns = [0, 2, 3, sheet.columnCount - 1, sheet.columnCount + 1].filter((column) => column >= 0)
    const places = rowsOf(sheet).flatMap((row) => columns.map((column) => ({ row, column })))
    return [
      sheet.name,
      places.map((place, i) => ({
        ...place,
        severity: SEVERITIES[i % 3],
        note: i % 4 ? `请核实 <第${i}处> & 更正` : undefined,
      })),
    ]
  })
  return {
    author: AUTHOR,
    marks: new Map(marks),
    findingsSheet: {
      name: '核对结果',
      rows: [
        ['问题', '行'],
        ['=1', 2],
      ],
    },
  }
}

/** Marks on rows that stand in the file, and on rows that do not. */
const everywhere = (workbook: Workbook): Annotations =>
  marksOn(workbook, ({ rowCount }) => [0, 1, 2, 5, rowCount - 1, rowCount + 2].filter((row) => row >= 0))

/** Marks that leave no trace when they are taken off: an added row stays behind as an empty one. */
const onRowsThatAreThere = (workbook: Workbook): Annotations =>
  marksOn(workbook, (sheet) =>
    texts(workbook, sheet).flatMap((row, number) => (number < 30 && row.some((text) => text !== '') ? [number] : [])),
  )

const read = (bytes: Uint8Array) => readWorkbook(bytes, { formulas: true })
const contents = (workbook: Workbook, sheets = workbook.sheets.length) =>
  workbook.sheets.slice(0, sheets).map((sheet) => [sheet.name, texts(workbook, sheet), sheet.merges, sheet.formulas])
/** Texts by part; folders, which some programs give entries of their own, are no parts. */
const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (name.endsWith('/') ? [] : [[name, strFromU8(part)]])),
  )

/** Without our own record, which keeps checksums of the parts as they were written. */
function said(bytes: Uint8Array): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(canonicalParts(bytes)).filter(([name]) => !name.startsWith('customXml/item1')),
  )
}

function fixtures(): Record<string, Uint8Array> {
  const found: Record<string, Uint8Array> = {
    'a workbook with every feature': featureBook(20),
    'the smallest workbook': smallBook({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] }),
    'a workbook without cells': smallBook({
      sheets: [worksheet('').replace('<sheetData></sheetData>', '<sheetData/>')],
    }),
    'the seed of the fuzzers': zipOf(seedParts()),
    'lists that are empty elements': smallBook({
      styles: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fills/><cellXfs/></styleSheet>`,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
      },
    }),
  }
  for (const folder of ['registers', 'workbooks']) {
    const at = new URL(`../../fixtures/${folder}/`, import.meta.url)
    for (const name of readdirSync(at).filter((file) => file.endsWith('.xlsx')))
      found[name] = readFileSync(new URL(name, at))
  }
  return found
}

const books = fixtures()
/** the other library reads no zip64 and no sheet without cells */
const UNREADABLE_TO_OTHERS = new Set(['zip64.xlsx', 'the seed of the fuzzers'])

describe('every part that is written is well-formed XML, whatever prefixes the workbook uses', () => {
  test.each(Object.keys(books))('%s', async (name) => {
    const plain = await removeAnnotations(books[name], AUTHOR)
    const workbook = await read(plain)
    const marks = everywhere(workbook)
    const twin = prefixedTwin(plain)
    expect(textsOf(twin)['xl/workbook.xml']).toContain('<x:workbook')
    const written = await Promise.all([plain, twin].map((bytes) => annotate(bytes, marks)))
    expect(written.map((bytes) => brokenParts(bytes))).toEqual([{}, {}])
    expect(said(written[1]), 'the twins say the same').toEqual(said(written[0]))
    for (const [i, original] of [plain, twin].entries()) {
      expect(contents(await read(written[i]), workbook.sheets.length)).toEqual(contents(workbook))
      const clean = await removeAnnotations(written[i], AUTHOR)
      expect([brokenParts(clean), contents(await read(clean))]).toEqual([{}, contents(workbook)])
      const marked = await annotate(original, onRowsThatAreThere(workbook))
      expect(brokenParts(marked)).toEqual({})
      expect(textsOf(await removeAnnotations(marked, AUTHOR)), 'marks taken off').toEqual(textsOf(original))
    }
  })

  const others = Object.keys(books).filter((name) => !UNREADABLE_TO_OTHERS.has(name))
  test.each(others)('@e965/xlsx reads both twins of %s as it read them before', async (name) => {
    const plain = await removeAnnotations(books[name], AUTHOR)
    const marks = everywhere(await read(plain))
    const values = (bytes: Uint8Array) => {
      const { Sheets, SheetNames } = XLSX.read(bytes, { type: 'array' })
      return SheetNames.map((sheet) => {
        const cells = Object.entries(Sheets[sheet]).filter(([at, cell]) => !at.startsWith('!') && cell.t !== 'z')
        return [sheet, cells.map(([at, cell]) => [at, cell.t, cell.v])]
      })
    }
    for (const original of [plain, prefixedTwin(plain)]) {
      const after = values(await annotate(original, marks))
      expect(after.at(-1)?.[0]).toMatch(/^核对结果|^暖冬/)
      expect(after.slice(0, -1)).toEqual(values(original))
    }
  })
})

describe('marks come off a workbook that another program saved with other prefixes', () => {
  const original = featureBook(12)
  const unprefixed = (bytes: Uint8Array): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(textsOf(bytes)).map(([name, text]) => [
          name,
          strToU8(
            /\.(xml|rels)$/.test(name)
              ? text.replace(/(<\/?)(?:x|ns\d+):/g, '$1').replace(/xmlns:(?:x|ns\d+)=/g, 'xmlns=')
              : text,
          ),
        ]),
      ),
    )

  test.each([
    ['prefixes added', original, prefixedTwin],
    ['prefixes dropped', prefixedTwin(original), unprefixed],
  ] as const)('%s', async (_, before, saved) => {
    const marks = everywhere(await read(before))
    const filled = {
      ...marks,
      marks: new Map([['花名册', [{ row: 3, column: 0, severity: 'error' as const, note: '表头' }]]]),
    }
    const clean = await removeAnnotations(saved(await annotate(before, filled)), AUTHOR)
    expect(brokenParts(clean)).toEqual({})
    expect(contents(await read(clean))).toEqual(contents(await read(original)))
    const now = said(clean)
    const was = said(original)
    expect(now['xl/comments1.xml']).toEqual(was['xl/comments1.xml'])
    expect(now['xl/worksheets/sheet1.xml'].join('')).not.toContain('s=7')
    expect(Object.keys(now)).not.toContain('xl/worksheets/sheet3.xml')
  })
})

describe('drawings that declare their prefixes elsewhere, or use others', () => {
  const shape = (v: string, x: string, declared = '') =>
    `<${v}:shape id="_x0000_s1025"${declared}><${x}:ClientData ObjectType="Note"><${x}:Row>0</${x}:Row><${x}:Column>0</${x}:Column></${x}:ClientData></${v}:shape>`
  const drawings = {
    'on each element, as ClosedXML does': `<xml xmlns:v="urn:schemas-microsoft-com:vml">${shape('v', 'x', ' xmlns:x="urn:schemas-microsoft-com:office:excel"')}</xml>`,
    'under other names': `<xml xmlns:a="urn:schemas-microsoft-com:vml" xmlns:b="urn:schemas-microsoft-com:office:office" xmlns:c="urn:schemas-microsoft-com:office:excel" xmlns:x="urn:other"><b:shapelayout a:ext="edit"><b:idmap a:ext="edit" data="1"/></b:shapelayout>${shape('a', 'c')}</xml>`,
  }

  test.each(Object.keys(drawings) as (keyof typeof drawings)[])('%s', async (kind) => {
    const relationship = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`
    const bytes = smallBook({
      sheets: [
        worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="d"/>`),
      ],
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('d', 'vmlDrawing', '../drawings/vmlDrawing1.vml')}${relationship('c', 'comments', '../comments1.xml')}</Relationships>`,
        'xl/comments1.xml': `<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors><x:author>甲</x:author></x:authors><x:commentList><x:comment ref="A1" authorId="0"><x:text><x:t>已核</x:t></x:text></x:comment></x:commentList></x:comments>`,
        'xl/drawings/vmlDrawing1.vml': drawings[kind],
      },
    })
    const marks: Annotations = {
      author: AUTHOR,
      marks: new Map([
        ['表1', [0, 1].map((column) => ({ row: 0, column, severity: 'error' as const, note: '请核实' }))],
      ]),
    }
    const annotated = await annotate(bytes, marks)
    expect(brokenParts(annotated)).toEqual({})
    const boxes = canonical(textsOf(annotated)['xl/drawings/vmlDrawing1.vml']).filter((item) =>
      item.startsWith('<{urn:schemas-microsoft-com:vml}shape '),
    )
    expect(boxes).toHaveLength(2)
    expect(textsOf(await removeAnnotations(annotated, AUTHOR))).toEqual(textsOf(bytes))

    // our record is gone: the marks come off by what they look like
    const parts = unzipSync(annotated)
    parts['customXml/item1.xml'] = strToU8('<none/>')
    const clean = await removeAnnotations(zipSync(parts), AUTHOR)
    expect(brokenParts(clean)).toEqual({})
    expect(
      canonical(textsOf(clean)['xl/drawings/vmlDrawing1.vml']).filter((item) => item.includes('}shape ')),
    ).toHaveLength(1)
  })
})

test('a part whose prefix is the one that relationships usually have', async () => {
  const r = (xml: string): string => prefixedXml(xml).replace(/(<\/?|xmlns:)x(?=[:=])/g, '$1r')
  const bytes = smallBook({ sheets: [r(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'))] })
  const annotated = await annotate(bytes, onRowsThatAreThere(await read(bytes)))
  expect(brokenParts(annotated)).toEqual({})
  expect(textsOf(await removeAnnotations(annotated, AUTHOR))).toEqual(textsOf(bytes))
})

test.each([
  ['nothing', ''],
  ['no fills and no formats', '<fonts count="1"><font/></fonts><cellStyles/>'],
  ['formats alone', '<cellXfs count="1"><xf numFmtId="14"/></cellXfs><dxfs count="0"/>'],
])('a workbook whose styles hold %s is marked, and its styles come back', async (_, inner) => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</styleSheet>`
  const plain = smallBook({ styles, sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] })
  const before = await read(plain)
  for (const bytes of [plain, prefixedTwin(plain)]) {
    const annotated = await annotate(bytes, onRowsThatAreThere(before))
    expect(brokenParts(annotated)).toEqual({})
    const lists = canonical(textsOf(annotated)['xl/styles.xml']).flatMap(
      (item) => /^<\{[^}]*\}(fonts|fills|borders|cellXfs|cellStyles|dxfs) /.exec(item)?.[1] ?? [],
    )
    expect(lists.slice(0, 4)).toEqual(['fonts', 'fills', 'borders', 'cellXfs'])
    expect(contents(await read(annotated), 1)).toEqual(contents(before))
    expect(textsOf(await removeAnnotations(annotated, AUTHOR))).toEqual(textsOf(bytes))
  }
})

test('processing instructions for readers that do not know all namespaces stay on the root', async () => {
  const twin = prefixedTwin(featureBook(5))
  const sheet = textsOf(await annotate(twin, everywhere(await read(twin))))['xl/worksheets/sheet1.xml']
  expect(sheet).toContain('mc:Ignorable="x14ac xr"')
  expect(sheet).toContain('xr:uid="{00000000-0001-0000-0000-000000000000}"')
})

const BARE_RELS = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'

test('a relationships part that is new has a content type, also where the package states each by its name', async () => {
  const parts = unzipSync(smallBook({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] }))
  const types = strFromU8(parts['[Content_Types].xml'])
  const named = types.replace(/<Default Extension="rels"[^>]*>/, '')
  expect(named).not.toBe(types)
  parts['[Content_Types].xml'] = strToU8(named)
  const bytes = zipSync(parts, { mtime: '2026-05-01' })
  const written = unzipSync(await annotate(bytes, everywhere(await readWorkbook(bytes))))
  expect(Object.keys(written)).toContain('xl/worksheets/_rels/sheet1.xml.rels')
  expect(strFromU8(written['[Content_Types].xml'])).toContain(BARE_RELS)
})

test('two parts whose names differ in case only stay two, and the one that is read is marked', async () => {
  const parts = unzipSync(smallBook({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] }))
  parts['xl/worksheets/Sheet1.xml'] = strToU8(worksheet('<row r="1"><c r="A1"><v>2</v></c></row>'))
  const bytes = zipSync(parts, { mtime: '2026-05-01' })
  const before = await readWorkbook(bytes)
  const annotated = await annotate(bytes, everywhere(before))
  const names: string[] = []
  const written = unzipSync(annotated, { filter: ({ name }) => names.push(name) > 0 })
  expect(names.filter((name) => /sheet1\.xml$/i.test(name)).sort()).toEqual([
    'xl/worksheets/Sheet1.xml',
    'xl/worksheets/sheet1.xml',
  ])
  expect(written['xl/worksheets/sheet1.xml']).toEqual(parts['xl/worksheets/sheet1.xml'])
  expect(texts(await readWorkbook(annotated))[0][0]).toBe(texts(before)[0][0])
})
