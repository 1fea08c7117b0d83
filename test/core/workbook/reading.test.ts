import { strToU8, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { nodeInflate } from '../../../core/cli/inflate.ts'
import {
  browserInflate,
  CellKind,
  cellFormat,
  cellKind,
  cellNumber,
  isFormula,
  readWorkbook,
} from '../../../core/src/workbook/index.ts'
import { featureBook } from './support/featureBook.ts'
import { readTexts, texts } from './support/read.ts'
import { sharedStrings, smallBook, styles, worksheet } from './support/smallBook.ts'

vi.setConfig({ testTimeout: 60_000 })

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const one = (data: string, tail = ''): Uint8Array => smallBook({ sheets: [worksheet(data, tail)] })
const read = async (data: string, tail = '') => {
  const workbook = await readWorkbook(one(data, tail))
  return { workbook, sheet: workbook.sheets[0], texts: texts(workbook) }
}

describe('cells of every kind', () => {
  test('numbers, booleans, errors, formula texts, ISO dates, inline and rich text', async () => {
    const { workbook, sheet, texts } = await read(
      '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><f>A1&amp;"元"</f><v>12.5元</v></c>' +
        '<c r="E1" t="d"><v>2025-06-20</v></c><c r="F1" t="inlineStr"><is><r><rPr><b/></rPr><t>王</t></r><r><t xml:space="preserve"> 某</t></r><rPh sb="0" eb="1"><t>おう</t></rPh></is></c>' +
        '<c r="G1" t="n"><v>1E3</v></c><c r="H1"><v>-0.1</v></c></row>',
    )
    expect(texts).toEqual([['12.5', 'TRUE', '#N/A', '12.5元', '2025-06-20', '王 某', '1000', '-0.1']])
    expect([0, 1, 2, 3, 4, 5].map((c) => cellKind(sheet, 0, c))).toEqual([
      CellKind.number,
      CellKind.boolean,
      CellKind.error,
      CellKind.text,
      CellKind.number,
      CellKind.text,
    ])
    expect(isFormula(sheet, 0, 3)).toBe(true)
    expect(isFormula(sheet, 0, 0)).toBe(false)
    expect(cellFormat(workbook, sheet, 0, 4).kind).toBe('date')
  })

  test('shared strings: rich runs joined, phonetic guides left out, equal texts under one code', async () => {
    const entries =
      '<si><t>张三</t></si><si><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r><rPh sb="0" eb="1"><t>ちょう</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t xml:space="preserve"> 李四 </t><phoneticPr fontId="1" type="noConversion"/></si>'
    const cells = [0, 1, 2, 3, 4].map((i) => `<c r="${'ABCDE'[i]}1" t="s"><v>${i}</v></c>`).join('')
    const workbook = await readWorkbook(
      smallBook({ sharedStrings: sharedStrings(entries), sheets: [worksheet(`<row r="1">${cells}</row>`)] }),
    )
    expect(texts(workbook)).toEqual([['张三', '张三', '', '', ' 李四 ']])
    expect(workbook.strings.filter((text) => text === '张三')).toHaveLength(1)
    expect(workbook.sheets[0].columns[0]?.codes?.[0]).toBe(workbook.sheets[0].columns[1]?.codes?.[0])
  })

  test.each([
    ['_x000D_', '甲_x000D_&#10;乙', '甲\r\n乙'],
    ['an escaped underscore', '_x005F_x000D_', '_x000D_'],
    ['character references', '&#31616;&#x9633;&lt;&amp;&quot;&apos;', '简阳<&"\''],
    ['line ends', '甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['CDATA', '<![CDATA[a<b&amp;c]]>', 'a<b&amp;c'],
    ['a comment inside', '甲<!-- <v>9</v> -->乙', '甲乙'],
    ['a reference to a lone surrogate', 'a&#xD800;b', 'a\ufffdb'],
    ['an escaped lone surrogate', '_xD800_', '\ufffd'],
    ['an astral character', '𠮷田', '𠮷田'],
    ['an entity that the file defined', '&boom;', '&boom;'],
    ['a text longer than a window', `长<!--${' '.repeat(600_000)}-->文`, '长文'],
    ['a middle dot', '阿依·古丽', '阿依·古丽'],
  ])('text with %s', async (_, xml, text) => {
    const inline = `<row r="1"><c r="A1" t="inlineStr"><is><t>${xml}</t></is></c><c r="B1" t="str"><v>${xml}</v></c></row>`
    expect((await read(inline)).texts).toEqual([[text, text]])
    const shared = smallBook({
      sharedStrings: sharedStrings(`<si><t>${xml}</t></si>`),
      sheets: [worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')],
    })
    expect(await readTexts(shared)).toEqual([[text]])
  })

  test('bytes that are no UTF-8 become replacement characters, nothing else', async () => {
    const sheet = strToU8(worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>a???b</t></is></c></row>'))
    const at = sheet.indexOf(63, 50)
    sheet.set([0xed, 0xa0, 0x80], at)
    const [[text]] = await readTexts(smallBook({ parts: { 'xl/worksheets/sheet1.xml': sheet } }))
    expect(text).toMatch(/^a\ufffd+b$/)
  })

  test.each([
    ['0', 0],
    ['-12', -12],
    ['1234567890.12', 1234567890.12],
    ['0.1', 0.1],
    ['123456789012345', 123456789012345],
    ['511027199204039663', 511027199204039700],
    ['1.7976931348623157E+308', 1.7976931348623157e308],
    ['4.9E-324', 5e-324],
    ['0.30000000000000004', 0.30000000000000004],
    ['+5', 5],
    [' 7 ', 7],
    ['.5', 0.5],
    ['1e5', 1e5],
    ['9007199254740993', 9007199254740992],
    ['123456789.123456', 123456789.123456],
  ])('number %s', async (xml, value) => {
    const { sheet } = await read(`<row r="1"><c r="A1"><v>${xml}</v></c></row>`)
    expect(cellNumber(sheet, 0, 0)).toBe(value)
  })

  test('what is no number is kept as text and remarked', async () => {
    const { workbook, texts } = await read(
      '<row r="1"><c r="A1"><v>1,5</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>Infinity</v></c><c r="D1"><v>0x10</v></c><c r="E1"><v></v></c></row>',
    )
    expect(texts).toEqual([['1,5', 'NaN', 'Infinity', '0x10']])
    expect(workbook.remarks).toEqual([{ code: 'number-as-text', sheet: '表1', params: { count: 4 } }])
  })

  test.each(['', '<v></v>', '<v/>'])(
    'a formula whose result was never stored is blank, and remarked: %j',
    async (value) => {
      const { workbook, sheet, texts } = await read(
        `<row r="1"><c r="A1"><f>1+1</f>${value}</c><c r="B1"><v>1</v></c></row>`,
      )
      expect(texts).toEqual([['', '1']])
      expect(isFormula(sheet, 0, 0)).toBe(true)
      expect(workbook.remarks).toEqual([{ code: 'formula-without-value', sheet: '表1', params: { count: 1 } }])
    },
  )
})

describe('addresses', () => {
  test('cells and rows without r stand behind one another', async () => {
    expect(
      (
        await read(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row>',
        )
      ).texts,
    ).toEqual([
      ['1', '2', '', '', ''],
      ['3', '', '', '4', '5'],
    ])
  })

  test('self-closing rows and cells, gaps, single quotes, spaces and line ends in tags', async () => {
    const data = `<row r="1"/><row r='3'\n spans='1:3' ><c r='A3'  s='0'\n><v>1</v></c ><c r="B3"/><c\tr = "C3" t="inlineStr"><is><t >x</t ></is></c></row >`
    expect((await read(data)).texts).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['1', '', 'x'],
    ])
  })

  test('rows and cells out of order', async () => {
    expect(
      (
        await read(
          '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
        )
      ).texts,
    ).toEqual([
      ['1', ''],
      ['3', '4'],
    ])
  })

  test('the last cell of a sheet is read; one beyond it is remarked', async () => {
    const workbook = await readWorkbook(
      one(
        '<row r="1048576"><c r="XFD1048576"><v>7</v></c><c r="XFE1048576"><v>8</v></c></row><row r="1048577"><c r="A1048577"><v>9</v></c></row>',
      ),
    )
    const [sheet] = workbook.sheets
    expect([sheet.rowCount, sheet.columnCount, cellNumber(sheet, 1_048_575, 16_383)]).toEqual([1_048_576, 16_384, 7])
    expect(workbook.remarks).toEqual([{ code: 'cell-outside-sheet', sheet: '表1', params: { count: 2 } }])
  })

  test('a dimension that lies, too small or too large, changes nothing', async () => {
    const cell = '<row r="5"><c r="C5"><v>1</v></c></row>'
    for (const ref of ['A1', 'A1:XFD1048576', 'B2:C3', 'nonsense']) {
      const sheet = worksheet(cell).replace('<sheetData>', `<dimension ref="${ref}"/><sheetData>`)
      const workbook = await readWorkbook(smallBook({ sheets: [sheet] }))
      expect([workbook.sheets[0].rowCount, workbook.sheets[0].columnCount]).toEqual([5, 3])
    }
  })

  test('16,384 columns', async () => {
    const { sheet } = await read(`<row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row>`)
    expect([sheet.columnCount, cellNumber(sheet, 0, 16_383)]).toEqual([16_384, 1])
  })

  test('typed arrays are as long as the sheet, and absent where no cell needs them', async () => {
    const { sheet } = await read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c></row><row r="9"><c r="A9"><v>1</v></c></row>',
    )
    expect(sheet.columns[1]).toBeUndefined()
    expect(sheet.columns[0]).toMatchObject({ codes: undefined, formats: undefined })
    expect(sheet.columns[2]?.numbers).toBeUndefined()
    expect([
      sheet.columns[0]?.kinds.length,
      sheet.columns[0]?.numbers?.length,
      sheet.columns[2]?.codes?.length,
    ]).toEqual([9, 9, 9])
  })
})

describe('what belongs to a sheet', () => {
  test('merges, hidden and filtered rows, filter range; those of custom views do not count', async () => {
    const { sheet } = await read(
      '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3" ht="9" hidden="true"><c><v>3</v></c></row>',
      '<autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="$C$1:$C$3"/></mergeCells>' +
        '<customSheetViews><customSheetView guid="{1}"><autoFilter ref="A9:B9"/></customSheetView></customSheetViews>',
    )
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 2, right: 2 },
    ])
    expect(Array.from(sheet.hiddenRows ?? [])).toEqual([0, 1, 1])
    expect(sheet.filter).toEqual({ top: 0, left: 0, bottom: 2, right: 1 })
  })

  test('the filter of a sheet that is formatted as a table', async () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>'
    const bytes = smallBook({
      sheets: [worksheet('<row><c><v>1</v></c></row>')],
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': rels,
        'xl/tables/table1.xml': '<table ref="A1:B3"><autoFilter ref="A1:B3"/></table>',
      },
    })
    expect((await readWorkbook(bytes)).sheets[0].filter).toEqual({ top: 0, left: 0, bottom: 2, right: 1 })
  })

  test('a million merges', async () => {
    const merges = Array.from({ length: 1_000_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join('')
    const bytes = smallBook({
      sheets: [worksheet('<row><c><v>1</v></c></row>', `<mergeCells>${merges}</mergeCells>`)],
      zip: { level: 1 },
    })
    const {
      sheets: [sheet],
    } = await readWorkbook(bytes)
    expect(sheet.merges).toHaveLength(1_000_000)
  })

  test('names, hidden sheets, a chart sheet among them', async () => {
    const bytes = smallBook({
      sheets: [worksheet(''), worksheet('<row><c><v>2</v></c></row>'), worksheet('')],
      names: ['甲 &amp; 乙', '丙', '图'],
    })
    const workbook = await readWorkbook(bytes)
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.rowCount, sheet.columnCount])).toEqual([
      ['甲 & 乙', 0, 0],
      ['丙', 1, 1],
      ['图', 0, 0],
    ])
  })

  test('number formats by style, built-in and own; a date by its format', async () => {
    const xfs =
      '<xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="14"/>'
    const numFmts =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="#,##0.00_ ;[Red]\\-#,##0.00\\ &quot;days&quot;"/></numFmts>'
    const cells = [1, 2, 3, 4, 5].map((s) => `<c s="${s}"><v>45828</v></c>`).join('')
    const workbook = await readWorkbook(
      smallBook({ styles: styles(xfs, numFmts), sheets: [worksheet(`<row>${cells}</row>`)] }),
    )
    expect(texts(workbook)).toEqual([['45828', '2025-06-20', '2025-06-20', '45828', '2025-06-20']])
    expect([0, 1, 2, 3, 4].map((c) => cellFormat(workbook, workbook.sheets[0], 0, c).kind)).toEqual([
      'text',
      'date',
      'date',
      'number',
      'date',
    ])
  })

  test('the 1904 date system', async () => {
    const bytes = smallBook({
      workbook: '<workbookPr date1904="1"/>',
      styles: styles('<xf numFmtId="14"/>'),
      sheets: [worksheet('<row><c s="0"><v>0</v></c><c s="0"><v>44366</v></c></row>')],
    })
    expect(await readTexts(bytes)).toEqual([['1904-01-01', '2025-06-20']])
  })

  test('formula texts on demand, shared ones written out for each cell', async () => {
    const data =
      '<row r="1"><c r="A1"><f>B1*2</f><v>2</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B1+B$1+SUM(\'A1\'!A1:B2)&amp;"A1"+LOG10(A1)</f><v>1</v></c></row>' +
      '<row r="3"><c r="D3"><f t="shared" si="0"/><v>1</v></c></row>'
    const workbook = await readWorkbook(one(data), { formulas: true })
    expect(Array.from(workbook.sheets[0].formulas ?? [])).toEqual([
      [0, 'B1*2'],
      [2, 'A1+$B1+B$1+SUM(\'A1\'!A1:B2)&"A1"+LOG10(A1)'],
      [2 * 16384 + 3, 'B3+$B3+C$1+SUM(\'A1\'!B3:C4)&"A1"+LOG10(B3)'],
    ])
    expect((await readWorkbook(one(data))).sheets[0].formulas).toBeUndefined()
  })
})

describe('XML that other programs write', () => {
  const data = (p: string): string =>
    `<${p}row r="1"><${p}c r="A1" t="inlineStr"><${p}is><${p}t>甲</${p}t></${p}is></${p}c><${p}c r="B1"><${p}v>2</${p}v></${p}c></${p}row>`

  test('prefixed names', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData>${data('x:')}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>`
    const workbook = await readWorkbook(smallBook({ sheets: [sheet] }))
    expect(texts(workbook)).toEqual([['甲', '2']])
    expect(workbook.sheets[0].merges).toHaveLength(1)
  })

  test('strict OOXML: other namespaces, ISO dates', async () => {
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
    const { smallParts } = await import('./support/smallBook.ts')
    const parts = smallParts({
      sheets: [worksheet('<row r="1"><c r="A1" t="d"><v>2025-06-20T12:30:00</v></c><c r="B1"><v>1</v></c></row>')],
    })
    const decoder = new TextDecoder()
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(strict(decoder.decode(part)))])),
    )
    expect(await readTexts(bytes)).toEqual([['2025-06-20 12:30', '1']])
  })

  test('UTF-16 and GBK parts, a byte-order mark', async () => {
    const sheet = worksheet(data(''))
    const utf16 = new Uint8Array(
      new Uint16Array([...`\ufeff${sheet.replace('UTF-8', 'UTF-16')}`].map((ch) => ch.charCodeAt(0))).buffer,
    )
    expect(await readTexts(smallBook({ parts: { 'xl/worksheets/sheet1.xml': utf16 } }))).toEqual([['甲', '2']])
    const gbk = strToU8(sheet.replace('UTF-8', 'GB2312').replace('甲', '??'))
    gbk.set([0xbc, 0xd7], gbk.indexOf(63, 60))
    expect(await readTexts(smallBook({ parts: { 'xl/worksheets/sheet1.xml': gbk } }))).toEqual([['甲', '2']])
    expect(await readTexts(smallBook({ sheets: [`\ufeff${sheet}`] }))).toEqual([['甲', '2']])
  })

  test('absolute and upward targets, a workbook part of another name, names in another case, backslashes', async () => {
    const { smallParts } = await import('./support/smallBook.ts')
    const parts = smallParts({ sheets: [worksheet(data(''))] })
    const renamed = {
      '[Content_Types].xml': parts['[Content_Types].xml'],
      '_rels\\.rels': strToU8(
        new TextDecoder().decode(parts['_rels/.rels']).replace('xl/workbook.xml', '/XL/Book.xml'),
      ),
      'xl/book.xml': parts['xl/workbook.xml'],
      'xl/_rels/book.xml.rels': strToU8(
        new TextDecoder()
          .decode(parts['xl/_rels/workbook.xml.rels'])
          .replace('worksheets/sheet1.xml', '../xl/./Worksheets/../worksheets/SHEET1.xml'),
      ),
      'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml'],
    }
    expect(await readTexts(zipSync(renamed))).toEqual([['甲', '2']])
  })

  test('comments, processing instructions and a DOCTYPE between the cells', async () => {
    const sheet = worksheet(
      `<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><?pi > <c r="F1"><v>9</v></c> it's ?>${data('')}`,
    ).replace('?>', '?><!DOCTYPE worksheet [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>')
    expect(await readTexts(smallBook({ sheets: [sheet] }))).toEqual([['甲', '2']])
  })
})

describe('the inflaters agree', () => {
  const bytes = featureBook(2000)
  test.each([
    ['zlib', nodeInflate],
    ['DecompressionStream', browserInflate],
  ])('%s', async (_, inflate) => {
    expect(await readWorkbook(bytes, { inflate })).toEqual(await readWorkbook(bytes))
  })

  test.each([1, 7, 64, 4096, 1 << 20])('the sheet reads the same in pieces of %i bytes', async (size) => {
    const book = featureBook(size === 1 ? 3 : 30)
    const inPieces = async function* (gzip: Uint8Array[]) {
      for await (const chunk of nodeInflate(gzip))
        for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size)
    }
    expect(await readWorkbook(book, { inflate: inPieces })).toEqual(await readWorkbook(book))
  })
})

test('progress rises to the whole, and a signal stops the reading', async () => {
  const seen: number[] = []
  await readWorkbook(featureBook(3000), { onProgress: (done, total) => seen.push(done / total) })
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
  const stop = new AbortController()
  const reading = readWorkbook(featureBook(3000), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('cancelled')),
  })
  await expect(reading).rejects.toThrow('cancelled')
})

test('a cancel that comes from outside is heard, even by the inflater that never gives way', async () => {
  const stop = new AbortController()
  const reading = readWorkbook(featureBook(20_000), { signal: stop.signal })
  setTimeout(() => stop.abort(new Error('cancelled')), 1)
  await expect(reading).rejects.toThrow('cancelled')
})
