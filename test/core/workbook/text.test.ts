import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { CellKind, cellKind, readWorkbook } from '../../../core/src/workbook/index.ts'
import { readTexts, texts } from './support/read.ts'

vi.setConfig({ testTimeout: 60_000 })

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
/** 姓名,身份证号码,金额 / 张三,511027195001010012,620 / 𠮷四,…,950.5 in GB18030, the last name in four bytes */
const GB18030 = Uint8Array.from(
  'd0d5c3fb2cc9edb7ddd6a4bac5c2eb2cbdf0b6ee0d0ad5c5c8fd2c3531313032373139353030313031303031322c3632300d0a9534b235cbc42c3531313032373139353130313031303034332c3935302e350d0a'.match(
    /../g,
  ) ?? [],
  (hex) => Number.parseInt(hex, 16),
)
const PEOPLE = [
  ['姓名', '身份证号码', '金额'],
  ['张三', '511027195001010012', '620'],
  ['𠮷四', '511027195101010043', '950.5'],
]
const CSV = PEOPLE.map((row) => row.join(',')).join('\r\n')

describe('encodings are told by the bytes', () => {
  test.each([
    ['utf-8', utf8(CSV)],
    ['utf-8', utf8(`\ufeff${CSV}`)],
    ['utf-16le', utf16(`\ufeff${CSV}`, true)],
    ['utf-16be', utf16(`\ufeff${CSV}`, false)],
    ['utf-16le', utf16(CSV, true)],
    ['utf-16be', utf16(CSV, false)],
    ['gb18030', GB18030],
  ])('%s', async (encoding, bytes) => {
    const workbook = await readWorkbook(bytes, { name: '/数据/低保.csv' })
    expect(workbook).toMatchObject({ format: 'csv', encoding, sheets: [{ name: '低保' }] })
    expect(texts(workbook)).toEqual(PEOPLE)
  })
})

describe('separators and quotes', () => {
  test.each([
    [
      'comma',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tab',
      'a\tb,c\n1\t2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'semicolon',
      'a;b\n1;"2,5"',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      'bar',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a named separator', 'sep=;\r\na;b,c,d', [['a', 'b,c,d']]],
    ['one column', '姓名\n张三', [['姓名'], ['张三']]],
    [
      'quoted line breaks',
      'a,b\r\n"甲\r\n乙","say ""hi"""\r\nc,d',
      [
        ['a', 'b'],
        ['甲\r\n乙', 'say "hi"'],
        ['c', 'd'],
      ],
    ],
    [
      'old Macintosh lines',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['text behind a quote', '"a"b,c', [['ab', 'c']]],
    ['a quote within', 'a"b",c', [['a"b"', 'c']]],
    [
      'empty fields and lines',
      'a,,c\n\n,2,',
      [
        ['a', '', 'c'],
        ['', '', ''],
        ['', '2', ''],
      ],
    ],
    ['text forced by ="…"', '="511027195001010012",="007"', [['511027195001010012', '007']]],
  ])('%s', async (_, text, rows) => {
    expect(await readTexts(utf8(text))).toEqual(rows)
  })

  test('a quote that is never closed is remarked', async () => {
    const workbook = await readWorkbook(utf8('a,b\n"c,d\ne,f'), { name: 'x.csv' })
    expect(workbook.remarks).toEqual([{ code: 'unclosed-quote', sheet: 'x' }])
  })

  test('numbers that a spreadsheet would round or strip stay text', async () => {
    const workbook = await readWorkbook(
      utf8('620,-12.5,007,511027195001010012,13800001234,510185001001,1e5,+5,1.10,"1,000"'),
    )
    const [sheet] = workbook.sheets
    const kinds = Array.from({ length: 10 }, (_, c) => cellKind(sheet, 0, c))
    expect(kinds.map((kind) => kind === CellKind.number)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ])
  })

  test('what is written by the rules of RFC 4180 is read back', async () => {
    const field = fc
      .string({ unit: fc.constantFrom('a', '1', '张', '"', ',', '\n', '\r', ' ', ';', '𠮷'), maxLength: 8 })
      .filter((text) => !/^="[^"]*"$/.test(text))
    const row = fc.array(field, { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const quoted = [['x', 'y', 'z'], ...rows]
          .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const read = await readTexts(utf8(quoted))
        const expected = [['x', 'y', 'z'], ...rows]
        while (expected.at(-1)?.every((cell) => cell === '')) expected.pop()
        expect(read).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
})

describe('tables in markup called .xls', () => {
  const page =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table><tr><th>姓名</th><th>身份证号码</th></tr><tr><td>张三</td><td style="mso-number-format:\'\\@\'">511027195001010012</td></tr></table></body></html>'

  test('an HTML page; ID numbers keep their last digits', async () => {
    const workbook = await readWorkbook(utf8(page))
    expect(workbook.format).toBe('html')
    expect(texts(workbook)).toEqual([
      ['姓名', '身份证号码'],
      ['张三', '511027195001010012'],
    ])
  })

  test('the same in GBK', async () => {
    const gbk = utf8(
      page.replace('utf-8', 'gb2312').replace('姓名', '??!!').replace('身份证号码', 'id').replace('张三', 'x'),
    )
    gbk.set([0xd0, 0xd5, 0xc3, 0xfb], Buffer.from(gbk).indexOf('??!!'))
    expect(await readTexts(gbk)).toEqual([
      ['姓名', 'id'],
      ['x', '511027195001010012'],
    ])
  })

  test('the XML of Excel 2003', async () => {
    const xml =
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="花名册"><Table><Row><Cell><Data ss:Type="String">511027195001010012</Data></Cell><Cell><Data ss:Type="Number">620</Data></Cell></Row></Table></Worksheet></Workbook>'
    const workbook = await readWorkbook(utf8(xml))
    expect(workbook.sheets[0].name).toBe('花名册')
    expect(texts(workbook)).toEqual([['511027195001010012', '620']])
  })
})
