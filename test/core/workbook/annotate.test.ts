import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { nodeDeflate, nodeInflate } from '../../../core/cli/inflate.ts'
import {
  type Annotations,
  annotate,
  browserDeflate,
  browserInflate,
  type Mark,
  readWorkbook,
  removeAnnotations,
  WorkbookError,
} from '../../../core/src/workbook/index.ts'
import { featureBook } from './support/featureBook.ts'
import { readTexts, texts } from './support/read.ts'
import { smallBook, smallParts, styles, worksheet } from './support/smallBook.ts'

vi.setConfig({ testTimeout: 60_000 })

const AUTHOR = '暖冬'
const REGISTERS = new URL('../../fixtures/registers/', import.meta.url)
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const MARKED = 20

const mark = (row: number, column: number, note?: string, severity: Mark['severity'] = 'error'): Mark => ({
  row,
  column,
  severity,
  note,
})
const on = (sheet: string, ...marks: Mark[]): Annotations => ({ author: AUTHOR, marks: new Map([[sheet, marks]]) })

/** Twenty ID numbers from row 6 on, one of them beside a cell with the user's own note. */
const registerMarks: Annotations = {
  ...on(
    '花名册',
    ...Array.from({ length: MARKED }, (_, i) => mark(5 + i, 5, '身份证号校验码错误')),
    mark(5, 3, '与户主姓名不一致', 'doubt'),
  ),
  findingsSheet: {
    name: '暖冬核对结果',
    rows: [
      ['问题', '行'],
      ['身份证号校验码错误', 6],
      ['=HYPERLINK("http://x")', 7],
    ],
    columnWidths: [40, 8],
  },
}

const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes)
const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(partsOf(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** Properties of a cell's format, looked up as a spreadsheet does. */
function formatOf(parts: Record<string, string>, cell: string, sheet = 'xl/worksheets/sheet1.xml') {
  const style = Number(new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(parts[sheet])?.[1] ?? 0)
  const list = (name: string, element: string): string[] =>
    new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`)
      .exec(parts['xl/styles.xml'])?.[0]
      .match(new RegExp(`<${element}(?: [^>]*?)?(?:/>|>[\\s\\S]*?</${element}>)`, 'g')) ?? []
  const xf = list('cellXfs', 'xf')[style] ?? ''
  const id = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(xf)?.[1] ?? 0)
  return {
    xf,
    fill: list('fills', 'fill')[id('fillId')] ?? '',
    border: list('borders', 'border')[id('borderId')] ?? '',
    numFmt: id('numFmtId'),
  }
}

describe('a workbook that is annotated keeps what it had', () => {
  const original = featureBook(40)
  const before = textsOf(original)

  /** feature → whether the annotated file still has it; the file before must have it too, or the row proves nothing */
  const features: Record<string, (p: Record<string, string>) => boolean> = {
    merges: (p) => (p['xl/worksheets/sheet1.xml'].match(/<mergeCell /g) ?? []).length === 4,
    'frozen panes': (p) => /xSplit="4" ySplit="4"[^>]*state="frozen"/.test(p['xl/worksheets/sheet1.xml']),
    zoom: (p) => p['xl/worksheets/sheet1.xml'].includes('zoomScale="85"'),
    selection: (p) => p['xl/worksheets/sheet1.xml'].includes('activeCell="F9"'),
    'tab colour': (p) => p['xl/worksheets/sheet1.xml'].includes('<tabColor rgb="FFC00000"/>'),
    'column widths': (p) => p['xl/worksheets/sheet1.xml'].includes('width="21.5"'),
    'hidden column': (p) => /<col min="28"[^>]*hidden="1"/.test(p['xl/worksheets/sheet1.xml']),
    'row height': (p) => p['xl/worksheets/sheet1.xml'].includes('ht="36"'),
    'sheet protection': (p) => p['xl/worksheets/sheet1.xml'].includes('<sheetProtection'),
    'auto-filter': (p) => p['xl/worksheets/sheet1.xml'].includes('<autoFilter ref="A4:AD44"'),
    'conditional format': (p) =>
      p['xl/worksheets/sheet1.xml'].includes('<cfRule') && p['xl/styles.xml'].includes('<dxf>'),
    'list validation': (p) => p['xl/worksheets/sheet1.xml'].includes('"男,女"'),
    'validation from another sheet': (p) => p['xl/worksheets/sheet1.xml'].includes('代码表!$A$1:$A$3'),
    'x14 validation': (p) =>
      p['xl/worksheets/sheet1.xml'].includes('<x14:dataValidation ') &&
      p['xl/worksheets/sheet1.xml'].includes('代码表!$B$1'),
    hyperlink: (p) => p['xl/worksheets/sheet1.xml'].includes('<hyperlink ref="U2"'),
    'paper size': (p) => p['xl/worksheets/sheet1.xml'].includes('paperSize="8"'),
    landscape: (p) => p['xl/worksheets/sheet1.xml'].includes('orientation="landscape"'),
    'centred print': (p) => p['xl/worksheets/sheet1.xml'].includes('horizontalCentered="1"'),
    margins: (p) => p['xl/worksheets/sheet1.xml'].includes('left="0.3"'),
    footer: (p) => p['xl/worksheets/sheet1.xml'].includes('第 &amp;P 页'),
    'page break': (p) => p['xl/worksheets/sheet1.xml'].includes('<brk id="104"'),
    'ignored errors': (p) => p['xl/worksheets/sheet1.xml'].includes('numberStoredAsText="1"'),
    'printer settings': (p) => p['xl/printerSettings/printerSettings1.bin']?.length === 200,
    picture: (p) => (p['xl/media/image1.png']?.length ?? 0) > 60,
    'text box': (p) => p['xl/drawings/drawing1.xml'].includes('内部资料'),
    "the user's note": (p) => p['xl/comments1.xml'].includes('已入户核实'),
    "the note's author": (p) => p['xl/comments1.xml'].includes('<author>王科长</author>'),
    'bold run in the note': (p) => p['xl/comments1.xml'].includes('<rPr><b/><sz val="9"/></rPr><t>王科长:</t>'),
    "the note's box": (p) => p['xl/drawings/vmlDrawing1.vml'].includes('_x0000_s1025'),
    'borders of other cells': (p) => formatOf(p, 'G9').border.includes('thin'),
    'border of a marked cell': (p) => formatOf(p, 'F6').border.includes('thin'),
    'number format of a marked cell': (p) => formatOf(p, 'F6').numFmt === 49,
    'date format': (p) => formatOf(p, 'H9').numFmt === 176 && p['xl/styles.xml'].includes('年'),
    'title font': (p) => p['xl/styles.xml'].includes('方正小标宋'),
    'theme tint': (p) => formatOf(p, 'A4').fill.includes('theme="4"'),
    'unlocked cells': (p) => formatOf(p, 'X9').xf.includes('locked="0"'),
    'cell styles': (p) => p['xl/styles.xml'].includes('name="常规"'),
    'defined name': (p) => p['xl/workbook.xml'].includes('低保标准'),
    'print titles': (p) => p['xl/workbook.xml'].includes('Print_Titles'),
    'hidden sheet': (p) => p['xl/workbook.xml'].includes('state="hidden"'),
    'formula and its value': (p) => /<f>AA6\+AB6<\/f><v>\d+<\/v>/.test(p['xl/worksheets/sheet1.xml']),
    'code name': (p) =>
      p['xl/worksheets/sheet1.xml'].includes('codeName="Sheet1"') &&
      p['xl/workbook.xml'].includes('codeName="ThisWorkbook"'),
    'ID numbers as text': (p) => /<c r="F9"[^>]* t="s"/.test(p['xl/worksheets/sheet1.xml']),
    'rich text': (p) => p['xl/sharedStrings.xml'].includes('<t>富</t>'),
    'phonetic properties': (p) => p['xl/sharedStrings.xml'].includes('<phoneticPr'),
    'revision ids': (p) => p['xl/worksheets/sheet1.xml'].includes('xr:uid='),
    properties: (p) => p['docProps/core.xml'].includes('王科长'),
  }

  test.each(Object.keys(features))('%s', async (feature) => {
    expect(features[feature](before)).toBe(true)
    expect(features[feature](textsOf(await annotate(original, registerMarks)))).toBe(true)
  })

  test('parts that need not change keep their bytes', async () => {
    const after = partsOf(await annotate(original, registerMarks))
    const rewritten = Object.entries(partsOf(original)).filter(
      ([name, part]) => Buffer.compare(part, after[name]) !== 0,
    )
    expect(rewritten.map(([name]) => name).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })

  test('twenty cells are filled, noted and boxed; values stay', async () => {
    const annotated = await annotate(original, registerMarks)
    const parts = textsOf(annotated)
    for (let row = 6; row < 6 + MARKED; row++) expect(formatOf(parts, `F${row}`).fill).toContain('FFFFC9CF')
    expect(formatOf(parts, 'D6').fill).toContain('FFFFEC9E')
    expect(formatOf(parts, 'F26').fill).not.toContain('FFFFC9CF')
    expect(parts['xl/comments1.xml'].match(/身份证号校验码错误/g)).toHaveLength(MARKED)
    expect(parts['xl/drawings/vmlDrawing1.vml'].match(/<v:shape /g)).toHaveLength(1 + MARKED)
    expect((await readTexts(annotated)).slice(0, 45)).toEqual(await readTexts(original))
  })

  test("our words stand below the user's own note, in one note", async () => {
    const comments = textsOf(await annotate(original, registerMarks))['xl/comments1.xml']
    const note = /<comment ref="D6"[\s\S]*?<\/comment>/.exec(comments)?.[0] ?? ''
    expect(note.replace(/<[^>]*>/g, '')).toBe('王科长:已入户核实\n——暖冬——\n与户主姓名不一致')
    expect(note).toContain('authorId="0"')
  })

  test('taking the marks off gives every part back byte for byte', async () => {
    const restored = partsOf(await removeAnnotations(await annotate(original, registerMarks), AUTHOR))
    expect(Object.keys(restored).sort()).toEqual(Object.keys(partsOf(original)).sort())
    for (const [name, part] of Object.entries(partsOf(original)))
      expect(Buffer.compare(part, restored[name]), name).toBe(0)
  })

  test('annotating again replaces the marks of the time before', async () => {
    const once = await annotate(original, registerMarks)
    expect(textsOf(await annotate(once, registerMarks))).toEqual(textsOf(once))
  })

  test.each([
    ['Node', { inflate: nodeInflate, deflate: nodeDeflate }],
    ['a browser', { inflate: browserInflate, deflate: browserDeflate }],
  ])('the deflater of %s gives the same parts', async (_platform, options) => {
    const fast = await annotate(original, registerMarks, options)
    expect(textsOf(fast)).toEqual(textsOf(await annotate(original, registerMarks)))
  })

  test('a text of the findings sheet that looks like a formula is defused', async () => {
    const workbook = await readWorkbook(await annotate(original, registerMarks))
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['花名册', '代码表', '暖冬核对结果'])
    expect(await readTexts(await annotate(original, { ...registerMarks, marks: new Map() }))).toBeDefined()
    expect(workbook.strings).toContain('\'=HYPERLINK("http://x")')
  })
})

describe('notes find a place in every sheet', () => {
  test('a sheet that had none gets comments, boxes, relationships and content types', async () => {
    const plain = smallBook({
      sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<pageMargins left="1"/><extLst/>')],
    })
    const parts = textsOf(await annotate(plain, on('表1', mark(0, 0, '请核实'))))
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<pageMargins left="1"\/><legacyDrawing xmlns:r="[^"]+" r:id="rId\d"\/><extLst\/>/,
    )
    expect(parts['xl/comments1.xml']).toContain('<comment ref="A1"')
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>0</x:Row><x:Column>0</x:Column>')
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('/xl/comments1.xml')
    expect(parts['[Content_Types].xml']).toMatch(/Extension="vml"[\s\S]*PartName="\/xl\/comments1.xml"/)
    expect(textsOf(await removeAnnotations(await annotate(plain, on('表1', mark(0, 0, '请核实'))), AUTHOR))).toEqual(
      textsOf(plain),
    )
  })

  test('cells and rows that are not in the file are added in order, with the style of their column', async () => {
    const data = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"/>'
    const sheet = worksheet(data).replace('<sheetData>', '<cols><col min="3" max="3" style="0"/></cols><sheetData>')
    const marks = [mark(0, 0), mark(1, 0), mark(1, 2), mark(1, 9), mark(3, 1), mark(4, 0), mark(9, 2)]
    const bytes = smallBook({ sheets: [sheet] })
    const out = textsOf(await annotate(bytes, on('表1', ...marks)))['xl/worksheets/sheet1.xml']
    expect(Array.from(out.matchAll(/<(?:row|c) r="(\w+)"/g), (m) => m[1])).toEqual([
      '1',
      'A1',
      '2',
      'A2',
      'B2',
      'C2',
      'D2',
      'J2',
      '4',
      'B4',
      '5',
      'A5',
      '10',
      'C10',
    ])
    expect(await readTexts(await removeAnnotations(await annotate(bytes, on('表1', ...marks)), AUTHOR))).toEqual(
      await readTexts(bytes),
    )
  })

  test('an empty sheetData, and cells and rows without addresses', async () => {
    const empty = textsOf(
      await annotate(
        smallBook({ sheets: [worksheet('').replace('<sheetData></sheetData>', '<sheetData/>')] }),
        on('表1', mark(1, 1)),
      ),
    )
    expect(empty['xl/worksheets/sheet1.xml']).toMatch(/<sheetData><row r="2"><c r="B2" s="\d+"\/><\/row><\/sheetData>/)
    const bare = textsOf(
      await annotate(
        smallBook({ sheets: [worksheet('<row><c><v>1</v></c><c><v>2</v></c></row>')] }),
        on('表1', mark(0, 1)),
      ),
    )
    expect(bare['xl/worksheets/sheet1.xml']).toMatch(/<row><c><v>1<\/v><\/c><c s="1"><v>2<\/v><\/c><\/row>/)
  })

  test('prefixed XML stays prefixed', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const annotated = await annotate(smallBook({ sheets: [sheet] }), on('表1', mark(0, 0, '甲'), mark(2, 1)))
    const out = textsOf(annotated)['xl/worksheets/sheet1.xml']
    expect(out).toMatch(
      /<x:c r="A1" s="1">.*<x:row r="3"><x:c r="B3" s="\d"\/><\/x:row><\/x:sheetData><x:legacyDrawing [^>]*\/><\/x:worksheet>$/,
    )
    expect(textsOf(await removeAnnotations(annotated, AUTHOR))['xl/worksheets/sheet1.xml']).toContain(
      '<x:c r="A1"><x:v>1</x:v></x:c>',
    )
  })

  test('a threaded comment is left to Excel; other cells of the sheet get notes', async () => {
    const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const comments = `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[线程批注]</t></text></comment></commentList></comments>`
    const threads =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="{1}"><text>请复核</text></threadedComment></ThreadedComments>'
    const sheetRels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`
    const bytes = smallBook({
      sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')],
      parts: {
        'xl/comments1.xml': comments,
        'xl/threadedComments/threadedComment1.xml': threads,
        'xl/worksheets/_rels/sheet1.xml.rels': sheetRels,
      },
    })
    const parts = textsOf(await annotate(bytes, on('表1', mark(0, 0, '甲'), mark(0, 1, '乙'))))
    expect(parts['xl/threadedComments/threadedComment1.xml']).toBe(threads)
    expect(parts['xl/comments1.xml']).toContain(
      '<comment ref="A1" authorId="0"><text><t>[线程批注]</t></text></comment>',
    )
    expect(parts['xl/comments1.xml']).toContain('<comment ref="B1" authorId="1">')
  })

  test('several marks on one cell give one note and the worst colour', async () => {
    const bytes = smallBook({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] })
    const parts = textsOf(
      await annotate(
        bytes,
        on('表1', mark(0, 0, '甲', 'notice'), mark(0, 0, '乙', 'error'), mark(0, 0, '丙', 'doubt')),
      ),
    )
    expect(formatOf(parts, 'A1').fill).toContain('FFFFC9CF')
    expect(parts['xl/comments1.xml'].match(/<comment /g)).toHaveLength(1)
    expect(parts['xl/comments1.xml']).toContain('甲\n乙\n丙')
  })

  test('1,500 notes take shape ids from clusters of their own', async () => {
    const bytes = featureBook(1600)
    const marks = Array.from({ length: 1500 }, (_, i) => mark(5 + i, 5, `第${i}条`))
    const drawing = textsOf(await annotate(bytes, on('花名册', ...marks)))['xl/drawings/vmlDrawing1.vml']
    const ids = Array.from(drawing.matchAll(/id="_x0000_s(\d+)"/g), (m) => Number(m[1]))
    expect(new Set(ids).size).toBe(1501)
    const clusters = /<o:idmap[^>]*data="([^"]+)"/.exec(drawing)?.[1].split(',').map(Number)
    expect(ids.every((id) => clusters?.includes(Math.floor(id / 1024)))).toBe(true)
  })
})

describe('a file that another program saved after us still loses our marks', () => {
  const original = featureBook(40)

  /** What a program may do: drop the record, or number formats and rows anew. */
  async function resaved(change: (parts: Record<string, string>) => void): Promise<Uint8Array> {
    const parts = textsOf(await annotate(original, registerMarks))
    change(parts)
    const { zipSync, strToU8 } = await import('fflate')
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
  }

  const moved = (parts: Record<string, string>): void => {
    // the user sorted: rows 6 and 30 changed places, notes with them
    parts['xl/worksheets/sheet1.xml'] = parts['xl/worksheets/sheet1.xml'].replace(
      /<row r="(6|30)"[\s\S]*?<\/row>/g,
      (row, number) => row.replaceAll(`${number}"`, `${number === '6' ? 30 : 6}"`),
    )
    parts['xl/comments1.xml'] = parts['xl/comments1.xml'].replace('ref="F6"', 'ref="F30"')
    parts['xl/styles.xml'] = parts['xl/styles.xml'].replace('<cellStyles', ' <cellStyles')
  }

  test.each([
    ['with the record', moved],
    [
      'without the record',
      (parts: Record<string, string>) => {
        moved(parts)
        delete parts['customXml/item1.xml']
        parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels'].replace(
          /<Relationship [^>]*customXml[^>]*>/,
          '',
        )
      },
    ],
  ])('%s', async (_, change) => {
    const parts = textsOf(await removeAnnotations(await resaved(change), AUTHOR))
    for (const cell of ['F6', 'F7', 'F25', 'F30', 'D6']) {
      expect(formatOf(parts, cell).fill, cell).not.toMatch(/FFFFC9CF|FFFFEC9E/)
      expect(formatOf(parts, cell).border, cell).toContain('thin')
    }
    expect(parts['xl/comments1.xml'].replace(/<[^>]*>/g, '').trim()).toBe('王科长王科长:已入户核实')
    expect(parts['xl/drawings/vmlDrawing1.vml'].match(/<v:shape /g)).toHaveLength(1 + 1)
  })
})

test('LibreOffice drops authors, splits runs and renumbers everything; our marks still come off', async () => {
  const bytes = readFileSync(
    new URL('../../fixtures/workbooks/annotated-then-saved-by-libreoffice.xlsx', import.meta.url),
  )
  expect((await readWorkbook(bytes)).sheets.map((sheet) => sheet.name)).toEqual(['花名册', '代码表', '暖冬核对结果'])
  const clean = await removeAnnotations(bytes, AUTHOR)
  const parts = textsOf(clean)
  expect((await readWorkbook(clean)).sheets.map((sheet) => sheet.name)).toEqual(['花名册', '代码表'])
  expect(parts['xl/comments1.xml'].replace(/<[^>]*>/g, '').trim()).toBe('王科长:已入户核实')
  const before = textsOf(bytes)
  expect(formatOf(before, 'F5').fill).toContain('FFFFC9CF')
  expect(formatOf(parts, 'F5').fill).not.toContain('FFFFC9CF')
  expect(formatOf(parts, 'F5').border).toContain('thin')
})

describe('the four sample registers', () => {
  test.each(['dibao-flat-sample', 'dibao-merged-sample', 'dibao-sheets-sample'])(
    '%s goes there and back',
    async (name) => {
      const bytes = readFileSync(new URL(`${name}.xlsx`, REGISTERS))
      const workbook = await readWorkbook(bytes)
      const marks = new Map(
        workbook.sheets.map((sheet) => [sheet.name, [mark(4, 3, '请核实'), mark(5, 7, '请核实', 'doubt')]]),
      )
      const annotated = await annotate(bytes, {
        author: AUTHOR,
        marks,
        findingsSheet: { name: '核对结果', rows: [['问题'], ['一']] },
      })
      const read = await readWorkbook(annotated)
      expect(read.sheets.slice(0, -1)).toEqual(
        workbook.sheets.map((sheet) => ({ ...sheet, columns: expect.anything() })),
      )
      expect(await readTexts(annotated)).toEqual(await readTexts(bytes))
      expect(textsOf(await removeAnnotations(annotated, AUTHOR))).toEqual(textsOf(bytes))
    },
  )

  test('an .xls is told to be saved as .xlsx', async () => {
    const xls = readFileSync(new URL('dibao-heads-sample.xls', REGISTERS))
    await expect(annotate(xls, on('Sheet1'))).rejects.toMatchObject({ code: 'cannot-annotate' })
  })
})

describe('workbooks that must not be changed', () => {
  test('a signed one', async () => {
    const signed = smallBook({ parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } })
    await expect(annotate(signed, on('表1', mark(0, 0)))).rejects.toMatchObject({ code: 'signed' })
  })

  test('one whose structure is locked gets marks but no sheet', async () => {
    const locked = smallBook({
      workbook: '<workbookProtection lockStructure="1"/>',
      sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')],
    })
    const sheet = { name: '结果', rows: [['甲']] }
    await expect(annotate(locked, { ...on('表1', mark(0, 0)), findingsSheet: sheet })).rejects.toMatchObject({
      code: 'protected',
    })
    expect(textsOf(await annotate(locked, on('表1', mark(0, 0))))['xl/workbook.xml']).toContain('lockStructure="1"')
  })

  test('a csv, an empty file and a damaged one', async () => {
    const text = new TextEncoder().encode('姓名,金额\n甲,1\n')
    await expect(annotate(text, on('x'))).rejects.toMatchObject({ code: 'cannot-annotate' })
    await expect(annotate(new Uint8Array(), on('x'))).rejects.toMatchObject({ code: 'empty-file' })
    await expect(annotate(smallBook({}).subarray(0, 300), on('x'))).rejects.toBeInstanceOf(WorkbookError)
  })

  test.each([
    ['fflate', {}],
    ['zlib', { inflate: nodeInflate, deflate: nodeDeflate }],
    ['a browser', { inflate: browserInflate, deflate: browserDeflate }],
  ])('a sheet that breaks off among its cells is told, not written in part: %s', async (_, options) => {
    const bytes = smallBook({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -40)] })
    await expect(annotate(bytes, on('表1', mark(0, 0, '甲')), options)).rejects.toMatchObject({ code: 'damaged' })
  })

  test('a cancel stops the annotating', async () => {
    const stop = new AbortController()
    const options = { signal: stop.signal, deflate: nodeDeflate, onProgress: () => stop.abort(new Error('cancelled')) }
    await expect(annotate(featureBook(3000), on('花名册', mark(9, 1, '甲')), options)).rejects.toThrow('cancelled')
  })

  test('a workbook without our marks comes back as it is', async () => {
    const bytes = featureBook(3)
    expect(await removeAnnotations(bytes, AUTHOR)).toBe(bytes)
  })
})

test.each([
  ['none', '', '1'],
  ['one, a date', '<xf numFmtId="14"/>', '1900-01-01'],
])('cells whose format the workbook lacks show what they showed, marked or not; formats: %s', async (_, xfs, bare) => {
  const cells = ['r="A1" s="1"', ' s="2"', 't="n"s="3"', "x:s = '4'", ''].map((state) => `<c ${state}><v>1</v></c>`)
  const sheet = worksheet(`<row r="1">${cells.join('')}</row>`)
  const book = smallBook({ sheets: [sheet, sheet], styles: styles(xfs) })
  const marked = await annotate(book, {
    ...on('表1', mark(0, 0, '请核实')),
    findingsSheet: { name: '结果', rows: [['行'], [1]] },
  })
  for (const bytes of [book, marked, await removeAnnotations(marked, AUTHOR)]) {
    const workbook = await readWorkbook(bytes)
    for (const shown of workbook.sheets.slice(0, 2))
      expect(texts(workbook, shown)).toEqual([['1', '1', '1', '1', bare]])
  }
  expect(formatOf(textsOf(marked), 'A1').fill).toContain('FFFFC9CF')
})

test('a workbook with no room for more cell formats gets notes without fills', async () => {
  const xfs = '<xf numFmtId="0"/>'.repeat(65_000)
  const { styles } = await import('./support/smallBook.ts')
  const bytes = smallBook({
    styles: styles(xfs),
    sheets: [worksheet('<row r="1"><c r="A1" s="64999"><v>1</v></c></row>')],
  })
  const parts = textsOf(await annotate(bytes, on('表1', mark(0, 0, '甲'))))
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" s="64999">')
  expect(parts['xl/comments1.xml']).toContain('甲')
  expect(Object.keys(smallParts({}))).toContain('xl/workbook.xml')
})

describe('an annotated file stands up to others', () => {
  const original = featureBook(40)

  test('every relationship leads to a part, every content type names one, no entry comes twice', async () => {
    const parts = textsOf(await annotate(original, registerMarks))
    const names = new Set(Object.keys(parts).map((name) => `/${name}`))
    for (const [, part] of parts['[Content_Types].xml'].matchAll(/PartName="([^"]+)"/g)) expect(names).toContain(part)
    for (const [name, xml] of Object.entries(parts).filter(([part]) => part.endsWith('.rels'))) {
      const base = new URL(`/${name.replace(/_rels\/[^/]*$/, '')}`, 'zip://x/')
      for (const [, target] of xml.matchAll(/Target="([^"]+)"/g))
        expect(names).toContain(new URL(target, base).pathname)
    }
  })

  test('exceljs finds the same values, our notes beside the old one, fills over the old formats', async () => {
    const { default: ExcelJS } = await import('exceljs')
    const load = async (bytes: Uint8Array) => {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
      return workbook.worksheets[0]
    }
    const before = await load(original)
    const after = await load(await annotate(original, registerMarks))
    const noted: string[] = []
    before.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const now = after.getCell(cell.address)
        expect(now.value).toEqual(cell.value)
        expect([now.numFmt, now.border, now.font, now.alignment]).toEqual([
          cell.numFmt,
          cell.border,
          cell.font,
          cell.alignment,
        ])
        if (now.note) noted.push(cell.address)
      }),
    )
    expect(noted).toEqual(['D6', ...Array.from({ length: MARKED }, (_, i) => `F${6 + i}`)])
    expect(after.getCell('F7').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFC9CF' } })
  })

  test('a sheet whose notes have no boxes gets a drawing for ours', async () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>'
    const comments = `<comments xmlns="${MAIN}"><authors/><commentList><comment ref="B1" authorId="0"><text/></comment></commentList></comments>`
    const bytes = smallBook({
      sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')],
      parts: { 'xl/worksheets/_rels/sheet1.xml.rels': rels, 'xl/comments1.xml': comments },
    })
    const parts = textsOf(await annotate(bytes, on('表1', mark(0, 0, '甲'), mark(0, 1, '乙'))))
    expect(parts['xl/comments1.xml']).toContain('<author>暖冬</author>')
    expect(parts['xl/comments1.xml']).toMatch(/ref="B1" authorId="0"><text><r>.*——暖冬——\n乙/s)
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<legacyDrawing ')
    expect(textsOf(await removeAnnotations(await annotate(bytes, on('表1', mark(0, 0, '甲'))), AUTHOR))).toEqual(
      textsOf(bytes),
    )
  })

  test('a strict workbook gets strict relationships', async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
    const { strToU8, zipSync } = await import('fflate')
    const parts = smallParts({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')] })
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(strict(strFromU8(part)))])),
    )
    const annotated = textsOf(
      await annotate(bytes, { ...on('表1', mark(0, 0, '甲')), findingsSheet: { name: '结果', rows: [['甲']] } }),
    )
    for (const part of ['xl/comments1.xml', 'xl/styles.xml', 'xl/worksheets/sheet2.xml']) {
      expect(annotated[part]).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"')
    }
    expect(annotated['xl/_rels/workbook.xml.rels']).not.toContain('schemas.openxmlformats.org/officeDocument')
    expect(annotated['xl/worksheets/sheet1.xml']).toContain(
      'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"',
    )
  })
})
