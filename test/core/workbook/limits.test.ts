import * as XLSX from '@e965/xlsx'
import { strToU8 } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { faultText, remarkText } from '../../../core/src/text/workbook.ts'
import { readWorkbook, WorkbookError, type WorkbookFault } from '../../../core/src/workbook/index.ts'
import { checkOdsContent } from '../../../core/src/workbook/legacyLimits.ts'
import { LIMITS } from '../../../core/src/workbook/limits.ts'
import { readTexts } from './support/read.ts'
import { sharedStrings, smallBook, worksheet } from './support/smallBook.ts'
import { odsContent, odsRow, smallOds, textCell, times } from './support/smallOds.ts'

vi.setConfig({ testTimeout: 60_000 })

const stated = { ...LIMITS }
afterEach(() => {
  Object.assign(LIMITS, stated)
})

async function refused(bytes: Uint8Array, code: WorkbookFault): Promise<void> {
  const error = await readWorkbook(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(WorkbookError)
  if (!(error instanceof WorkbookError)) return
  expect(error.code).toBe(code)
  const sentences = (['zh-CN', 'en'] as const).map((locale) => faultText(locale, error, '花名册.ods'))
  expect(sentences[0]).toMatch(/^“花名册.ods”太大.*。$/)
  expect(sentences[1]).toMatch(/^"花名册.ods" is too large.*\.$/)
  expect(sentences.join()).not.toMatch(/[{}\n]|undefined/)
}

describe('repeated rows and columns of an .ods', () => {
  const heading = odsRow(textCell('姓名') + textCell('金额'))

  test.each([
    ['rows to the end of the sheet', odsRow(textCell('x').repeat(14), times('rows', 1_000_000))],
    ['columns without end', odsRow(textCell('x', times('columns', 1_000_000_000)))],
    ['both, each within bounds', odsRow(textCell('x', times('columns', 3000)), times('rows', 3000))],
    ['many rows that are each repeated', odsRow(textCell('x'), times('rows', 10_000)).repeat(500)],
    [
      'numbers',
      odsRow(
        '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>',
        times('rows', 9_000_000),
      ),
    ],
  ])('%s are refused before they are unfolded', async (_, rows) => {
    await refused(smallOds(heading + rows), 'too-many-repeats')
    await refused(strToU8(odsContent(heading + rows, 'document')), 'too-many-repeats')
  })

  test('filler down to the last row and out to the last column is no content', async () => {
    const filler = [
      odsRow(`<table:table-cell${times('columns', 16_384)}/>`, times('rows', 1_048_000)),
      odsRow(
        `<table:table-cell table:style-name="ce1"${times('columns', 16_384)}></table:table-cell>`,
        times('rows', 500),
      ),
      odsRow(
        `<table:table-cell${times('columns', 16_384)}><office:annotation><dc:date/><text:p>批注</text:p></office:annotation></table:table-cell>`,
        times('rows', 70),
      ),
    ]
    const person = odsRow(
      [textCell('张三'), textCell('甲', times('columns', 3)), `<table:table-cell${times('columns', 16_380)}/>`].join(
        '',
      ),
    )
    expect(await readTexts(smallOds(heading + person + filler.join('')))).toEqual([
      ['姓名', '金额', '', ''],
      ['张三', '甲', '甲', '甲'],
    ])
  })

  test('what is repeated within the limit is read, every time', async () => {
    const texts = await readTexts(
      smallOds(heading + odsRow(textCell('张三') + textCell('1', times('columns', 2)), times('rows', 3000))),
    )
    expect(texts).toHaveLength(3001)
    expect(texts[3000]).toEqual(['张三', '1', '1'])
  })

  test('content beyond the last column is not read, and a remark says so', async () => {
    const workbook = await readWorkbook(smallOds(heading + odsRow(textCell('x', times('columns', 16_400)))))
    expect(workbook.sheets[0].columnCount).toBe(16_384)
    expect(workbook.remarks).toEqual([{ code: 'cell-outside-sheet', sheet: '花名册', params: { count: 16 } }])
  })

  const blank = (count: number): string => `<table:table-cell${times('columns', count)}/>`
  /** What is known of the content before the library is given it. */
  const counted = (rows: string) =>
    checkOdsContent(
      (async function* () {
        yield strToU8(odsContent(rows))
      })(),
    )
  const covered = (count: number): string => `<table:covered-table-cell${times('columns', count)}/>`

  test.each([
    ['as wide as a sheet has rows', odsRow(textCell('x', times('columns', 1_048_576)))],
    ['behind empty cells', odsRow(blank(16_384) + textCell('x'), times('rows', 20_000))],
    ['behind covered cells', odsRow(covered(1_048_576) + textCell('x'), times('rows', 1_048_576))],
    ['below the last row', odsRow(blank(1), times('rows', 1_048_576)) + odsRow(textCell('x'), times('rows', 20_000))],
  ])('content %s is refused before it is unfolded: no sheet holds it', async (_, rows) => {
    await refused(smallOds(heading + rows), 'too-many-repeats')
    await expect(counted(heading + rows)).rejects.toMatchObject({ code: 'too-many-repeats' })
  })

  test('a wide row and a long column, few cells each, are refused: they span more than there is room for', async () => {
    const cross = odsRow(textCell('x', times('columns', 16_384))) + odsRow(textCell('x'), times('rows', 1_000_000))
    await refused(smallOds(heading + cross), 'too-many-cells')
    await expect(counted(heading + cross)).rejects.toMatchObject({ code: 'too-many-cells' })
    LIMITS.cells = 16_384 * 2 + 40
    const wide = odsRow(textCell('x', times('columns', 16_384)))
    const next = (rows: number) =>
      `</table:table><table:table table:name="乙">${odsRow(textCell('x'), times('rows', rows))}`
    expect((await readWorkbook(smallOds(heading + wide + next(40)))).sheets.map(({ rowCount }) => rowCount)).toEqual([
      2, 40,
    ])
    await refused(smallOds(heading + wide + next(41)), 'too-many-cells')
  })

  test('array formulas that the library would search for each cell', async () => {
    const arrays =
      '<table:table-cell table:formula="of:=A1" table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="1"><text:p>1</text:p></table:table-cell>'
    await refused(smallOds(odsRow(arrays.repeat(100)).repeat(1100)), 'too-large')
  })
})

describe('the text of one cell', () => {
  const long = '备'.repeat(8_000_000)
  const books: Record<string, Uint8Array> = {
    'an inline string': smallBook({
      sheets: [worksheet(`<row><c t="inlineStr"><is><t>${long}</t></is></c><c><v>1</v></c></row>`)],
      zip: { level: 0 },
    }),
    'a shared string': smallBook({
      sharedStrings: sharedStrings(`<si><t>${long}</t></si>`),
      sheets: [worksheet('<row><c t="s"><v>0</v></c><c><v>1</v></c></row>')],
      zip: { level: 0 },
    }),
    'a csv': strToU8(`${long},1\n`),
    'a page': strToU8(`<html><table><tr><td>${long}</td><td>1</td></tr></table></html>`),
  }

  test.each(Object.keys(books))(
    'of eight million letters is cut to what a cell holds, and a remark says so: %s',
    async (kind) => {
      const workbook = await readWorkbook(books[kind], { name: '表.csv' })
      expect(workbook.strings.map((string) => string.length)).toContain(32_767)
      expect(Math.max(...workbook.strings.map((string) => string.length))).toBe(32_767)
      expect(workbook.remarks).toEqual([{ code: 'long-text', sheet: workbook.sheets[0].name, params: { count: 1 } }])
      expect(remarkText('zh-CN', workbook.remarks[0])).toMatch(/有 1 个单元格的文字超过 32767 字/)
      expect(workbook.sheets[0].columnCount).toBe(2)
    },
  )

  test('that thousands of cells share is held once, and each of them counted', async () => {
    const workbook = await readWorkbook(
      smallBook({
        sharedStrings: sharedStrings(`<si><t>${'文'.repeat(1 << 20)}</t></si>`),
        sheets: [worksheet('<row><c t="s"><v>0</v></c></row>'.repeat(5000))],
        zip: { level: 0 },
      }),
    )
    expect(workbook.strings.reduce((sum, string) => sum + string.length, 0)).toBe(32_767)
    expect(workbook.remarks[0].params).toEqual({ count: 5000 })
  })

  test('of 32,767 letters is whole', async () => {
    const workbook = await readWorkbook(strToU8(`${'字'.repeat(32_767)},1\n`))
    expect(workbook.remarks).toEqual([])
    expect(workbook.strings[0]).toHaveLength(32_767)
  })
})

describe('a workbook as a whole', () => {
  const cell = (column: number, r: number): string => `<c r="${XLSX.utils.encode_cell({ r, c: column })}"><v>1</v></c>`

  test('cells are counted over all sheets, and before columns grow', async () => {
    LIMITS.cells = 1000
    const sheet = worksheet(`<row r="1">${cell(0, 0)}</row><row r="300">${cell(1, 299)}</row>`)
    expect((await readWorkbook(smallBook({ sheets: [sheet] }))).sheets).toHaveLength(1)
    await refused(smallBook({ sheets: [sheet, sheet] }), 'too-many-cells')
    await refused(
      smallBook({ sheets: [worksheet(`<row r="900">${cell(0, 899)}${cell(1, 899)}</row>`)] }),
      'too-many-cells',
    )
    const stray = Array.from({ length: 20 }, (_, column) => cell(column, 0)).join('')
    await refused(
      smallBook({ sheets: [worksheet(`<row r="1">${stray}</row><row r="99">${cell(3, 98)}</row>`)] }),
      'too-many-cells',
    )
  })

  test('a dimension that promises too much costs nothing', async () => {
    LIMITS.cells = 5000
    const data = `<row r="1">${cell(0, 0)}${cell(1, 0)}</row>`
    const sheet = worksheet(data, `<!--${' '.repeat(20_000)}-->`).replace(
      '<sheetData>',
      '<dimension ref="A1:B4000"/><sheetData>',
    )
    expect((await readWorkbook(smallBook({ sheets: [sheet], zip: { level: 0 } }))).sheets[0].rowCount).toBe(1)
  })

  test('texts, formulas, sheets and merged ranges', async () => {
    LIMITS.text = 1000
    const texts = Array.from({ length: 20 }, (_, i) => `<c t="str"><v>${String(i).padStart(60, '0')}</v></c>`).join('')
    await refused(smallBook({ sheets: [worksheet(`<row>${texts}</row>`)] }), 'too-much-text')
    const formulas = `<row><c><f t="shared" ref="A1:T1" si="0">${'1+'.repeat(40)}1</f><v>1</v></c>${'<c><f t="shared" si="0"/><v>1</v></c>'.repeat(19)}</row>`
    await expect(readWorkbook(smallBook({ sheets: [worksheet(formulas)] }), { formulas: true })).rejects.toMatchObject({
      code: 'too-much-text',
    })
    LIMITS.sheets = 3
    await refused(smallBook({ sheets: new Array(4).fill(worksheet('')) }), 'too-many-sheets')
    LIMITS.merges = 2
    await refused(smallBook({ sheets: [worksheet('', '<mergeCell ref="A1:B2"/>'.repeat(3))] }), 'too-many-merges')
  })

  test.each(['biff8', 'biff5', 'biff2', 'xlsb', 'ods', 'fods'] as const)(
    'cells of a %s are counted before the library reads them',
    async (bookType) => {
      const values = Array.from({ length: 40 }, (_, r) => [`甲${r}`, r, r / 3, r % 2 === 0])
      const workbook = XLSX.utils.book_new()
      XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(values), 'a')
      const bytes = new Uint8Array(XLSX.write(workbook, { type: 'array', bookType }))
      LIMITS.legacyCells = 160
      expect((await readWorkbook(bytes)).sheets[0].rowCount).toBe(40)
      LIMITS.legacyCells = 159
      await refused(bytes, 'too-many-cells')
    },
  )

  test('bytes that the library would have to hold', async () => {
    LIMITS.legacyBytes = 1000
    await refused(smallOds(odsRow(textCell('x'.repeat(2000)))), 'too-large')
    await refused(strToU8(`<html><table><tr><td>${'x'.repeat(2000)}</td></tr></table></html>`), 'too-large')
  })
})

test('stream names of a compound file are the same in capitals', async () => {
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['a', 1]]), 'x')
  const bytes = new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'biff8' }))
  const name = Buffer.from('Workbook', 'utf16le')
  const at = Buffer.from(bytes.buffer).indexOf(name)
  bytes.set(Buffer.from('WORKBOOK', 'utf16le'), at)
  expect(await readTexts(bytes)).toEqual([['a', '1']])
})
