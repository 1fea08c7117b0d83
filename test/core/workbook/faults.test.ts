import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { nodeInflate } from '../../../core/cli/inflate.ts'
import { faultText, remarkText, workbookText } from '../../../core/src/text/workbook.ts'
import { readWorkbook, WorkbookError, type WorkbookFault } from '../../../core/src/workbook/index.ts'
import { survives } from './support/fuzzing.ts'
import { readTexts } from './support/read.ts'
import { smallBook, smallParts, worksheet } from './support/smallBook.ts'

vi.setConfig({ testTimeout: 60_000 })

const fault = async (bytes: Uint8Array, options = {}): Promise<WorkbookError> => {
  try {
    await readWorkbook(bytes, options)
  } catch (error) {
    if (error instanceof WorkbookError) return error
    throw error
  }
  throw new Error('the file was read')
}

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
const book = smallBook({ sheets: [worksheet(cell)] })
const utf16 = (text: string): number[] => [...text].flatMap((ch) => [ch.charCodeAt(0), 0])

/** A compound file with one directory entry of this name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(utf16(stream), 1024)
  return bytes
}

/** The zip with one 32-bit field of every central record replaced. */
function withCentralField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true)
  }
  return copy
}

const faults: [string, WorkbookFault, Uint8Array][] = [
  ['an empty file', 'empty-file', new Uint8Array()],
  ['a file of zeros', 'empty-file', new Uint8Array(4096)],
  ['a file of blanks', 'empty-file', strToU8(' \r\n\t \r\n')],
  ['a password-protected workbook', 'encrypted', compound('EncryptedPackage')],
  ['one whose stream is named in capitals', 'encrypted', compound('ENCRYPTEDPACKAGE')],
  ['a workbook under rights management', 'encrypted', compound('\tDRMContent')],
  ['an .xls with a password', 'encrypted', xlsWithPassword([1, 0, 1, 0, 1, 0, ...new Array(48).fill(7)])],
  ['an .xls with an unknown encryption', 'encrypted', xlsWithPassword([1, 0, 4, 0, 2, 0, ...new Array(200).fill(7)])],
  ['an .ods with a password', 'encrypted', encryptedOds('content.xml')],
  ['an .ods encrypted whole', 'encrypted', encryptedOds('encrypted-package')],
  ['a compound file that holds a document', 'not-a-workbook', compound('WordDocument')],
  ['a compound file that breaks off', 'damaged', compound('Workbook')],
  ['one that breaks off, its stream named in capitals', 'damaged', compound('WORKBOOK')],
  ['an encrypted zip', 'encrypted', withFlag(smallBook({ sheets: [worksheet(cell)] }))],
  ['a truncated workbook', 'damaged', book.subarray(0, book.length - 200)],
  ['a zip signature and nothing else', 'damaged', strToU8('PK\u0003\u0004')],
  ['a zip that is no workbook', 'not-a-workbook', zipSync({ 'readme.txt': strToU8('hello') })],
  ['a zip that holds workbooks', 'archive', zipSync({ '一季度/花名册.xlsx': book, 'readme.txt': strToU8('x') })],
  ['a zip in a zip', 'not-a-workbook', zipSync({ 'inner.zip': zipSync({ 'a.txt': strToU8('x') }) })],
  [
    'a Word file',
    'unsupported-format',
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
  ],
  ['a PDF called .xlsx', 'unsupported-format', strToU8('%PDF-1.7 ...')],
  [
    'an SVG picture called .xls',
    'not-a-workbook',
    strToU8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['a picture', 'unsupported-format', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['a RAR archive', 'unsupported-format', strToU8('Rar!\u001a\u0007\u0001')],
  ['bytes without sense', 'not-a-workbook', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)],
  ['a chart sheet only', 'no-worksheet', chartSheetOnly()],
  ['a workbook without sheets', 'no-worksheet', smallBook({ sheets: [] })],
  ['a workbook part that is none', 'not-a-workbook', smallBook({ parts: { 'xl/workbook.xml': '<html/>' } })],
  ['no workbook part', 'not-a-workbook', smallBook({ parts: { 'xl/workbook.xml': undefined } })],
  ['a sheet that breaks off in its cells', 'damaged', smallBook({ sheets: [worksheet(cell).slice(0, -40)] })],
  ['a sheet that breaks off in a tag', 'damaged', smallBook({ sheets: [`${worksheet(cell).slice(0, -60)}<c r="A`] })],
  ['a cell outside any row', 'damaged', smallBook({ sheets: [worksheet('<row r="1"/><c r="A1"><v>1</v></c>')] })],
  ['a cell that is never closed', 'damaged', smallBook({ sheets: [worksheet('<row r="1"><c r="A1"><v>1</v></row>')] })],
  ['a row within a row', 'damaged', smallBook({ sheets: [worksheet('<row r="1"><row r="2"/></row>')] })],
  ['a row that is never closed', 'damaged', smallBook({ sheets: [worksheet('<row r="1">')] })],
  ['cells in two places', 'damaged', smallBook({ sheets: [worksheet(cell, `<sheetData>${cell}</sheetData>`)] })],
  ['a tag within a tag', 'damaged', smallBook({ sheets: [worksheet('<row r="1"<c r="A1"/></row>')] })],
  ['a tag within quotes', 'damaged', smallBook({ sheets: [worksheet('<row r="1" spans="</row>"/>')] })],
  [
    'a name that runs into an attribute',
    'damaged',
    smallBook({ sheets: [worksheet(cell)], parts: { '_rels/.rels': '<Relationshipsxmlns="x"></Relationships>' } }),
  ],
  ['a sheet part that is no sheet', 'damaged', smallBook({ sheets: ['<html><body/></html>'] })],
  ['an empty sheet part', 'damaged', smallBook({ sheets: [''] })],
  [
    'workbook.xml with an open quote',
    'damaged',
    smallBook({ parts: { 'xl/workbook.xml': '<workbook><sheets><sheet name="x></sheets></workbook>' } }),
  ],
  ['an entry that starts behind the end', 'damaged', withCentralField(book, 42, 0x7fffffff)],
  ['a compressed size beyond the end', 'damaged', withCentralField(book, 20, 0x7fffffff)],
]

function xlsWithPassword(filePass: number[]): Uint8Array {
  const record = (type: number, data: number[]): number[] => [
    type & 255,
    type >> 8,
    data.length & 255,
    data.length >> 8,
    ...data,
  ]
  return Uint8Array.from([
    ...record(0x809, [0, 6, 5, 0, ...new Array(12).fill(0)]),
    ...record(0x2f, filePass),
    ...record(10, []),
  ])
}

function encryptedOds(part: string): Uint8Array {
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="${part}"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
  return zipSync({
    mimetype: strToU8(mimetype),
    [part]: new Uint8Array(100).fill(9),
    'META-INF/manifest.xml': strToU8(manifest),
  })
}

function withFlag(bytes: Uint8Array): Uint8Array {
  return withCentralField(bytes, 6, (1 << 16) | 20)
}

function chartSheetOnly(): Uint8Array {
  const parts = smallParts({ sheets: [worksheet('')] })
  const rels = new TextDecoder()
    .decode(parts['xl/_rels/workbook.xml.rels'])
    .replace('relationships/worksheet', 'relationships/chartsheet')
  return zipSync({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(rels) })
}

describe('a file that cannot be used is one sentence, naming the file and what to do', () => {
  test.each(faults)('%s', async (_, code, bytes) => {
    const error = await fault(bytes)
    expect(error.code).toBe(code)
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = faultText(locale, error, '花名册.xlsx')
      expect(sentence).toContain('花名册.xlsx')
      expect(sentence).not.toMatch(/[{}\n]|undefined/)
    }
  })

  test('a checksum that differs: nothing altered slips through, whichever inflater reads', async () => {
    const wrong = (bytes: Uint8Array): Uint8Array => {
      const copy = bytes.slice()
      const view = new DataView(copy.buffer)
      for (let at = 0; at < copy.length - 46; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true)
      return copy
    }
    expect((await fault(wrong(book))).code).toBe('damaged')
    expect((await fault(wrong(book), { inflate: nodeInflate })).code).toBe('damaged')
  })
})

describe('limits', () => {
  const bomb = smallBook({ sheets: [worksheet(`${cell}<!--${' '.repeat(20_000_000)}-->`)], zip: { level: 9 } })

  test('a zip bomb stops at the ratio, before it fills the memory', async () => {
    expect(await fault(bomb, { maxRatio: 100 })).toMatchObject({ code: 'too-large', params: { ratio: 100 } })
    expect(await fault(bomb, { maxRatio: 100, inflate: nodeInflate })).toMatchObject({ code: 'too-large' })
  })

  test('inflated bytes are counted over all parts', async () => {
    expect(await fault(bomb, { maxInflatedBytes: 1_000_000 })).toMatchObject({
      code: 'too-large',
      params: { limit: 1 },
    })
    expect((await readWorkbook(bomb, { maxInflatedBytes: 100_000_000, maxRatio: 5000 })).sheets).toHaveLength(1)
  })

  test('the size that a header states is not believed', async () => {
    expect((await fault(withCentralField(book, 24, 5))).code).toBe('damaged')
    expect((await fault(withCentralField(book, 24, 0xfffffff0))).code).toBe('damaged')
  })

  test('cells that would span gigabytes are refused before memory is taken', async () => {
    const row = (r: number): string => `<row r="${r}">${'<c><v>1</v></c>'.repeat(1000)}</row>`
    expect(await fault(smallBook({ sheets: [worksheet(row(1) + row(1_048_576))] }))).toMatchObject({
      code: 'too-many-cells',
    })
  })

  test('a page whose spans overlap without end, and an index of a thousand million', async () => {
    const spans = '<tr><td colspan=16000 rowspan=99999999>x</td></tr>'.repeat(4000)
    expect((await fault(strToU8(`<html><table>${spans}</table></html>`))).code).toBe('too-large')
    const far = '<Row ss:Index="999999999"><Cell ss:Index="999999999"><Data ss:Type="String">x</Data></Cell></Row>'
    const xml = `<?xml version="1.0"?><Workbook><Worksheet ss:Name="a"><Table>${far}</Table></Worksheet></Workbook>`
    const empty = await readWorkbook(strToU8(xml))
    expect(empty.sheets[0].rowCount).toBe(0)
    expect(empty.remarks).toEqual([{ code: 'cell-outside-sheet', sheet: 'a', params: { count: 1 } }])
    const merged = '<tr><td rowspan=3>1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr>'.repeat(500)
    expect((await readWorkbook(strToU8(`<html><table>${merged}</table></html>`))).sheets[0].merges).toHaveLength(500)
  })

  test('entities are never expanded, depth is not a stack, a tag without end is no hang', async () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "haha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "&b${i - 1};&b${i - 1};">`).join('')}]>`
    expect(
      await readTexts(
        smallBook({ sheets: [worksheet('<row><c t="str"><v>&b19;</v></c></row>').replace('?>', `?>${laughs}`)] }),
      ),
    ).toEqual([['&b19;']])
    const deep = worksheet(cell, '<a>'.repeat(200_000) + '</a>'.repeat(200_000))
    expect(await readTexts(smallBook({ sheets: [deep] }))).toEqual([['1']])
    const endless = `${worksheet(cell).slice(0, -30)}<c r="${'A'.repeat(3_000_000)}`
    expect((await fault(smallBook({ sheets: [endless] }))).code).toBe('damaged')
  })
})

describe('archives that are odd but whole', () => {
  test('entries with .. are names, nothing more', async () => {
    const parts = smallParts({ sheets: [worksheet(cell)] })
    expect(
      await readTexts(zipSync({ '../../etc/passwd': strToU8('x'), ...parts, '/xl/../..\\x.xml': strToU8('x') })),
    ).toEqual([['1']])
    const outside = smallBook({
      sheets: [worksheet(cell)],
      parts: {
        'xl/_rels/workbook.xml.rels': new TextDecoder()
          .decode(parts['xl/_rels/workbook.xml.rels'])
          .replace('worksheets/', '../../../xl/worksheets/'),
      },
    })
    expect(await readTexts(outside)).toEqual([['1']])
  })

  test('stored entries, directories, a comment, bytes in front', async () => {
    const stored = zipSync({ 'xl/': new Uint8Array(), ...smallParts({ sheets: [worksheet(cell)] }) }, { level: 0 })
    expect(await readTexts(stored)).toEqual([['1']])
    const comment = new Uint8Array(stored.length + 5)
    comment.set(stored)
    new DataView(comment.buffer).setUint16(stored.length - 2, 5, true)
    expect(await readTexts(comment)).toEqual([['1']])
  })

  test('a stored entry whose length or checksum is wrong', async () => {
    const stored = zipSync(smallParts({ sheets: [worksheet(cell)] }), { level: 0 })
    const copy = stored.slice()
    copy[Buffer.from(copy.buffer).indexOf('<v>1</v>') + 3] ^= 1
    expect((await fault(copy)).code).toBe('damaged')
  })

  test('data descriptors and zip64', async () => {
    for (const name of ['descriptors', 'zip64']) {
      expect(await readTexts(readFileSync(new URL(`../../fixtures/workbooks/${name}.xlsx`, import.meta.url)))).toEqual([
        ['甲', '1'],
      ])
    }
  })

  test('a sheet that the workbook lists but the file lacks is remarked, the others are read', async () => {
    const parts = smallParts({ sheets: [worksheet(cell), worksheet(cell)] })
    delete parts['xl/worksheets/sheet1.xml']
    const workbook = await readWorkbook(zipSync(parts))
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['表2'])
    expect(workbook.remarks).toEqual([{ code: 'sheet-missing', sheet: '表1' }])
  })

  test('a shared string that the file lacks is blank and remarked', async () => {
    const workbook = await readWorkbook(
      smallBook({
        sheets: [
          worksheet('<row><c t="s"><v>7</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c><c><v>1</v></c></row>'),
        ],
      }),
    )
    expect(workbook.remarks).toEqual([{ code: 'missing-string', sheet: '表1', params: { count: 3 } }])
    expect(workbook.sheets[0].columnCount).toBe(4)
  })
})

test('what fuzzing once broke on is read, or fails with a sentence', async () => {
  const folder = new URL('../../fixtures/workbooks/fuzz/', import.meta.url)
  const names = readdirSync(folder)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) await survives(readFileSync(new URL(name, folder)))
})

test('every remark that a reader makes has a sentence in both languages', () => {
  const remarks = workbookText.keys.filter((key) => key.startsWith('remark.'))
  expect(remarks.length).toBeGreaterThan(6)
  for (const key of remarks) {
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = remarkText(locale, { code: key.slice('remark.'.length), sheet: '花名册', params: { count: 3 } })
      expect(sentence).toContain('花名册')
      expect(sentence).not.toMatch(/[{}]/)
    }
  }
  const sources = ['xlsx/sheetScanner.ts', 'xlsx/read.ts', 'csv.ts', 'legacy.ts'].map((file) =>
    readFileSync(new URL(`../../../core/src/workbook/${file}`, import.meta.url), 'utf8'),
  )
  const used = sources.flatMap((source) =>
    Array.from(source.matchAll(/(?:#pass\(|code: )'([a-z-]+)'/g), (match) => match[1]),
  )
  expect(new Set(used)).toEqual(new Set(remarks.map((key) => key.slice('remark.'.length))))
})

test('what the library for old formats makes of a file never reaches the console, where it would stand in clear', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const office = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
  const style =
    '<number:number-style style:name="N1"><number:number/><style:map style:condition="王某某"/></number:number-style>'
  const table =
    '<table:table table:name="甲"><table:table-row><table:table-cell office:value-type="string"><text:p>乙</text:p></table:table-cell></table:table-row></table:table>'
  const flat = `<?xml version="1.0"?><office:document xmlns:office="${office}" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${style}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document>`
  expect(await readTexts(strToU8(flat))).toEqual([['乙']])
  expect(said).not.toHaveBeenCalled()
  console.error('heard again')
  expect(said).toHaveBeenCalledOnce()
  said.mockRestore()
})
